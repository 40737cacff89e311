import { type Answer, answerTo, type DoorPerson } from '../../../functions/attendance/door/scan.ts';
import { readTicketCode } from '../../../functions/registration/ticket-code.ts';
import type { DoorData } from '../../pages/door/data.tsx';
import type { Chosen, HeldState } from './held.ts';

/** Who stands there: by the code of a ticket, or found by name. */
export type Who = { code: string } | { registration: string };

/** `id`: whose ticket it is, though they need not be on the list. */
export type Judged = {
  said: Answer['said'] | 'new' | 'unchecked' | 'cannot-check';
  since?: string;
  id?: string;
  person?: DoorPerson;
};

/** What this device says by itself, by its list and the signature of the ticket. */
export type Judge = (who: Who, chosen: Chosen) => Promise<Judged>;

export async function makeJudge(data: DoorData, held: HeldState): Promise<Judge & { checks: boolean }> {
  const key = await importKey(data.ticketKey);
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: data.zone, dateStyle: 'short' });

  const judge: Judge = async (who, chosen) => {
    if ('registration' in who) {
      const person = held.people.get(who.registration);
      return person ? answerFor(person, chosen) : { said: 'unknown', id: who.registration };
    }
    const ticket = readTicketCode(who.code);
    if (!ticket) return { said: 'unknown' };
    const { id } = ticket;
    if (key && !(await crypto.subtle.verify('Ed25519', key, ticket.signature, ticket.signed)))
      return { said: 'unknown' };
    if (ticket.eventId !== data.event) return { said: 'other-event' };
    const person = held.people.get(id);
    if (!person) return key ? { said: 'new', id } : { said: 'cannot-check', id };
    const answer = answerFor(person, chosen);
    return !key && answer.said === 'welcome' ? { ...answer, said: 'unchecked' } : answer;
  };

  function answerFor(person: DoorPerson, { list: id, way }: Chosen): Judged {
    const list = data.lists.find(each => each.id === id);
    if (!list) return { said: 'not-today', id: person.id, person };
    const today = dayOf.format(held.now());
    return { ...answerTo(person, list, way, held.scansOf(person.id), today), id: person.id, person };
  }

  return Object.assign(judge, { checks: key !== undefined });
}

/** Undefined where the browser knows no Ed25519. */
async function importKey(text: string): Promise<CryptoKey | undefined> {
  const raw = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), each =>
    each.charCodeAt(0),
  );
  return crypto.subtle?.importKey('raw', raw, 'Ed25519', false, ['verify']).catch(() => undefined);
}
