import { type Event, type Mode, modes, type Session } from '../../functions/events/event.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { changeMode } from '../../functions/registration/change-mode.ts';
import { readPublished } from '../../functions/registration/form/published.ts';
import { register } from '../../functions/registration/register.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { rename } from '../../functions/registration/rename.ts';
import { chooseSessions } from '../../functions/registration/sessions/choose.ts';
import { declineOffer, takeOffer } from '../../functions/registration/take-offer.ts';
import type { Ended } from './scheduler.ts';
import type { World } from './world.ts';

/** Somebody's life with an event: registers at some moment, then does this and that. */
export class Person {
  readonly #world: World;
  readonly #event: Event;
  readonly #name: string;
  readonly #email: string;
  #forms = 0;

  constructor(world: World, event: Event, name: string) {
    this.#world = world;
    this.#event = event;
    this.#name = name;
    this.#email = `${name}@example.org`;
  }

  /** `registers`: nobody else does it for them. */
  async live(arrivesMs: number, staysMs: number, registers = true): Promise<void> {
    const { random, scheduler } = this.#world;
    await scheduler.pause(arrivesMs, null);
    if (registers) await this.#registers();
    const deeds = [
      () => this.#cancels(),
      () => this.#cancels(),
      () => this.#changesMode(),
      () => this.#changesMode(),
      () => this.#chooses(),
      () => this.#chooses(),
      () => this.#renames(),
      () => this.#registers(),
    ];
    for (let count = random.pick([0, 0, 1, 1, 2, 3]); count > 0; count--) {
      await scheduler.pause(random.pick([20, 300, 3_000, staysMs]) * random.next(), null);
      await random.pick(deeds)();
    }
  }

  /** Fills in a form; presses the button twice when impatient, and once more when no answer comes. */
  async #registers(): Promise<void> {
    const { random, scheduler } = this.#world;
    const mode = random.pick(['on-site', 'on-site', 'online'] as const);
    this.#forms += 1;
    const form = `${this.#name} form ${this.#forms}`;
    const second = random.chance(0.25)
      ? this.#later(random.between(0, 200), () => this.#sends(form, mode))
      : undefined;
    for (let tries = 0; tries < 4; tries++) {
      if ((await this.#sends(form, mode)).ok || random.chance(0.2)) break;
      await scheduler.pause(random.between(100, 4_000), null);
    }
    await second;
  }

  async #sends(formId: string, mode: Mode): Promise<Ended<unknown>> {
    const sessions = this.#wishes();
    const person = { name: this.#name, email: this.#email, mode, consent: 'yes', sessions } as const;
    const ended = await this.#world.ask(`${formId}, ${mode}`, async ctx => {
      const { programme } = await readPublished(ctx, this.#event.slug);
      if (!programme) throw new Error('The event is gone');
      const answered = await register(ctx, programme, person, { formId, language: 'en' });
      return answered.ok ? { ok: true as const, ...answered.answer, id: '' } : answered;
    });
    const isKnown = this.#world.seats.registrations.has(this.#id.id);
    if (ended.ok && ended.value.ok && !isKnown)
      this.#world.breaks('S2 never lost', `${this.#name} was accepted`);
    return ended;
  }

  async #cancels(): Promise<void> {
    await this.#world.ask(`${this.#name} cancels`, ctx => cancel(ctx, this.#id));
  }

  async #changesMode(): Promise<void> {
    const to = this.#world.random.pick(modes);
    await this.#world.ask(`${this.#name} changes to ${to}`, ctx => changeMode(ctx, this.#id, to));
  }

  async #chooses(): Promise<void> {
    const ids = this.#wishes();
    await this.#world.ask(`${this.#name} chooses ${ids.length} sessions`, async ctx => {
      const chosen = await chooseSessions(ctx, this.#id, ids);
      return chosen.ok || chosen.why;
    });
  }

  /** Some of the sessions, overlaps and all. */
  #wishes(): Session['id'][] {
    const { sessions, random } = this.#world;
    return sessions.filter(() => random.chance(0.4)).map(({ id }) => id);
  }

  async #renames(): Promise<void> {
    const name = `${this.#name} ${this.#world.random.between(1, 9)}`;
    await this.#world.ask(`${this.#name} is ${name}`, ctx => rename(ctx, this.#id, name));
  }

  async #later(ms: number, act: () => Promise<unknown>): Promise<void> {
    await this.#world.scheduler.pause(ms, null);
    await act();
  }

  get #id() {
    return { eventId: this.#event.id, id: registrationId(this.#event.id, this.#email) };
  }
}

/** One of those who were offered a seat takes it, or gives it up, unless it is too late. */
export async function answerAnOffer(world: World): Promise<void> {
  const { random, seats } = world;
  // Some never open their mail.
  const reading = [...seats.registrations.values()].filter(({ email }) => !/[05]@/.test(email));
  const offers = reading.flatMap(each => {
    const sessions = Object.entries(each.sessions ?? {}).filter(([, { state }]) => state === 'offered');
    const held = sessions.map(([id]) => ({ each, session: id as Session['id'] }));
    return each.offer ? [{ each, session: undefined }, ...held] : held;
  });
  if (offers.length === 0) return;
  const { each, session } = random.pick(offers);
  const takes = random.chance(0.7);
  await world.ask(`${each.name} ${takes ? 'takes' : 'declines'} what is offered`, async ctx => {
    const done = await (takes ? takeOffer : declineOffer)(ctx, each, session);
    return done.ok || done.why;
  });
}
