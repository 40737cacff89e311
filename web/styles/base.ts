/** Elements as they are without a class. */
export const baseCss = /* css */ `@layer base{
*,::before,::after{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);-webkit-text-size-adjust:100%;scroll-padding:1rem 0 1rem;accent-color:var(--strong)}
body{margin:0;min-height:100svh;display:flex;flex-direction:column;overflow-wrap:break-word}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.18;margin:0;text-wrap:balance}
h1{font-size:var(--huge);letter-spacing:-.012em}
h2{font-size:var(--larger)}
h3{font-size:1.1rem}
p,ul,ol,dl,figure,fieldset,table{margin:0}
p{text-wrap:pretty;max-width:var(--text)}
a{color:var(--strong);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{color:var(--stronger);text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--strong);outline-offset:2px;border-radius:3px}
time,.figures,td,th{font-variant-numeric:tabular-nums}
small,.small{font-size:var(--small)}
code,.code{font-family:var(--mono);font-size:.92em}
fieldset{border:0;padding:0;min-width:0}
legend{padding:0}
img,svg{max-width:100%;display:block}
input,select,textarea,button{font:inherit;color:inherit}
summary{cursor:pointer;color:var(--strong);text-underline-offset:.18em;padding:.35rem 0}
summary:hover{text-decoration:underline}
hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
[hidden]{display:none!important}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{h2,h3{break-after:avoid}body{background:#fff}a{color:inherit}.no-print{display:none!important}}
}
`;
