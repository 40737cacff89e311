import { describe, expect, test } from 'vitest';
import { localPath } from '../../functions/accounts/ask-sign-in.ts';
import { matcher } from '../../functions/attendance/find.ts';
import { canBePrinted } from '../../functions/certificates/certificate.ts';
import { speakersOf } from '../../functions/events/session-form.ts';
import { slugOf } from '../../functions/events/slug.ts';
import { type Registration, registrationSchema } from '../../functions/registration/registration.ts';
import { found } from '../../functions/registration/search.ts';
import { csv } from '../../functions/shared/csv.ts';
import { emailAddress, likeness } from '../../functions/shared/email.ts';
import { isId } from '../../functions/shared/ids.ts';
import { chooseLanguage } from '../../functions/shared/language.ts';
import { line, paragraphs } from '../../functions/shared/text.ts';
import { isZone } from '../../functions/shared/time.ts';
import { likelyMeant } from '../../web/parts/typo.ts';
import { maarja } from '../support/people.ts';

/** Everything of ours that reads what a person typed, given the most that a request can carry. */
const readers: Record<string, (typed: string) => unknown> = {
  emailAddress,
  likeness,
  likelyMeant,
  localPath,
  slugOf,
  speakersOf,
  canBePrinted,
  isZone,
  'a line': typed => line(200).safeParse(typed),
  'a long line': typed => line(200_000).safeParse(typed),
  paragraphs: typed => paragraphs(200_000).safeParse(typed),
  'the registration form': typed =>
    registrationSchema.safeParse({ ...maarja, name: typed, email: typed, country: typed, role: typed }),
  'a language header': typed => chooseLanguage([typed], typed),
  'an id': typed => isId('reg', typed),
  'a cell': typed => csv(['a'], [[typed]]),
  'a search at the door': typed =>
    matcher(typed)({ name: typed } as Parameters<ReturnType<typeof matcher>>[0]),
  'a search of the list': typed => found([{ ...maarja, name: typed } as Registration], { q: typed }),
};

const most = 120_000;
const patterns = [
  ' ',
  'a',
  'a.',
  '@',
  'a@',
  '+',
  '-',
  '(',
  '()',
  '\t=',
  '\n',
  '../',
  'é',
  '\u0301',
  'x ',
  '👩‍🏫',
  '%',
  '/',
];
const hard = patterns.flatMap(each => {
  const text = each.repeat(Math.floor(most / each.length));
  return [text, `${text}!`, `a@${text}`, `/${text}\u0000`];
});

describe('what reads what people type', () => {
  test.each(Object.entries(readers))('%s takes no time to speak of for the longest of texts', (_, reads) => {
    for (const typed of hard) {
      const start = performance.now();
      reads(typed);
      expect(performance.now() - start, JSON.stringify(typed.slice(0, 12))).toBeLessThan(1_000);
    }
  });
});
