/** The organisers' pages: dense and calm, the same on a phone. */
export const consoleCss = /* css */ `@layer page{
main{padding-block:0 4rem}
@media (max-width:34rem){.bar .brand{font-size:0;gap:0}.bar{gap:.25rem .9rem}}
.bar nav.who{margin-left:auto}
.who ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;list-style:none;padding:0;font-size:var(--small)}
.who a{display:inline-block;padding:.75rem 0}
.linklike{border:0;background:none;padding:.75rem 0;color:var(--strong);text-decoration:underline;text-underline-offset:.18em;cursor:pointer;font-size:inherit}
.where{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:center;padding-top:.25rem;font-size:var(--small);color:var(--soft)}
.where a{color:inherit;display:inline-block;padding:.75rem 0}
.of{font-family:var(--serif);font-size:var(--larger);font-weight:600;line-height:1.25;margin-top:.1rem}
.of a{color:inherit;text-decoration:none}
.of a:hover{text-decoration:underline}
.tabs{margin:.75rem 0 1.75rem;border-bottom:1px solid var(--line);overflow-x:auto;scrollbar-width:none}
.tabs ul{display:flex;list-style:none;padding:0;gap:.25rem;min-width:max-content}
.tabs li:has([aria-current]){scroll-initial-target:nearest}
.tabs a{display:block;padding:.7rem .65rem;color:var(--soft);text-decoration:none;border-bottom:3px solid transparent;font-size:.94rem;white-space:nowrap}
.tabs li:first-child a{padding-left:0}
.tabs a:hover{color:var(--ink);border-color:var(--line)}
.tabs a[aria-current]{color:var(--ink);font-weight:600;border-color:var(--strong)}
.tabs a:focus-visible{outline-offset:-3px}
main h1{font-size:var(--larger)}
.tabs~.titled h1{font-size:var(--large)}
.before{margin-bottom:1.25rem;display:grid;gap:1rem}
.where+.before{margin-top:.25rem}
.before:empty{display:none}
.titled{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center;justify-content:space-between;margin-bottom:1.25rem}
.numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:1px;background:var(--sheet);border:1px solid var(--line);border-radius:var(--round);overflow:hidden}
.numbers>div{position:relative;box-shadow:0 0 0 1px var(--line);padding:.9rem 1.1rem 1rem;display:flex;flex-direction:column}
.numbers dt{font-size:var(--small);color:var(--soft)}
.numbers dd{margin:0}
.numbers .figure{font-family:var(--serif);font-size:2rem;line-height:1.15;font-variant-numeric:tabular-nums lining-nums;display:block}
.numbers .small{color:var(--soft);display:block;line-height:1.4;margin-top:.15rem}
.numbers a{color:inherit;text-decoration:none}
.numbers a::after{content:"";position:absolute;inset:0}
.numbers a:hover .figure{text-decoration:underline;text-decoration-thickness:2px}
.list{list-style:none;padding:0;display:grid}
.list>li{border-bottom:1px solid var(--line)}
.list>li:first-child{border-top:1px solid var(--line)}
.entry{display:grid;grid-template-columns:minmax(7.5rem,11rem) minmax(0,1fr) auto;gap:.15rem 1.25rem;align-items:baseline;padding:.75rem 0}
.entry.pair{grid-template-columns:minmax(0,1fr) auto}
.entry .name{font-weight:600}
.entry .name a{display:inline-block;padding:.2rem 0}
@media (max-width:40rem){.entry .name a{padding:.55rem 0}}
.entry .row{justify-content:flex-end}
@media (max-width:40rem){.entry{grid-template-columns:minmax(0,1fr)}.entry .row{justify-content:flex-start}}
.group{margin-top:2rem;display:grid;gap:.6rem}
.group>h2,.group>h3{font-size:var(--small);font-family:inherit;color:var(--soft);letter-spacing:.02em}
.list>.line{padding:.6rem 0}
.who-name{font-weight:600;display:block;width:fit-content;padding:.15rem 0}
@media (max-width:40rem){td .who-name,td .cert-name{display:block;padding:.6rem 0}}
.of-group{display:inline-block;padding:.2rem 0}
.pages{margin-top:1rem}
.scroll{position:relative}
.when{white-space:nowrap}
.speaker+.speaker::before{content:'; '}
.speaker i{font-style:normal}
.speaker i::before{content:', '}
.member{display:grid;grid-template-columns:minmax(0,1fr) auto auto;gap:.25rem 1.5rem;align-items:center;padding:.6rem 0}
@media (max-width:40rem){.member{grid-template-columns:minmax(0,1fr) auto}.member>:first-child{grid-column:1/-1}}
.member .row{flex-wrap:nowrap}
.role{width:auto;min-width:9rem}
.hub{margin-top:1.5rem;margin-bottom:0}
.hub h2{font-size:var(--large)}
.note{color:var(--m);font-size:var(--small);font-weight:600}
.removal{margin-top:2.5rem;padding-top:1.5rem;border-top:1px solid var(--line)}
.form.group{gap:1.6rem}
.form fieldset.part{display:grid;gap:1.35rem;border-top:1px solid var(--line);padding-top:1.35rem}
.part>legend{float:left;width:100%;font-family:var(--serif);font-weight:600;font-size:var(--large);margin-bottom:-.4rem}
.wide{max-width:46rem}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1.35rem 1.25rem;align-items:end}
.two>.has-error{align-self:end}
.picks fieldset>div:last-child{display:flex;flex-wrap:wrap;gap:.5rem}
.picks .pick+.pick{margin-top:0}
.picks .pick{align-items:center;padding:.5rem .9rem .5rem .7rem}
.todo{list-style:none;padding:0;display:grid;gap:.5rem}
.todo li{display:grid;grid-template-columns:1.2rem 1fr;gap:.6rem;align-items:baseline}
.todo .shape{color:var(--m);align-self:start;margin-top:.3rem}
.filters{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin-bottom:1.25rem}
.filters .field{flex:1 1 9rem;max-width:16rem}
.filters .field:first-child{flex:2 1 14rem;max-width:24rem}
.quote{white-space:pre-wrap;font-family:var(--mono);font-size:.86rem;background:var(--sheet);border:1px solid var(--line);border-radius:var(--round);padding:1rem;overflow-wrap:anywhere}
.said{display:block;font-weight:400;white-space:pre-line}
p.servers{max-width:65ch;margin-bottom:1.25rem}
details.part{border-top:1px solid var(--line)}
details.part>summary{font-family:var(--serif);font-weight:600;font-size:var(--large);padding:.9rem 0;cursor:pointer}
details.part>.inside{display:grid;gap:1.35rem;padding-bottom:.5rem}
.access .picks .pick,.rooms .pick{flex:1 1 15rem;align-items:start;align-content:start}
form:has([name=access]:checked):not(:has([name=access][value=domain]:checked)) .only-domain{display:none}
form:has([name=onlineRoom]:checked):not(:has([name=onlineRoom][value=address]:checked,[name=onlineRoom][value=stream]:checked)) .only-address:not(:has(.has-error)),form:has([name=serverKind][value=jitsi]:checked) .only-bigbluebutton,form:has([name=serverKind][value=bigbluebutton]:checked) .only-jitsi{display:none}
form:has([name=signUp]:not(:checked)) .only-signed-up:not(:has(.has-error)),form:has([name=format][value=online]:checked) .only-on-site,form:has([name=format][value=on-site]:checked) .only-online{display:none}
}
`;
