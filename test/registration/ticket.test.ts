import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registrationId } from '../../functions/registration/registration.ts';
import { openTicket, ticketCode } from '../../functions/registration/ticket.ts';
import { readTicketCode } from '../../functions/registration/ticket-code.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';
import { newId } from '../../functions/shared/ids.ts';
import { makeLinks } from '../../functions/shared/links.ts';

const house = (secret: number) => ({ links: makeLinks(Buffer.alloc(32, secret)) }) as unknown as Ctx;
const own = house(1);
const eventId = newId('evt', new Date('2026-11-02T08:00:00Z'));
const whose = { eventId, id: registrationId(eventId, 'maarja@example.org') };

/** What a device does that knows the public key and nothing else. */
async function verifiedElsewhere(ctx: Ctx, code: string): Promise<boolean> {
  const raw = Buffer.from(ctx.links.tickets.publicKey, 'base64url');
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  const read = readTicketCode(code);
  return read !== undefined && crypto.subtle.verify('Ed25519', key, read.signature, read.signed);
}

describe('the code of a ticket', () => {
  const code = ticketCode(own, whose);

  it('says whose it is, is the same each time, and fits a small QR code', () => {
    expect(openTicket(own, code)).toEqual(whose);
    expect(ticketCode(own, whose)).toBe(code);
    expect(code).toHaveLength(134);
  });

  it('is known as genuine by a device that has only the public key', async () => {
    expect(await verifiedElsewhere(own, code)).toBe(true);
    expect(await verifiedElsewhere(house(2), code)).toBe(false);
  });

  it('of another installation is not ours', () => {
    expect(openTicket(house(2), code)).toBeUndefined();
  });

  it('is nothing any more when one sign of it is another', () => {
    const signs = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
    fc.assert(
      fc.property(fc.integer({ min: 6, max: code.length - 1 }), fc.constantFrom(...signs), (at, sign) => {
        fc.pre(code[at] !== sign);
        expect(openTicket(own, code.slice(0, at) + sign + code.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  it('is read from any text without failing', () => {
    fc.assert(fc.property(fc.string(), text => readTicketCode(`FOYER.${text}`) === undefined));
    expect(readTicketCode(` ${code.replaceAll('-', '+').replaceAll('_', '?')}\n`)).toMatchObject(whose);
  });
});
