/** The list of invitations: on a phone each is a card, for what can be done must not be out of sight. */
export const invitationsCss = /* css */ `@layer page{
@media (max-width:40rem){
.scroll table,.scroll tbody{display:block}
.scroll thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.scroll tr{display:flex;flex-wrap:wrap;gap:.35rem .75rem;padding:.65rem 0;border-bottom:1px solid var(--line)}
.scroll td{border:0;padding:0}
.scroll td:is(:first-child,:last-child){flex:1 0 100%}
.scroll td:empty{display:none}
}
}
`;
