import MarkdownIt from 'markdown-it';

// Raw HTML stays text. Pictures would come from elsewhere, and headings from h1 up break the page's order.
const renderer = new MarkdownIt({ html: false, linkify: true, typographer: false }).disable('image');

renderer.renderer.rules.heading_open = () => '<h3>';
renderer.renderer.rules.heading_close = () => '</h3>';

/** Safe HTML of what an organiser wrote. */
export const markdownHtml = (text: string): string => renderer.render(text);

/** Its words alone in one line, at most `max` characters: for previews. */
export function plainText(text: string, max: number): string {
  const words = renderer
    .parse(text, {})
    .flatMap(token => token.children ?? [])
    .map(token => (token.type === 'text' || token.type === 'code_inline' ? token.content : ' '))
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
  return words.length <= max ? words : `${words.slice(0, max).replace(/\s+\S*$/, '')} …`;
}
