import { beforeAll, describe, expect, it } from 'vitest';
import { addPresence } from '../../functions/attendance/presence.ts';
import { startIssuance } from '../../functions/certificates/issue.ts';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event, Session } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { addSession } from '../../functions/events/session.ts';
import { messagesOf } from '../../functions/mail/outbox.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, conferenceInput, registers } from '../support/events.ts';
import { crowd, organiser, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let app: Foyer;
let event: Event;
const people = crowd(4);

/** A session of 100 minutes at which, of four people online, three stayed for 100, 80 and 10 minutes. */
beforeAll(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  const added = await addSession(app.ctx, event.id, {
    kind: 'plenary',
    title: { en: 'Opening', et: 'Avamine' },
    startsAt: '2026-11-23T08:00:00Z',
    endsAt: '2026-11-23T09:40:00Z',
    speakers: [],
  });
  const { session } = added as { session: Session };
  const stayed = ['2026-11-23T09:40:00Z', '2026-11-23T09:20:00Z', '2026-11-23T08:10:00Z'];
  for (const [index, person] of people.entries()) {
    const registered = await registers(app.ctx, event.id, person, 'online');
    if (!registered.ok) throw new Error(registered.why);
    const to = stayed[index];
    const of = { registrationId: registered.answer.id, sessionId: session.id, mode: 'online' } as const;
    const from = session.startsAt;
    if (to)
      await addPresence(app.ctx, event, [{ ...of, source: 'provider', intervals: [{ from, to }], at: from }]);
  }
  app.clock.set('2026-11-23T16:50:00Z');
  await signsIn(app, organiser);
});

const page = paths.attendedRule;
const preview = async (query: Record<string, string>) => {
  const asked = `${page(event.id)}?${new URLSearchParams(query)}`;
  const answer = await app.get(asked, { headers: { 'x-part': 'preview' } });
  expect(answer.headers.get('x-part')).toBe('preview');
  return (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
};
const rule = async () => (await programmeOf(app.ctx, event.id))?.event.attendedBy;
const by85 = { kind: 'minutes-share', percentMinutes: '85 %' };

describe('the rule that says who attended', () => {
  it('tells how many pass before it is saved, and who no longer would', async () => {
    const told = await preview(by85);
    expect(told).toContain('1 of 4 pass');
    expect(told).toContain('Without the change: 3');
    expect(told).toContain('2 people no longer');
    expect(told).toContain(people[1]?.name);
    expect(await preview({ kind: 'any' })).toContain('The same as now');
    expect(await rule()).toBeUndefined();
  });

  it('is shown on a whole page without a program, as it was typed', async () => {
    const answer = await app.get(
      `${page(event.id)}?${new URLSearchParams({ kind: 'minutes', leastMinutes: '70' })}`,
    );
    const html = await answer.text();
    expect(html).toMatch(/value="minutes" checked/);
    expect(html).toContain('value="70"');
    expect(html).toContain('Without the change: 3');
  });

  it('asks for a whole number within reach, and keeps what was typed', async () => {
    for (const percentMinutes of ['', '0', '101', '8.5', 'x']) {
      const answer = await app.post(page(event.id), { ...by85, percentMinutes });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('Enter a whole number of per cent, from 1 to 100');
    }
    expect((await app.post(page(event.id), { kind: 'best' })).status).toBe(422);
    expect(await preview({ ...by85, percentMinutes: '' })).toContain('Enter a whole number');
    expect(await rule()).toBeUndefined();
  });

  it('is not for those who only look', async () => {
    const looking = app.browser();
    await signsIn({ ...app, ...looking }, viewer);
    expect((await looking.get(page(event.id))).status).toBe(403);
    expect((await looking.post(page(event.id), by85)).status).toBe(403);
    expect(await (await looking.get(paths.attendance(event.id))).text()).not.toContain(page(event.id));
  });

  it('once saved says who is on the list as attended, and stays when the event is edited', async () => {
    const answer = await app.follow(app.post(page(event.id), by85));
    expect(await answer.text()).toContain('The rule is saved');
    expect(await rule()).toEqual({ kind: 'minutes-share', percent: 85 });
    const before = await programmeOf(app.ctx, event.id);
    await editEvent(app.ctx, event.id, before?.event.version ?? 0, conferenceInput());
    expect(await rule()).toEqual({ kind: 'minutes-share', percent: 85 });
    for (const where of [paths.attendance(event.id), paths.manage(event.id)]) {
      expect(await (await app.get(where)).text()).toContain('85 % of the time of the sessions or more');
    }
  });

  it('then says who is asked for feedback and who gets a certificate', async () => {
    app.clock.set('2026-11-23T17:15:00Z');
    await app.tick();
    expect(await startIssuance(app.ctx, { about: event.id, kind: 'attendance' }, organiser)).toMatchObject({
      ok: true,
      issuance: { total: 1 },
    });
    await app.pump();
    const mail = await messagesOf(app.ctx, event.id);
    for (const template of ['feedback-invitation', 'certificate']) {
      expect(mail.filter(each => each.template === template).map(each => each.to)).toEqual([
        people[0]?.email,
      ]);
    }
  });
});
