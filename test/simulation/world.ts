import { createHub } from '../../functions/accounts/create-hub.ts';
import { onClock, onStream, type StreamRecord } from '../../functions/dispatch.ts';
import {
  capacityOf,
  type Event,
  type EventInput,
  modes,
  type Session,
  sessionLine,
} from '../../functions/events/event.ts';
import { emptyPool } from '../../functions/events/pool.ts';
import { newEventParts, newSessionPart } from '../../functions/events/store.ts';
import type { Mailer } from '../../functions/mail/send.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';
import { Busy, type Db } from '../../functions/shared/db.ts';
import { base32 } from '../../functions/shared/ids.ts';
import { makeLinks } from '../../functions/shared/links.ts';
import { conferenceInput } from '../support/events.ts';
import { owner } from '../support/people.ts';
import { settingsFor } from '../support/settings.ts';
import { signing } from '../support/signing-key.ts';
import { memoryDb } from './faults.ts';
import { MailWatch } from './mail-watch.ts';
import { type Change, keyOf, MemoryTable } from './memory-table.ts';
import type { Random } from './random.ts';
import { type Ended, type Process, Scheduler } from './scheduler.ts';
import { SeatWatch } from './seat-watch.ts';
import { shownChange } from './trace.ts';
import { calm, type Weather } from './weather.ts';
import { crippled, type Without } from './without.ts';

export type Broken = { invariant: string; what: string };

const start = Date.parse('2026-11-02T08:00:00Z');
const settings = settingsFor({});
const links = makeLinks(Buffer.alloc(32, 7));

/** One table, the processes around it, the stream, the clock, the post, and those who watch. */
export class World {
  readonly scheduler = new Scheduler(start);
  readonly table = new MemoryTable();
  readonly trace: string[] = [];
  readonly broken: Broken[] = [];
  readonly random: Random;
  readonly seats: SeatWatch;
  readonly mail: MailWatch;
  weather: Weather;
  readonly #without: Without | undefined;
  readonly #contexts = new Map<Process, Ctx>();
  readonly #processes = new Map<string, Process>();
  readonly #stream: StreamRecord[] = [];
  #records = 0;

  constructor(random: Random, weather: Weather, without?: Without) {
    this.random = random;
    this.weather = weather;
    this.#without = without;
    const broken = (invariant: string, what: string) => this.breaks(invariant, what);
    this.seats = new SeatWatch(broken, weather.sleep === 0);
    this.mail = new MailWatch(broken);
  }

  breaks(invariant: string, what: string): void {
    this.broken.push({ invariant, what });
    this.note('!', `${invariant}: ${what}`);
  }

  note(who: string, what: string): void {
    this.trace.push(`${((this.scheduler.now - start) / 1_000).toFixed(3)} ${who}: ${what}`);
  }

  get elapsed(): number {
    return this.scheduler.now - start;
  }

  /** Nothing is under way, on its way, or due, but the end of the event. */
  get isQuiet(): boolean {
    const isDue = () => this.table.has(item => item.dueAt !== undefined && item.kind !== 'moment');
    const sweeps = this.#without !== 'sweep';
    return this.scheduler.busy === 0 && this.#stream.length === 0 && !(sweeps && isDue());
  }

  /**
   * A published event, as the verbs make one, under an id that is the same each time, with as many sessions to choose
   * as `sessions` has numbers of seats in the hall.
   */
  async makeEvent(
    input: Pick<EventInput, 'capacity' | 'offerHours' | 'access'>,
    sessions: (number | null)[],
  ): Promise<Event> {
    const ctx = this.#contextFor({ name: 'setup', alive: true }, memoryDb(this.table, this.#quietLine()));
    const { hub } = await createHub(ctx, { name: 'Näidisvõrgustik', hue: 262, owner });
    const { capacity, ...content } = conferenceInput(input);
    const id = `evt_${this.#randomId()}` as const;
    const own = {
      id,
      hubId: hub.id,
      slug: 'simulated',
      state: 'published',
      sequence: 0,
      version: 1,
    } as const;
    const programme = sessions.map((seats, index) => this.#session(id, index, seats));
    const lines = programme.flatMap(({ id: session, signUp }) =>
      modes.map(mode => [sessionLine(session, mode), signUp?.capacity[mode] ?? null] as const),
    );
    const pool = emptyPool(id, { ...capacityOf({ ...content, capacity }), ...Object.fromEntries(lines) });
    await ctx.db.write([...newEventParts({ ...content, ...own }, pool), ...programme.map(newSessionPart)]);
    this.sessions = programme;
    this.table.onCommit = changes => this.#see(changes);
    return { ...content, ...own };
  }

  sessions: Session[] = [];

  /** The first two run side by side. */
  #session(eventId: Event['id'], index: number, seats: number | null): Session {
    const hour = 8 + Math.max(0, index - 1);
    return {
      id: `ses_${this.#randomId()}`,
      eventId,
      kind: 'parallel',
      title: { en: `Workshop ${index + 1}` },
      startsAt: `2026-11-23T${String(hour).padStart(2, '0')}:00:00Z`,
      endsAt: `2026-11-23T${String(hour + 1).padStart(2, '0')}:00:00Z`,
      speakers: [],
      signUp: { capacity: { 'on-site': seats, online: this.random.pick([null, 2]) } },
      version: 1,
    };
  }

  #randomId(): string {
    return base32(Uint8Array.from({ length: 16 }, () => this.random.between(0, 255)));
  }

  /** What one of the web's processes answers. */
  ask<T>(what: string, work: (ctx: Ctx) => Promise<T>): Promise<Ended<T>> {
    return this.#in(this.random.pick(['web1', 'web2', 'web3']), what, work);
  }

  /** A minute's tick. */
  async tick(): Promise<void> {
    if (this.#without === 'sweep') return;
    await this.#in('clock', 'tick', ctx => onClock(ctx, this.#mailer()));
  }

  /** Hands over some of what the stream holds, in any order; what failed comes again, some of the rest too. */
  async pump(name: string): Promise<void> {
    const from = this.random.between(0, this.#stream.length - 1);
    const batch = this.#stream.splice(from, this.random.between(1, 10));
    if (batch.length === 0) return;
    const ended = await this.#in(name, `${batch.length} records`, ctx =>
      onStream(ctx, this.#mailer(), batch),
    );
    const failed = ended.ok ? new Set(ended.value) : undefined;
    const again = batch.filter(({ dynamodb }) => !failed || failed.has(dynamodb?.SequenceNumber ?? ''));
    this.#stream.push(...again, ...(this.random.chance(this.weather.repeated) ? batch : []));
  }

  get hasRecords(): boolean {
    return this.#stream.length > 0;
  }

  async #in<T>(name: string, what: string, work: (ctx: Ctx) => Promise<T>): Promise<Ended<T>> {
    const process = this.#process(name);
    this.note(name, what);
    const ended = await this.scheduler.start(process, () => work(this.#context(process)));
    if (ended.ok) this.note(name, `${what} → ${JSON.stringify(ended.value)}`);
    else this.note(name, `${what} → ${ended.error instanceof Error ? ended.error.name : 'crashed'}`);
    if (!ended.ok && ended.error && !(ended.error instanceof Busy)) {
      this.breaks('no error', ended.error instanceof Error ? `${ended.error.stack}` : `${ended.error}`);
    }
    return ended;
  }

  /** The running process of a name; after a crash, a new one. */
  #process(name: string): Process {
    const running = this.#processes.get(name);
    if (running?.alive) return running;
    const process = { name, alive: true };
    this.#processes.set(name, process);
    return process;
  }

  #context(process: Process): Ctx {
    const known = this.#contexts.get(process);
    if (known) return known;
    const db = crippled(this.#dbOf(process), this.#without);
    const context = this.#contextFor(process, db, this.random.between(-100, 100));
    this.#contexts.set(process, context);
    return context;
  }

  #contextFor(process: Process, db: Db, clockErrorMs = 0): Ctx {
    return {
      db,
      links,
      signing,
      settings,
      now: () => new Date(this.scheduler.now + clockErrorMs),
      log: (what, facts) => {
        const isOurs = what === 'bell-failed' || what === 'mail-broken';
        if (isOurs && facts?.error !== 'Busy')
          this.breaks('no error', `${process.name} ${JSON.stringify(facts)}`);
      },
    };
  }

  #dbOf(process: Process): Db {
    const db = memoryDb(this.table, this.#line(process));
    return {
      ...db,
      due: async (shard, until, limit) => {
        this.table.catchUp(this.random.between(0, this.table.behind));
        return db.due(shard, until, limit);
      },
      write: async (parts, patienceMs) => {
        try {
          return await db.write(parts, patienceMs);
        } catch (error) {
          for (const part of parts) this.mail.excuse({ id: keyOf(part).sk.split('#')[2] });
          throw error;
        }
      },
    };
  }

  #line(process: Process) {
    const { scheduler, random } = this;
    return {
      now: () => scheduler.now,
      chance: random.next,
      pause: (ms: number) => scheduler.pause(ms, process),
      note: (what: string) => this.note(process.name, what),
      fault: (isWrite: boolean) => this.#fault(isWrite),
      travel: async () => {
        if (random.chance(this.weather.crash)) this.#crash(process);
        const { slow, sleep } = this.weather;
        let ms = random.between(1, 30);
        if (random.chance(slow)) ms = random.between(100, 1_500);
        if (random.chance(sleep)) {
          ms = random.between(1_000, 60_000);
          this.note(process.name, `sleeps for ${ms} ms`);
          this.mail.excuse({ by: process });
        }
        await scheduler.pause(ms, process);
      },
    };
  }

  #quietLine() {
    const at = Promise.resolve();
    return {
      now: () => start,
      chance: () => 0,
      pause: () => at,
      travel: () => at,
      fault: () => undefined,
      note: () => undefined,
    };
  }

  #fault(isWrite: boolean) {
    const { random, weather, elapsed } = this;
    const isOut = weather.outages.some(({ from, to }) => elapsed >= from && elapsed < to);
    if (isOut && random.chance(isWrite ? 0.95 : 0.2)) return isWrite ? 'conflict' : 'throttled';
    if (random.chance(weather.throttled)) return 'throttled';
    if (isWrite && random.chance(weather.conflict)) return 'conflict';
    if (random.chance(weather.timedOutBefore)) return 'timed-out-before';
    return random.chance(weather.timedOutAfter) ? 'timed-out-after' : undefined;
  }

  #crash(process: Process): void {
    this.note(process.name, 'crashes');
    this.mail.excuse({ by: process });
    this.scheduler.crash(process);
  }

  /** Takes mail for the provider, who may say no, be silent, or be left alone with it by a crash. */
  #mailer(): Mailer {
    const { scheduler, random } = this;
    return {
      turn: async () => undefined,
      send: async ({ tags }) => {
        const id = tags.message ?? '';
        await scheduler.pause(random.between(1, 80));
        if (random.chance(this.weather.mailRefused)) return { ok: false, passing: true, code: 'Throttling' };
        const by = scheduler.process;
        this.mail.sent(id, by);
        this.note(by.name, `hands over ${id.slice(0, 9)}`);
        if (random.chance(this.weather.crash)) this.#crash(by);
        await scheduler.pause(random.between(1, 20));
        if (!random.chance(this.weather.mailUnsaid)) return { ok: true, providerId: id };
        this.mail.excuse({ id });
        return { ok: false, passing: true, code: 'TimeoutError' };
      },
    };
  }

  #see(changes: Change[]): void {
    this.note('table', changes.map(shownChange).join(', '));
    this.seats.see(changes, this.elapsed);
    this.mail.see(changes);
    for (const { key, after } of changes) {
      if (typeof after?.dueAt !== 'string') continue;
      const Keys = { pk: { S: key.pk }, sk: { S: key.sk } };
      const NewImage = { dueAt: { S: after.dueAt } };
      this.#stream.push({ dynamodb: { SequenceNumber: `${this.#records++}`, Keys, NewImage } });
    }
  }

  /** From now on nothing goes wrong. */
  clearUp(): void {
    this.weather = calm;
  }
}
