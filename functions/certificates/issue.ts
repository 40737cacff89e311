import type { Staff } from '../accounts/hub.ts';
import type { StatusEntry } from '../credentials/credential.ts';
import { reserveStatus } from '../credentials/status.ts';
import type { Ctx } from '../shared/ctx.ts';
import { Busy, type Key, type Part } from '../shared/db.ts';
import { NotFound } from '../shared/errors.ts';
import { causedId } from '../shared/ids.ts';
import { errorFacts } from '../shared/log.ts';
import { instantText } from '../shared/time.ts';
import type { Candidate } from './achievements/achievement.ts';
import { candidatesOf } from './achievements/candidates.ts';
import { matchingOf } from './achievements/list.ts';
import {
  type About,
  type CertificateKind,
  canBePrinted,
  type Issuance,
  type IssueFailure,
  type IssueRefusal,
} from './certificate.ts';
import { certificateFor, type Terms, termsOf } from './draft.ts';
import { isOver } from './giving.ts';
import {
  certificateParts,
  donePart,
  issuanceKey,
  issuancePart,
  progressPart,
  readIssuance,
  readIssuances,
} from './store.ts';
import { mailPart } from './tell.ts';

export type Started = { ok: true; issuance: Issuance; key: Key } | { ok: false; why: IssueRefusal };

/** To whom, of all who pass: where neither is said, to all of them. */
type Wanted = Pick<Issuance, 'chosen' | 'matching'>;

/** For what certificates are issued, and to whom. */
export type IssueInput = { about: About; kind: CertificateKind } & Wanted;

/**
 * An organiser has certificates of one kind issued to all who pass and have none, or to some of them. Only writes the
 * run down: the stream rings for it at once. While one for all runs, a second start answers with the same. Throws
 * NotFound for what is no event and no series.
 */
export async function startIssuance(
  ctx: Ctx,
  { about, kind, ...wanted }: IssueInput,
  staff: Pick<Staff, 'email'>,
): Promise<Started> {
  const terms = await termsOf(ctx, about, kind);
  if (!terms) throw new NotFound();
  if (!isOver(terms.giving, ctx.now())) return { ok: false, why: 'not-over' };
  for (;;) {
    const earlier = await readIssuances(ctx, about);
    const running = earlier.find(each => each.state === 'running' && each.kind === kind && isForAll(each));
    if (running) return { ok: true, issuance: running, key: issuanceKey(running) };
    const due = dueOf(await candidatesOf(ctx, terms.giving, kind), wanted);
    const left = due.filter(each => !each.certificate);
    if (left.length === 0) return { ok: false, why: 'nobody' };
    const issuance: Issuance = {
      // Of two who start at once, one finds this id taken and reads again.
      id: nextId(about, earlier),
      about,
      kind,
      ...wanted,
      state: 'running',
      startedAt: instantText(ctx.now()),
      startedBy: staff.email,
      total: due.length,
      issued: due.length - left.length,
      failed: 0,
      failures: [],
    };
    const written = await ctx.db.write([issuancePart(issuance, ctx.now())]);
    if (written.ok) return { ok: true, issuance, key: issuanceKey(issuance) };
  }
}

const nextId = (about: About, earlier: readonly Issuance[]) => causedId('iss', about, String(earlier.length));

/**
 * For the transaction of something that no run may meet: fails when one has begun since. Undefined while one is on,
 * whatever kind it is of.
 */
export async function noRunPart(ctx: Ctx, about: About): Promise<Part | undefined> {
  const runs = await readIssuances(ctx, about);
  if (runs.some(({ state }) => state === 'running')) return undefined;
  return { check: issuanceKey({ about, id: nextId(about, runs) }), if: 'absent' };
}

/** Who is to have one. */
function dueOf(candidates: Candidate[], { chosen, matching }: Wanted): Candidate[] {
  const among = matching ? matchingOf(candidates, matching) : candidates;
  const named = chosen && new Set(chosen);
  return among.filter(each => each.passes && (named?.has(each.holder) ?? true));
}

const isForAll = ({ chosen, matching }: Wanted) => !chosen && !matching;

/** People at once, between two notes of how far the run is. */
const stepSize = 25;
/** After this long without a word, the clock takes a run for stopped. */
const silenceMs = 90_000;

/**
 * Goes on with a run from wherever it is. Each person is one transaction that happens once, so that running it
 * twice at the same time, or again after a crash, issues nothing twice. Who passes is asked once a call: whose
 * attendance changes meanwhile is told by the next. Stops at `budgetMs` and is rung again.
 */
export async function continueIssuance(ctx: Ctx, key: Key, budgetMs = 20_000): Promise<void> {
  const issuance = await readIssuance(ctx, key);
  if (issuance?.state !== 'running') return;
  const end = performance.now() + budgetMs;
  const { about, kind } = issuance;
  const terms = await termsOf(ctx, about, kind);
  const due = terms ? dueOf(await candidatesOf(ctx, terms.giving, kind), issuance) : [];
  const left = due.filter(each => !each.certificate);
  const run = new Run(due.length, due.length - left.length);
  for (let at = 0; at < left.length && terms; at += stepSize) {
    if (performance.now() > end) {
      await ctx.db.write([progressPart(issuance, run.progress(), ctx.now())]);
      return;
    }
    run.add(await issueTo(ctx, terms, left.slice(at, at + stepSize)));
    const again = new Date(ctx.now().getTime() + silenceMs);
    await ctx.db.write([progressPart(issuance, run.progress(), again)]);
  }
  const finishedAt = instantText(ctx.now());
  await ctx.db.write([donePart(issuance, { ...run.progress(), finishedAt })]);
  const { issued, failed } = run.progress();
  ctx.log('certificates.issued', { about, kind, issued, failed });
}

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

/** The places in the status list are taken together: one that is never used says nothing. */
async function issueTo(ctx: Ctx, terms: Terms, people: Candidate[]): Promise<Outcome[]> {
  const places = await reserveStatus(ctx, terms.giving.hub.id, people.length);
  return Promise.all(
    people.map((person, index) => {
      const status = places[index];
      if (!status) throw new Error('Fewer places than people');
      return issueOne(ctx, terms, person, status);
    }),
  );
}

/** Certificate, marker and mail in one transaction. Somebody who has one by now is no failure. */
async function issueOne(ctx: Ctx, terms: Terms, person: Candidate, status: StatusEntry): Promise<Outcome> {
  const { holder, name } = person;
  if (!canBePrinted(name)) return { holder, name, why: 'characters' };
  try {
    const certificate = await certificateFor(ctx, terms, person, status);
    await ctx.db.write([...certificateParts(certificate), mailPart(ctx, certificate, person.email)]);
    return undefined;
  } catch (error) {
    if (error instanceof Busy) throw error;
    ctx.log('certificates.failed', { about: terms.giving.about, holder, ...errorFacts(error) });
    return { holder, name, why: 'error' };
  }
}
