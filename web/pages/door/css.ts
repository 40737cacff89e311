/** The door: dark, one column, the answer in letters that are read from two metres. */
export const doorCss = /* css */ `@layer page{
.door main{max-width:46rem;padding-block:max(.5rem,env(safe-area-inset-top)) 3rem;display:grid;gap:.85rem;grid-template-columns:minmax(0,1fr);align-content:start}
.door-head .kicker a{display:inline-block;padding:.7rem 1rem .4rem 0}
.door-head{display:grid;grid-template-columns:minmax(0,1fr) auto;align-items:end;gap:.5rem 1rem}
.door-head h1{font-size:1rem;font-family:inherit;line-height:1.3;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.inside{font-size:var(--larger);font-weight:700;white-space:nowrap;font-variant-numeric:tabular-nums}
.news{grid-column:1/-1;font-size:var(--small);color:var(--soft);display:flex;flex-wrap:wrap;gap:.1rem 1rem;margin:0;line-height:1.5;max-width:none}
.news span:first-child::before{content:"";display:inline-block;width:.6rem;height:.6rem;border-radius:50%;background:var(--confirmed);margin-right:.5rem}
.news.off{border-left:6px solid var(--waiting);background:var(--waiting-tint);color:var(--ink);padding:.6rem .9rem;border-radius:var(--round);font-size:1rem}
.news.off span:first-child{font-weight:600}
.news.off span:first-child::before{border-radius:0;background:none;border:.33rem solid transparent;border-bottom:.6rem solid var(--waiting);border-top:0;width:0;height:0}
.news.wrong{border-left:6px solid var(--wrong);background:var(--wrong-tint);color:var(--ink);padding:.6rem .9rem;border-radius:var(--round);font-size:1rem}
.setup{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.5rem}
.setup .list{grid-column:1/-1}
.setup .list span,.setup .gate span,.way legend{position:absolute;clip-path:inset(50%)}
.setup .input{min-height:3rem;font-size:1.05rem}
.setup .button{grid-column:1/-1;justify-self:start}
.way{border:0;padding:0;margin:0;display:grid;grid-auto-flow:column}
.way label{position:relative}
.way input{position:absolute;opacity:0;inset:0;width:100%;height:100%;margin:0}
.way span{display:grid;place-items:center;min-height:3rem;min-width:4.5rem;padding:0 1rem;border:1px solid var(--edge);font-weight:600}
.way label:first-of-type span{border-radius:var(--round) 0 0 var(--round)}
.way label:last-of-type span{border-radius:0 var(--round) var(--round) 0;border-left:0}
.way :checked+span{background:var(--strong);border-color:var(--strong);color:var(--on-strong)}
.way :focus-visible+span{outline:3px solid var(--strong);outline-offset:2px}
.line{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.25rem .5rem;align-items:center}
.line label{font-weight:600;grid-column:1/-1}
.line .hint{grid-column:1/-1;font-size:var(--small)}
.line .input{min-height:3rem;font-size:1.05rem}
.desk{display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr);align-content:start}
.stage{display:grid;gap:.75rem;grid-template-columns:minmax(0,1fr);align-content:start}
.camera,.answer{grid-column:1;grid-row:1;min-height:min(50svh,30rem);border-radius:calc(var(--round)*2);overflow:hidden}
.camera{position:relative;background:#000}
.camera video{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}
.aim{position:absolute;inset:0;margin:auto;width:min(80%,20rem);aspect-ratio:1;border:3px solid #fff;border-radius:1.25rem;box-shadow:0 0 0 100vmax rgb(0 0 0/.4)}
.answer{display:grid;position:relative;z-index:1}
.result{display:grid;align-content:center;justify-items:center;text-align:center;gap:.4rem;padding:1.25rem 1rem;border-radius:inherit}
.result p{max-width:34rem;margin:0}
.sign{width:clamp(4.5rem,21vw,8rem);fill:none;stroke:currentColor;stroke-width:3.5;stroke-linecap:round;stroke-linejoin:round}
.word{font-size:clamp(2.6rem,12.5vw,5.5rem);line-height:1.02;font-weight:800;letter-spacing:-.02em;text-wrap:balance}
.name{font-size:clamp(1.6rem,7.5vw,3.2rem);line-height:1.15;font-weight:600;overflow-wrap:anywhere}
.from,.places{font-size:1.1rem}
.result .note{font-size:1.35rem;font-weight:700;line-height:1.25;padding:.5rem 1rem;border-radius:var(--round);background:oklch(20% .03 250);color:#fff;margin-top:.35rem;overflow-wrap:anywhere}
.people .note{font-weight:600;overflow-wrap:anywhere}
.people .note::before{content:"! ";color:var(--waiting)}
.result .hint{color:inherit;font-size:1.05rem;line-height:1.4}
.since{display:block;font-variant-numeric:tabular-nums}
.result .since{font-size:clamp(1.6rem,7.5vw,3.2rem);line-height:1.2}
.result .undo{margin-top:.5rem;border-color:currentColor;color:inherit;background:none}
.result.ready{background:var(--sheet);border:1px solid var(--line);color:var(--soft)}
.ready .word{font-size:var(--huge);font-weight:600}
.result.welcome{background:oklch(80% .17 150);color:oklch(20% .06 150)}
.result.already{background:oklch(86% .155 88);color:oklch(22% .06 80)}
.result.out{background:oklch(82% .09 235);color:oklch(20% .06 250)}
.result.stop{background:oklch(46% .19 27);color:#fff}
.camera:not([hidden])+.answer:has(.ready),.answer.past{min-height:0;grid-row:2}
.camera:not([hidden])+.answer:has(.ready){display:none}
.past .result{grid-template-columns:auto minmax(0,1fr) auto;justify-items:start;text-align:left;gap:0 .75rem;padding:.6rem 1rem;min-height:0}
.past .sign{width:2.25rem;grid-row:1/4}
.past .word,.past .result .since{font-size:var(--large)}
.past .name{font-size:var(--large);grid-column:2}
.past [data-slot=time]{grid-column:2}
.past .from,.past .hint,.past .places{display:none}
.past .note{grid-column:2;font-size:1rem;padding:.2rem .5rem;margin:0}
.past form{grid-column:3;grid-row:1/4}
.past .undo{margin:0}
.camera-note{border-left:6px solid var(--warning);background:var(--warning-tint);padding:.75rem 1rem;border-radius:var(--round)}
.stage .row .button{flex:1}
#found:empty{display:none}
.found{font-size:1rem;font-family:inherit;margin:0}
.people{list-style:none;padding:0;margin:0;display:grid}
.people li{display:flex;justify-content:space-between;align-items:center;gap:1rem;padding:.75rem 0;border-top:1px solid var(--line)}
.people p{margin:0}
.people .button{min-height:3rem;white-space:nowrap}
.people .act{display:flex;flex-wrap:wrap;justify-content:end;align-items:center;gap:.25rem .75rem}
.people .badge button{min-height:2.75rem;padding:0;border:0;background:none;color:inherit;text-decoration:underline;text-underline-offset:.18em;cursor:pointer}
.people .since{color:var(--confirmed);text-align:right}
.who{font-size:1.15rem;font-weight:600;line-height:1.3;overflow-wrap:anywhere}
.doubts{border-left:6px solid var(--waiting);background:var(--waiting-tint);padding:.25rem 1rem;border-radius:var(--round)}
.doubts summary{min-height:2.75rem;display:flex;align-items:center;font-weight:600;cursor:pointer}
.doubts summary::before{content:"!";display:grid;place-items:center;width:1.5rem;height:1.5rem;border-radius:50%;background:var(--waiting);color:var(--paper);font-weight:800;margin-right:.75rem}
.walk-in summary{min-height:3rem;display:flex;align-items:center;font-weight:600;cursor:pointer}
.walk-in summary::before{content:"+";width:1.5rem;font-size:1.3rem;line-height:1}
.walk-in[open] summary::before{content:"–"}
.walk-in .form{padding-top:.5rem}
@media (display-mode:standalone){.install{display:none}}
@media (min-width:60rem){.door main{max-width:72rem;grid-template-columns:minmax(0,1.4fr) minmax(0,1fr);gap:1rem 2rem}.door-head,.setup,.door .summary{grid-column:1/-1}.setup{grid-template-columns:minmax(0,1fr) minmax(0,16rem) auto}.setup .list{grid-column:auto}.camera,.answer{min-height:min(62svh,40rem)}}
@media (prefers-reduced-motion:no-preference){.result.welcome .sign,.result.already .sign,.result.out .sign,.result.stop .sign{animation:arrive .15s ease-out}@keyframes arrive{from{transform:scale(.8)}}}
}`;
