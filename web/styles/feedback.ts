/** Scales of five and what stands at their ends. */
export const feedbackCss = /* css */ `@layer page{
.scale{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));gap:.4rem;max-width:26rem}
.score{display:grid;justify-items:center;gap:.15rem;padding:.55rem .25rem;min-height:2.75rem;border:1px solid var(--edge);border-radius:var(--round);background:var(--sheet);cursor:pointer;font-variant-numeric:tabular-nums;font-size:var(--large)}
.score input{width:1.25rem;height:1.25rem;margin:0}
.score:has(:checked){background:var(--tint);border-color:var(--strong);box-shadow:inset 0 0 0 1px var(--strong);font-weight:700}
.ends{display:flex;justify-content:space-between;max-width:26rem;font-size:.875rem;color:var(--soft)}
}
`;
