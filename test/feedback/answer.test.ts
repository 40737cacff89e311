import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { answersOf } from '../../functions/feedback/read.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { linkTo, registrationOf } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { shards } from '../../functions/shared/ids.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, organiser, paivi, tonu, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let app: Foyer;
let event: Event;
let person: Registration;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  person = await seat(maarja);
  app.clock.set('2026-11-23T18:05:00Z');
});

async function seat(who: typeof maarja, mode: 'on-site' | 'online' = 'on-site'): Promise<Registration> {
  const registered = await registers(app.ctx, event.id, who, mode);
  if (!registered.ok) throw new Error(registered.why);
  return (await registrationOf(app.ctx, event.id, registered.answer.id)) as Registration;
}

const linkOf = (registration: Registration) => new URL(linkTo(app.ctx, 'feedback', registration)).pathname;
const allOf = (score: number, words: { willUse?: string; better?: string } = {}) => ({
  overall: String(score),
  content: String(score),
  organisation: String(score),
  usefulness: String(score),
  participation: String(score),
  willUse: '',
  better: '',
  ...words,
});
const answers = () => answersOf(app.ctx, event.id);

describe('saying how it was', () => {
  it('keeps the answer and thanks the person', async () => {
    const sent = await app.post(linkOf(person), allOf(4, { willUse: 'The mentoring circle' }));
    expect(sent.status).toBe(303);
    expect((await app.follow(sent)).status).toBe(200);
    expect(await answers()).toEqual([
      {
        id: expect.stringMatching(/^ans_[0-9a-z]{26}$/),
        eventId: event.id,
        mode: 'on-site',
        day: '2026-11-23',
        overall: 4,
        content: 4,
        organisation: 4,
        usefulness: 4,
        participation: 4,
        willUse: 'The mentoring circle',
      },
    ]);
  });

  it('is anonymous: nothing that is kept of an answer leads to who gave it, or to when', async () => {
    await app.post(linkOf(person), allOf(5, { better: 'More coffee' }));
    const kept = await Promise.all(shards.map(shard => app.ctx.db.query({ pk: `${event.id}#F${shard}` })));
    const items = kept.flat().map(item => JSON.stringify(item));
    const answer = items.find(item => item.includes('More coffee')) ?? '';
    const mark = items.find(item => item.includes('ANSWERED#')) ?? '';
    expect(items).toHaveLength(2);
    for (const trace of [person.id, person.email, person.name, person.arrival, '18:05']) {
      expect(answer).not.toContain(trace);
    }
    expect(mark).not.toContain('More coffee');
    expect(mark).not.toContain((await answers())[0]?.id);
  });

  it('counts once, however often and however fast it is sent', async () => {
    const sent = await Promise.all([1, 2, 3, 4].map(score => app.post(linkOf(person), allOf(score))));
    expect(sent.map(answer => answer.status).sort()).toEqual([303, 409, 409, 409]);
    expect(await answers()).toHaveLength(1);
    expect((await app.post(linkOf(person), allOf(1))).status).toBe(409);
  });

  it('changes nothing when the page is only opened', async () => {
    await app.get(linkOf(person));
    await app.request(linkOf(person), { method: 'HEAD' });
    expect(await answers()).toHaveLength(0);
    expect((await app.post(linkOf(person), allOf(3))).status).toBe(303);
  });

  it('comes back with what was given when something is missing or wrong', async () => {
    const given = allOf(3, { better: 'Shorter breaks' });
    for (const wrong of [
      { ...given, content: '' },
      { ...given, content: '6' },
      { ...given, content: '1e0' },
      { ...given, better: 'x'.repeat(2_001) },
      { ...given, better: 'a\u0000b' },
    ]) {
      const answer = await app.post(linkOf(person), wrong);
      expect(answer.status).toBe(422);
    }
    const back = await app.post(linkOf(person), { ...given, overall: '' });
    const html = await back.text();
    expect(/<title>([^<]*)/.exec(html)?.[1]).toMatch(/^Error: /);
    expect(/<textarea[^>]*name="better"[^>]*>([^<]*)/.exec(html)?.[1]).toBe('Shorter breaks');
    expect(await answers()).toHaveLength(0);
  });

  it('is possible from the start of the event to 60 days after it', async () => {
    const sendAt = async (instant: string) => {
      app.clock.set(instant);
      return (await app.post(linkOf(person), allOf(3))).status;
    };
    expect(await sendAt('2026-11-23T07:14:59Z')).toBe(409);
    expect(await sendAt('2027-01-22T17:00:00Z')).toBe(409);
    expect(await answers()).toHaveLength(0);
    expect(await sendAt('2027-01-22T16:59:59Z')).toBe(303);
  });

  it('is for those who have a seat', async () => {
    app.clock.set('2026-11-20T08:00:00Z');
    await cancel(app.ctx, person);
    app.clock.set('2026-11-23T18:05:00Z');
    expect((await app.post(linkOf(person), allOf(3))).status).toBe(409);
    expect(await answers()).toHaveLength(0);
  });

  it('opens with its own link only', async () => {
    const token = linkOf(person).split('/').at(-1) ?? '';
    const other = linkTo(app.ctx, 'my', person).split('/').at(-1) ?? '';
    for (const wrong of [other, `${token.slice(0, -2)}AA`, 'x', 'a'.repeat(300)]) {
      expect((await app.get(paths.feedback(wrong))).status).toBe(404);
      expect((await app.post(paths.feedback(wrong), allOf(3))).status).toBe(404);
    }
  });

  it('leads to no other page of the person', async () => {
    const html = await (await app.get(linkOf(person))).text();
    for (const purpose of ['my', 'join'] as const) {
      expect(html).not.toContain(new URL(linkTo(app.ctx, purpose, person)).pathname);
    }
  });
});

describe('what the organiser reads', () => {
  beforeEach(async () => {
    app.clock.set('2026-11-02T08:00:00Z');
    const [inHall, online] = [await seat(tonu), await seat(paivi, 'online')];
    app.clock.set('2026-11-23T18:05:00Z');
    await app.post(linkOf(person), allOf(5, { willUse: '=1+1 every morning' }));
    await app.post(linkOf(inHall), allOf(4, { better: 'Warmer <b>hall</b>' }));
    await app.post(linkOf(online), allOf(3, { better: 'Better sound' }));
    await signsIn(app, viewer);
  });

  const text = async (query = '') =>
    (await (await app.get(paths.feedbackSummary(event.id) + query)).text()).replace(/<[^>]*>/g, ' ');

  it('is how many answered, of how many asked, with means and words', async () => {
    const page = await text();
    expect(page).toMatch(/Answers\s+3/);
    expect(page).toMatch(/100 %\s+of 3 people asked/);
    expect(page).toMatch(/Overall\s+0\s+0\s+1\s+1\s+1\s+4\.0/);
    expect(page).toContain('Warmer &lt;b&gt;hall&lt;/b&gt;');
  });

  it('is of those in the hall or of those online, when asked', async () => {
    expect(await text('?mode=online')).toMatch(/Overall\s+0\s+0\s+1\s+0\s+0\s+3\.0/);
    expect(await text('?mode=on-site')).not.toContain('Better sound');
  });

  it('is a table in which no remark is a formula', async () => {
    const answer = await app.get(paths.feedbackCsv(event.id));
    const rows: Record<string, string>[] = parse(Buffer.from(await answer.arrayBuffer()), {
      bom: true,
      columns: true,
    });
    expect(rows.map(row => row.Overall).sort()).toEqual(['3', '4', '5']);
    expect(rows.map(row => row['What they will use']).sort()).toEqual(['', '', "'=1+1 every morning"]);
  });

  it('is no business of another hub', async () => {
    const other = await anEvent(app.ctx);
    const stranger = await app.browser().get(paths.feedbackSummary(other.id));
    expect(stranger.headers.get('location') ?? String(stranger.status)).toMatch(/sign-in|40/);
  });

  it('says when there is nothing yet', async () => {
    const other = await anEvent(app.ctx);
    await signsIn(app, organiser);
    const page = await (await app.get(paths.feedbackSummary(other.id))).text();
    expect(page).toContain('No answers yet');
  });
});
