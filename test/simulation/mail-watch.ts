import type { Message, Template } from '../../functions/mail/message.ts';
import type { Group } from '../../functions/registration/groups/group.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { groupSteps, registrationSteps, type Step } from './entries.ts';
import type { Change } from './memory-table.ts';
import type { Process } from './scheduler.ts';
import type { Broken } from './seat-watch.ts';
import { waitsInGroup } from './standing.ts';

/** Which letters a step of a registration may promise, of which it promises one; '' for none. */
function promised({ before, after }: Step<Registration>): (Template | '')[] {
  const was = before?.state;
  if (after.state === 'applied') return was === 'applied' ? ['', 'changed'] : ['applied'];
  if (after.state === 'declined') return ['declined'];
  if (after.state === 'cancelled') {
    if (waitsInGroup(before)) return ['cancelled'];
    return [after.ended === 'offer-ran-out' ? 'offer-ended' : 'cancelled'];
  }
  if (after.state === 'waiting') {
    if (was !== 'waiting') return [after.offer ? 'offered' : 'waiting'];
    // Out of the group, where it stands.
    if (waitsInGroup(before) && !waitsInGroup(after)) return [''];
    if (after.offer && !before?.offer) return ['offered'];
    const other = before && (before.mode !== after.mode || chosen(before) !== chosen(after));
    return [other ? 'changed' : ''];
  }
  if (after.state === 'pending') return ['', 'changed'];
  if (after.state !== 'confirmed') return [''];
  if (was === 'waiting') {
    if (before?.mode !== after.mode) return ['mode-changed'];
    if (waitsInGroup(before)) return ['promoted'];
    return [before.offer ? 'confirmed' : 'promoted'];
  }
  if (was !== 'confirmed') return ['confirmed'];
  return before ? promisedToSeated(before, after) : [];
}

/** The same of a group, to its contact. */
function promisedToContact({ before, after }: Step<Group>): Template | '' {
  if (!before) return 'group-registered';
  if (after.offer && !before.offer) return 'group-offered';
  return before.offer && after.state === 'cancelled' && !after.ended ? 'group-offer-ended' : '';
}

const chosen = ({ sessions = {} }: Registration) => Object.keys(sessions).sort().join();

function promisedToSeated(before: Registration, after: Registration): (Template | '')[] {
  if (before.mode !== after.mode)
    return before.wants === after.mode ? ['promoted', 'mode-changed'] : ['mode-changed'];
  if (before.name !== after.name) return ['name-corrected'];
  if (after.offer && !before.offer) return ['offered'];
  if (before.offer && !after.offer) return ['offer-ended', 'changed', ''];
  if (before.wants !== after.wants) return ['changed'];
  const [had, has] = [before.sessions ?? {}, after.sessions ?? {}] as Record<string, { state: string }>[];
  const ids = Object.keys({ ...had, ...has });
  const changed = ids.filter(id => had?.[id]?.state !== has?.[id]?.state);
  const [id] = changed;
  if (!id) return [''];
  const [was, is] = [had?.[id]?.state, has?.[id]?.state];
  if (changed.length === 1 && was === 'waiting' && is === 'offered') return ['session-offered'];
  if (changed.length === 1 && was && is === 'taken') return ['session-seat'];
  if (changed.length === 1 && was === 'offered') return ['session-offer-ended', 'changed', ''];
  return ['changed'];
}

/** Sees every promise of mail and every mail that goes out, and holds them against S5. */
export class MailWatch {
  /** Each message, and the version of the registration that it tells of. */
  readonly #messages = new Map<string, { message: Message; version: number }>();
  /** By registration or group. */
  readonly #versions = new Map<string, number>();
  readonly #sent = new Map<string, number>();
  readonly #excused = new Map<string, number>();
  /** Handed over and not marked yet, by whom. */
  readonly #between = new Map<string, Process>();
  readonly #broken: Broken;

  constructor(broken: Broken) {
    this.#broken = broken;
  }

  see(changes: Change[]): void {
    const messages = changes
      .filter(({ key }) => key.sk.startsWith('MSG#'))
      .map(({ after }) => after as unknown as Message);
    for (const step of registrationSteps(changes)) this.#written(step.after, promised(step), messages);
    for (const step of groupSteps(changes)) this.#written(step.after, [promisedToContact(step)], messages);
    for (const message of messages) this.#keep(message);
  }

  #written(
    { id, version, ...after }: Registration | Group,
    due: (Template | '')[],
    messages: Message[],
  ): void {
    const templates = messages.filter(message => aboutWhom(message) === id).map(({ template }) => template);
    const name = 'email' in after ? after.email : after.name;
    const told = `${name} v${version}: promised "${due}", written "${templates}"`;
    if (!due.some(each => each === templates.join())) this.#broken('S5 promised mail', told);
    this.#versions.set(id, version);
  }

  #keep(message: Message): void {
    const now = this.#versions.get(aboutWhom(message)) ?? 0;
    const version = this.#messages.get(message.id)?.version ?? now;
    this.#messages.set(message.id, { message, version });
    if (message.state !== 'sending') this.#between.delete(message.id);
  }

  /** The provider has taken a mail. */
  sent(id: string, by: Process): void {
    const times = (this.#sent.get(id) ?? 0) + 1;
    this.#sent.set(id, times);
    this.#between.set(id, by);
    if (times > 1 + (this.#excused.get(id) ?? 0)) {
      this.#broken(
        'S5 sent once',
        `${this.#messages.get(id)?.message.template} ${id} goes out ${times} times`,
      );
    }
  }

  /** Whoever had handed a mail over could not mark it: it may go out once more. */
  excuse(which: { by?: Process; id?: string }): void {
    for (const [id, by] of this.#between) {
      if (by !== which.by && id !== which.id) continue;
      this.#excused.set(id, (this.#excused.get(id) ?? 0) + 1);
      this.#between.delete(id);
    }
  }

  /** When nothing more happens: every promise was kept, or what it was to tell is no longer so. */
  atRest(): void {
    for (const [id, { message, version }] of this.#messages) {
      const told = `${message.template} to ${message.to} is ${message.state} ${message.reason ?? ''}`;
      // Who is registered already may give it up before that mail is so much as written.
      const since = message.template === 'already-registered' ? 1 : version;
      const isStale = (this.#versions.get(aboutWhom(message)) ?? 0) > since;
      const isKept = message.state === 'sent' && (this.#sent.get(id) ?? 0) > 0;
      const isMoot = message.state === 'suppressed' && message.reason === 'no-longer-applies' && isStale;
      if (!isKept && !isMoot) this.#broken('S5 mail arrives', told);
    }
  }
}

/** Whom a message is about: a registration, or a group. */
const aboutWhom = ({ registrationId, params }: Message): string => registrationId ?? params.group ?? '';
