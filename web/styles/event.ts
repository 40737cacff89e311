/** The event's page: a cover, what and when, the ways in beside or below, the programme. */
export const eventCss = /* css */ `@layer page{
.event>.cover{height:clamp(8.5rem,23vw,16.5rem)}
.hero{padding-block:1.5rem .25rem;display:grid;gap:.6rem}
.subtitle{display:block;font-size:.58em;line-height:1.3;font-weight:400;letter-spacing:0;margin-top:.3em;color:var(--soft)}
.hero .when{font-size:var(--large);line-height:1.4}
.hero .when span{display:block}
.ways{display:grid;gap:.9rem;padding-block:1.25rem}
.way{display:grid;grid-template-columns:1fr auto;gap:.1rem .75rem;align-items:baseline;padding-block:.8rem;border-top:1px solid var(--line)}
.way:last-of-type{border-bottom:1px solid var(--line)}
.way h2{font:600 1rem/1.4 var(--sans)}
.way p{grid-column:1/-1}
.act{display:grid;gap:.5rem}
.body{display:grid;gap:2.75rem;grid-template-columns:minmax(0,1fr)}
.body>section{display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
.agenda{display:grid;gap:2rem}
.agenda section{display:grid;gap:.75rem;scroll-margin-top:1rem}
.days{list-style:none;padding:0;gap:0 1.25rem}
.days a{display:block;padding:.6rem 0}
.slots{list-style:none;padding:0}
.slot{display:grid;gap:.4rem;padding-block:1rem;border-top:1px solid var(--line);position:relative}
.slot:last-child{border-bottom:1px solid var(--line)}
.slot-time{font-weight:600;color:var(--strong);white-space:nowrap}
.now-mark{margin-left:.75rem;font-size:var(--small);background:var(--strong);color:var(--on-strong);border-radius:99px;padding:.1em .7em}
.slot.now{background:var(--tint);box-shadow:-.75rem 0 var(--tint),.75rem 0 var(--tint)}
.together{display:grid;gap:1rem}
.session{display:grid;gap:.3rem;align-content:start}
.session .name{font:600 1.08rem/1.32 var(--serif);margin:0;text-wrap:pretty}
.session.keynote .name{font-size:1.25rem}
.pause{padding-block:.7rem}
.pause .name,.session.registration .name,.session.networking .name{font:400 1rem/1.45 var(--sans);color:var(--soft)}
.speakers{list-style:none;padding:0;font-size:.95rem}
.parallel{border-left:3px solid var(--line);padding-left:.9rem}
@media (max-width:59.99rem){
html:has(.act){scroll-padding-bottom:6rem}
body:has(.act .button){padding-bottom:5rem}
.act:has(.button){position:fixed;inset:auto 0 0;z-index:2;background:var(--paper);border-top:1px solid var(--line);padding:.65rem max(1rem,env(safe-area-inset-left)) calc(.65rem + env(safe-area-inset-bottom))}
.act .note{display:none}
}
@media (min-width:43.75rem){
.now-mark{display:table;margin:.35rem 0 0}
.slot{grid-template-columns:7.5rem minmax(0,1fr);gap:1.5rem}
.together:has(>:nth-child(2)){grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:1.25rem}
.hero .when span{display:inline}
.hero .when span+span::before{content:" · ";color:var(--soft)}
}
@media (min-width:60rem){
.event{display:grid;grid-template-columns:minmax(0,1fr) 18.5rem;column-gap:3.5rem;grid-template-rows:auto auto 1fr}
.event>.cover{grid-column:1/-1}
.hero,.body{grid-column:1}
.hero{padding-block:2rem 1.75rem}
.ways{grid-column:2;grid-row:2/4;align-self:start;position:sticky;top:0;padding-top:2rem}
}
@media print{.ways .act,.along,.cover{display:none}.slot{break-inside:avoid}}
}
`;
