import { createHub } from '../../functions/accounts/create-hub.ts';
import { createEvent } from '../../functions/events/create.ts';
import type { Event } from '../../functions/events/event.ts';
import { publish } from '../../functions/events/publish.ts';
import { decide } from '../../functions/registration/decide.ts';
import { readPublished } from '../../functions/registration/form/published.ts';
import { answerOf, register } from '../../functions/registration/register.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';
import type { Db, Key, Range } from '../../functions/shared/db.ts';
import { evenly } from '../../functions/shared/evenly.ts';
import type { Id } from '../../functions/shared/ids.ts';
import { makeRandom, type Random } from '../../test/simulation/random.ts';
import { conferenceInput } from '../../test/support/events.ts';
import { owner } from '../../test/support/people.ts';
import { signing } from '../../test/support/signing-key.ts';
import { type Assumptions, assumptions } from './assumptions.ts';
import { Lambdas, links, settings } from './lambdas.ts';
import type { Call } from './recorded.ts';
import { ScaleTable } from './table.ts';
import { Time } from './time.ts';
import type { Images } from './units.ts';

/** Arrivals that are looked at: so many a second, over so many events and hubs, for so many seconds. */
export type Load = { perSecond: number; events: number; hubs: number; seconds: number };

/** Where the message is, its shard of the index `due`, and what else its letter is written from. */
export type Sent = { pk: string; shard: number; hubId: string; to: string };

/** A letter as it was recorded: its calls, and which partition of another message each one is at. */
export type Letter = { calls: Call[]; rename: (partition: string, message: Sent) => string };

/** What the people saw, and what the table went through. */
export type Seen = {
  arrived: number;
  accepted: number;
  /** By the name of the error. */
  refused: Record<string, number>;
  acceptMs: number[];
  /** From the press of the button to the decision that is written. */
  decideMs: number[];
  undecided: number;
  throttled: [partition: string, times: number][];
  conflicts: number;
  calls: Record<string, number>;
  processes: number;
};

const start = Date.parse('2026-11-02T08:00:00Z');

/** Registrations through the product's own verbs, each request in a process of its own, over a table with limits. */
export async function live(load: Load, letter: Letter, given: Assumptions = assumptions): Promise<Seen> {
  const time = new Time(start);
  return time.rule(() => new World(time, load, letter, given).live());
}

class World {
  readonly #time: Time;
  readonly #load: Load;
  readonly #letter: Letter;
  readonly #given: Assumptions;
  readonly #random: Random = makeRandom(7);
  readonly #table: ScaleTable;
  readonly #web: Lambdas;
  readonly #stream: Lambdas;
  /** Event → hub. */
  readonly #hubs = new Map<string, string>();
  readonly #rung = new Set<string>();
  readonly #pressed = new Map<string, number>();
  readonly #seen: Seen = {
    arrived: 0,
    accepted: 0,
    refused: {},
    acceptMs: [],
    decideMs: [],
    undecided: 0,
    throttled: [],
    conflicts: 0,
    calls: {},
    processes: 0,
  };

  constructor(time: Time, load: Load, letter: Letter, given: Assumptions) {
    [this.#time, this.#load, this.#letter, this.#given] = [time, load, letter, given];
    this.#table = new ScaleTable(time, this.#random, given);
    this.#web = new Lambdas(time, this.#table, given);
    this.#stream = new Lambdas(time, this.#table, given);
  }

  async live(): Promise<Seen> {
    const events = await this.#events();
    this.#table.onCommit = images => this.#react(images);
    const { perSecond, seconds } = this.#load;
    for (let at = 0, number = 0; at < seconds * 1_000; number++) {
      at -= (Math.log(1 - this.#random.next()) * 1_000) / perSecond;
      this.#person(at, number, this.#random.pick(events));
    }
    await this.#time.run(start + this.#given.formMs + (seconds + 20) * 1_000);
    const { throttled } = this.#table.partitions;
    return {
      ...this.#seen,
      undecided: this.#pressed.size,
      throttled: [...throttled].sort((a, b) => b[1] - a[1]),
      conflicts: this.#table.conflicts,
      calls: this.#table.calls,
      processes: this.#web.running,
    };
  }

  /** They are there before anything is counted. */
  async #events(): Promise<Event[]> {
    const { table } = this.#table;
    const db: Db = {
      get: async <T>(key: Key) => table.get(key) as T | undefined,
      getMany: async <T>(keys: Key[]) => keys.flatMap(key => table.get(key) ?? []) as T[],
      query: async <T>(range: Range) => table.query(range) as T[],
      due: async () => [],
      write: async parts => table.write(parts),
    };
    const ctx: Ctx = { db, links, signing, settings, now: () => new Date(start), log: () => {} };
    const hubs = await Promise.all(
      Array.from({ length: this.#load.hubs }, () => createHub(ctx, { name: 'Võrgustik', hue: 262, owner })),
    );
    const input = conferenceInput({ capacity: { 'on-site': 500, online: 3_000 } });
    const events = Array.from({ length: this.#load.events }, async (_, index) => {
      const hubId = (hubs[index % hubs.length] as (typeof hubs)[number]).hub.id;
      const { event } = await createEvent(ctx, hubId, {
        ...input,
        title: { en: `Event ${index}`, et: `Event ${index}` },
      });
      await publish(ctx, event.id);
      this.#hubs.set(event.id, hubId);
      return event;
    });
    return Promise.all(events);
  }

  /** Opens the form, fills it in, sends it, and follows the page until it tells. */
  async #person(at: number, number: number, event: Event): Promise<void> {
    await this.#time.pause(at);
    const seen = this.#seen;
    seen.arrived += 1;
    try {
      await this.#page(ctx => readPublished(ctx, event.slug));
      await this.#time.pause(this.#given.formMs);
      const email = `osaleja.${number}@example.org`;
      const pressed = this.#time.now;
      this.#pressed.set(email, pressed);
      const formId = number.toString(16).padStart(32, '0');
      const mode = number % 5 < 2 ? 'on-site' : 'online';
      const person = {
        name: `Osaleja ${number}`,
        email,
        organisation: 'Näidiskool',
        mode,
        consent: 'yes',
      } as const;
      const { answer } = await this.#page(async ctx => {
        const { programme } = await readPublished(ctx, event.slug);
        if (!programme) throw new Error('No such event');
        const registered = await evenly(register(ctx, programme, person, { formId, language: 'en' }));
        if (!registered.ok) throw new Error(registered.why);
        return registered;
      });
      seen.accepted += 1;
      seen.acceptMs.push(this.#time.now - pressed);
      for (let told = answer; told.state === 'pending'; ) {
        await this.#time.pause(this.#given.followMs);
        told = await this.#page(async ctx => {
          await readPublished(ctx, event.slug);
          return answerOf(ctx, { eventId: event.id, formId, mode, answer });
        });
      }
    } catch (error) {
      const { name } = error as Error;
      seen.refused[name] = (seen.refused[name] ?? 0) + 1;
    }
  }

  #page<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.#web.take(async ctx => {
      const done = await work(ctx);
      await this.#time.pause(this.#given.pageMs);
      return done;
    });
  }

  #react(images: Images[]): void {
    for (const { key, before, after } of images) {
      const item = (after ?? {}) as {
        kind?: string;
        dueAt?: string;
        dueShard?: number;
        state?: string;
        email?: string;
        to?: string;
      };
      if (item.kind === 'registration' && item.state !== 'pending') this.#decided(item.email ?? '');
      const sent = { pk: key.pk, shard: item.dueShard ?? 0, to: item.to ?? '' };
      if (item.kind === 'message' && !before)
        this.#send({ ...sent, hubId: this.#hubs.get(key.pk.split('#')[0] ?? '') ?? '' });
      if (item.kind === 'pool' && item.dueAt && item.dueAt <= new Date(this.#time.now).toISOString())
        this.#ring(key.pk as Id<'evt'>);
    }
  }

  #decided(email: string): void {
    const pressed = this.#pressed.get(email);
    if (pressed === undefined) return;
    this.#pressed.delete(email);
    this.#seen.decideMs.push(this.#time.now - pressed);
  }

  /** One reader for each partition of the stream: what comes while it decides comes with the next batch. */
  async #ring(eventId: Id<'evt'>): Promise<void> {
    if (this.#rung.has(eventId)) return;
    this.#rung.add(eventId);
    await this.#time.outside(async () => {
      await this.#time.pause(this.#given.streamMs);
      this.#rung.delete(eventId);
      // What failed is handed over again.
      await this.#stream.take(ctx => decide(ctx, eventId)).catch(() => this.#ring(eventId));
    });
  }

  /** As if all letters could be sent at once: no provider holds back what they write. */
  async #send(message: Sent): Promise<void> {
    await this.#time.outside(async () => {
      await this.#time.pause(this.#given.streamMs);
      const { calls, rename } = this.#letter;
      for (const call of calls) await this.#table.replay(call, partition => rename(partition, message));
    });
  }
}
