import { checkIn } from '../../functions/attendance/check-in.ts';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import type { Id } from '../../functions/shared/ids.ts';
import type { Language } from '../../functions/shared/language.ts';
import { paths } from '../../web/paths.ts';
import type { Foyer } from '../support/app.ts';
import { registers } from '../support/events.ts';
import { doorKeeper, organiser } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

type Person = { name: string; email: string };

export const during = '2026-11-23T07:14:30Z';
export const after = '2026-11-24T08:00:00Z';

/** A person registers for the hall on the day, and is checked in at the door. The clock stays where it was. */
export async function attends(app: Foyer, event: Event, person: Person, language: Language = 'en') {
  const before = app.clock.now();
  app.clock.set(during);
  const registered = await registers(app.ctx, event.id, person, 'on-site', { language });
  if (!registered.ok) throw new Error(registered.why);
  const programme = await programmeOf(app.ctx, event.id);
  if (!programme) throw new Error('No such event');
  const id: Id<'reg'> = registered.answer.id;
  const who = { registrationId: id };
  const checked = await checkIn(app.ctx, { programme, who, sessionId: 'event', staff: doorKeeper });
  if (!checked.ok) throw new Error(checked.why);
  app.clock.set(before);
  return id;
}

/** The day after, the organiser signs in and presses the button; all that follows from it happens. */
export async function issuesAll(app: Foyer, event: Event) {
  app.clock.set(after);
  const console = await signsIn(app, organiser, app.browser());
  const answer = await console.post(paths.issuance(event.id));
  await app.pump();
  return { console, answer };
}

/** The address of the certificate that a person was mailed. */
export async function certificateMailedTo(app: Foyer, { email }: Person): Promise<string> {
  const link = (await app.inbox.last(email)).links.find(each => /\/certificates\/crt_\w+$/.test(each));
  if (!link) throw new Error(`No certificate was mailed to ${email}`);
  return new URL(link).pathname;
}
