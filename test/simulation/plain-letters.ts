import { letters } from '../../functions/letters.ts';
import type { Compose } from '../../functions/mail/letter.ts';
import { templates } from '../../functions/mail/message.ts';

/**
 * From now on letters are composed by their rooms, under the same conditions, but go out without the ticket's
 * picture and the calendar: a thousand histories need no pictures. `composed` is called for each that is to be
 * written.
 */
export function simplifyLetters(composed: () => void): void {
  for (const template of templates) letters[template] = plainly(originals[template], composed);
}

const originals = { ...letters };

const plainly =
  (compose: Compose, composed: () => void): Compose =>
  async (ctx, message) => {
    const letter = await compose(ctx, message);
    if (!letter) return undefined;
    composed();
    const { subject, heading, paragraphs } = letter;
    return { subject, heading, paragraphs };
  };
