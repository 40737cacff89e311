/** What the pages of an event's own questions have beside the console's. */
export const questionsCss = /* css */ `@layer page{
.lead-in{margin-bottom:1rem}
.titled .row>a:not(.button){padding-block:.65rem}
.question{display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:.25rem 1rem;align-items:start;padding:.65rem 0;background:var(--paper);scroll-margin:5rem}
.question:not(:has(.handle:not([hidden]))){grid-template-columns:minmax(0,1fr) auto}
.question.dragged{background:var(--tint);box-shadow:0 0 0 2px var(--strong);border-radius:var(--round)}
.question .status{margin-top:.35rem}
.handle{display:grid;place-items:center;width:2rem;height:2.75rem;cursor:grab;touch-action:none;color:var(--soft)}
.handle[hidden]{display:none}
.dragged .handle{cursor:grabbing}
.handle svg,.move svg{width:1.4rem;height:1.4rem;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.handle svg{stroke-width:3}
.parts{list-style:none;padding:0}
.parts>li{display:inline}
.parts>li:not(:last-child)::after{content:" · "}
.moves{display:flex;gap:.25rem}
.move{display:grid;place-items:center;width:2.75rem;height:2.75rem;border:1px solid transparent;border-radius:var(--round);background:none;color:var(--strong);padding:0}
button.move{border-color:var(--line);cursor:pointer}
button.move:hover{background:var(--tint)}
.beside{display:grid;gap:2.5rem 3rem}
@media (min-width:62rem){.beside{grid-template-columns:minmax(0,1fr) minmax(0,24rem);align-items:start}.beside>.sketch{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto}}
.sketch{border:1px dashed var(--edge);border-radius:var(--round);padding:1.25rem;display:grid;gap:1.1rem}
.sketch h2,.sketch h3{font-size:var(--small);font-family:inherit;color:var(--soft)}
.sketch [data-preview]{display:grid;gap:1.25rem}
.sketch .stack h2,.shown .stack h2{font:600 var(--large)/1.3 var(--serif);color:inherit}
.answers{display:none}
.kinds{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:.75rem;list-style:none;padding:0}
.kinds a{display:block;height:100%;padding:.8rem 1rem;border:1px solid var(--line);border-radius:var(--round);background:var(--sheet);text-decoration:none;color:inherit}
.kinds a:hover{border-color:var(--strong);background:var(--tint)}
.kinds b{display:block;color:var(--strong)}
.ways{display:flex;flex-wrap:wrap;gap:.5rem 2.5rem;margin-bottom:1.5rem}
.ways ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0}
.ways a,.ways b{display:block;padding:.65rem 0}
.ways b{border-bottom:2px solid var(--strong)}
.shown{border:1px dashed var(--edge);border-radius:var(--round);padding:1.5rem 1.25rem;max-width:38rem}
.set{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.5rem 1.5rem;align-items:start;padding:.75rem 0}
@media (max-width:40rem){.set{grid-template-columns:minmax(0,1fr)}}
}
`;
