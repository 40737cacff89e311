import { hex, rgb } from '../parts/colour.ts';

/** The product's colours as mail programs know them: no custom properties, no oklch, no dark scheme by default. */
const light = (hue: number) => ({
  paper: hex(rgb(0.965, 0.012, hue)),
  sheet: hex(rgb(0.997, 0.002, hue)),
  tint: hex(rgb(0.948, 0.02, hue)),
  line: hex(rgb(0.87, 0.02, hue)),
  soft: hex(rgb(0.44, 0.03, hue)),
  ink: hex(rgb(0.23, 0.03, hue)),
  strong: hex(rgb(0.42, 0.115, hue)),
  onStrong: '#ffffff',
});

const dark = (hue: number): typeof light extends (hue: number) => infer Colours ? Colours : never => ({
  paper: hex(rgb(0.17, 0.014, hue)),
  sheet: hex(rgb(0.22, 0.016, hue)),
  tint: hex(rgb(0.265, 0.025, hue)),
  line: hex(rgb(0.37, 0.022, hue)),
  soft: hex(rgb(0.78, 0.02, hue)),
  ink: hex(rgb(0.95, 0.01, hue)),
  strong: hex(rgb(0.82, 0.085, hue)),
  onStrong: hex(rgb(0.2, 0.03, hue)),
});

const sans = "-apple-system,'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif";
const serif = "'Iowan Old Style','Palatino Linotype',Palatino,Georgia,serif";

/** Inline styles of each part of a letter: what every mail program heeds. */
export function letterStyles(hue: number) {
  const c = light(hue);
  const text = `margin:0;font:16px/1.55 ${sans};color:${c.ink}`;
  return {
    page: `margin:0;padding:0;background:${c.paper};-webkit-text-size-adjust:100%`,
    outer: `background:${c.paper};padding:24px 12px 40px`,
    sheet: `max-width:560px;margin:0 auto;background:${c.sheet};border:1px solid ${c.line};border-radius:10px;overflow:hidden`,
    /** As much of the picture as leaves the heading in sight. */
    band: 'min-height:16px;max-height:200px;overflow:hidden;line-height:0',
    picture: 'display:block;width:100%;height:auto;border:0',
    body: 'padding:28px 32px 32px',
    event: `margin:0 0 10px;font:600 14px/1.4 ${sans};color:${c.strong}`,
    heading: `margin:0 0 18px;font:600 28px/1.2 ${serif};letter-spacing:-.01em;color:${c.ink}`,
    paragraph: `${text};margin:0 0 14px`,
    card: `margin:24px 0 0;border:1px solid ${c.line};border-radius:8px;background:${c.tint}`,
    facts: 'padding:14px 20px 16px',
    label: `padding:8px 0 0;font:13px/1.4 ${sans};color:${c.soft}`,
    value: `padding:1px 0 0;font:600 16px/1.45 ${sans};color:${c.ink};font-variant-numeric:tabular-nums`,
    tear: `height:0;font-size:0;line-height:0;border-top:2px dashed ${c.line}`,
    ticket: 'padding:20px;text-align:center',
    code: `display:block;width:216px;height:auto;margin:0 auto;border:0;border-radius:8px;background:#ffffff;font:14px/1.4 ${sans};color:#1a1a1a`,
    caption: `margin:10px 0 0;font:14px/1.4 ${sans};color:${c.soft}`,
    action: 'padding:26px 0 0',
    button: `display:inline-block;padding:13px 26px;border-radius:7px;background:${c.strong};font:600 17px/1.3 ${sans};color:${c.onStrong};text-decoration:none`,
    next: `margin:30px 0 8px;font:600 19px/1.3 ${serif};color:${c.ink}`,
    list: 'margin:0;padding:0 0 0 20px',
    item: `${text};margin:0 0 8px`,
    links: `margin:22px 0 0;padding:18px 0 0;border-top:1px solid ${c.line}`,
    link: `display:inline-block;padding:5px 0;font:16px/1.4 ${sans};color:${c.strong};text-decoration:underline;text-underline-offset:3px`,
    foot: 'max-width:560px;margin:0 auto;padding:18px 20px 0',
    footLine: `margin:0 0 4px;font:13px/1.5 ${sans};color:${c.soft}`,
    hidden: 'display:none;max-height:0;overflow:hidden;mso-hide:all',
  };
}

/** What mail programs with a dark scheme put over the inline styles, and what phones make narrower. */
export function letterCss(hue: number): string {
  const d = dark(hue);
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.body{padding:22px 20px 26px!important}.outer{padding:0 0 28px!important}.sheet{border-width:0 0 1px!important;border-radius:0!important}.cover{max-height:140px!important}.button{display:block!important;text-align:center}}
@media (prefers-color-scheme:dark){.page,.outer{background:${d.paper}!important}.sheet{background:${d.sheet}!important;border-color:${d.line}!important}.card{background:${d.tint}!important;border-color:${d.line}!important}.tear,.links{border-color:${d.line}!important}.ink{color:${d.ink}!important}.soft{color:${d.soft}!important}.strong{color:${d.strong}!important}.button{background:${d.strong}!important;color:${d.onStrong}!important}}`;
}
