/** What a file would change: sessions, and in each what was and what becomes of it. */
export const exchangeCss = /* css */ `@layer page{
.preview .group{margin-top:0}
.preview .group>h2{font-size:var(--large);font-family:var(--serif);color:var(--ink)}
.notes{padding-left:1.1rem;display:grid;gap:.3rem}
.when-it-is{font-variant-numeric:tabular-nums;white-space:nowrap}
.banner.note{font-size:inherit;font-weight:inherit}
@media (min-width:40.01rem){.when-it-is>span{display:block}}
.differences{display:grid;grid-template-columns:minmax(5rem,max-content) 1fr;gap:.15rem 1rem;margin-top:.35rem;font-size:var(--small)}
.differences dt{color:var(--soft)}
.differences dd{margin:0;min-width:0;overflow-wrap:anywhere}
.differences del{color:var(--soft);text-decoration-thickness:1px}
.differences ins{text-decoration:none;font-weight:600;background:var(--confirmed-tint);border-radius:3px;padding:0 .25em}
@media (max-width:30rem){.differences{grid-template-columns:1fr;gap:0}.differences dd{margin-bottom:.4rem}}
}
`;
