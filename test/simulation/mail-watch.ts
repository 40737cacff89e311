import type { Message, Template } from '../../functions/mail/message.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import type { Change } from './memory-table.ts';
import type { Process } from './scheduler.ts';
import type { Broken } from './seat-watch.ts';

type Step = { before?: Registration; after: Registration };

/** Which letters a step of a registration may promise, of which it promises one; '' for none. */
function promised({ before, after }: Step): (Template | '')[] {
  const was = before?.state;
  if (after.state === 'cancelled') {
    return [
      after.ended === 'offer-ran-out' ? 'offer-ended' : after.ended === 'offer-declined' ? '' : 'cancelled',
    ];
  }
  if (after.state === 'waiting') {
    if (was !== 'waiting') return ['waiting'];
    if (after.offer && !before?.offer) return ['offered'];
    const other = before && (before.mode !== after.mode || chosen(before) !== chosen(after));
    return [other ? 'changed' : ''];
  }
  if (after.state === 'pending') return ['', 'changed'];
  if (after.state !== 'confirmed') return [''];
  if (was === 'waiting') {
    if (before?.mode !== after.mode) return ['mode-changed'];
    return [before.offer ? 'confirmed' : 'promoted'];
  }
  if (was !== 'confirmed') return ['confirmed'];
  return before ? promisedToSeated(before, after) : [];
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
    const steps = changes.filter(({ key }) => key.sk.startsWith('REG#'));
    const messages = changes.filter(({ key }) => key.sk.startsWith('MSG#'));
    for (const step of steps as unknown as Step[]) {
      const about = messages.filter(({ after }) => after?.registrationId === step.after.id);
      const templates = about.map(({ after }) => after?.template).join(', ');
      const due = promised(step);
      const told = `${step.after.email} v${step.after.version}: promised "${due}", written "${templates}"`;
      if (!due.some(each => each === templates)) this.#broken('S5 promised mail', told);
      this.#versions.set(step.after.id, step.after.version);
    }
    for (const { after } of messages) this.#keep(after as unknown as Message);
  }

  #keep(message: Message): void {
    const now = this.#versions.get(message.registrationId ?? '') ?? 0;
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
  atRest(registrations: Map<Registration['id'], Registration>): void {
    for (const [id, { message, version }] of this.#messages) {
      const about = registrations.get(message.registrationId as Registration['id']);
      const told = `${message.template} to ${message.to} is ${message.state} ${message.reason ?? ''}`;
      const isStale = about !== undefined && about.version > version;
      const isKept = message.state === 'sent' && (this.#sent.get(id) ?? 0) > 0;
      const isMoot = message.state === 'suppressed' && message.reason === 'no-longer-applies' && isStale;
      if (!isKept && !isMoot) this.#broken('S5 mail arrives', told);
    }
  }
}
