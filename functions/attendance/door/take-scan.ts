import type { Staff } from '../../accounts/hub.ts';
import type { Event, Programme } from '../../events/event.ts';
import { registrationOf } from '../../registration/read.ts';
import type { Registration } from '../../registration/registration.ts';
import { openTicket } from '../../registration/ticket.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isId } from '../../shared/ids.ts';
import { addMinutes, dayOf, instantText } from '../../shared/time.ts';
import { readRecord } from '../store.ts';
import { recordPart } from './record.ts';
import {
  type Answer,
  answerTo,
  type DoorList,
  doorPerson,
  isPass,
  type Pass,
  recordOfList,
  type Scan,
  type Way,
} from './scan.ts';
import { newsPart, readScans, scanPart } from './store.ts';

/** A scan as a device sends it. */
export type SentScan = {
  nonce: string;
  /** Whose ticket was scanned, or whom staff found by name. */
  who: { code: string } | { registrationId: string };
  way: Way;
  gate: string;
  /** The device's own clock when it was scanned, and by how many milliseconds the server's was ahead. */
  deviceAt?: string;
  offset?: number;
  /** What the device let them pass with, when it did not wait to be told. */
  said?: Pass;
  undone?: boolean;
};

export type Taking = {
  programme: Programme;
  list: DoorList;
  sent: SentScan;
  staff: Pick<Staff, 'email'>;
};

/** `scan` is what is kept of it; nothing is of somebody who was sent away. */
export type Taken = Answer & { registration?: Registration; scan?: Scan };

/**
 * Keeps a scan and says what the gate should. The same scan sent again is kept once; scans may come in any order. One
 * that a device let in by itself is kept whatever is known here, and what follows for the record of attendance is
 * written with it.
 */
export async function takeScan(ctx: Ctx, taking: Taking): Promise<Taken> {
  const { event } = taking.programme;
  const ticket = ticketOf(ctx, event, taking.sent.who);
  if (!ticket) return { said: 'unknown' };
  if (ticket.eventId !== event.id) return { said: 'other-event' };
  const registration = await registrationOf(ctx, event.id, ticket.id);
  return registration ? keep(ctx, taking, registration) : { said: 'unknown' };
}

function ticketOf(ctx: Ctx, event: Event, who: SentScan['who']) {
  if ('code' in who) return openTicket(ctx, who.code);
  const { registrationId: id } = who;
  return isId('reg', id) ? { eventId: event.id, id } : undefined;
}

async function keep(ctx: Ctx, taking: Taking, registration: Registration): Promise<Taken> {
  const { list, sent, programme } = taking;
  const { event } = programme;
  const now = ctx.now();
  for (;;) {
    // The record first: what another gate writes from then on is in the scans, or stops the write.
    const record = await readRecord(ctx, {
      eventId: event.id,
      registrationId: registration.id,
      sessionId: recordOfList(list.id),
      mode: 'on-site',
    });
    const scans = await readScans(ctx, event.id, registration.id);
    const known = scans.find(({ nonce }) => nonce === sent.nonce);
    const next = known ? saidAgain(known, taking, now) : newScan(taking, registration, scans, now);
    if (!isScan(next)) return { ...next, registration };
    const told = answerBefore(taking, registration, scans, next);
    if (next === known) return { ...told, registration, scan: next };
    const all = [...scans.filter(({ nonce }) => nonce !== next.nonce), next];
    const parts = [
      recordPart(programme, record, registration.id, recordOfList(list.id), all),
      scanPart(event.id, next),
      newsPart(event.id, next, now),
    ];
    if ((await ctx.db.write(parts)).ok) return { ...told, registration, scan: next };
  }
}

const isScan = (next: Scan | Answer): next is Scan => 'nonce' in next;

/** What the person was told, or should have been, by what is known of the time before the scan. */
function answerBefore(
  { list, programme }: Taking,
  registration: Registration,
  scans: readonly Scan[],
  scan: Scan,
): Answer {
  const before = scans.filter(each => each.nonce !== scan.nonce && each.at <= scan.at);
  return answerTo(doorPerson(registration), list, scan.way, before, dayOf(scan.at, programme.event.zone));
}

function newScan(
  taking: Taking,
  registration: Registration,
  scans: readonly Scan[],
  now: Date,
): Scan | Answer {
  const { list, sent, staff } = taking;
  const scan: Scan = {
    nonce: sent.nonce,
    registrationId: registration.id,
    list: list.id,
    way: sent.way,
    how: 'code' in sent.who ? 'code' : 'name',
    gate: sent.gate,
    ...timeOf(taking, now),
    receivedAt: instantText(now),
    by: staff.email,
    said: sent.said ?? 'welcome',
    ...(sent.undone ? { undone: { by: staff.email, at: instantText(now) } } : {}),
  };
  const answer = answerBefore(taking, registration, scans, scan);
  if (isPass(answer.said)) return { ...scan, said: sent.said ?? answer.said };
  return sent.said ? { ...scan, refused: answer.said } : answer;
}

/** Sent again: it was undone since, or the device had already let them in by itself before our answer came. */
function saidAgain(known: Scan, { sent, staff }: Taking, now: Date): Scan {
  const undone = sent.undone && !known.undone ? { by: staff.email, at: instantText(now) } : known.undone;
  const said = sent.said ?? known.said;
  if (undone === known.undone && said === known.said) return known;
  return { ...known, said, ...(undone ? { undone } : {}) };
}

/** So much may a device's time differ from when it can have been, minutes. */
const tolerance = 2;
const dayMinutes = 24 * 60;

/**
 * When it was: now, for whoever waits to be told. Else by the device's clock, put right by the server's. A time that has not come yet, or is of another day than
 * the event's, cannot be right: then it is when the scan arrived, and is said to be.
 */
function timeOf({ programme: { event }, sent }: Taking, now: Date): Pick<Scan, 'at' | 'deviceAt' | 'clock'> {
  const { deviceAt, offset = 0, said } = sent;
  if (!deviceAt || !said) return { at: instantText(now) };
  const at = instantText(new Date(Date.parse(deviceAt) + offset));
  const earliest = addMinutes(event.startsAt, -dayMinutes);
  const isPossible = at <= instantText(new Date(now.getTime() + tolerance * 60_000)) && at >= earliest;
  return isPossible ? { at, deviceAt } : { at: instantText(now), deviceAt, clock: 'wrong' };
}
