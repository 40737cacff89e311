/** Big, quiet, one thing. */
export const joinCss = /* css */ `@layer page{
.door{display:grid;justify-items:center;text-align:center;gap:1.25rem;max-width:34rem;margin:0 auto;padding-block:1rem 2rem;grid-template-columns:minmax(0,1fr)}
.door.wide{max-width:none;justify-items:stretch;text-align:start}
.door>.cover{width:100%;height:clamp(6rem,20vw,9rem);margin-bottom:1rem}
.door h1{font-size:clamp(1.728rem,1.3rem + 2vw,2.4rem)}
.door.wide h1{font-size:var(--larger)}
.door .stack{justify-items:center}
.door section{width:100%}
.door h2.kicker{font-family:inherit;font-weight:600}
.door>.banner{width:100%;text-align:start}
.door .countdown{font:600 clamp(1.9rem,1.3rem + 3.4vw,3.1rem)/1.15 var(--serif);color:var(--strong);font-variant-numeric:tabular-nums;text-wrap:balance}
.door form{width:100%}
.door form .button.big{width:100%;max-width:24rem;min-height:4.5rem;font-size:1.35rem}
.door .session-name{font:600 var(--larger)/1.25 var(--serif);text-wrap:balance}
.door .running{list-style:none;padding:0;display:grid;gap:.35rem;font-weight:600}
.door .running .soft{font-weight:400;white-space:nowrap}
.door .todo-now{list-style:none;padding:1.1rem 0 0;display:grid;gap:.2rem;border-top:1px solid var(--line);width:100%}
.todo-now a{display:inline-block;padding:.5rem 0}
.choices{list-style:none;padding:0;display:grid;gap:.75rem;text-align:start}
.choices li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.75rem 1.25rem;align-items:center;padding:1rem 1.1rem;border:1px solid var(--line);border-radius:var(--round);background:var(--sheet)}
.choices .name{font-weight:600;line-height:1.35;margin-block:.15rem}
.choices .status{margin-top:.4rem}
.choices .button{min-width:6rem}
@media (max-width:30rem){.choices li{grid-template-columns:minmax(0,1fr)}}
.aside{width:100%;margin-top:.75rem;border-top:1px solid var(--line);text-align:start}
.aside details{border-bottom:1px solid var(--line);padding:.2rem 0}
.aside summary{padding:.7rem 0;color:var(--soft)}
.aside summary .not-me{color:var(--strong);white-space:nowrap}
.aside details p{padding-bottom:.5rem}
.aside ul{list-style:none;padding:0;margin-bottom:.6rem}
.aside li a{display:block;padding:.45rem 0}
.said{white-space:pre-line}
.player{width:100%;aspect-ratio:16/9;border:0;border-radius:var(--round);background:#000;max-height:80svh}
.checks{list-style:none;padding:0;width:100%;display:grid;gap:.9rem;text-align:start}
.check{display:grid;gap:.6rem;justify-items:start;padding:1.1rem;border:1px solid var(--line);border-radius:var(--round);background:var(--sheet)}
.check h2{font-size:var(--large)}
.check .answer{font-weight:600;color:var(--m,var(--soft));border-left:4px solid var(--m,var(--line));padding-left:.8rem}
.check video{width:100%;aspect-ratio:4/3;background:#000;border-radius:var(--round);transform:scaleX(-1);object-fit:cover}
.check meter{width:100%;height:1.5rem}
.by-hand{text-align:start}
.by-hand ul{padding-left:1.1rem;display:grid;gap:.4rem}
@media (scripting:none){.needs-script{display:none}}
}
`;
