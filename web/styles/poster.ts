/** One A4 sheet: on the screen in its proportions, on paper to the edge. */
export const posterCss = /* css */ `@layer page{
@page{size:A4 portrait;margin:0}
body.plain{background:var(--tint)}
body.plain main{max-width:none;padding:0}
.sheet-note{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center;justify-content:center;padding:1rem}
.sheet{--u:min(1vw,8.2px);width:calc(100*var(--u));height:calc(141.4*var(--u));margin:0 auto 2rem;background:#fff;color:oklch(23% .03 var(--hue));display:grid;grid-template-rows:minmax(0,1fr) auto auto;overflow:hidden;font-size:calc(2.1*var(--u));line-height:1.4}
.sheet .cover{border-radius:0;min-height:0}
.sheet-words{padding:calc(6*var(--u)) calc(8*var(--u)) calc(2*var(--u));display:grid;align-content:start;gap:calc(2.2*var(--u))}
.sheet-words p{max-width:none}
.sheet-hub{font-size:calc(1.9*var(--u));color:oklch(44% .03 var(--hue))}
.sheet h1{font-size:calc(7*var(--u));line-height:1.1}
.sheet.long h1{font-size:calc(5.8*var(--u))}
.sheet .subtitle{font-size:.52em;line-height:1.25;font-weight:400;color:oklch(44% .03 var(--hue));display:block;margin-top:.35em}
.sheet-when{font-size:calc(2.8*var(--u));font-weight:600;line-height:1.45}
.sheet-foot{display:grid;grid-template-columns:auto minmax(0,1fr);gap:calc(4*var(--u));align-items:center;padding:calc(3*var(--u)) calc(8*var(--u)) calc(8*var(--u))}
.sheet-qr{width:calc(27*var(--u));height:calc(27*var(--u))}
.sheet-qr svg{width:100%;height:100%}
.sheet-scan{font:600 calc(4*var(--u))/1.2 var(--serif);color:oklch(42% .115 var(--hue))}
.sheet-address{font-size:calc(2.4*var(--u));font-weight:600;overflow-wrap:anywhere}
@media print{body.plain{background:#fff}.sheet{--u:2.1mm;margin:0;height:296.8mm}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
}
`;
