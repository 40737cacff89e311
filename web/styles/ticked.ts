/** A list of people with a box to tick each, and what can be done with those who are: it stays in reach below. */
export const tickedCss = /* css */ `@layer page{
.person{display:flex;gap:.25rem .75rem;align-items:baseline}
.tickbox{display:grid;place-items:center;flex:none;width:2.75rem;height:2.75rem;margin:-.5rem 0 -.5rem -.6rem;align-self:start}
.tickbox input{width:1.35rem;height:1.35rem}
.sticky{position:sticky;bottom:0;background:var(--paper);padding-block:.5rem;border-top:1px solid var(--line);display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;max-height:85vh;overflow:auto}
.sticky .button{order:-1}.sticky .row .button{order:0}
.sticky .correct[open]{flex:1 1 100%;padding-bottom:.75rem}
.correct .picks fieldset>div:last-child{flex-wrap:wrap}
html{scroll-padding-bottom:6rem}
@media (min-width:40.01rem){#list td:first-child{width:38%}}
.correct>summary{cursor:pointer;padding:.7rem 0;color:var(--strong);font-weight:600}
@media (max-width:40rem){#list table,#list tbody,#list tr,#list td{display:block;width:auto}#list thead{display:none}#list td{border:0;padding:0}#list tr{border-bottom:1px solid var(--line);padding:.75rem 0;display:grid;gap:.4rem}#list form td:last-child{padding-left:2.9rem}}
}`;
