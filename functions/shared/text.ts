import * as z from 'zod';

/** Control characters and bidirectional overrides: nothing a person types in a line of text. */
const controls = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const controlsButLines = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;

/** One line of 1 to `max` characters of any script. Messages are field-error codes. */
export const line = (max: number) =>
  z
    .string()
    .max(max * 4, 'too-long')
    .transform(typed => typed.trim().normalize('NFC'))
    .refine(typed => [...typed].length <= max, 'too-long')
    .refine(typed => !controls.test(typed), 'characters');

export const requiredLine = (max: number) => line(max).refine(typed => typed.length > 0, 'missing');

/** Several lines of up to `max` characters. */
export const paragraphs = (max: number) =>
  z
    .string()
    .max(max * 2, 'too-long')
    .transform(typed => typed.replace(/\r\n?/g, '\n').trim().normalize('NFC'))
    .refine(typed => typed.length <= max, 'too-long')
    .refine(typed => !controlsButLines.test(typed), 'characters');
