import type { Hub } from '../../accounts/hub.ts';
import { hubOf } from '../../accounts/read.ts';
import type { Programme } from '../../events/event.ts';
import { programmeBySlug } from '../../events/read.ts';
import type { Form } from '../../questions/question.ts';
import { formOf } from '../../questions/read.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Db } from '../../shared/db.ts';

export type Published = { programme?: Programme; hub?: Hub; form?: Form };

/** In a rush all ask for the same event: what was read of it serves for so long. */
const freshMs = 1_000;

type Kept = { until: number; read: Promise<Published> };
const kept = new WeakMap<Db, Map<string, Kept>>();

/**
 * An event, its hub and its questions by the slug, drafts too; in a rush up to a second old. A decision by such a
 * pool fails at its version, and a rush that it tells of lasts at least as long as it says: registering needs it no
 * fresher.
 */
export function readPublished(ctx: Ctx, slug: string): Promise<Published> {
  const own = kept.get(ctx.db) ?? new Map<string, Kept>();
  kept.set(ctx.db, own);
  const last = own.get(slug);
  if (last && performance.now() < last.until) return last.read;
  const next = { until: performance.now() + freshMs, read: readAll(ctx, slug) };
  const forget = () => own.get(slug) === next && own.delete(slug);
  // Who comes while it is read again shares it; a quiet event is read anew by each.
  if (last) own.set(slug, next);
  next.read.then(({ programme }) => (programme?.pool.rush ? own.set(slug, next) : forget()), forget);
  return next.read;
}

async function readAll(ctx: Ctx, slug: string): Promise<Published> {
  const programme = await programmeBySlug(ctx, slug);
  if (!programme) return {};
  const { event } = programme;
  const [hub, form] = await Promise.all([hubOf(ctx, event.hubId), formOf(ctx, event.id)]);
  return { programme, hub, form };
}
