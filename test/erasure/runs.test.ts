import { beforeEach, describe, expect, it } from 'vitest';
import { startIssuance } from '../../functions/certificates/issue.ts';
import { lastIssuance } from '../../functions/certificates/read.ts';
import { erase } from '../../functions/erasure/erase.ts';
import type { Event } from '../../functions/events/event.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import type { Id } from '../../functions/shared/ids.ts';
import { paths } from '../../web/paths.ts';
import { after, attends } from '../certificates/certified.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent } from '../support/events.ts';
import { maarja, organiser, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let app: Foyer;
let event: Event;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
});

const issuesTo = async (chosen: Id<'reg'>[]) => {
  app.clock.set(after);
  const started = await startIssuance(app.ctx, { about: event.id, kind: 'attendance', chosen }, organiser);
  expect(started.ok).toBe(true);
  await app.pump();
};

describe('somebody who was chosen for a certificate and is erased', () => {
  it('is named no more among those it was issued to, and the list leads to nothing that is gone', async () => {
    const [hers, his] = [await attends(app, event, maarja), await attends(app, event, tonu)];
    await issuesTo([hers, his]);
    await erase(app.ctx, { eventId: event.id, id: hers }, 'person');
    expect((await lastIssuance(app.ctx, event.id))?.chosen).toEqual([his]);
    expect(await registrationOf(app.ctx, event.id, hers)).toBeUndefined();
    const desk = await signsIn(app, organiser, app.browser());
    const list = await (await desk.get(paths.certificates(event.id))).text();
    expect(list).toContain(maarja.name);
    expect(list).toContain(paths.registration(event.id, his));
    expect(list).not.toContain(paths.registration(event.id, hers));
  });

  it('nor among those it failed for, where others stay', async () => {
    const [hers, his] = [
      await attends(app, event, { ...maarja, name: '山田 花子' }),
      await attends(app, event, { ...tonu, name: '田中 一郎' }),
    ];
    await issuesTo([hers, his]);
    expect((await lastIssuance(app.ctx, event.id))?.failures).toHaveLength(2);
    await erase(app.ctx, { eventId: event.id, id: hers }, 'person');
    const run = await lastIssuance(app.ctx, event.id);
    expect(run?.failures.map(({ holder }) => holder)).toEqual([his]);
    expect(run?.chosen).toEqual([his]);
  });
});
