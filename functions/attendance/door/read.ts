import { staffOfHub } from '../../accounts/read.ts';
import type { Event } from '../../events/event.ts';
import { registrationsOf } from '../../registration/read.ts';
import type { Registration } from '../../registration/registration.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { doorPerson, type HeldScan, type Scan } from './scan.ts';
import { readAllScans, readNews, readScans } from './store.ts';
import type { Held } from './wire.ts';

/**
 * Writes may arrive in another order than they are given their time in, so that whoever asks what is new goes back so
 * far: none takes longer.
 */
const overlapMs = 30_000;
const nextAfter = (now: Date): string => new Date(now.getTime() - overlapMs).toISOString();

/** Everybody who registered, and every scan; what the door needs of them. */
export async function heldList(ctx: Ctx, event: Event): Promise<Held> {
  const now = ctx.now();
  const [registrations, scans] = await Promise.all([registrationsOf(ctx, event.id), heldScans(ctx, event)]);
  return { now: now.toISOString(), people: registrations.map(doorPerson), scans, next: nextAfter(now) };
}

/** What was scanned and undone since. */
export async function doorNews(ctx: Ctx, event: Event, after: string): Promise<Omit<Held, 'people'>> {
  const now = ctx.now();
  const scans = await shown(ctx, event, await readNews(ctx, event.id, after));
  return { now: now.toISOString(), scans, next: nextAfter(now) };
}

/** All scans of an event, as devices hold them. */
export const heldScans = async (ctx: Ctx, event: Event): Promise<HeldScan[]> =>
  shown(ctx, event, await readAllScans(ctx, event.id));

/** The scans of one person. */
export const scansOfPerson = async (ctx: Ctx, event: Event, id: Registration['id']): Promise<HeldScan[]> =>
  shown(ctx, event, await readScans(ctx, event.id, id));

/** Without what a device has no use for, and with the name of whoever undid it. */
export async function shown(
  ctx: Ctx,
  { hubId }: Pick<Event, 'hubId'>,
  scans: readonly Scan[],
): Promise<HeldScan[]> {
  const staff = scans.some(({ undone }) => undone) ? await staffOfHub(ctx, hubId) : [];
  const names = new Map(staff.map(({ email, name }) => [email, name]));
  return scans.map(({ nonce, registrationId, list, way, gate, at, said, clock, refused, undone }) => ({
    nonce,
    registrationId,
    list,
    way,
    gate,
    at,
    said,
    ...(clock ? { clock } : {}),
    ...(refused ? { refused } : {}),
    ...(undone ? { undone: { at: undone.at, by: names.get(undone.by) ?? '' } } : {}),
  }));
}
