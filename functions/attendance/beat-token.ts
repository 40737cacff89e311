import type { Registration } from '../registration/registration.ts';
import { bare, base32, base32Bytes, type Id } from '../shared/ids.ts';
import { instantText } from '../shared/time.ts';
import type { Attendance, Interval } from './attendance.ts';

/** What a page that is open tells by and by: whose it is, for what, and the time that is not written down yet. */
export type BeatState = {
  eventId: Registration['eventId'];
  registrationId: Registration['id'];
  sessionId: Attendance['sessionId'];
  /** Eight hexadecimal digits of the page's own. */
  page: string;
  /** Seconds since 1970, as all that follows. What the page is open for ends then. */
  until: number;
  /** When it was written down last, 0 for never. */
  writtenAt: number;
  /** The last beat, or the opening of the page. */
  lastAt: number;
  /** In order; `behind`: other pages were in front of it. */
  seen: Seen[];
};
export type Seen = { from: number; seconds: number; behind: boolean };

const headBytes = 64;
const seenBytes = 7;
/** As many as a token holds. */
export const mostSeen = 24;

export function beatBytes(state: BeatState): Buffer {
  const session = state.sessionId === 'event' ? Buffer.alloc(16) : idBytes(state.sessionId);
  const bytes = Buffer.alloc(headBytes + seenBytes * state.seen.length);
  Buffer.concat([idBytes(state.eventId), idBytes(state.registrationId), session]).copy(bytes);
  bytes.write(state.page, 48, 'hex');
  for (const [index, time] of [state.until, state.writtenAt, state.lastAt].entries()) {
    bytes.writeUInt32BE(time, 52 + 4 * index);
  }
  for (const [index, { from, seconds, behind }] of state.seen.entries()) {
    const at = headBytes + seenBytes * index;
    bytes.writeUInt32BE(from, at);
    bytes.writeUInt16BE(seconds, at + 4);
    bytes.writeUInt8(behind ? 1 : 0, at + 6);
  }
  return bytes;
}

/** What `beatBytes` made bytes of. */
export function beatState(bytes: Buffer): BeatState {
  const session = bytes.subarray(32, 48);
  const times = [0, 1, 2].map(index => bytes.readUInt32BE(52 + 4 * index)) as [number, number, number];
  const count = (bytes.length - headBytes) / seenBytes;
  return {
    eventId: `evt_${base32(bytes.subarray(0, 16))}`,
    registrationId: `reg_${base32(bytes.subarray(16, 32))}`,
    sessionId: session.some(byte => byte !== 0) ? `ses_${base32(session)}` : 'event',
    page: bytes.toString('hex', 48, 52),
    until: times[0],
    writtenAt: times[1],
    lastAt: times[2],
    seen: Array.from({ length: count }, (_, index) => seenAt(bytes, headBytes + seenBytes * index)),
  };
}

const seenAt = (bytes: Buffer, at: number): Seen => ({
  from: bytes.readUInt32BE(at),
  seconds: bytes.readUInt16BE(at + 4),
  behind: bytes.readUInt8(at + 6) === 1,
});

function idBytes(id: Id<string>): Buffer {
  const bytes = base32Bytes(bare(id));
  if (!bytes) throw new Error('An id that was not made here');
  return bytes;
}

export const intervalOf = ({ from, seconds }: Seen): Interval => ({
  from: textOf(from),
  to: textOf(from + seconds),
});
const textOf = (second: number) => instantText(new Date(second * 1_000));
