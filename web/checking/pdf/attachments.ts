import { Room } from './inflate.ts';
import { contentOf, nameIn, type Objects, objectsOf } from './objects.ts';
import type { Value } from './syntax.ts';

/** Why nothing is taken out of a PDF: its streams are `encrypted`. */
export type Attachments = { ok: true; files: Uint8Array[] } | { ok: false; why: 'encrypted' };

/** Unpacked, of all attachments and of what leads to them. */
const mostBytes = 64 * 1024 * 1024;
const mostFiles = 50;

export const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

/** The files attached to a PDF, the last first: what was added later counts more. Runs in browsers too. */
export async function attachmentsOf(bytes: Uint8Array): Promise<Attachments> {
  const room = new Room(mostBytes);
  const objects = await objectsOf(bytes, room);
  if (objects.isEncrypted) return { ok: false, why: 'encrypted' };
  const files: Uint8Array[] = [];
  for (const number of [...attached(objects)].reverse().slice(0, mostFiles)) {
    const stored = objects.byNumber.get(number);
    const content = stored && (await contentOf(stored, room));
    if (content) files.push(content);
  }
  return { ok: true, files };
}

/** The numbers of embedded files: by what they say they are, or by a file specification (ISO 32000-1, 7.11.4). */
function attached({ byNumber }: Objects): Set<number> {
  const numbers = new Set<number>();
  for (const [number, { value }] of byNumber) {
    if (nameIn(value, 'Type') === 'EmbeddedFile') numbers.add(number);
    const files = value instanceof Map ? value.get('EF') : undefined;
    for (const file of files instanceof Map ? files.values() : []) if (isRef(file)) numbers.add(file.ref);
  }
  return numbers;
}

const isRef = (value: Value): value is { ref: number } =>
  typeof value === 'object' && value !== null && 'ref' in value;
