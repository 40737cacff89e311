import { tickedCss } from './ticked.ts';

/** Who is there, and who was. */
export const attendanceCss = /* css */ `${tickedCss}@layer page{
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
.board details summary{cursor:pointer;padding:.7rem 0;color:var(--strong);font-weight:600}
.seen{display:grid;gap:.35rem}
.presence{display:flex;flex-wrap:wrap;gap:.3rem .75rem;align-items:baseline}
.how-long{font-variant-numeric:tabular-nums}
.evidence{list-style:none;padding:0;display:grid;gap:.3rem;font-size:var(--small)}
.correction{border-left:3px solid var(--line);padding-left:.6rem}
.ask{background:var(--waiting-tint);border-left:6px solid var(--waiting);border-radius:var(--round);padding:1rem 1.25rem}
.ask h3{font-size:1.1rem}
.why{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:1rem 1.25rem;align-items:end;max-width:42rem}
.at-sessions>li{padding:1rem 0;display:grid;gap:.4rem}
.at-sessions h2{font-size:1.05rem}
.times{font-variant-numeric:tabular-nums}
@media (max-width:40rem){.why{grid-template-columns:1fr}}
@media (max-width:30rem){.numbers>div:last-child:nth-child(odd){grid-column:1/-1}}
}`;
