import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Registration } from '../../registration/registration.ts';
import type { Typed } from '../../shared/form.ts';
import { isId } from '../../shared/ids.ts';
import { instantText } from '../../shared/time.ts';
import { type FilePerson, type FilePlan, fileSources } from './file.ts';
import type { Decisions } from './plan.ts';

const line = z.string().max(300);
const seconds = z.number().int().min(0).max(4_102_444_800);
const personSchema = z.tuple([
  z.array(line).min(1).max(12),
  z.array(line).max(6),
  line,
  z.boolean(),
  z.number().int(),
  z.array(z.tuple([seconds, seconds.nullable()])).min(1),
]);
const peopleSchema = z.array(personSchema).max(30_000);

/** The people of a file as a page carries them from what is shown to what is done. */
export const carried = (people: readonly FilePerson[]): string =>
  JSON.stringify(
    people.map(({ names, emails, registrantId = '', host = false, place, spans }) => [
      names,
      emails,
      registrantId,
      host,
      place,
      spans.map(({ from, to }) => [secondsOf(from), to === undefined ? null : secondsOf(to)]),
    ]),
  );

/** The same people, or undefined for anything that no page of ours has carried. */
export function peopleIn(text: string): FilePerson[] | undefined {
  const read = peopleSchema.safeParse(jsonOf(text));
  if (!read.success) return undefined;
  return read.data.map(([names, emails, registrantId, host, place, spans]) => ({
    names,
    emails,
    ...(registrantId ? { registrantId } : {}),
    ...(host ? { host: true as const } : {}),
    place,
    spans: spans.map(([from, to]) => ({ from: instant(from), ...(to === null ? {} : { to: instant(to) }) })),
  }));
}

/** Whom the organiser chose for each that could not be told apart. */
export function decisionsIn(typed: Typed): Decisions {
  const chosen = Object.entries(typed).flatMap(([name, value]): [number, Registration['id']][] => {
    const index = /^who-(\d{1,5})$/.exec(name)?.[1];
    return index && isId('reg', value) ? [[Number(index), value]] : [];
  });
  return { chosen: new Map(chosen), likely: typed.likely === 'yes' };
}

/** Which report, as its page carried it. */
export const sourceIn = (typed: Typed) => fileSources.find(each => each === typed.source);

/** Names what was shown: who was known and by what, and who was offered for whom. */
export function printOf({ noted, asked }: FilePlan): string {
  const seen = [
    noted.map(({ registration, by, people }) => [registration.id, by, people.map(({ place }) => place)]),
    asked.map(({ index, likely }) => [index, likely?.id]),
  ];
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 16);
}

const secondsOf = (at: string) => Date.parse(at) / 1_000;
const instant = (at: number) => instantText(new Date(at * 1_000));

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
