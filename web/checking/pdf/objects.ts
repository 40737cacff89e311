import { inflated, type Room } from './inflate.ts';
import { type Dict, NotPdf, Reader, type Value } from './syntax.ts';

/** A value with a number; of a stream, where its bytes lie. */
export type Stored = { value: Value; stream?: Uint8Array };
/** The objects by number, each in its last version, and what else the file says of itself. */
export type Objects = { byNumber: Map<number, Stored>; isEncrypted: boolean };

const mostObjects = 500_000;

/**
 * Every object of a PDF, found where it is written and not by the table of places: that works for files that were
 * added to, saved by whatever program, and even cut. Objects within compressed streams too (ISO 32000-1, 7.5.7).
 */
export async function objectsOf(bytes: Uint8Array, room: Room): Promise<Objects> {
  const text = new TextDecoder('latin1').decode(bytes);
  const objects: Objects = { byNumber: new Map(), isEncrypted: false };
  const heading = /(\d{1,10})[\0\t\n\f\r ]{1,9}\d{1,5}[\0\t\n\f\r ]{1,9}obj\b|\btrailer\b/g;
  for (let found = heading.exec(text); found; found = heading.exec(text)) {
    if (objects.byNumber.size > mostObjects) break;
    const reader = new Reader(text, heading.lastIndex);
    const stored = storedAt(reader, text, bytes);
    // What was read and is no object is not read again: whatever is sent, each byte is looked at once.
    heading.lastIndex = reader.at;
    if (!stored) continue;
    if (stored.value instanceof Map && stored.value.has('Encrypt')) objects.isEncrypted = true;
    if (found[1] === undefined) continue;
    objects.byNumber.set(Number(found[1]), stored);
    if (nameIn(stored.value, 'Type') === 'ObjStm') await unpack(stored, objects, room);
  }
  return objects;
}

function storedAt(reader: Reader, text: string, bytes: Uint8Array): Stored | undefined {
  try {
    const value = reader.value();
    if (!(value instanceof Map) || !reader.takes('stream')) return { value };
    const [from, to] = placeOfStream(reader.at, value, text);
    reader.at = to;
    return { value, stream: bytes.subarray(from, to) };
  } catch (error) {
    if (!(error instanceof NotPdf)) throw error;
    reader.at = Math.max(reader.at, error.at);
    return undefined;
  }
}

/** By its length where that is true, else until its end is written. */
function placeOfStream(after: number, dict: Dict, text: string): [from: number, to: number] {
  const from = after + (/^\r?\n?/.exec(text.slice(after, after + 2))?.[0].length ?? 0);
  const length = dict.get('Length');
  if (typeof length === 'number' && Number.isSafeInteger(length) && length >= 0) {
    const to = from + length;
    if (/^\s{0,2}endstream/.test(text.slice(to, to + 11))) return [from, to];
  }
  const end = text.indexOf('endstream', from);
  if (end < 0) throw new NotPdf(text.length);
  return [from, end - (/\r?\n?$/.exec(text.slice(Math.max(from, end - 2), end))?.[0].length ?? 0)];
}

/** Pairs of a number and a place, then the values (ISO 32000-1, 7.5.7). */
async function unpack(stored: Stored, { byNumber }: Objects, room: Room): Promise<void> {
  const unpacked = await contentOf(stored, room);
  const first = stored.value instanceof Map ? stored.value.get('First') : undefined;
  if (!unpacked || typeof first !== 'number') return;
  const text = new TextDecoder('latin1').decode(unpacked);
  const numbers = (text.slice(0, first).match(/\d{1,10}/g) ?? []).map(Number);
  for (let at = 0; at + 1 < numbers.length && byNumber.size <= mostObjects; at += 2) {
    const reader = new Reader(text, first + (numbers[at + 1] ?? 0));
    const inner = storedAt(reader, text, unpacked);
    if (inner) byNumber.set(numbers[at] ?? 0, { value: inner.value });
  }
}

/** What a stream holds, or undefined where it is packed in a way that attachments are not, or there is no room. */
export async function contentOf({ value, stream }: Stored, room: Room): Promise<Uint8Array | undefined> {
  if (!stream || !(value instanceof Map)) return undefined;
  const filter = value.get('Filter') ?? value.get('F') ?? null;
  const filters = Array.isArray(filter) ? filter : filter === null ? [] : [filter];
  const [only, ...more] = filters.map(each => (isName(each) ? each.name : ''));
  if (only === undefined) return room.takes(stream.length) ? stream : undefined;
  if (more.length > 0 || !/^(FlateDecode|Fl)$/.test(only)) return undefined;
  return inflated(stream, room);
}

const isName = (value: Value | undefined): value is { name: string } =>
  typeof value === 'object' && value !== null && 'name' in value;

/** The name under `key` of a dictionary. */
export const nameIn = (value: Value, key: string): string | undefined => {
  const found = value instanceof Map ? value.get(key) : undefined;
  return isName(found) ? found.name : undefined;
};
