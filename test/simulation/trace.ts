import type { Item, Part } from '../../functions/shared/db.ts';
import { type Change, keyOf } from './memory-table.ts';

/** A part in the words of a trace: nothing that differs between two runs of one seed. */
export function shown(part: Part): string {
  const { sk } = keyOf(part);
  if ('put' in part) {
    const { state, mode, wants, version, template } = part.put;
    const told = [template, version && `v${version}`, state, mode, wants && `wants ${wants}`];
    return [short(sk), ...told].filter(Boolean).join(' ');
  }
  return 'change' in part ? `${short(sk)} ${JSON.stringify(part.set)}` : short(sk);
}

const short = (sk: string) =>
  sk
    .replace(/_([0-9a-z]{5})[0-9a-z]{21}/g, '_$1')
    .split('#')
    .slice(0, 2)
    .join(' ');

/** A change in the words of a trace: nothing that differs between two runs of one seed. */
export function shownChange({ key, after = key }: Change): string {
  const {
    kind,
    email,
    template,
    state,
    mode,
    wants,
    version,
    taken,
    held,
    waiting,
    capacity,
    rush,
    dueAt,
    to,
    policy,
    size,
  }: Partial<Item> = after;
  if (kind === 'pool')
    return `pool v${version} ${JSON.stringify({ capacity, taken, held, waiting, rush, dueAt })}`;
  const offered = after.offer ? 'offered' : undefined;
  return [
    kind,
    kind === 'group' && `${after.name} ${policy} of ${size}`,
    email,
    to,
    template,
    version && `v${version}`,
    state,
    mode,
    wants && `wants ${wants}`,
    offered,
  ]
    .filter(Boolean)
    .join(' ');
}
