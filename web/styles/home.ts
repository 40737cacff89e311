/** Covers and names of events, side by side where there is room. */
export const homeCss = /* css */ `@layer page{
.events{list-style:none;padding:0;display:grid;gap:2.25rem 2rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr))}
.events>li{position:relative;display:grid;gap:.8rem;align-content:start}
.events .cover{height:9.5rem}
.events h3{font-size:1.2rem;line-height:1.25}
.events h3 a{color:inherit;text-decoration:none}
.events h3 a::after{content:"";position:absolute;inset:0}
.events>li:hover h3 a{text-decoration:underline}
.past .cover{height:5.5rem}
@media (min-width:60rem){.intro{max-width:40rem}}
}
`;
