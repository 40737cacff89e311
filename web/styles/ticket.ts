/** A ticket with a tear line, and the steps that follow it. */
export const ticketCss = /* css */ `@layer page{
.ticket{display:grid;background:var(--sheet);border:1px solid var(--line);border-radius:12px;overflow:hidden;max-width:46rem}
.ticket .cover{height:5.5rem;border-radius:0}
.ticket-body{padding:1.25rem 1.35rem;display:grid;gap:.9rem;align-content:start}
.ticket-body h2{font-size:1.3rem}
.ticket dl{display:grid;gap:.65rem 1.5rem;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr))}
.ticket dt{font-size:var(--small);color:var(--soft)}
.ticket dd{margin:0;font-weight:600}
.stub{position:relative;border-top:2px dashed var(--edge);padding:1.25rem 1.35rem;display:grid;gap:.6rem;justify-items:center;align-content:center;text-align:center;min-width:0;overflow-wrap:anywhere}
.stub .shape{width:2rem;height:2rem;color:var(--confirmed);justify-self:center}
.stub::before,.stub::after{content:"";position:absolute;top:-.75rem;width:1.4rem;height:1.4rem;border-radius:50%;background:var(--paper);border:1px solid var(--line)}
.stub::before{left:-.75rem}.stub::after{right:-.75rem}
.qr{background:#fff;padding:.9rem;border-radius:8px;width:min(15rem,68vw)}
.qr svg{width:100%;height:auto}
.steps{list-style:none;padding:0;display:grid}
.steps li{display:grid;gap:.1rem;padding:0 0 1.25rem 1.5rem;border-left:2px solid var(--line);margin-left:.4rem;position:relative}
.steps li:last-child{border-color:transparent;padding-bottom:0}
.steps li::before{content:"";position:absolute;left:-.45rem;top:.35rem;width:.78rem;height:.78rem;border-radius:50%;background:var(--paper);border:2px solid var(--strong)}
.steps li:first-child::before{background:var(--strong)}
.steps strong{color:var(--strong)}
.next{display:grid;gap:1rem;justify-items:start}
.next>*{max-width:100%}
.next .lead,.next .ticket,.next .banner{width:100%}
.changes{display:grid}
.changes details{border-top:1px solid var(--line);padding-block:.45rem}
.changes details:last-child{border-bottom:1px solid var(--line)}
.changes summary{font-weight:600;min-height:2.75rem;display:flex;align-items:center;justify-content:space-between;gap:1rem;list-style:none}
.changes summary::-webkit-details-marker{display:none}
.changes summary::after{content:"+";font-size:1.4rem;font-weight:400;line-height:1}
.changes details[open] summary::after{content:"–"}
.changes .inside{display:grid;gap:.9rem;justify-items:start;padding:.35rem 0 1.1rem}
.inside>form{width:100%}
@media (min-width:43.75rem){
.ticket{grid-template-columns:5.5rem minmax(0,1fr) 14rem}
.ticket .cover{height:auto;min-height:100%}
.ticket-body{padding:1.6rem 1.75rem}
.stub{border-top:0;border-left:2px dashed var(--edge);padding:1.25rem}
.stub::before,.stub::after{left:-.75rem;right:auto;top:-.75rem}
.stub::after{top:auto;bottom:-.75rem}
.qr{width:11.5rem}
}
.said{margin:0;padding-left:1rem;border-left:3px solid var(--line);white-space:pre-line}
.chosen{list-style:none;padding:0;display:grid;gap:1rem}
.chosen li{display:grid;gap:.25rem;justify-items:start}
@media print{.ticket{break-inside:avoid;grid-template-columns:minmax(0,1fr) 14rem}.ticket .cover,section:has(>.changes){display:none}}
}
`;
