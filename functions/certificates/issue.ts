import type { Hub, Staff } from '../accounts/hub.ts';
import { hubOf } from '../accounts/read.ts';
import { type Event, phase } from '../events/event.ts';
import { programmeOf } from '../events/read.ts';
import { messagePart } from '../mail/outbox.ts';
import type { Registration } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { Busy, type Key } from '../shared/db.ts';
import { NotFound } from '../shared/errors.ts';
import { causedId, secretId } from '../shared/ids.ts';
import { inLanguage } from '../shared/language.ts';
import { errorFacts } from '../shared/log.ts';
import { instantText } from '../shared/time.ts';
import {
  type Certificate,
  canBePrinted,
  type Issuance,
  type IssueFailure,
  type IssueRefusal,
  type Standing,
} from './certificate.ts';
import { personOf } from './person.ts';
import { standings } from './read.ts';
import {
  certificateParts,
  donePart,
  issuanceKey,
  issuancePart,
  progressPart,
  readIssuance,
  readIssuances,
} from './store.ts';

export type Started = { ok: true; issuance: Issuance; key: Key } | { ok: false; why: IssueRefusal };

/**
 * An organiser has certificates issued to all who attended and have none. Only writes the run down: the stream
 * rings for it at once. While one runs, a second start answers with the same.
 */
export async function startIssuance(
  ctx: Ctx,
  eventId: Event['id'],
  staff: Pick<Staff, 'email'>,
): Promise<Started> {
  const programme = await programmeOf(ctx, eventId);
  if (!programme) throw new NotFound();
  if (phase(programme.event, ctx.now()) !== 'over') return { ok: false, why: 'not-over' };
  for (;;) {
    const earlier = await readIssuances(ctx, eventId);
    const running = earlier.find(each => each.state === 'running');
    if (running) return { ok: true, issuance: running, key: issuanceKey(running) };
    const people = await standings(ctx, programme);
    const left = people.filter(each => !each.standing.certificate);
    if (left.length === 0) return { ok: false, why: 'nobody' };
    const issuance: Issuance = {
      // Of two who start at once, one finds this id taken and reads again.
      id: causedId('iss', eventId, String(earlier.length)),
      about: eventId,
      kind: 'attendance',
      state: 'running',
      startedAt: instantText(ctx.now()),
      startedBy: staff.email,
      total: people.length,
      issued: people.length - left.length,
      failed: 0,
      failures: [],
    };
    const written = await ctx.db.write([issuancePart(issuance, ctx.now())]);
    if (written.ok) return { ok: true, issuance, key: issuanceKey(issuance) };
  }
}

/** People at once, between two notes of how far the run is. */
const stepSize = 25;
/** After this long without a word, the clock takes a run for stopped. */
const silenceMs = 90_000;

/**
 * Goes on with a run from wherever it is. Each person is one transaction that happens once, so that running it
 * twice at the same time, or again after a crash, issues nothing twice. Stops at `budgetMs` and is rung again.
 */
export async function continueIssuance(ctx: Ctx, key: Key, budgetMs = 20_000): Promise<void> {
  const issuance = await readIssuance(ctx, key);
  if (issuance?.state !== 'running') return;
  const end = performance.now() + budgetMs;
  const programme = await programmeOf(ctx, issuance.about);
  const event = programme?.event;
  const hub = event && (await hubOf(ctx, event.hubId));
  const people = programme ? await standings(ctx, programme) : [];
  const left = event && hub ? people.filter(each => !each.standing.certificate) : [];
  const run = new Run(people.length, people.length - left.length);
  for (let at = 0; at < left.length && event && hub; at += stepSize) {
    if (performance.now() > end) {
      await ctx.db.write([progressPart(issuance, run.progress(), ctx.now())]);
      return;
    }
    const step = left.slice(at, at + stepSize);
    run.add(await Promise.all(step.map(person => issueTo(ctx, event, hub, person))));
    const again = new Date(ctx.now().getTime() + silenceMs);
    await ctx.db.write([progressPart(issuance, run.progress(), again)]);
  }
  const finishedAt = instantText(ctx.now());
  await ctx.db.write([donePart(issuance, { ...run.progress(), finishedAt })]);
  const { issued, failed } = run.progress();
  ctx.log('certificates.issued', { about: issuance.about, issued, failed });
}

type Person = { registration: Registration; standing: Standing };
type Outcome = IssueFailure | undefined;

/** How far one run has come. */
class Run {
  readonly #total: number;
  #issued: number;
  readonly #failures: IssueFailure[] = [];

  constructor(total: number, issued: number) {
    this.#total = total;
    this.#issued = issued;
  }

  add(outcomes: Outcome[]): void {
    const failures = outcomes.filter(outcome => outcome !== undefined);
    this.#failures.push(...failures);
    this.#issued += outcomes.length - failures.length;
  }

  progress() {
    const failures = this.#failures.slice(0, 50);
    return { total: this.#total, issued: this.#issued, failed: this.#failures.length, failures };
  }
}

/** Certificate, marker and mail in one transaction. Somebody who has one by now is no failure. */
async function issueTo(ctx: Ctx, event: Event, hub: Hub, person: Person): Promise<Outcome> {
  const { registration } = person;
  const { id: holder, name } = registration;
  if (!canBePrinted(name)) return { holder, name, why: 'characters' };
  const certificate = certificateFor(ctx, event, hub, person);
  const mail = messagePart(
    {
      template: 'certificate',
      cause: [certificate.id],
      to: registration.email,
      language: registration.language,
      eventId: event.id,
      registrationId: holder,
      params: { certificateId: certificate.id },
    },
    ctx.now(),
  );
  try {
    await ctx.db.write([...certificateParts(certificate), mail]);
    return undefined;
  } catch (error) {
    if (error instanceof Busy) throw error;
    ctx.log('certificates.failed', { event: event.id, holder, ...errorFacts(error) });
    return { holder, name, why: 'error' };
  }
}

function certificateFor(ctx: Ctx, event: Event, hub: Hub, { registration, standing }: Person): Certificate {
  const { language } = registration;
  return {
    id: secretId('crt'),
    kind: 'attendance',
    about: event.id,
    holder: registration.id,
    hubId: hub.id,
    person: personOf(ctx, hub.id, registration.email),
    name: registration.name,
    title: inLanguage(event.title, language),
    hubName: hub.name,
    hue: hub.hue,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    zone: event.zone,
    place: event.venue ? `${event.venue.name}, ${event.venue.city}` : '',
    mode: standing.mode,
    language,
    issuedAt: instantText(ctx.now()),
    edition: 1,
  };
}
