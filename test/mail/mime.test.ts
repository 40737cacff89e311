import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { maarja } from '../support/people.ts';
import { aLetter, eventId, news, postOffice, registrationId } from './post-office.ts';

/** What arrived of a letter, read by another library than the one that wrote it. */
async function arrived(letter = aLetter(), message = news()) {
  const office = await postOffice();
  office.write(async () => letter);
  await office.deliver(await office.promise(message));
  return office.inbox.last(message.to);
}

describe('a mail as it arrives', () => {
  test('says who writes and where an answer goes', async () => {
    const mail = await arrived();
    expect(mail.from).toBe('foyer@example.org');
    expect(mail.mime).toMatch(/^From: =\?UTF-8\?/m);
    expect(mail.header('reply-to')).toContain('hub@example.org');
    expect(mail.subject).toBe('You are registered: a day in May');
    expect(mail.header('auto-submitted')).toBe('auto-generated');
    expect(mail.header('content-language')).toBe('en');
  });

  test('carries its id, so that what SES reports of it finds its record', async () => {
    const tags = (await arrived()).header('x-foyer-tags')?.replace(/\s+/g, '');
    expect(tags).toMatch(/^message=msg_[0-9a-z]{26}&/);
    expect(tags).toContain(`event=${eventId}&registration=${registrationId}`);
  });

  test('is text, HTML and calendar side by side, with the calendar attached as a file too', async () => {
    const mail = await arrived();
    const types = [...mail.mime.matchAll(/^Content-Type: ([\w/-]+)/gim)].map(match => match[1]);
    expect(types).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'multipart/related',
      'text/html',
      'image/png',
      'text/calendar',
      'application/ics',
    ]);
    expect(mail.calendar?.method).toBe('REQUEST');
    expect(mail.calendar?.content).toContain('METHOD:REQUEST');
    const file = mail.attachments.find(each => each.contentType === 'application/ics');
    expect(file?.content.toString()).toBe(mail.calendar?.content);
    expect(file?.filename).toBe('foyer.ics');
  });

  test('shows a ticket that a scanner can read, from a picture inside the mail', async () => {
    const mail = await arrived();
    const picture = mail.attachments.find(each => each.contentType === 'image/png');
    expect(mail.html).toContain(`cid:${picture?.cid}`);
    const { data, width, height } = PNG.sync.read(picture?.content as Buffer);
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe('FOYER.abc');
  });

  test('says the same in text and in HTML', async () => {
    const letter = aLetter();
    const { text, html } = await arrived(letter);
    const words = [
      letter.heading,
      ...letter.paragraphs,
      ...(letter.facts ?? []).flat(),
      ...(letter.next ?? []),
      letter.button?.href,
      letter.button?.label,
      letter.links?.[0]?.href,
      letter.closing,
      letter.why,
      letter.ticket?.caption,
    ];
    for (const word of words) {
      expect(text).toContain(word);
      expect(html.replaceAll('\u2060', '')).toContain(word);
    }
  });

  test('is whole without pictures and without a calendar', async () => {
    const bare = { ticket: undefined, calendar: undefined, head: undefined, facts: undefined };
    const mail = await arrived(aLetter(bare));
    expect(mail.attachments).toEqual([]);
    expect(mail.html).not.toContain('<img');
    expect(mail.text).toContain('Your place is confirmed');
  });

  test('speaks the person’s language', async () => {
    const mail = await arrived(aLetter(), news({ language: 'et' }));
    expect(mail.html).toContain('<html lang="et">');
    expect(mail.text).toContain('Mis saab edasi');
    expect(mail.header('content-language')).toBe('et');
  });
});

describe('what a person typed', () => {
  const trick = 'Eve\r\nBcc: victim@example.org\r\n\r\n<script>alert(1)</script>';

  test('never becomes a header', async () => {
    const mail = await arrived(
      aLetter({ subject: `Hello ${trick}`, sender: { name: trick, hue: 20, replyTo: 'hub@example.org' } }),
    );
    expect(mail.header('bcc')).toBeUndefined();
    expect(mail.mime.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
    expect(mail.subject).toBe('Hello Eve Bcc: victim@example.org <script>alert(1)</script>');
    expect(mail.to).toBe(maarja.email);
  });

  test('never becomes markup', async () => {
    const mail = await arrived(aLetter({ heading: trick, paragraphs: [trick], facts: [[trick, trick]] }));
    expect(mail.html).not.toContain('<script');
    expect(mail.html).toContain('&lt;script&gt;');
  });

  test('does not decide where mail goes: SES is told one address, and the tags of the message', async () => {
    const office = await postOffice();
    office.write(async () => aLetter({ subject: trick }));
    await office.deliver(await office.promise(news({ to: "o'brien+may@example.org" })));
    const [call] = office.ses.calls;
    expect(call?.get('Destinations.member.1')).toBe("o'brien+may@example.org");
    expect(call?.has('Destinations.member.2')).toBe(false);
    const tags = [1, 2, 3].map(index => call?.get(`Tags.member.${index}.Name`));
    expect(tags).toEqual(['message', 'event', 'registration']);
    expect((await office.inbox.mails()).map(mail => mail.to)).toEqual(["o'brien+may@example.org"]);
  });
});
