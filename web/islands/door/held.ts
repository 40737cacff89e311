import type { DoorPerson, HeldScan } from '../../../functions/attendance/door/scan.ts';
import type { Held, ScanOnWire, WalkInOnWire } from '../../../functions/attendance/door/wire.ts';
import { openKeep } from './keep.ts';

/** A scan as the device keeps it; with `wire`, it has not been sent yet. */
export type OwnScan = HeldScan & { wire?: ScanOnWire };

/** What is chosen on the device. */
export type Chosen = { list: string; way: 'in' | 'out'; gate: string };

export type HeldState = Awaited<ReturnType<typeof openHeld>>;

/**
 * The list and the scans of one door as this device knows them: in memory to answer at once, and on the disk before
 * anybody is told.
 */
export async function openHeld(event: string) {
  const keep = await openKeep(event);
  const people = new Map<string, DoorPerson>();
  const scans = new Map<string, OwnScan>();
  /** Of one person. */
  const ofPerson = new Map<string, Map<string, OwnScan>>();
  const state = {
    /** When the list was made, by the server's clock. */
    listAt: await keep.get<string>('listAt'),
    /** From when on to ask what is new. */
    next: await keep.get<string>('next'),
    /** By how many milliseconds the server's clock is ahead of this device's. */
    offset: await keep.get<number>('offset'),
    chosen: await keep.get<Chosen>('chosen'),
  };
  for (const person of (await keep.get<DoorPerson[]>('people')) ?? []) people.set(person.id, person);
  for (const scan of await keep.scans<OwnScan>()) remember(scan);

  function remember(scan: OwnScan): void {
    const before = scans.get(scan.nonce);
    if (before && before.registrationId !== scan.registrationId) leave(before);
    scans.set(scan.nonce, scan);
    const own = ofPerson.get(scan.registrationId) ?? new Map();
    ofPerson.set(scan.registrationId, own.set(scan.nonce, scan));
    if (scan.wire?.walkIn) people.set(scan.registrationId, newcomer(scan.registrationId, scan.wire.walkIn));
  }

  /** Whom this device let in without a registration has one now, under another id. */
  function leave({ registrationId, nonce }: OwnScan): void {
    const own = ofPerson.get(registrationId);
    own?.delete(nonce);
    if (own?.size) return;
    ofPerson.delete(registrationId);
    people.delete(registrationId);
  }

  /** What the server says of a scan holds, but for what it has not heard yet. */
  const merged = (scan: HeldScan): OwnScan => {
    const own = scans.get(scan.nonce);
    return own?.wire ? { ...scan, undone: own.undone ?? scan.undone, wire: own.wire } : scan;
  };

  const isNews = (scan: HeldScan): boolean => JSON.stringify(scans.get(scan.nonce)) !== JSON.stringify(scan);

  return {
    people,
    scans,
    now: () => new Date(Date.now() + (state.offset ?? 0)),
    /** Whether the server's clock was heard, ever. */
    knowsTime: () => state.offset !== undefined,
    listAt: () => state.listAt,
    next: () => state.next,
    chosen: () => state.chosen,
    scansOf: (id: string): OwnScan[] => [...(ofPerson.get(id)?.values() ?? [])],
    /** What is to be sent of somebody whom this device let in without a registration. */
    walkInOf: (id: string): WalkInOnWire | undefined =>
      [...(ofPerson.get(id)?.values() ?? [])].find(({ wire }) => wire?.walkIn)?.wire?.walkIn,
    unsent: (): OwnScan[] => [...scans.values()].filter(({ wire }) => wire),
    offset: () => state.offset ?? 0,

    async choose(chosen: Chosen): Promise<void> {
      state.chosen = chosen;
      await keep.set('chosen', chosen);
    },

    /** The server's time, heard in the middle between asking and being answered. */
    async heardTime(now: string, asked: number, answered: number): Promise<void> {
      if (answered - asked > 4_000) return;
      state.offset = Math.round(Date.parse(now) - (asked + answered) / 2);
      await keep.set('offset', state.offset);
    },

    async add(...given: OwnScan[]): Promise<void> {
      given.forEach(remember);
      await keep.putScans(given);
    },

    /** Answers whether anything was new. */
    async hear(news: readonly HeldScan[], next?: string): Promise<boolean> {
      const fresh = news.map(merged).filter(isNews);
      fresh.forEach(remember);
      if (fresh.length > 0) await keep.putScans(fresh);
      if (next) {
        state.next = next;
        await keep.set('next', next);
      }
      return fresh.length > 0;
    },

    meet(person: DoorPerson): void {
      people.set(person.id, person);
    },

    /** A new list; what is not sent yet stays. */
    async replace(held: Held): Promise<void> {
      const left = [...scans.values()].filter(({ wire }) => wire);
      const all = held.scans.map(merged);
      const known = new Set(all.map(({ nonce }) => nonce));
      people.clear();
      scans.clear();
      ofPerson.clear();
      for (const person of held.people) people.set(person.id, person);
      for (const scan of [...all, ...left.filter(({ nonce }) => !known.has(nonce))]) remember(scan);
      state.listAt = held.now;
      state.next = held.next;
      await keep.replace({ people: held.people, listAt: held.now, next: held.next }, [...scans.values()]);
    },

    /** Nobody stays on a device that has no business with them any more; but what it has not sent. */
    async forget(): Promise<void> {
      const left = [...scans.values()].filter(({ wire }) => wire);
      people.clear();
      scans.clear();
      ofPerson.clear();
      state.listAt = undefined;
      state.next = undefined;
      left.forEach(remember);
      await keep.clear();
      await keep.putScans(left);
    },
  };
}

/** As the door sees them until the server says how they stand. */
export const newcomer = (id: DoorPerson['id'], { name, organisation }: WalkInOnWire): DoorPerson => ({
  id,
  name,
  organisation,
  mode: 'on-site',
  state: 'confirmed',
  places: [],
});
