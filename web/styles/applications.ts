/** The queue of those who applied. */
export const applicationsCss = /* css */ `@layer page{
.applicants{list-style:none;padding:0;display:grid;gap:.75rem}
.applicants>li{background:var(--sheet);border:1px solid var(--line);border-radius:var(--round);padding:.5rem 1.1rem;display:grid;gap:.35rem}
.applicants>li:has(:checked){border-color:var(--strong);box-shadow:inset 0 0 0 1px var(--strong)}
.person{display:flex;flex-wrap:wrap;gap:0 1.5rem;align-items:center;justify-content:space-between}
.tick{display:flex;gap:.75rem;align-items:center;min-height:2.75rem;cursor:pointer}
.tick input{width:1.3rem;height:1.3rem;margin:0;flex:none}
.about{overflow-wrap:anywhere}
.applicants .answers{grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));gap:.75rem 1.5rem;padding-top:.5rem}
.decision{justify-items:start;padding-top:.5rem}
.decision summary{padding:.75rem 0;cursor:pointer;color:var(--strong)}
}
`;
