import type { Staff } from '../../accounts/hub.ts';
import { writeOnceEach } from '../../shared/batch.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { instantText } from '../../shared/time.ts';
import type { Holder } from '../certificate.ts';
import type { Achievement, Said } from './achievement.ts';
import { forgottenParts, markPart, readWordsOf, saidPart, unmarkedPart } from './store.ts';

type Saying = Pick<Achievement, 'about' | 'kind'> & {
  holders: readonly Holder[];
  staff: Pick<Staff, 'email'>;
};

/** Staff say that people have done what is asked. Answers of how many it was not said yet: said twice is said once. */
export async function mark(ctx: Ctx, saying: Saying): Promise<{ ok: true; marked: number }> {
  const said = { by: saying.staff.email, at: instantText(ctx.now()) };
  const parts = saying.holders.map(holder => markPart({ ...saying, holder }, said));
  return { ok: true, marked: await writeOnceEach(ctx.db, parts) };
}

/** Takes marks back; of whoever has none it is no error. */
export async function unmark(ctx: Ctx, saying: Saying): Promise<{ ok: true }> {
  await writeOnceEach(
    ctx.db,
    saying.holders.map(holder => unmarkedPart({ ...saying, holder })),
  );
  return { ok: true };
}

/** So many records are written at the same time. */
const atOnce = 25;

/**
 * Staff say against the rule, with their reason, that people get a certificate or do not; or, with `include` null, that
 * the rule holds again. The last word holds, and each is kept. Answers for how many it is news.
 */
export async function sayOf(
  ctx: Ctx,
  { include, reason, ...saying }: Saying & Pick<Said, 'include' | 'reason'>,
): Promise<{ ok: true; said: number }> {
  const said: Said = { include, reason, by: saying.staff.email, at: instantText(ctx.now()) };
  let news = 0;
  for (let start = 0; start < saying.holders.length; start += atOnce) {
    const step = saying.holders.slice(start, start + atOnce);
    const done = await Promise.all(step.map(holder => sayOfOne(ctx, { ...saying, holder }, said)));
    news += done.filter(Boolean).length;
  }
  return { ok: true, said: news };
}

async function sayOfOne(
  ctx: Ctx,
  of: Pick<Saying, 'about' | 'kind'> & { holder: Holder },
  said: Said,
): Promise<boolean> {
  for (;;) {
    const before = (await readWordsOf(ctx, of))?.said ?? [];
    const last = before.at(-1);
    const isSame = last?.include === said.include && (said.include === null || last.reason === said.reason);
    if (isSame || (said.include === null && !last)) return false;
    if ((await ctx.db.write([saidPart(of, before, said)])).ok) return true;
  }
}

/** Takes away all that staff ever said of one person, of every kind. */
export async function forgetHolder(
  ctx: Ctx,
  about: Achievement['about'],
  holder: Holder,
): Promise<{ ok: true }> {
  await ctx.db.write(forgottenParts(about, holder));
  return { ok: true };
}
