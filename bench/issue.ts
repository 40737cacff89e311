import { checkIn } from '../functions/attendance/check-in.ts';
import { continueIssuance, startIssuance } from '../functions/certificates/issue.ts';
import { certificateOf, certificatesOf, lastIssuance } from '../functions/certificates/read.ts';
import { signCredential, type Unsigned } from '../functions/credentials/sign.ts';
import type { Programme } from '../functions/events/event.ts';
import { programmeOf } from '../functions/events/read.ts';
import { anEvent, registers } from '../test/support/events.ts';
import { parallel } from '../test/support/parallel.ts';
import { crowd, doorKeeper, organiser } from '../test/support/people.ts';
import { paths } from '../web/paths.ts';
import { candidatesFigures } from './candidates.ts';
import type { Figure } from './figure.ts';
import { type House, median, openHouse } from './house.ts';

const people = 10_000;

/**
 * Certificates for an event at which ten thousand were checked in: what a look at who gets one reads; how long it takes
 * from the press of the button until each has a record with its signed credential and a mail that is due, in one process
 * beside the database; the calls to the database of all of it, for one; how long one credential takes to sign; and how
 * long whoever checks one waits.
 */
export async function issueFigures(): Promise<Figure[]> {
  let now = new Date('2026-11-02T08:00:00Z');
  const house = await openHouse({ now: () => now });
  try {
    const event = await anEvent(house.ctx, { capacity: { 'on-site': null, online: null } });
    const programme = await programmeOf(house.ctx, event.id);
    if (!programme) throw new Error('No such event');
    now = new Date(event.startsAt);
    await comeIn(house, programme);
    now = new Date(Date.parse(event.endsAt) + 86_400_000);
    const looked = await candidatesFigures(house, event, people);
    const started = await startIssuance(house.ctx, { about: event.id, kind: 'attendance' }, organiser);
    if (!started.ok) throw new Error(started.why);
    const begun = performance.now();
    const { tally } = await house.tap.count(async () => {
      while ((await lastIssuance(house.ctx, event.id))?.state === 'running') {
        await continueIssuance(house.ctx, started.key);
      }
    });
    const seconds = (performance.now() - begun) / 1_000;
    const issued = await certificatesOf(house.ctx, event.id);
    if (issued.length !== people) throw new Error(`${issued.length} of ${people} were issued`);
    return [
      ...looked,
      [`issue_${people}_s`, seconds, 's'],
      [
        'issue_calls_per_certificate',
        Object.values(tally.calls).reduce((sum, each) => sum + each, 0) / people,
        'calls',
      ],
      ['certificate_sign_ms', median(await signings(house, issued.slice(0, 80))), 'ms'],
      ['verify_page_ms', median(await looks(house, issued.slice(0, 40))), 'ms'],
    ];
  } finally {
    await house.close();
  }
}

async function comeIn({ ctx }: House, programme: Programme): Promise<void> {
  await parallel(crowd(people), 16, async person => {
    const registered = await registers(ctx, programme.event.id, person, 'on-site');
    if (!registered.ok) throw new Error(registered.why);
    const who = { registrationId: registered.answer.id };
    const checked = await checkIn(ctx, { programme, who, sessionId: 'event', staff: doorKeeper });
    if (!checked.ok) throw new Error(checked.why);
  });
}

/** From a credential as it is told to one with its proof. */
async function signings({ ctx }: House, issued: { id: string }[]): Promise<number[]> {
  const times: number[] = [];
  for (const { id } of issued) {
    const { proof: _, ...unsigned } = JSON.parse(
      (await certificateOf(ctx, id))?.credential ?? '{}',
    ) as Unsigned;
    const begun = performance.now();
    await signCredential(ctx, unsigned as Unsigned);
    times.push(performance.now() - begun);
  }
  return times;
}

async function looks({ app, ctx }: House, issued: { id: string }[]): Promise<number[]> {
  const times: number[] = [];
  for (const { id } of issued) {
    const begun = performance.now();
    const answer = await app.request(ctx.settings.publicUrl + paths.certificate(id));
    if (answer.status !== 200) throw new Error(`A certificate's page was answered ${answer.status}`);
    await answer.text();
    times.push(performance.now() - begun);
  }
  return times;
}
