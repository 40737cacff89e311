/** Big, quiet, one thing. */
export const joinCss = /* css */ `@layer page{
.door{display:grid;justify-items:center;text-align:center;gap:1.25rem;max-width:34rem;margin:0 auto;padding-block:1rem 2rem}
.door>.cover{width:100%;height:clamp(6rem,20vw,9rem);margin-bottom:1rem}
.door h1{font-size:clamp(1.728rem,1.3rem + 2vw,2.4rem)}
.door .countdown{font:600 clamp(1.9rem,1.3rem + 3.4vw,3.1rem)/1.15 var(--serif);color:var(--strong);font-variant-numeric:tabular-nums;text-wrap:balance}
.door form{width:100%}
.door form .button{width:100%;max-width:24rem;min-height:4.5rem;font-size:1.35rem}
.door .running{list-style:none;padding:0;display:grid;gap:.35rem}
}
`;
