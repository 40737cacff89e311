import type { Event } from '../../../functions/events/event.ts';
import { paths } from '../../../web/paths.ts';
import type { Foyer } from '../../support/app.ts';
import { unescaped } from '../../support/form.ts';

export type Typed = { from: string; to: string; title: string; room?: string; more?: Record<string, string> };

/** A table as somebody types it in a spreadsheet: times on 23 November 2026. */
export const tableOf = (rows: Typed[], columns: string[] = []): string =>
  [
    ['Start', 'End', 'Title', 'Room', ...columns].join(','),
    ...rows.map(({ from, to, title, room = '', more = {} }) =>
      [`2026-11-23 ${from}`, `2026-11-23 ${to}`, `"${title}"`, room, ...columns.map(c => more[c] ?? '')].join(
        ',',
      ),
    ),
  ].join('\n');

/** An organiser chooses a file and has it looked through. */
export async function looksThrough(
  app: Foyer,
  event: Event,
  file: string | Uint8Array,
  name = 'programme.csv',
) {
  const body = new FormData();
  body.set('programme', new File([file as BlobPart], name));
  const cookie = [...app.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  const headers = { cookie, origin: app.url, 'sec-fetch-site': 'same-origin' };
  return app.request(paths.programmeImport(event.id), { method: 'POST', body, headers });
}

/** What the page of a preview sends when its button is pressed. */
export function fieldsOf(page: string): Record<string, string> {
  const form = /<form[^>]*action="[^"]*\/programme\/import\/changes"[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
  const hidden = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, unescaped(value)]));
}

/** How many sessions stand under a heading of the preview: "New (3)". */
export const countOf = (page: string, heading: string): number =>
  Number(new RegExp(`>${heading} \\((\\d+)\\)<`).exec(page)?.[1] ?? 0);
