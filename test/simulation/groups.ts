import type { Event, Mode } from '../../functions/events/event.ts';
import { readPublished } from '../../functions/registration/form/published.ts';
import {
  cancelGroup,
  declineGroupOffer,
  takeGroupOffer,
} from '../../functions/registration/groups/change.ts';
import { addPeople, cancelMember, renameMember } from '../../functions/registration/groups/change-member.ts';
import { exchangeMember } from '../../functions/registration/groups/exchange-member.ts';
import { type Group, groupId, type Member } from '../../functions/registration/groups/group.ts';
import type { TypedRow } from '../../functions/registration/groups/list.ts';
import { registerGroup } from '../../functions/registration/groups/register.ts';
import { takeFewer } from '../../functions/registration/groups/stand-alone.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';
import type { Ended } from './scheduler.ts';
import type { World } from './world.ts';

type Changed = { ok: true } | { ok: false; why: string };

/** Somebody's life with a group: sends its list at some moment, then does this and that with it. */
export class Contact {
  readonly #world: World;
  readonly #event: Event;
  readonly #name: string;
  readonly #people: string[];
  #added = 0;

  /** `people`: the names of those on the list, some of whom may register by themselves too. */
  constructor(world: World, event: Event, name: string, people: string[]) {
    this.#world = world;
    this.#event = event;
    this.#name = name;
    this.#people = people;
  }

  async live(arrivesMs: number, staysMs: number): Promise<void> {
    const { random, scheduler } = this.#world;
    await scheduler.pause(arrivesMs, null);
    const list = {
      mode: random.pick(['on-site', 'on-site', 'online'] as const),
      policy: random.pick(policies),
    };
    await this.#registers(list);
    const deeds = [
      () => this.#takesFewer(),
      () => this.#takesOff(),
      () => this.#takesOff(),
      () => this.#adds(),
      () => this.#exchanges(),
      () => this.#renames(),
      () => this.#registers(list),
      () => this.#cancels(),
    ];
    for (let count = random.pick([0, 0, 1, 2, 3]); count > 0; count--) {
      await scheduler.pause(random.pick([20, 300, 3_000, staysMs]) * random.next(), null);
      await random.pick(deeds)();
    }
  }

  /** Sends the list; twice when impatient, and once more when no answer comes. */
  async #registers(list: { mode: Mode; policy: Group['policy'] }): Promise<void> {
    const { random, scheduler } = this.#world;
    const second = random.chance(0.25)
      ? scheduler.pause(random.between(0, 200), null).then(() => this.#sends(list))
      : undefined;
    for (let tries = 0; tries < 4; tries++) {
      if ((await this.#sends(list)).ok || random.chance(0.2)) break;
      await scheduler.pause(random.between(100, 4_000), null);
    }
    await second;
  }

  async #sends(list: { mode: Mode; policy: Group['policy'] }): Promise<Ended<unknown>> {
    const name = this.#name;
    const input = { group: name, contact: name, email: `${name}@example.org`, ...list };
    const what = `${name} of ${this.#people.length}, ${list.mode}, ${list.policy}`;
    const ended = await this.#world.ask(what, async ctx => {
      const { programme } = await readPublished(ctx, this.#event.slug);
      if (!programme) throw new Error('The event is gone');
      const form = { formId: this.#formId, language: 'en' } as const;
      const answered = await registerGroup(ctx, programme, input, this.#people.map(rowOf), form);
      return answered.ok || answered.why;
    });
    if (ended.ok && ended.value === true && !this.#group)
      this.#world.breaks('S2 never lost', `${name} was accepted`);
    return ended;
  }

  async #takesFewer(): Promise<void> {
    await this.#world.ask(`${this.#name} takes fewer`, ctx => takeFewer(ctx, this.#id));
  }

  async #cancels(): Promise<void> {
    await this.#does('cancels', ctx => cancelGroup(ctx, this.#id));
  }

  async #takesOff(): Promise<void> {
    await this.#withSomebody('takes off', (ctx, group, { regId }) => cancelMember(ctx, group, regId));
  }

  async #renames(): Promise<void> {
    const name = `renamed ${this.#world.random.between(1, 9)}`;
    await this.#withSomebody('renames', (ctx, group, { regId }) => renameMember(ctx, group, regId, name));
  }

  async #exchanges(): Promise<void> {
    const by = this.#newcomer();
    await this.#withSomebody(`has ${by.name} for`, (ctx, group, { regId }) =>
      exchangeMember(ctx, group, regId, by, `${this.#name} has ${by.name}`),
    );
  }

  /** Newcomers, and now and then one who is on the list already. */
  async #adds(): Promise<void> {
    const { random } = this.#world;
    const again = this.#people.filter(() => random.chance(0.1)).map(rowOf);
    const people = [this.#newcomer(), ...again];
    const formId = `${this.#name} adds ${this.#added}`;
    const adds = () => this.#does(`adds ${people.length}`, ctx => addPeople(ctx, this.#id, people, formId));
    await Promise.all(random.chance(0.3) ? [adds(), adds()] : [adds()]);
  }

  #newcomer(): TypedRow {
    this.#added += 1;
    const { random } = this.#world;
    return rowOf(random.chance(0.3) ? `p${random.between(1, 3)}` : `${this.#name}n${this.#added}`);
  }

  /** The contact sees the page of the group as it stands, and presses a button there. */
  async #withSomebody(
    what: string,
    does: (ctx: Ctx, group: Group, row: Member) => Promise<Changed>,
  ): Promise<void> {
    const group = this.#group;
    if (!group) return;
    const row = this.#world.random.pick(group.rows);
    await this.#does(`${what} ${row.name}`, ctx => does(ctx, group, row));
  }

  async #does(what: string, does: (ctx: Ctx) => Promise<Changed>): Promise<void> {
    await this.#world.ask(`${this.#name} ${what}`, async ctx => {
      const done = await does(ctx);
      return done.ok || done.why;
    });
  }

  get #formId(): string {
    return `list of ${this.#name}`;
  }

  get #id() {
    return { eventId: this.#event.id, id: groupId(this.#event.id, this.#formId) };
  }

  get #group(): Group | undefined {
    return this.#world.seats.groups.get(this.#id.id);
  }
}

const policies = ['together', 'together', 'as-many'] as const;

const rowOf = (name: string): TypedRow => ({ name, email: `${name}@example.org` });

/** One of the contacts whose groups are held seats takes them, or gives them up, unless it is too late. */
export async function answerAGroupsOffer(world: World): Promise<void> {
  const { random, seats } = world;
  // Some never open their mail.
  const offered = [...seats.groups.values()].filter(
    ({ state, offer, rows }) => state === 'waiting' && offer && rows.length % 3 > 0,
  );
  if (offered.length === 0) return;
  const group = random.pick(offered);
  const takes = random.chance(0.6);
  await world.ask(`${group.name} ${takes ? 'takes' : 'declines'} the seats`, async ctx => {
    const done = await (takes ? takeGroupOffer : declineGroupOffer)(ctx, group);
    return done.ok || done.why;
  });
}
