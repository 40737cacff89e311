const light = `--paper:oklch(98.4% .006 var(--hue));--sheet:oklch(99.7% .002 var(--hue));--tint:oklch(94.8% .02 var(--hue));--line:oklch(87% .02 var(--hue));--edge:oklch(57% .035 var(--hue));--soft:oklch(44% .03 var(--hue));--ink:oklch(23% .03 var(--hue));--strong:oklch(42% .115 var(--hue));--stronger:oklch(34% .1 var(--hue));--on-strong:oklch(99% .005 var(--hue));--confirmed:oklch(42% .1 152);--confirmed-tint:oklch(95.5% .03 152);--waiting:oklch(43% .09 80);--waiting-tint:oklch(95.5% .035 85);--warning:oklch(45% .12 50);--warning-tint:oklch(95.5% .03 60);--wrong:oklch(45% .17 27);--wrong-tint:oklch(95.5% .022 25)`;

/** Also the whole of the door's pages, which are dark in any scheme. */
export const dark = `color-scheme:dark;--paper:oklch(18% .014 var(--hue));--sheet:oklch(22% .016 var(--hue));--tint:oklch(26.5% .025 var(--hue));--line:oklch(35% .022 var(--hue));--edge:oklch(62% .03 var(--hue));--soft:oklch(78% .02 var(--hue));--ink:oklch(95% .01 var(--hue));--strong:oklch(82% .085 var(--hue));--stronger:oklch(89% .06 var(--hue));--on-strong:oklch(20% .03 var(--hue));--confirmed:oklch(83% .12 152);--confirmed-tint:oklch(27% .04 152);--waiting:oklch(85% .11 85);--waiting-tint:oklch(28% .04 80);--warning:oklch(82% .11 60);--warning-tint:oklch(28% .045 50);--wrong:oklch(79% .11 25);--wrong-tint:oklch(28% .055 25)`;

/** One hue a hub; neutrals lean towards it; four meanings; a 4 px grid; a type scale of 1.2. */
export const tokensCss = /* css */ `@layer tokens,base,components,page;
@layer tokens{
:root{--hue:250;color-scheme:light;${light};
--serif:"Iowan Old Style","Palatino Linotype",Palatino,P052,Georgia,serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
--mono:ui-monospace,Menlo,Consolas,monospace;
--small:.833rem;--large:1.2rem;--larger:1.44rem;--huge:clamp(1.728rem,1.3rem + 2.2vw,2.75rem);
--wide:68rem;--text:40rem;--round:6px}
@media (prefers-color-scheme:dark){:root{${dark}}}
@media print{:root{color-scheme:light;${light};--paper:#fff;--sheet:#fff}}
}
`;
