import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import { freePort } from '../../infra/local/port.ts';
import { type LocalSes, startSes } from '../../infra/local/ses.ts';

export type Mail = {
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  attachments: Attachment[];
  /** The calendar part that mail programs act on, and its method. */
  calendar?: { content: string; method?: string };
  /** Every address in the text, in order. */
  links: string[];
  header: (name: string) => string | undefined;
  mime: string;
};

export type Inbox = {
  endpoint: string;
  /** All that arrived, oldest first; for one address, or for all. */
  mails: (to?: string) => Promise<Mail[]>;
  /** The newest to `to`; fails when there is none. */
  last: (to: string) => Promise<Mail>;
  clear: () => void;
  stop: LocalSes['stop'];
};

/** A real SES API on a free port, and what arrived there, read by another library than the one that wrote it. */
export async function openInbox(): Promise<Inbox> {
  const arrived: Promise<Mail>[] = [];
  const ses = await startSes({ port: await freePort(), onMail: mime => arrived.push(read(mime)) });
  const mails = async (to?: string) => (await Promise.all(arrived)).filter(mail => !to || mail.to === to);
  return {
    ...ses,
    mails,
    async last(to) {
      const found = (await mails(to)).at(-1);
      if (!found)
        throw new Error(`No mail to ${to}, but to: ${(await mails()).map(mail => mail.to).join(', ')}`);
      return found;
    },
    clear: () => {
      arrived.length = 0;
    },
  };
}

async function read(mime: Buffer): Promise<Mail> {
  const parsed = await simpleParser(mime, { keepCidLinks: true });
  const text = parsed.text ?? '';
  return {
    to: addresses(parsed.to),
    from: addresses(parsed.from),
    subject: parsed.subject ?? '',
    text,
    html: parsed.html || '',
    attachments: parsed.attachments,
    calendar: calendarOf(parsed, mime.toString()),
    links: text.match(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g) ?? [],
    header: name =>
      parsed.headerLines.find(each => each.key === name.toLowerCase())?.line.replace(/^[^:]*:\s*/, ''),
    mime: mime.toString(),
  };
}

const addresses = (list: ParsedMail['to'] | ParsedMail['from']): string =>
  [list ?? []]
    .flat()
    .flatMap(each => each.value.map(one => one.address ?? ''))
    .join(', ');

/** The text/calendar alternative is what Outlook and Gmail read; its MIME method must be the calendar's own. */
function calendarOf(parsed: ParsedMail, mime: string): Mail['calendar'] {
  const part = parsed.attachments.find(each => each.contentType === 'text/calendar');
  if (!part) return undefined;
  const method = /content-type: text\/calendar;[^\n]*(?:\n\s[^\n]*)*?method=("?)(\w+)\1/i.exec(mime)?.[2];
  return { content: part.content.toString(), method };
}
