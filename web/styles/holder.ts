/** What somebody has: the sums first, then each certificate as a card. */
export const holderCss = /* css */ `@layer page{
.sums{display:flex;flex-wrap:wrap;gap:.25rem 2.5rem}
.sums dt{color:var(--soft);font-size:var(--small)}
.sums dd{margin:0;font:600 2.2rem/1.15 var(--serif);font-variant-numeric:lining-nums tabular-nums}
.certs{list-style:none;padding:0;display:grid;gap:1rem}
.certs .card{display:grid;gap:.5rem;border-left:5px solid var(--strong)}
.certs .card.gone{border-left-color:var(--edge)}
.certs .row{gap:.1rem 1.1rem}
.certs details>.inside{display:grid;gap:.85rem;padding:.5rem 0 .25rem;justify-items:start}
.few{padding-left:1.1rem}
.plainly{list-style:none;padding:0}
.plainly>li{border-bottom:1px solid var(--line);padding:.6rem 0;display:grid;gap:.1rem}
.plainly>li:first-child{border-top:1px solid var(--line)}
}
`;
