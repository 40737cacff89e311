import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { conference, conferenceSessions } from '../../functions/demonstration/conference.ts';
import type { EventInput } from '../../functions/events/event.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, ruta, tonu } from '../support/people.ts';

let app: Foyer;
beforeEach(async () => {
  app = await foyer();
});

const opens = async (input: Partial<EventInput> = {}, language = 'en') => {
  const event = await anEvent(app.ctx, input);
  return { event, html: await page(paths.event(event.slug), language) };
};
const page = async (path: string, language = 'en') => (await app.get(`${path}?lang=${language}`)).text();
const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? '');

describe('a visitor of an event’s page', () => {
  it('has the whole conference of fourteen sessions in one round trip, and no program in the way', async () => {
    const startsAt = '2026-12-14T07:15:00Z';
    const sessions = conferenceSessions(startsAt);
    const event = await anEvent(app.ctx, conference(startsAt, { 'on-site': 120, online: null }), sessions);
    const html = await page(paths.event(event.slug));
    for (const session of sessions) expect(html).toContain(session.title.en?.replaceAll("'", '&#39;'));
    expect(gzipSync(html).length).toBeLessThanOrEqual(14_000);
    for (const [tag] of html.matchAll(/<script[^>]*>/g))
      expect(tag).toMatch(/type="(module|application\/ld\+json)"/);
    expect(html).not.toMatch(/<link[^>]+stylesheet/);
  });

  it('reads it in either language, at the same address', async () => {
    const { event, html } = await opens();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain(`hreflang="et" href="${paths.event(event.slug)}?lang=et"`);
    const estonian = await page(paths.event(event.slug), 'et');
    expect(estonian).toContain('<html lang="et">');
    expect(estonian).toContain('Uueneva hariduse konverents');
    expect(estonian).toContain('esmaspäev, 23. november 2026');
  });

  it('hears words of another language as such where there is no translation', async () => {
    const { html } = await opens({ audience: { et: 'Õpetajad' } });
    expect(html).toContain('<span lang="et">Õpetajad</span>');
  });

  it('is told of the places that are left, and of the waiting list when there are none', async () => {
    const { event } = await opens({ format: 'on-site', capacity: { 'on-site': 2, online: null } });
    await registers(app.ctx, event.id, maarja);
    expect(await page(paths.event(event.slug))).toContain('1 place left');
    await registers(app.ctx, event.id, tonu);
    await registers(app.ctx, event.id, ruta);
    const full = await page(paths.event(event.slug));
    expect(full).toContain('Join the waiting list');
    expect(full).not.toContain('place left');
  });

  it('is told when registration opens, in the time of the event’s city, and finds no button before', async () => {
    const { event, html } = await opens({ registration: { opensAt: '2026-11-10T07:00:00Z' } });
    expect(html).toContain('Tuesday, 10 November 2026, 09:00 Tallinn time');
    expect(html).not.toContain(`href="${paths.register(event.slug)}"`);
    app.clock.set('2026-11-10T07:00:00Z');
    expect(await page(paths.event(event.slug))).toContain(`href="${paths.register(event.slug)}"`);
  });

  it('sees what runs now marked in the programme', async () => {
    const startsAt = '2026-11-23T07:15:00Z';
    const event = await anEvent(app.ctx, {}, conferenceSessions(startsAt));
    app.clock.set('2026-11-23T09:00:00Z');
    const [now = '', ...others] = (await page(paths.event(event.slug))).split('aria-current="time"').slice(1);
    expect(others).toEqual([]);
    expect(now.slice(0, 900)).toContain('Mentoring schools to drive innovation');
  });
});

describe('what other programs read of an event', () => {
  it('is a schema.org Event with the hall and the online half, and never the meeting’s address', async () => {
    const { event, html } = await opens();
    expect(dataOf(html)).toMatchObject({
      '@type': 'Event',
      name: 'Conference of Innovative Education',
      startDate: '2026-11-23T07:15:00Z',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        { '@type': 'Place', address: { addressLocality: 'Tallinn', addressCountry: 'EE' } },
        { '@type': 'VirtualLocation', url: app.url + paths.event(event.slug) },
      ],
    });
    expect(html).toContain(`<meta property="og:image" content="${app.url}${paths.coverPng(event.slug)}"/>`);
  });

  it('cannot be broken out of by what an organiser writes', async () => {
    const title = { en: '</script><script>alert(1)</script>', et: '<img src=x onerror=alert(1)>' };
    const { event, html } = await opens({
      title,
      description: {
        en: '<script>alert(2)</script> [go](javascript:alert(3)) ![x](https://spy.example.org/x)',
        et: 'x',
      },
    });
    expect(dataOf(html).name).toBe(title.en);
    for (const text of [html, await page(paths.event(event.slug), 'et')]) {
      expect(text).not.toMatch(/<script>|<img|href="javascript:/);
    }
  });
});
