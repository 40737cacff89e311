import { type Line, type Mode, type Pool, type Session, sessionLine } from '../../functions/events/event.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import type { Item } from '../../functions/shared/db.ts';
import type { Change } from './memory-table.ts';

export type Broken = (invariant: string, what: string) => void;
type Step = { before?: Registration; after: Registration };
type Acceptance = { id: Registration['id']; mode: Mode; at: number };

/** Acceptances this far apart are decided in their order. */
const slackMs = 2_000;

/** The lines in which a registration has a seat or is held one; those it waits in. Told from the record alone. */
export function standing(each: Registration | undefined): { has: Line[]; held: Line[]; awaits: Line[] } {
  const stands: { has: Line[]; held: Line[]; awaits: Line[] } = { has: [], held: [], awaits: [] };
  if (!each || (each.state !== 'confirmed' && each.state !== 'waiting')) return stands;
  const wanted = each.state === 'waiting' ? each.mode : each.wants;
  if (wanted) stands[each.offer ? 'held' : 'awaits'].push(wanted);
  if (each.state === 'waiting') return stands;
  stands.has.push(each.mode);
  for (const [id, { state }] of Object.entries(each.sessions ?? {})) {
    const line = sessionLine(id as Session['id'], each.mode);
    if (state !== 'wished')
      stands[state === 'taken' ? 'has' : state === 'offered' ? 'held' : 'awaits'].push(line);
  }
  return stands;
}
const gets = (each: Registration | undefined): Line[] => [...standing(each).has, ...standing(each).held];
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
  /** By registration and line, since when. */
  readonly #inLine = new Map<string, { id: Registration['id']; line: Line; at: number }>();
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
    const awaits = new Set(standing(after).awaits.map(line => `${after.id} ${line}`));
    for (const [key, { id }] of this.#inLine)
      if (id === after.id && !awaits.has(key)) this.#inLine.delete(key);
    for (const line of standing(after).awaits) {
      const key = `${after.id} ${line}`;
      // Who waits for another mode than before stands in its line anew.
      const came = own && line === after.mode ? own.at : at;
      if (!this.#inLine.has(key)) this.#inLine.set(key, { id: after.id, line, at: came });
    }
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

  /** Who gets a seat passes nobody who waits for it and came earlier; newcomers pass nobody at all. */
  #passedNobody(steps: Step[], at: number): void {
    const touched = new Set(steps.map(step => step.after.id));
    for (const { before, after } of steps) {
      const own = new Set(gets(before));
      for (const line of gets(after).filter(each => !own.has(each))) {
        if (isExchange(steps, before, after)) continue;
        const since = this.#lineTimes.get(`${after.id} ${line}`);
        for (const place of this.#inLine.values()) {
          if (place.line !== line || touched.has(place.id)) continue;
          if (since !== undefined && (place.at + slackMs >= since || !this.#ordered)) continue;
          this.#broken(
            'S3 waiting list',
            `${after.email} passes ${this.#name(place.id)} for ${line} at ${at}`,
          );
        }
      }
    }
    this.#lineTimes = new Map([...this.#inLine].map(([key, place]) => [key, place.at]));
  }
  #lineTimes = new Map<string, number>();

  /** S1 at every moment, and the counters of the pool are what the records say. */
  #counted(): void {
    const { pool } = this;
    if (!pool) return;
    const all = [...this.registrations.values()].map(standing);
    const count = (counter: 'has' | 'held' | 'awaits', line: Line) =>
      all.reduce((sum, each) => sum + each[counter].filter(own => own === line).length, 0);
    for (const line of this.#lines) {
      const [taken, held, waiting] = [count('has', line), count('held', line), count('awaits', line)];
      const capacity = pool.capacity[line] ?? Number.POSITIVE_INFINITY;
      if (taken + held > capacity)
        this.#broken('S1 no oversell', `${taken} and ${held} held of ${capacity} seats ${line}`);
      const kept = [pool.taken, pool.held, pool.waiting].map(each => each[line] ?? 0).join();
      if (kept !== [taken, held, waiting].join())
        this.#broken(
          'counters',
          `${line}: ${[taken, held, waiting]} taken, held, waiting, the pool says ${kept}`,
        );
    }
  }

  get #lines(): Line[] {
    return this.pool ? (Object.keys(this.pool.capacity) as Line[]) : [];
  }

  /** When nothing more happens: everybody is decided, and no seat stays free while somebody waits for it. */
  atRest(): void {
    for (const each of this.registrations.values()) {
      if (each.state === 'pending') this.#broken('S2 decided', `${each.email} is pending for ever`);
    }
    const { pool } = this;
    if (pool?.rush) this.#broken('rest', `a rush until ${pool.rush} that nobody ends`);
    for (const line of this.#lines) {
      if (!pool || (pool.waiting[line] ?? 0) === 0) continue;
      const used = (pool.taken[line] ?? 0) + (pool.held[line] ?? 0);
      if ((pool.capacity[line] ?? Number.POSITIVE_INFINITY) > used)
        this.#broken('S2 decided', `a free seat ${line}, and people wait`);
    }
    const late = [...this.registrations.values()].find(each => standing(each).held.length > 0);
    if (late) this.#broken('S2 decided', `${late.email} is held a seat for ever`);
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

/** Two who each have what the other waits for change seats: nobody else could have had them. */
const isExchange = (steps: Step[], before: Registration | undefined, after: Registration): boolean =>
  before?.state === 'confirmed' &&
  before.mode !== after.mode &&
  steps.some(
    other =>
      other.before?.state === 'confirmed' &&
      other.before.mode === after.mode &&
      other.after.mode === before.mode,
  );
