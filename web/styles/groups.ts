/** Lists of people: rows to type in, side by side where there is room, and people with what can be done for each. */
export const groupsCss = /* css */ `@layer page{
.form.wide{max-width:none}
.form.wide>.field,.form.wide>fieldset.field{max-width:34rem}
.form.wide>.unseen{width:1px}
.rows{list-style:none;padding:0;display:grid;gap:1.1rem}
.rows>li{display:grid;gap:.35rem .75rem;grid-template-columns:1fr;border:1px solid var(--line);border-radius:var(--round);padding:.75rem}
.rows>li>.number{text-align:left;color:var(--soft);font-size:var(--small);display:flex;justify-content:space-between;gap:1rem;align-items:center}
.cells{display:grid;gap:.35rem .75rem}
.rows label{font-size:var(--small);color:var(--soft);font-weight:400}
.rows .field-error{font-size:.92rem}
.rows .has-error{border:0;padding:0}
@media (min-width:42rem){
.rows{gap:.6rem}
.rows>li{grid-template-columns:5.5rem 1fr;border:0;padding:0;align-items:start}
.cells{grid-template-columns:1fr 1fr;align-items:start}
.rows>li>.number{flex-direction:column;gap:.2rem;align-items:start;justify-content:center;min-height:2.75rem}
.rows:has(.cells>:nth-child(3)){gap:1.5rem}
.rows>li:not(:first-child) .cells>:nth-child(-n+2) label{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.rows>li:first-child>.number{margin-top:1.6rem}
}
.who{display:grid;gap:.1rem;min-width:0;overflow-wrap:anywhere}
.who small{color:var(--soft);font-size:var(--small);font-weight:400}
.changes.people summary{flex-wrap:nowrap}
.changes.people .inside{gap:1.75rem;padding-top:.75rem}
.changes.people .form{gap:.75rem}
.changes.people summary .status{margin-left:auto}
.changes.people summary::after{flex:none}
@media (max-width:30rem){.changes.people summary{flex-wrap:wrap;gap:.25rem 1rem}.changes.people summary .who{flex:1 1 calc(100% - 3rem)}.changes.people summary .status{margin-left:0;order:3}}
.offer{display:grid;gap:1rem;border:1px solid var(--strong);border-radius:var(--round);padding:1.1rem 1.25rem;background:var(--tint)}
.offer .row{gap:.75rem}
}
`;
