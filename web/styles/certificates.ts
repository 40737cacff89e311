import { tickedCss } from './ticked.ts';

/** Who gets a certificate, and how issuing goes. */
export const certificatesCss = /* css */ `${tickedCss}@layer page{
.kinds ul{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0}
.kinds a{display:inline-flex;align-items:center;min-height:2.75rem;padding:.4rem 1rem;border:1px solid var(--edge);border-radius:99px;text-decoration:none;color:var(--ink)}
.kinds a:hover{background:var(--tint)}
.kinds a[aria-current]{background:var(--tint);border-color:var(--strong);box-shadow:inset 0 0 0 1px var(--strong);font-weight:600}
.kinds .other a{border-style:dashed;color:var(--soft)}
.run{background:var(--sheet);border:1px solid var(--line);border-radius:var(--round);padding:1.1rem 1.25rem 1.25rem}
.run h2{font-size:1.1rem}
.run progress{width:100%;height:.75rem;accent-color:var(--strong)}
.failures{padding-left:1.2rem;display:grid;gap:.35rem}
.stands{display:grid;gap:.3rem;justify-items:start}
.cert-state{display:flex;flex-wrap:wrap;gap:0 1.5rem;align-items:center}
.acts{display:flex;gap:0 1.25rem;flex-wrap:wrap;font-size:var(--small)}
.acts a{padding:.35rem 0;display:inline-block}
@media (max-width:40rem){.acts a{padding:.75rem 0}#list td:not(:first-child){padding-left:2.9rem}}
}`;
