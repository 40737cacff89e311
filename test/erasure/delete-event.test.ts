import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { continueIssuance } from '../../functions/certificates/issue.ts';
import { continueDeletion } from '../../functions/erasure/continue-deletion.ts';
import { deleteEvent } from '../../functions/erasure/delete-event.ts';
import { erase } from '../../functions/erasure/erase.ts';
import { createEvent } from '../../functions/events/create.ts';
import type { Event } from '../../functions/events/event.ts';
import { createSeries, editSeries } from '../../functions/events/series/save.ts';
import type { Series } from '../../functions/events/series/series.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import type { Item } from '../../functions/shared/db.ts';
import { paths } from '../../web/paths.ts';
import { en } from '../../web/text/en/index.ts';
import { attends, certificateMailedTo } from '../certificates/certified.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Browsing } from '../support/browsing.ts';
import { anEvent, conferenceInput, registers } from '../support/events.ts';
import { maarja, organiser, owner, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { kindsOf, wholeLife } from './life.ts';

let house: Foyer;
let event: Event;
let console: Browsing;

const path = () => paths.eventDeletion(event.id);
const deletes = (confirm = event.slug) => console.post(path(), { confirm });
const about = async ({ id }: Event): Promise<Item[]> =>
  (await house.records()).filter(record => JSON.stringify(record).includes(id));

describe('an owner who deletes an event that is over', () => {
  let certificates: string[];
  let other: Event;
  let otherBefore: string[];
  const opened = async (at: string) => {
    const page = await house.browser().get(at);
    return [page.status, (await page.text()).replace(/nonce="[^"]*"|<time.*?<\/time>/g, '')];
  };
  const pdf = async (at: string) => (await house.get(`${at}/certificate.pdf`)).headers.get('content-type');
  /** Its moments come and go by the clock, and bring mail. */
  const lasting = async (one: Event) =>
    (await about(one))
      .filter(({ kind }) => kind !== 'moment' && kind !== 'message')
      .map(({ pk, sk }) => `${pk} ${sk}`);
  let pages: unknown[];
  let series: Series;

  beforeAll(async () => {
    house = await foyer();
    other = await anEvent(house.ctx);
    await registers(house.ctx, other.id, maarja);
    await house.pump();
    ({ event, certificates } = await wholeLife(house));
    const created = await createSeries(house.ctx, event.hubId, { en: 'A year' });
    if (!created.ok) throw new Error(created.why);
    ({ series } = created);
    const edited = { title: { en: 'A year' }, events: [event.id] };
    await editSeries(house.ctx, series, series.version, edited);
    pages = await Promise.all(certificates.map(opened));
    otherBefore = await lasting(other);
    console = await signsIn(house, owner, house.browser());
  }, 60_000);

  test('is led there from the overview, and sees what goes and what stays', async () => {
    expect(await (await console.get(paths.manage(event.id))).text()).toContain(`href="${path()}"`);
    const page = await (await console.get(path())).text();
    expect(page).toContain('the registrations of 3 people');
    expect(page).toContain('2 certificates were issued. They stay valid');
  });

  test('has to type its name, and what was typed wrongly is kept', async () => {
    for (const typed of ['', 'another-event']) {
      const answer = await deletes(typed);
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain(`value="${typed}"`);
      expect(html).toContain(en[`error.confirm.${typed === '' ? 'missing' : 'differs'}`]);
    }
    expect((await house.get(paths.event(event.slug))).status).toBe(200);
  });

  test('sees it gone at once, however often the button was pressed', async () => {
    for (const answer of [await deletes(), await deletes()]) {
      expect(answer.headers.get('location')).toBe(`${paths.console}?said=event-deleted`);
    }
    const home = await (await console.get(`${paths.console}?said=event-deleted`)).text();
    expect(home).toContain(en['deletion.done']);
    expect(home).not.toContain(event.id);
    for (const gone of [paths.event(event.slug), paths.register(event.slug)]) {
      expect((await house.get(gone)).status).toBe(404);
    }
    expect((await console.get(paths.manage(event.id))).status).toBe(404);
  });

  test('leaves nothing behind when the stream has done its part, but certificates and the ways to them', async () => {
    await house.pump();
    expect(kindsOf(await about(event))).toEqual(['certificate', 'deletion', 'series']);
    house.clock.advance({ minutes: 20 });
    expect(await house.tick()).toBe(0);
    // A series tells of an event that is gone no more than its id.
    expect(kindsOf(await about(event))).toEqual(['certificate', 'series']);
    expect((await console.get(paths.series(event.hubId, series.id))).status).toBe(200);
  });

  test('leaves certificates that say the same as before, and draw their PDFs', async () => {
    expect(certificates).toHaveLength(2);
    expect(await Promise.all(certificates.map(opened))).toEqual(pages);
    expect(await Promise.all(certificates.map(pdf))).toEqual(['application/pdf', 'application/pdf']);
  });

  test('touches nothing of another event', async () => {
    expect(await lasting(other)).toEqual(otherBefore);
  });

  test('is named in the log by a digest alone', () => {
    const lines = house.log.filter(({ event: what }) => what === 'event.deleted');
    expect(lines.map(({ facts }) => facts)).toEqual([
      { event: event.id, person: expect.stringMatching(/^[0-9a-f]{16}$/) },
    ]);
    expect(JSON.stringify(house.log)).not.toContain(owner.email);
  });
});

describe('an event is not deleted', () => {
  beforeEach(async () => {
    house = await foyer();
    event = await anEvent(house.ctx);
    console = await signsIn(house, owner, house.browser());
  });

  const isRefused = async (why: 'running' | 'people' | 'issuing') => {
    const page = await console.get(path());
    expect(await page.text()).toContain(en[`deletion.refused.${why}`]);
    const answer = await deletes();
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(en[`deletion.refused.${why}`]);
    expect((await house.get(paths.event(event.slug))).status).toBe(200);
  };

  test('while it runs', async () => {
    house.clock.set('2026-11-23T09:00:00Z');
    console = await signsIn(house, owner, house.browser());
    await isRefused('running');
  });

  test('while people count on it; and is when they were erased', async () => {
    await registers(house.ctx, event.id, maarja);
    await isRefused('people');
    await erase(house.ctx, { eventId: event.id, id: registrationId(event.id, maarja.email) }, organiser);
    expect((await deletes()).status).toBe(303);
    expect((await house.get(paths.event(event.slug))).status).toBe(404);
  });

  test('while its certificates are issued; those are issued, and then it is', async () => {
    await attends(house, event, maarja);
    house.clock.set('2026-11-24T08:00:00Z');
    const staff = await signsIn(house, organiser, house.browser());
    await staff.post(paths.issuance(event.id));
    console = await signsIn(house, owner, house.browser());
    await isRefused('issuing');
    await house.pump();
    expect((await deletes()).status).toBe(303);
  });

  test('by an organiser, who is shown no way to', async () => {
    const staff = await signsIn(house, organiser, house.browser());
    expect(await (await staff.get(paths.manage(event.id))).text()).not.toContain(path());
    expect((await staff.post(path(), { confirm: event.slug })).status).toBe(403);
  });
});

describe('an event that is deleted', () => {
  beforeEach(async () => {
    house = await foyer();
    event = await anEvent(house.ctx);
    console = await signsIn(house, owner, house.browser());
  });

  test('still sends the certificates whose mail is on its way, and only then forgets that it did', async () => {
    await attends(house, event, maarja);
    await attends(house, event, tonu);
    await house.pump();
    house.clock.set('2026-11-24T08:00:00Z');
    const staff = await signsIn(house, organiser, house.browser());
    await staff.post(paths.issuance(event.id));
    // Issued, while no mail goes out yet.
    const [issuance] = (await house.records()).filter(({ kind }) => kind === 'issuance');
    await continueIssuance(house.ctx, { pk: issuance?.pk ?? '', sk: issuance?.sk ?? '' });
    const deleted = await deleteEvent(house.ctx, event.id, owner);
    if (!deleted.ok) throw new Error(deleted.why);
    await continueDeletion(house.ctx, deleted.key);
    expect(kindsOf(await about(event))).toEqual(['certificate', 'deletion', 'message']);
    await house.pump();
    for (const person of [maarja, tonu]) {
      expect((await house.get(await certificateMailedTo(house, person))).status).toBe(200);
    }
    for (let times = 0; times < 3; times++) {
      house.clock.advance({ minutes: 20 });
      await house.tick();
    }
    expect(kindsOf(await about(event))).toEqual(['certificate']);
  });

  test('stops in the middle when its time is up, and goes on', async () => {
    const people = Array.from({ length: 40 }, (_, index) => `a${index}@example.org`);
    for (const email of people) await registers(house.ctx, event.id, { name: 'A', email });
    await house.pump();
    house.clock.set('2026-11-24T08:00:00Z');
    const deleted = await deleteEvent(house.ctx, event.id, owner);
    if (!deleted.ok) throw new Error(deleted.why);
    await continueDeletion(house.ctx, deleted.key, -1);
    expect((await about(event)).length).toBeGreaterThan(80);
    await house.pump();
    expect(kindsOf(await about(event))).toEqual(['deletion']);
  });

  test('gives its address to whoever comes next', async () => {
    await deletes();
    await house.pump();
    const again = await createEvent(house.ctx, event.hubId, conferenceInput());
    expect(again.event.slug).toBe(event.slug);
  });
});
