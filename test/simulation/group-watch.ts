import type { Group, GroupState } from '../../functions/registration/groups/group.ts';
import type { Step } from './entries.ts';
import type { Broken } from './seat-watch.ts';
import { type Groups, isActive, type Registrations, waitsInGroup } from './standing.ts';

/** What a group in each state may become; `undefined` is one that was never there. */
const ways: Record<string, GroupState[]> = {
  undefined: ['pending', 'gathering'],
  gathering: ['gathering', 'listed', 'cancelled'],
  pending: ['pending', 'waiting', 'seated', 'listed', 'cancelled'],
  waiting: ['waiting', 'seated', 'listed', 'cancelled'],
  seated: ['seated', 'cancelled'],
  listed: ['listed', 'cancelled'],
  cancelled: ['cancelled'],
};

/** Holds groups against S2: everybody on an accepted list is decided once, and those who keep together alike. */
export class GroupWatch {
  readonly #broken: Broken;

  constructor(broken: Broken) {
    this.#broken = broken;
  }

  see({ before, after }: Step<Group>, registrations: Registrations): void {
    const told = `${after.name} ${before?.state} v${before?.version} → ${after.state} v${after.version}`;
    const isAsBefore = before?.version === after.version && before.state === after.state;
    if (!ways[`${before?.state}`]?.includes(after.state)) this.#broken('S2 group decided once', told);
    if (!isAsBefore && after.version !== (before?.version ?? 0) + 1)
      this.#broken('S2 no write of a group is lost', told);
    if (before) this.#nobodyLost(before, after, registrations);
  }

  /** Whoever goes off the list, or is left out as registered already, is just that. */
  #nobodyLost(before: Group, after: Group, registrations: Registrations): void {
    for (const row of before.rows) {
      const now = after.rows.find(each => each.regId === row.regId);
      const registration = registrations.get(row.regId);
      const isOurs = isActive(registration) && registration?.group?.id === after.id;
      if (!now && isOurs) this.#broken('S2 never lost', `${row.email} goes off the list of ${after.name}`);
      if (row.own && now && !now.own && (isOurs || !registration))
        this.#broken('S2 never lost', `${row.email} is left out by ${after.name}`);
    }
  }

  /** When nothing more happens. */
  atRest(groups: Groups, registrations: Registrations): void {
    for (const group of groups.values()) {
      if (['pending', 'gathering'].includes(group.state))
        this.#broken('S2 group decided', `${group.name} is ${group.state} for ever`);
      if (group.state === 'waiting' && group.offer)
        this.#broken('S2 group decided', `${group.name} is held seats for ever`);
      this.#allAlike(group, registrations);
    }
    for (const each of registrations.values()) {
      const group = each.group && groups.get(each.group.id);
      if (waitsInGroup(each) && group?.state !== 'waiting')
        this.#broken('S2 group decided', `${each.email} waits for a group that is ${group?.state}`);
    }
  }

  #allAlike(group: Group, registrations: Registrations): void {
    const states = new Set<string>();
    for (const row of group.rows.filter(each => each.own && !each.cancelled)) {
      const own = registrations.get(row.regId);
      const isOurs = own?.group?.id === group.id;
      if (group.state !== 'cancelled' && (!row.written || !own))
        this.#broken('S2 group decided', `${row.email} of ${group.name} is never written down`);
      if (isOurs && isActive(own) && group.state === 'cancelled' && group.ended === 'by-contact')
        this.#broken('S2 group decided', `${row.email} stays, though ${group.name} is cancelled`);
      if (!row.alone && isOurs && isActive(own)) states.add(waitsInGroup(own) ? 'waiting' : 'seated');
    }
    if (group.policy === 'together' && group.state !== 'cancelled' && states.size > 1)
      this.#broken('S2 together', `some of ${group.name} have seats and some wait`);
    if (group.state === 'waiting' && !states.has('waiting'))
      this.#broken('S2 group decided', `${group.name} waits for nobody`);
  }
}
