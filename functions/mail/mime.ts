import MailComposer from 'nodemailer/lib/mail-composer';
import { toBuffer } from 'qrcode';
import { letterHtml } from '../../web/mail/letter.tsx';
import { translator } from '../../web/text/translate.ts';
import type { Settings } from '../shared/settings.ts';
import type { Letter } from './letter.ts';
import { footLines, letterText } from './letter-text.ts';
import { type Message, tagsHeader } from './message.ts';

/** The picture of the ticket inside the mail; HTML names it so. */
const ticketCid = 'ticket@foyer';

const product = 'Foyer';

export type Composed = { subject: string; text: string; mime: Buffer; tags: Record<string, string> };

/**
 * The mail as MIME: multipart/alternative of text, HTML and calendar, with the ticket's picture inside and the
 * calendar attached as a file too. The `method` of the calendar part equals the calendar's METHOD, without which
 * Outlook shows no meeting.
 */
export async function composeMime(
  letter: Letter,
  message: Message,
  settings: Settings,
  now: Date,
): Promise<Composed> {
  const t = translator(message.language);
  const subject = oneLine(letter.subject);
  const tags = tagsOf(message);
  const text = letterText(letter, t);
  const { calendar, ticket, sender } = letter;
  const composer = new MailComposer({
    from: { name: oneLine(sender?.name ?? product), address: settings.mailFrom },
    to: { name: '', address: message.to },
    ...(sender?.replyTo ? { replyTo: { name: oneLine(sender.name), address: sender.replyTo } } : {}),
    subject,
    text,
    html: letterHtml({
      letter,
      foot: footLines(letter, t),
      t,
      language: message.language,
      publicUrl: settings.publicUrl,
      ticketCid,
    }),
    ...(calendar
      ? { icalEvent: { method: calendar.method, content: calendar.content, filename: 'foyer.ics' } }
      : {}),
    attachments: ticket ? [await ticketPicture(ticket.code)] : [],
    date: now,
    messageId: `<${message.id}@${new URL(settings.publicUrl).hostname}>`,
    headers: {
      // RFC 3834: no out-of-office answers to this.
      'Auto-Submitted': 'auto-generated',
      'Content-Language': message.language,
      [tagsHeader]: new URLSearchParams(tags).toString(),
    },
    disableUrlAccess: true,
    disableFileAccess: true,
  });
  return { subject, text, tags, mime: await composer.compile().build() };
}

/** SES gives these back with every bounce, complaint and delivery. */
const tagsOf = ({ id, eventId, registrationId }: Message): Record<string, string> => ({
  message: id,
  ...(eventId ? { event: eventId } : {}),
  ...(registrationId ? { registration: registrationId } : {}),
});

async function ticketPicture(code: string) {
  const content = await toBuffer(code, { errorCorrectionLevel: 'M', margin: 4, scale: 6 });
  return { cid: ticketCid, filename: 'ticket.png', contentType: 'image/png', content } as const;
}

/** What stands in a header has no line breaks or other controls, whoever typed it. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();
