import { freeSeats, type Line, type Mode, type Pool } from '../../functions/events/event.ts';
import type { Group } from '../../functions/registration/groups/group.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { type Entry, entriesOf, groupSteps, placeKey, registrationSteps, type Step } from './entries.ts';
import { GroupWatch } from './group-watch.ts';
import type { Change } from './memory-table.ts';
import { gets, groupStanding, isActive, peopleInLine, type Spot, spotOf, standing } from './standing.ts';

export type Broken = (invariant: string, what: string) => void;
type Acceptance = { id: string; name: string; mode: Mode; at: number };
type Place = Spot & { id: string; name: string; line: Line; at: number };

/** Acceptances this far apart are decided in their order. */
const slackMs = 2_000;

/** Where staff moved one of the two, the order is exact: that of their positions. */
const isInFront = (one: Place, other: Place): boolean =>
  one.byHand || other.byHand ? one.position < other.position : one.at + slackMs < other.at;

/** What a registration in each state may become; `undefined` is one that was never there. */
const ways: Record<string, Registration['state'][]> = {
  undefined: ['applied', 'pending', 'confirmed', 'waiting'],
  applied: ['applied', 'declined', 'pending', 'confirmed', 'waiting', 'cancelled'],
  declined: ['applied', 'pending', 'confirmed', 'waiting'],
  pending: ['pending', 'confirmed', 'waiting', 'cancelled'],
  confirmed: ['confirmed', 'cancelled'],
  waiting: ['waiting', 'confirmed', 'cancelled'],
  cancelled: ['applied', 'pending', 'confirmed', 'waiting'],
};

/** Sees every write to the table at the moment when it is done, and holds it against S1 to S4. */
export class SeatWatch {
  readonly registrations = new Map<Registration['id'], Registration>();
  readonly groups = new Map<Group['id'], Group>();
  pool: Pool | undefined;
  readonly #undecided = new Map<string, Acceptance>();
  /** By entry and line, since when. */
  readonly #inLine = new Map<string, Place>();
  readonly #broken: Broken;
  readonly #groupWatch: GroupWatch;
  /** Off where a process sleeps with its clock in hand: no order can be promised past that. */
  readonly #ordered: boolean;

  constructor(broken: Broken, ordered: boolean) {
    this.#broken = broken;
    this.#ordered = ordered;
    this.#groupWatch = new GroupWatch(broken);
  }

  see(changes: Change[], at: number): void {
    const before = { groups: new Map(this.groups), registrations: new Map(this.registrations) };
    for (const { key, after } of changes) if (key.sk === 'POOL') this.pool = after as unknown as Pool;
    for (const step of registrationSteps(changes)) this.#lawful(step);
    for (const { after } of groupSteps(changes)) this.groups.set(after.id, after);
    for (const step of groupSteps(changes)) this.#groupWatch.see(step, this.registrations);
    const entries = entriesOf(changes, before.groups, {
      before: before.registrations,
      after: this.registrations,
    });
    const stood = new Map(this.#inLine);
    const undecided = new Map(this.#undecided);
    for (const entry of entries) this.#inOrder(entry, stood, undecided, at);
    this.#passedNobody(entries, stood, at);
    this.#counted();
  }

  #lawful({ before, after }: Step<Registration>): void {
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
  #inOrder(entry: Entry, stood: Map<string, Place>, undecided: Map<string, Acceptance>, at: number): void {
    const { id, name, mode, heirOf } = entry;
    const inherited = undecided.get(heirOf ?? '');
    if (entry.accepted) this.#undecided.set(id, { id, name, mode, at });
    else if (inherited && entry.undecided) this.#undecided.set(id, { id, name, mode, at: inherited.at });
    const own = this.#undecided.get(id);
    if (own && !entry.undecided) this.#undecided.delete(id);
    if (own && !entry.undecided && !entry.ended) this.#notBefore(own);
    for (const [key, place] of this.#inLine)
      if (place.id === id && !entry.after.awaits.includes(place.line)) this.#inLine.delete(key);
    for (const line of new Set(entry.after.awaits)) {
      const key = placeKey(id, line);
      // Who waits for another mode than before stands in its line anew.
      const came =
        (own && line === mode ? own.at : undefined) ?? stood.get(placeKey(heirOf ?? '', line))?.at ?? at;
      const stays = this.#inLine.get(key)?.at;
      this.#inLine.set(key, { id, name, line, at: stays ?? came, ...this.#spot(id, line) });
    }
  }

  #spot(id: string, line: Line): Spot {
    const record = this.registrations.get(id as Registration['id']) ?? this.groups.get(id as Group['id']);
    if (!record) throw new Error(`Nobody is ${id}`);
    return spotOf(record, line);
  }

  #notBefore(decided: Acceptance): void {
    if (!this.#ordered) return;
    for (const other of this.#undecided.values()) {
      if (other.mode !== decided.mode || other.at + slackMs >= decided.at) continue;
      const apart = decided.at - other.at;
      this.#broken('S3 order', `${decided.name} is decided before ${other.name}, ${apart} ms`);
    }
  }

  /** Who gets a seat passes nobody who stands in front of them, unless staff say so; newcomers pass nobody at all. */
  #passedNobody(entries: Entry[], stood: Map<string, Place>, at: number): void {
    const touched = new Set(entries.map(({ id }) => id));
    for (const { id, name, before, after, heirOf, exchanges, byHand } of entries) {
      if (exchanges || byHand) continue;
      const had = new Set(gets(before));
      for (const line of new Set(gets(after).filter(each => !had.has(each)))) {
        const own = stood.get(placeKey(id, line)) ?? stood.get(placeKey(heirOf ?? '', line));
        for (const place of this.#inLine.values()) {
          if (place.line !== line || touched.has(place.id)) continue;
          if (own && (!this.#ordered || !isInFront(place, own))) continue;
          this.#broken('S3 waiting list', `${name} passes ${place.name} for ${line} at ${at}`);
        }
      }
    }
  }

  /** S1 at every moment, and the counters of the pool are what the records say. */
  #counted(): void {
    const { pool, registrations } = this;
    if (!pool) return;
    const all = [
      ...[...registrations.values()].map(standing),
      ...[...this.groups.values()].map(group => groupStanding(group, registrations)),
    ];
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

  /** When nothing more happens: everybody is decided, and no seat stays free while somebody could have it. */
  atRest(): void {
    for (const each of this.registrations.values()) {
      if (each.state === 'pending') this.#broken('S2 decided', `${each.email} is pending for ever`);
      const wishes = Object.values(each.sessions ?? {}).some(({ state }) => state === 'wished');
      if (each.state === 'confirmed' && wishes)
        this.#broken('S2 decided', `${each.email} wishes for a session for ever`);
    }
    const { pool } = this;
    if (pool?.rush) this.#broken('rest', `a rush until ${pool.rush} that nobody ends`);
    for (const line of this.#lines) this.#noSeatIsIdle(line);
    const late = [...this.registrations.values()].find(each => standing(each).held.length > 0);
    if (late) this.#broken('S2 decided', `${late.email} is held a seat for ever`);
    this.#groupWatch.atRest(this.groups, this.registrations);
  }

  /** A seat may be free while a group at the head of the line needs more of them. */
  #noSeatIsIdle(line: Line): void {
    if (!this.pool) return;
    const free = freeSeats(this.pool, line);
    const inLine = [...this.#inLine.values()].filter(place => place.line === line);
    if (free <= 0 || inLine.length === 0) return;
    const needs = ({ id }: Place) => {
      const group = this.groups.get(id as Group['id']);
      return group ? peopleInLine(group, this.registrations).length : 1;
    };
    const isHead = (place: Place) => !this.#ordered || !inLine.some(other => isInFront(other, place));
    if (!inLine.some(place => isHead(place) && needs(place) > free))
      this.#broken('S2 decided', `${free} free seats ${line}, and people wait`);
  }
}
