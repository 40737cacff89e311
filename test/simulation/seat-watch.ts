import { type Mode, modes, type Pool } from '../../functions/events/event.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import type { Item } from '../../functions/shared/db.ts';
import type { Change } from './memory-table.ts';

export type Broken = (invariant: string, what: string) => void;
type Step = { before?: Registration; after: Registration };
type Acceptance = { id: Registration['id']; mode: Mode; at: number };

/** Acceptances this far apart are decided in their order. */
const slackMs = 2_000;

const isIn = (mode: Mode, each: Registration | undefined) =>
  each?.state === 'confirmed' && each.mode === mode;
const lineOf = (each: Registration | undefined): Mode | undefined =>
  each?.state === 'waiting' ? each.mode : each?.state === 'confirmed' ? each.wants : undefined;
const isActive = (each: Registration | undefined) => each !== undefined && each.state !== 'cancelled';

/** What a registration in each state may become; `undefined` is one that was never there. */
const ways: Record<string, Registration['state'][]> = {
  undefined: ['pending', 'confirmed', 'waiting'],
  pending: ['pending', 'confirmed', 'waiting', 'cancelled'],
  confirmed: ['confirmed', 'cancelled'],
  waiting: ['waiting', 'confirmed', 'cancelled'],
  cancelled: ['pending', 'confirmed', 'waiting'],
};

/** Sees every write to the table at the moment when it is done, and holds it against S1 to S4. */
export class SeatWatch {
  readonly registrations = new Map<Registration['id'], Registration>();
  pool: Pool | undefined;
  readonly #undecided = new Map<Registration['id'], Acceptance>();
  readonly #inLine = new Map<Registration['id'], { mode: Mode; at: number }>();
  readonly #broken: Broken;
  /** Off where a process sleeps with its clock in hand: no order can be promised past that. */
  readonly #ordered: boolean;

  constructor(broken: Broken, ordered: boolean) {
    this.#broken = broken;
    this.#ordered = ordered;
  }

  see(changes: Change[], at: number): void {
    const steps = changes.filter(({ key }) => key.sk.startsWith('REG#')).map(stepOf);
    for (const { key, after } of changes) if (key.sk === 'POOL') this.pool = after as unknown as Pool;
    for (const step of steps) this.#lawful(step);
    for (const step of steps) this.#inOrder(step, at);
    this.#passedNobody(steps, at);
    this.#counted();
  }

  #lawful({ before, after }: Step): void {
    const told = `${after.email} ${before?.state} v${before?.version} → ${after.state} v${after.version}`;
    if (!ways[`${before?.state}`]?.includes(after.state)) this.#broken('S2 decided once', told);
    if (after.version !== (before?.version ?? 0) + 1) this.#broken('S2 no write is lost', told);
    this.registrations.set(after.id, after);
    const twin = [...this.registrations.values()].find(
      each => each.id !== after.id && each.email === after.email && isActive(each) && isActive(after),
    );
    if (twin) this.#broken('S4 one active registration', `${after.email}: ${twin.id} and ${after.id}`);
  }

  /** The acceptances that are decided by this write, in its order, and the lines that it makes and leaves. */
  #inOrder({ before, after }: Step, at: number): void {
    if (!isActive(before)) this.#undecided.set(after.id, { id: after.id, mode: after.mode, at });
    const own = this.#undecided.get(after.id);
    if (own && after.state !== 'pending') this.#undecided.delete(after.id);
    if (own && (after.state === 'confirmed' || after.state === 'waiting')) this.#notBefore(own);
    const line = lineOf(after);
    if (!line) this.#inLine.delete(after.id);
    else if (lineOf(before) !== line) this.#inLine.set(after.id, { mode: line, at: own?.at ?? at });
  }

  #notBefore(decided: Acceptance): void {
    if (!this.#ordered) return;
    for (const other of this.#undecided.values()) {
      if (other.mode !== decided.mode || other.at + slackMs >= decided.at) continue;
      const apart = decided.at - other.at;
      this.#broken(
        'S3 order',
        `${this.#name(decided.id)} is decided before ${this.#name(other.id)}, ${apart} ms`,
      );
    }
  }

  /** Who gets a seat passes nobody who waits for that mode and came earlier; newcomers pass nobody at all. */
  #passedNobody(steps: Step[], at: number): void {
    const touched = new Set(steps.map(step => step.after.id));
    for (const { before, after } of steps) {
      const mode = modes.find(each => isIn(each, after) && !isIn(each, before));
      if (!mode) continue;
      const since = lineOf(before) === mode ? this.#lineTimes.get(after.id) : undefined;
      for (const [id, place] of this.#inLine) {
        if (place.mode !== mode || touched.has(id)) continue;
        if (since !== undefined && place.at + slackMs >= since) continue;
        if (!this.#ordered && since !== undefined) continue;
        this.#broken('S3 waiting list', `${after.email} passes ${this.#name(id)} for ${mode} at ${at}`);
      }
    }
    this.#lineTimes = new Map([...this.#inLine].map(([id, place]) => [id, place.at]));
  }
  #lineTimes = new Map<Registration['id'], number>();

  /** S1 at every moment, and the counters of the pool are what the records say. */
  #counted(): void {
    const { pool } = this;
    if (!pool) return;
    const all = [...this.registrations.values()];
    for (const mode of modes) {
      const taken = all.filter(each => isIn(mode, each)).length;
      const waiting = all.filter(each => lineOf(each) === mode).length;
      const capacity = pool.capacity[mode] ?? Number.POSITIVE_INFINITY;
      if (taken > capacity) this.#broken('S1 no oversell', `${taken} of ${capacity} seats ${mode}`);
      if (taken !== pool.taken[mode] || waiting !== pool.waiting[mode]) {
        const kept = `${pool.taken[mode]} and ${pool.waiting[mode]}`;
        this.#broken('counters', `${mode}: ${taken} taken and ${waiting} waiting, the pool says ${kept}`);
      }
    }
  }

  /** When nothing more happens: everybody is decided, and no seat stays free while somebody waits for it. */
  atRest(): void {
    for (const each of this.registrations.values()) {
      if (each.state === 'pending') this.#broken('S2 decided', `${each.email} is pending for ever`);
    }
    const { pool } = this;
    if (pool?.rush) this.#broken('rest', `a rush until ${pool.rush} that nobody ends`);
    for (const mode of modes) {
      const free = pool && (pool.capacity[mode] ?? Number.POSITIVE_INFINITY) > pool.taken[mode];
      if (free && pool.waiting[mode] > 0) this.#broken('S2 decided', `a free seat ${mode}, and people wait`);
    }
  }

  #name(id: Registration['id']): string {
    return this.registrations.get(id)?.email ?? id;
  }
}

const stepOf = ({ before, after }: Change): Step => ({
  before: registrationOf(before),
  after: registrationOf(after) as Registration,
});
const registrationOf = (item: Item | undefined) => item as Registration | undefined;
