/** The door: dark, one column, the answer in letters that are read from two metres. */
export const doorCss = /* css */ `@layer page{
.door main{max-width:46rem;padding-block:max(.5rem,env(safe-area-inset-top)) 3rem;display:grid;gap:1rem;grid-template-columns:minmax(0,1fr);align-content:start}
.door-head .kicker a{display:inline-block;padding:.7rem 1rem .4rem 0}
.door-head{display:flex;justify-content:space-between;align-items:end;gap:1rem}
.door-head h1{font-size:1rem;font-family:inherit;line-height:1.3;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.inside{font-size:var(--larger);font-weight:700;white-space:nowrap;font-variant-numeric:tabular-nums}
.list,.line{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.25rem .5rem;align-items:center}
.list label{position:absolute;clip-path:inset(50%)}
.line label{font-weight:600;grid-column:1/-1}
.line .hint{grid-column:1/-1;font-size:var(--small)}
.line .input,.list .input{min-height:3rem;font-size:1.05rem}
.stage{display:grid;gap:.75rem;grid-template-columns:minmax(0,1fr)}
.camera,.answer{grid-column:1;grid-row:1;min-height:min(54svh,30rem);border-radius:calc(var(--round)*2);overflow:hidden}
.camera{position:relative;background:#000}
.camera video{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}
.aim{position:absolute;inset:0;margin:auto;width:min(80%,20rem);aspect-ratio:1;border:3px solid #fff;border-radius:1.25rem;box-shadow:0 0 0 100vmax rgb(0 0 0/.4)}
.answer{display:grid;position:relative;z-index:1}
.result{display:grid;align-content:center;justify-items:center;text-align:center;gap:.4rem;padding:1.25rem 1rem;border-radius:inherit}
.result p{max-width:34rem;margin:0}
.sign{width:clamp(5rem,24vw,8.5rem);fill:none;stroke:currentColor;stroke-width:3.5;stroke-linecap:round;stroke-linejoin:round}
.word{font-size:clamp(2.6rem,12.5vw,5.5rem);line-height:1.02;font-weight:800;letter-spacing:-.02em;text-wrap:balance}
.name{font-size:clamp(1.6rem,7.5vw,3.2rem);line-height:1.15;font-weight:600;overflow-wrap:anywhere}
.from{font-size:1.1rem}
.result .hint{color:inherit;font-size:1.05rem;line-height:1.4}
.since{display:block;font-variant-numeric:tabular-nums}
.result .since{font-size:clamp(1.6rem,7.5vw,3.2rem);line-height:1.2}
.result.ready{background:var(--sheet);border:1px solid var(--line);color:var(--soft)}
.ready .word{font-size:var(--huge);font-weight:600}
.result.welcome{background:oklch(80% .17 150);color:oklch(20% .06 150)}
.result.already{background:oklch(86% .155 88);color:oklch(22% .06 80)}
.result.stop{background:oklch(46% .19 27);color:#fff}
.camera:not([hidden])+.answer:has(.ready),.answer.past{min-height:0;grid-row:2}
.camera:not([hidden])+.answer:has(.ready){display:none}
.past .result{grid-template-columns:auto minmax(0,1fr);justify-items:start;text-align:left;gap:0 .75rem;padding:.75rem 1rem;min-height:0}
.past .sign{width:2.25rem;grid-row:1/3}
.past .word,.past .result .since{font-size:var(--large)}
.past .name{font-size:var(--large)}
.past .from,.past .hint{display:none}
.camera-note{border-left:6px solid var(--warning);background:var(--warning-tint);padding:.75rem 1rem;border-radius:var(--round)}
.stage .button{flex:1}
.found{font-size:1rem;font-family:inherit}
.people{list-style:none;padding:0;display:grid}
.people li{display:flex;justify-content:space-between;align-items:center;gap:1rem;padding:.75rem 0;border-top:1px solid var(--line)}
.people .button{min-height:3rem;white-space:nowrap}
.people .since{color:var(--confirmed);text-align:right}
.who{font-size:1.15rem;font-weight:600;line-height:1.3}
@media (min-width:60rem){.door main{max-width:72rem;grid-template-columns:minmax(0,1.4fr) minmax(0,1fr);gap:1rem 2rem}.door-head,.list{grid-column:1/-1}.list{max-width:34rem}.stage{grid-row:3/6}.camera,.answer{min-height:min(66svh,40rem)}}
@media (prefers-reduced-motion:no-preference){.result.welcome .sign,.result.already .sign,.result.stop .sign{animation:arrive .15s ease-out}@keyframes arrive{from{transform:scale(.8)}}}
}`;
