import { addPresence } from '../../../functions/attendance/presence.ts';
import type { Achievement, Candidate } from '../../../functions/certificates/achievements/achievement.ts';
import { candidatesOf } from '../../../functions/certificates/achievements/candidates.ts';
import type { About, CertificateKind } from '../../../functions/certificates/certificate.ts';
import { givingOf } from '../../../functions/certificates/given.ts';
import type { SessionInput } from '../../../functions/events/event.ts';
import { programmeOf } from '../../../functions/events/read.ts';
import type { Foyer } from '../../support/app.ts';
import { anEvent, registers } from '../../support/events.ts';

/** `10:30` of the day of the training, in UTC. */
export const at = (clock: string) => `2026-11-23T${clock}:00Z`;
export const evening = at('20:00');

const session = (
  title: string,
  start: string,
  end: string,
  more: Partial<SessionInput> = {},
): SessionInput => ({
  kind: 'plenary',
  title: { en: title, et: title },
  startsAt: at(start),
  endsAt: at(end),
  speakers: [],
  ...more,
});

/** Opening (45 minutes), methods (90), coffee, practice (60), closing (30): 225 minutes, five academic hours. */
export async function aTraining(app: Foyer) {
  const event = await anEvent(app.ctx, {}, [
    session('Opening', '08:00', '08:45'),
    session('Methods', '09:00', '10:30'),
    session('Coffee', '10:30', '11:00', { kind: 'break' }),
    session('Practice', '11:00', '12:00'),
    session('Closing', '12:00', '12:30'),
  ]);
  return programmeAt(app, event.id);
}

export async function programmeAt(app: Foyer, eventId: string) {
  const programme = await programmeOf(app.ctx, eventId);
  if (!programme) throw new Error('No such event');
  return programme;
}

/** Who may get a certificate of a kind, and how they stand; by a rule that is not saved, if one is given. */
export async function candidatesIn(
  app: Foyer,
  about: About,
  kind: CertificateKind,
  achievement?: Achievement,
): Promise<Candidate[]> {
  const giving = await givingOf(app.ctx, about);
  return giving ? candidatesOf(app.ctx, giving, kind, achievement) : [];
}

type Person = { name: string; email: string };

/** Registers for the online half, and is seen there by the server of the room: from when to when, in UTC. */
export async function isSeen(
  app: Foyer,
  eventId: `evt_${string}`,
  person: Person,
  ...spans: [from: string, to: string][]
) {
  app.clock.set('2026-11-22T08:00:00Z');
  const registered = await registers(app.ctx, eventId, person, 'online');
  if (!registered.ok) throw new Error(registered.why);
  const registrationId = registered.answer.id;
  app.clock.set(evening);
  if (spans.length > 0) {
    const intervals = spans.map(([from, to]) => ({ from: at(from), to: at(to) }));
    const [first] = intervals;
    await addPresence(app.ctx, { id: eventId }, [
      {
        registrationId,
        sessionId: 'event',
        mode: 'online',
        source: 'provider',
        intervals,
        at: first?.from ?? evening,
      },
    ]);
  }
  return registrationId;
}
