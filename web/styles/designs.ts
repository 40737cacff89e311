/** A design's form with the certificate beside it, which stays in sight. */
export const designsCss = /* css */ `@layer page{
.designs{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17.7rem),1fr));gap:1.5rem;align-items:end}
.designs a{display:grid;gap:.5rem;text-decoration:none}
.thumb{display:block;width:auto;max-width:100%;height:12.5rem;object-fit:contain;object-position:left top;background:#fff;outline:1px solid var(--line)}
.starts .field>div{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,12rem),1fr));gap:.5rem}
.starts .pick{margin:0;grid-template-rows:auto 1fr}
.starts .hint{grid-column:1/-1}
.starts .thumb{width:min(100%,11.5rem);height:auto;margin:.4rem 0 .6rem}
.starts .thumb.portrait{width:6rem}
.starts .portrait,form:has([value=portrait]:checked) .landscape{display:none}
form:has([value=portrait]:checked) .portrait{display:block}
.beside{display:grid;gap:2.5rem 3rem}
@media (min-width:68rem){.beside{grid-template-columns:minmax(0,26rem) minmax(0,1fr);align-items:start}.beside>.preview{position:sticky;top:1rem}}
.preview{display:grid;gap:.75rem}
@media (max-width:67.99rem){.preview{order:-1}}
.preview h2{font-size:var(--small);font-family:inherit;color:var(--soft)}
.preview [data-preview]{display:grid;gap:.5rem}
.drawn{width:100%;height:auto;max-height:calc(100vh - 15rem);object-fit:contain;object-position:left top;border:1px solid var(--line);background:#fff}
.drawn[height="842"]{width:auto;max-width:100%}
.try{border:0;padding:0;margin:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:.75rem;align-items:end}
.try legend{font-size:var(--small);font-weight:600;color:var(--soft);padding:0 0 .5rem}
.signer{margin:0}
.signer>div,.words,.picture{display:grid;gap:1.25rem}
.picture{gap:.75rem}
.colours{display:grid;gap:.75rem}
.colours:has([value=hub]:checked) .own:not(:has(.has-error)){display:none}
.colours [type=color]{width:4.5rem;height:3rem;padding:.2rem}
.words{border:0;padding:0;margin:1rem 0 0}
.words legend{font:600 1.1rem/1.3 var(--serif);padding:0 0 .75rem}
.signer summary{cursor:pointer;font-weight:600;padding:.6rem 0}
.placeholders{display:grid;gap:.25rem;font-size:var(--small)}
.placeholders div{display:grid;grid-template-columns:5.5rem minmax(0,1fr);gap:.75rem}
.placeholders dd{margin:0}
}
`;
