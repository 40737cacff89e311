/** The answer first, large; what it says below. */
export const certificateCss = /* css */ `@layer page{
.verdict{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.25rem 1.1rem;align-items:center;border:2px solid var(--m);background:var(--mt);border-radius:12px;padding:1.4rem 1.5rem}
.verdict .shape{width:3rem;height:3rem;color:var(--m);grid-row:1/3}
.verdict :is(h1,h2){color:var(--m)}
.verdict .next{grid-column:2}
.few{padding-left:1.1rem}
.verdict p{font-size:var(--large);line-height:1.35}
.paper{border:1px solid var(--line);border-radius:var(--round);overflow:hidden;background:var(--sheet)}
.paper .cover{height:5rem;border-radius:0}
.paper .inside{padding:1.4rem 1.5rem}
.paper .inside h2{margin-bottom:1rem}
.withdrawn .cover{filter:grayscale(1)}
.code,.paper bdi{overflow-wrap:anywhere}
.checks{list-style:none;padding:0;display:grid;gap:.75rem;max-width:var(--text)}
.checks li{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.7rem}
.checks .shape{width:1.25rem;height:1.25rem;margin-top:.15rem;align-self:start;color:var(--m,var(--soft))}
}
`;
