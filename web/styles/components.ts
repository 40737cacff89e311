/** What every kind of page is put together from. */
export const componentsCss = /* css */ `@layer components{
.skip{position:absolute;left:-200vw}
.skip:focus{left:.5rem;top:.5rem;z-index:9;background:var(--sheet);padding:.5rem 1rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.bar,main,.foot{width:100%;max-width:var(--wide);margin-inline:auto;padding-inline:max(1rem,env(safe-area-inset-left))}
.bar{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:center;justify-content:space-between;padding-block:.5rem}
.brand{font-family:var(--serif);font-weight:600;color:inherit;text-decoration:none;display:inline-flex;align-items:center;gap:.55rem;min-height:2.75rem}
.brand svg{width:1.6rem;height:1.6rem;color:var(--strong)}
.languages{display:flex;gap:.25rem;font-size:var(--small);list-style:none;padding:0}
.languages a,.languages b{display:block;padding:.75rem .5rem;font-weight:400}
.languages b{border-bottom:2px solid var(--strong);font-weight:600}
main{flex:1;padding-block:.75rem 4rem}
main.narrow{max-width:48rem}
.foot{border-top:1px solid var(--line);padding-block:1.25rem 2rem;display:flex;flex-wrap:wrap;gap:.25rem 2rem;justify-content:space-between;align-items:center;font-size:var(--small);color:var(--soft)}
.stack{display:grid;gap:1rem;justify-items:start;grid-template-columns:minmax(0,1fr)}
.stack>*{width:100%}
.stack>.button{width:auto}
.roomy{gap:2rem}
.tight{gap:.5rem}
.row{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:center}
.soft{color:var(--soft)}
.lead{font-size:var(--large);line-height:1.45}
.kicker{font-size:.875rem;color:var(--soft)}
.of-event a{display:inline-block;padding:.5rem 0 .75rem}
.links>a,.row>a:not(.button){display:inline-block;padding:.65rem 0}
.foot .row>a{color:inherit;padding:.75rem 0}
.button{display:inline-flex;align-items:center;justify-content:center;gap:.5rem;min-height:2.75rem;padding:.6rem 1.35rem;border:1px solid var(--strong);border-radius:var(--round);background:var(--strong);color:var(--on-strong);font-weight:600;line-height:1.25;text-align:center;text-decoration:none;cursor:pointer}
.button:hover{background:var(--stronger);border-color:var(--stronger);color:var(--on-strong)}
.button.quiet{background:none;color:var(--strong)}
.button.quiet:hover{background:var(--tint);color:var(--stronger)}
.button.danger{background:none;border-color:var(--wrong);color:var(--wrong)}
.button.danger:hover{background:var(--wrong-tint)}
.button.big{min-height:3.5rem;font-size:var(--large);padding-inline:2rem}
.banner,.summary{border:1px solid;border-left-width:6px;border-radius:var(--round);padding:.9rem 1.1rem;color:var(--ink);background:var(--tint);border-color:var(--strong)}
.banner{display:grid;grid-template-columns:auto 1fr;gap:.1rem .7rem;align-items:baseline}
.banner>div{min-width:0}.banner strong{display:block}
.summary h2{font-family:inherit;font-size:1rem}
.shape{flex:none;width:.95em;height:.95em;align-self:center;fill:none;stroke:currentColor;stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}
.banner>.shape{align-self:start;width:1.25rem;height:1.25rem;margin-top:.15rem;color:var(--m,var(--strong))}
.confirmed{--m:var(--confirmed);--mt:var(--confirmed-tint)}
.waiting{--m:var(--waiting);--mt:var(--waiting-tint)}
.warning{--m:var(--warning);--mt:var(--warning-tint)}
.wrong{--m:var(--wrong);--mt:var(--wrong-tint)}
.banner.confirmed,.banner.waiting,.banner.warning,.banner.wrong{border-color:var(--m);background:var(--mt)}
.status{display:inline-flex;align-items:center;gap:.4em;font-weight:600;font-size:var(--small);line-height:1.3;color:var(--m,var(--soft));background:var(--mt,var(--tint));border-radius:99px;padding:.22em .75em .22em .6em;white-space:nowrap}
.summary{border-color:var(--wrong);background:var(--wrong-tint)}
.summary ul{margin:.35rem 0 0;padding-left:1.1rem}
.summary a{color:var(--wrong);font-weight:600}
.summary li{padding:.2rem 0}
.form{display:grid;gap:1.6rem;max-width:34rem;justify-items:start}
.form>*{width:100%}
.form>.button{width:auto;min-width:min(100%,14rem)}
.field{display:grid;gap:.3rem}
.field>label:not(.pick),.field>legend{font-weight:600}
.field>legend{float:left}
.optional{font-weight:400;color:var(--soft)}
.hint{color:var(--soft);font-size:.92rem}
.field-error{color:var(--wrong);font-weight:600;display:flex;gap:.45em;align-items:center}
.has-error{border-left:4px solid var(--wrong);padding-left:.9rem}
.input{width:100%;min-height:2.75rem;padding:.55rem .75rem;border:1px solid var(--edge);border-radius:var(--round);background:var(--sheet)}
.input:focus-visible{outline-offset:0}
.has-error .input{border-color:var(--wrong);border-width:2px}
textarea.input{min-height:6.5rem;line-height:1.5;resize:vertical}
.pick{display:grid;grid-template-columns:auto 1fr;gap:.1rem .75rem;align-items:start;padding:.7rem .9rem;border:1px solid var(--edge);border-radius:var(--round);background:var(--sheet);cursor:pointer;min-height:2.75rem}
.pick+.pick{margin-top:.5rem}
.many{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr));gap:.5rem}
.many .pick{margin-top:0}
.pick input{width:1.3rem;height:1.3rem;margin:.12rem 0 0}
.pick:has(:checked){border-color:var(--strong);box-shadow:inset 0 0 0 1px var(--strong);background:var(--tint)}
.pick .hint{grid-column:2}
.pick span{min-width:0}
.facts{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.5rem 1.5rem}
.facts dt{color:var(--soft)}
.facts dd{margin:0;min-width:0}
@media (max-width:30rem){.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:.65rem}}
.card{background:var(--sheet);border:1px solid var(--line);border-radius:var(--round);padding:1.25rem}
.empty{border:1px dashed var(--edge);border-radius:var(--round);padding:2rem 1.25rem;display:grid;gap:.5rem;justify-items:center;text-align:center}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.94rem}
caption{text-align:left;font-weight:600;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:baseline;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--line)}
th{color:var(--soft);font-weight:600;font-size:var(--small)}
.number{text-align:right}
.prose{max-width:var(--text);display:grid;gap:.85rem}
.prose ul,.prose ol{padding-left:1.25rem}
.prose :is(h1,h2,h3){font-size:1.1rem}
.cover{border-radius:var(--round);overflow:hidden;background:var(--tint)}
.cover svg{width:100%;height:100%}
.glance{display:grid;grid-template-columns:4.5rem minmax(0,1fr);gap:1rem;align-items:center}
.glance .cover{height:3.75rem}
.glance a{font:600 1.05rem/1.3 var(--serif)}
.place{font:600 var(--larger)/1.3 var(--serif);color:var(--waiting);background:var(--waiting-tint);border-radius:var(--round);padding:.9rem 1.1rem;display:flex;gap:.6rem;max-width:none}
.problem{padding-block:1.5rem}
.done .shape{width:1em;height:1em;color:var(--confirmed)}
.choices{display:grid;gap:1.25rem;margin-top:.5rem}
.choices legend{font-size:.92rem;font-weight:600;padding-bottom:.35rem}
.trap{position:absolute;left:-300vw;width:1px;height:1px;overflow:hidden}
}
`;
