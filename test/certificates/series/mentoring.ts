import { checkIn } from '../../../functions/attendance/check-in.ts';
import { createEvent } from '../../../functions/events/create.ts';
import type { Event, SessionInput } from '../../../functions/events/event.ts';
import { publish } from '../../../functions/events/publish.ts';
import { programmeOf } from '../../../functions/events/read.ts';
import { createSeries, editSeries } from '../../../functions/events/series/save.ts';
import { addSession } from '../../../functions/events/session.ts';
import type { Foyer } from '../../support/app.ts';
import { aHub, conferenceInput, registers } from '../../support/events.ts';
import { doorKeeper } from '../../support/people.ts';

/** So many minutes of one session, in the hall, on a day of November 2026. */
const day = (app: Foyer, hubId: Event['hubId']) => async (title: string, date: string, minutes: number) => {
  const startsAt = `2026-11-${date}T08:00:00Z`;
  const endsAt = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString().replace('.000', '');
  const input = { title: { en: title, et: title }, startsAt, endsAt };
  const { event } = await createEvent(app.ctx, hubId, conferenceInput(input));
  const session: SessionInput = {
    kind: 'plenary',
    title: { en: `Session of ${title}`, et: `Sessioon: ${title}` },
    startsAt,
    endsAt,
    speakers: [],
    competences: ['2.1'],
  };
  await addSession(app.ctx, event.id, session);
  const published = await publish(app.ctx, event.id);
  if (!published.ok) throw new Error('Not ready');
  return event;
};

/** A series of three days: of 90, 45 and 180 minutes, which are 2, 1 and 4 academic hours. */
export async function aMentoring(app: Foyer) {
  const hub = await aHub(app.ctx);
  const one = day(app, hub.id);
  const events = [await one('First', '10', 90), await one('Second', '12', 45), await one('Third', '14', 180)];
  const { series } = (await createSeries(app.ctx, hub.id, { en: 'Mentoring', et: 'Mentorlus' })) as {
    series: Parameters<typeof editSeries>[1];
  };
  const edited = await editSeries(app.ctx, series, 1, {
    title: series.title,
    events: events.map(({ id }) => id),
  });
  if (!edited.ok) throw new Error(edited.why);
  return { hub, events, series: edited.series };
}

/** Registers for the hall, and is let in at the door of the session; the clock stays at the end of all. */
export async function isAt(app: Foyer, event: Event, person: { name: string; email: string }) {
  app.clock.set('2026-11-01T08:00:00Z');
  const registered = await registers(app.ctx, event.id, person);
  if (!registered.ok) throw new Error(registered.why);
  app.clock.set(event.startsAt);
  const programme = await programmeOf(app.ctx, event.id);
  const sessionId = programme?.sessions[0]?.id;
  if (!programme || !sessionId) throw new Error('No such event');
  const who = { registrationId: registered.answer.id };
  const checked = await checkIn(app.ctx, { programme, who, sessionId, staff: doorKeeper });
  if (!checked.ok) throw new Error(checked.why);
  app.clock.set('2026-11-20T08:00:00Z');
  return registered.answer.id;
}
