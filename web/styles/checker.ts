/** A file to choose or to drop, and what came of it. */
export const checkerCss = /* css */ `@layer page{
.ready .form{max-width:none;border:2px dashed var(--edge);border-radius:12px;padding:1.4rem 1.5rem}
.ready.over .form{border-color:var(--strong);background:var(--tint)}
.says{border:1px solid var(--line);border-radius:var(--round);background:var(--sheet);padding:1.2rem 1.5rem;display:grid;gap:1rem}
.verdict h2:focus{outline:0}
[data-checker]>section>h2{font-size:var(--large)}
[data-answers]:empty{display:none}
[data-answers]:not(:empty)~[data-ask] .lead{display:none}
@media print{[data-ask],[data-checker]>.prose{display:none}}
}
`;
