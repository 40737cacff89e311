/** Who is there, and who was. */
export const attendanceCss = /* css */ `@layer page{
.board{display:grid;gap:.5rem}
.board .again{min-height:1.5rem}
.counts{font-variant-numeric:tabular-nums}
.counts thead th{vertical-align:bottom;white-space:nowrap}
.counts tbody th{font-weight:400;font-size:inherit;color:inherit;width:100%}
.counts .when{color:var(--soft);margin-right:.5rem}
.counts .to-come{color:var(--soft)}
.counts .running th a{font-weight:600}
.counts a{display:inline-block;padding:.15rem 0}
.counts .number{padding:.5rem 0 .5rem 1rem}
.board details summary,.correct>summary{cursor:pointer;padding:.7rem 0;color:var(--strong);font-weight:600}
.person{display:flex;gap:.25rem .75rem;align-items:baseline}
.seen{display:grid;gap:.35rem}
.presence{display:flex;flex-wrap:wrap;gap:.3rem .75rem;align-items:baseline}
.how-long{font-variant-numeric:tabular-nums}
.evidence{list-style:none;padding:0;display:grid;gap:.3rem;font-size:var(--small)}
.correction{border-left:3px solid var(--line);padding-left:.6rem}
.tickbox{display:grid;place-items:center;flex:none;width:2.75rem;height:2.75rem;margin:-.5rem 0 -.5rem -.6rem;align-self:start}
.tickbox input{width:1.35rem;height:1.35rem}
.ask{background:var(--waiting-tint);border-left:6px solid var(--waiting);border-radius:var(--round);padding:1rem 1.25rem}
.ask h3{font-size:1.1rem}
.sticky{position:sticky;bottom:0;background:var(--paper);padding-block:.5rem;border-top:1px solid var(--line);display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;max-height:85vh;overflow:auto}
.sticky .button{order:-1}.sticky .row .button{order:0}
.sticky .correct[open]{flex:1 1 100%;padding-bottom:.75rem}
.correct .picks fieldset>div:last-child{flex-wrap:wrap}
.why{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:1rem 1.25rem;align-items:end;max-width:42rem}
.at-sessions>li{padding:1rem 0;display:grid;gap:.4rem}
.at-sessions h2{font-size:1.05rem}
.times{font-variant-numeric:tabular-nums}
html{scroll-padding-bottom:6rem}
@media (min-width:40.01rem){#list td:first-child{width:38%}}
@media (max-width:40rem){.why{grid-template-columns:1fr}#list table,#list tbody,#list tr,#list td{display:block;width:auto}#list thead{display:none}#list td{border:0;padding:0}#list tr{border-bottom:1px solid var(--line);padding:.75rem 0;display:grid;gap:.4rem}#list form td:last-child{padding-left:2.9rem}}
@media (max-width:30rem){.numbers>div:last-child:nth-child(odd){grid-column:1/-1}}
}`;
