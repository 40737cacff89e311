/** An event's own questions among those of every form; what depends on another answer stands under it. */
export const answersCss = /* css */ `@layer components{
.asked{display:grid;gap:.3rem}
.follows{border-left:3px solid var(--line);padding-left:1rem}
.only-if{color:var(--soft);font-size:.92rem;font-style:italic}
.field>div:has(>.pick>[name^="q-"]){display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,10rem),1fr));gap:.5rem}
.pick+.pick:has([name^="q-"]){margin:0}
.answers{display:grid;gap:1rem}
.answers dt{color:var(--soft)}
.answers dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}
}
`;
