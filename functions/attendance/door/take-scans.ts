import type { Staff } from '../../accounts/hub.ts';
import type { Programme } from '../../events/event.ts';
import { readTicketCode } from '../../registration/ticket-code.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { listOf } from './lists.ts';
import { shown } from './read.ts';
import { doorPerson } from './scan.ts';
import { type Taken, takeScan } from './take-scan.ts';
import { registerLater } from './walk-in.ts';
import type { ScanAnswer, ScanOnWire } from './wire.ts';

/** So many people's scans are taken beside each other. */
const atOnce = 8;

/** Takes what a device sends, in any order and as often as it likes, and answers each. One person's one by one. */
export async function takeScans(
  ctx: Ctx,
  programme: Programme,
  staff: Pick<Staff, 'email'>,
  sent: readonly ScanOnWire[],
): Promise<ScanAnswer[]> {
  const people = [...Map.groupBy(sent, whose).values()];
  const answers: ScanAnswer[] = [];
  for (let start = 0; start < people.length; start += atOnce) {
    const step = people.slice(start, start + atOnce);
    const taken = await Promise.all(step.map(own => takeInTurn(ctx, programme, staff, own)));
    answers.push(...taken.flat());
  }
  return answers;
}

const whose = ({ code, registration, walkIn, nonce }: ScanOnWire): string =>
  (code ? readTicketCode(code)?.id : (walkIn?.email ?? registration)) ?? nonce;

async function takeInTurn(
  ctx: Ctx,
  programme: Programme,
  staff: Pick<Staff, 'email'>,
  sent: readonly ScanOnWire[],
): Promise<ScanAnswer[]> {
  const answers: ScanAnswer[] = [];
  for (const each of sent) {
    answers.push(await told(ctx, programme, each.nonce, await takeOne(ctx, programme, staff, each)));
  }
  return answers;
}

async function takeOne(
  ctx: Ctx,
  programme: Programme,
  staff: Pick<Staff, 'email'>,
  { code, registration, walkIn, list: id, ...sent }: ScanOnWire,
): Promise<Taken> {
  const found = walkIn ? await registerLater(ctx, programme, { ...sent, walkIn }) : registration;
  const list = listOf(programme, id);
  if (!list) return { said: 'not-today' };
  const who = code ? { code } : { registrationId: found ?? '' };
  return takeScan(ctx, { programme, list, sent: { ...sent, who }, staff });
}

async function told(
  ctx: Ctx,
  { event }: Programme,
  nonce: string,
  { said, since, registration, scan }: Taken,
): Promise<ScanAnswer> {
  const [held] = scan ? await shown(ctx, event, [scan]) : [];
  return { nonce, said, since, person: registration && doorPerson(registration), scan: held };
}
