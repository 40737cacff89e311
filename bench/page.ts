import { gzipSync } from 'node:zlib';
import { conference, conferenceSessions } from '../functions/demonstration/conference.ts';
import { anEvent } from '../test/support/events.ts';
import { paths } from '../web/paths.ts';
import type { Figure } from './figure.ts';
import { median, openHouse } from './house.ts';

/** The event page of the demonstration's conference: what travels, and how long it takes to draw. */
export async function pageFigures(): Promise<Figure[]> {
  const house = await openHouse();
  try {
    const startsAt = '2026-11-23T07:15:00Z';
    const input = conference(startsAt, { 'on-site': 100, online: 300 });
    const event = await anEvent(house.ctx, input, conferenceSessions(startsAt));
    const url = house.ctx.settings.publicUrl + paths.event(event.slug);
    const read = async () => (await house.app.request(url)).text();
    const page = await read();
    const scripts = [...page.matchAll(/<script[^>]+src="\/assets\/([\w-]+\.js)/g)].map(found => found[1]);
    const times: number[] = [];
    for (let run = 0; run < 31; run++) {
      const start = performance.now();
      await read();
      times.push(performance.now() - start);
    }
    return [
      ['event_page_gz_bytes', gzipSync(page, { level: 9 }).length, 'bytes'],
      ['event_page_script_bytes', await gzippedAssets(scripts), 'bytes'],
      ['event_page_render_ms', median(times), 'ms'],
    ];
  } finally {
    await house.close();
  }
}

async function gzippedAssets(names: (string | undefined)[]): Promise<number> {
  const { readFile } = await import('node:fs/promises');
  const files = await Promise.all(names.map(name => readFile(`build/assets/${name}`)));
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}
