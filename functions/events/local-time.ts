import * as z from 'zod';
import { instantOf, localOf } from '../shared/time.ts';
import type { Refuse } from './all-fields.ts';

/** Which of two: asked only of a time that the clocks repeat. */
export const which = z.preprocess(
  typed => (typed === '' ? undefined : typed),
  z.enum(['earlier', 'later']).optional(),
);

/** What a `datetime-local` input sends; browsers may add seconds. */
export const localTime = z
  .string()
  .max(40, 'not-a-time')
  .transform(typed => typed.trim())
  .refine(typed => typed === '' || /^20\d\d-\d\d-\d\dT\d\d:\d\d(:00)?$/.test(typed), 'not-a-time');

/**
 * Reads the local times of one form in its zone. Each refusal becomes the error of its field, its code the
 * one of `instantOf`; an empty optional time is undefined.
 */
export function clockReader(form: Record<string, unknown>, zone: string, refuse: Refuse) {
  const optional = (field: string): string | undefined => {
    const local = String(form[field] ?? '');
    if (local === '') return undefined;
    const read = instantOf(local, zone, form[`${field}Which`] as 'earlier' | 'later' | undefined);
    if (read.ok) return read.instant;
    refuse(field, read.why);
    return undefined;
  };
  const required = (field: string): string => {
    if (!form[field]) refuse(field, 'missing');
    return optional(field) ?? '';
  };
  return { optional, required };
}

/** An instant as the two fields show it: which of two only where its local time happens twice. */
export function typedTime(field: string, instant: string | undefined, zone: string): Record<string, string> {
  if (!instant) return { [field]: '' };
  const local = localOf(instant, zone);
  const earlier = instantOf(local, zone, 'earlier');
  if (instantOf(local, zone).ok || !earlier.ok) return { [field]: local };
  return { [field]: local, [`${field}Which`]: earlier.instant === instant ? 'earlier' : 'later' };
}
