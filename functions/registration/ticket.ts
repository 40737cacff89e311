import type { Ctx } from '../shared/ctx.ts';
import { linkBytes, type Registration } from './registration.ts';
import { readTicketCode, ticketMark } from './ticket-code.ts';

type Whose = Pick<Registration, 'id' | 'eventId'>;

/** What the ticket's QR code says: a device that has never seen the person can tell that it is genuine. */
export function ticketCode(ctx: Ctx, registration: Whose): string {
  const ids = linkBytes({ ...registration, madeOn: new Date(0) }).subarray(0, 32);
  return ticketMark + Buffer.concat([ids, ctx.links.tickets.sign(ids)]).toString('base64url');
}

/** Whose ticket a scanned text is, or undefined when it is not one of ours. */
export function openTicket(ctx: Ctx, scanned: string): Whose | undefined {
  const code = readTicketCode(scanned);
  if (!code || !ctx.links.tickets.verify(code.signed, code.signature)) return undefined;
  return { eventId: code.eventId, id: code.id };
}
