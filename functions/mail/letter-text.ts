import type { Translate } from '../../web/text/translate.ts';
import type { Letter, LetterLink } from './letter.ts';

/** The letter as plain text: the same words in the same order as its HTML. Lines are not broken by length. */
export function letterText(letter: Letter, t: Translate): string {
  const { ticket, facts = [], button, next = [], links = [], closing } = letter;
  const blocks = [
    letter.head?.title,
    letter.heading,
    ...letter.paragraphs,
    facts.map(([label, value]) => `${label}: ${value}`).join('\n'),
    ticket && `${ticket.caption}: ${t('mail.ticket.text')}`,
    button && linkText(button),
    next.length > 0 && [t('mail.heading.next'), ...next.map(each => `– ${each}`)].join('\n'),
    ...links.map(linkText),
    closing,
    `-- \n${footLines(letter, t).join('\n')}`,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

const linkText = ({ label, href }: LetterLink) => `${label}:\n${href}`;

/** What stands under every letter: why it came, where an answer goes, who sent it. */
export function footLines({ why, sender }: Letter, t: Translate): string[] {
  const reply =
    sender && t(sender.replyTo ? 'mail.footer.reply' : 'mail.footer.no-reply', { sender: sender.name });
  return [
    why,
    reply,
    t('mail.footer.sender', { sender: sender ? `${sender.name} · Foyer` : 'Foyer' }),
  ].filter(line => line !== undefined);
}
