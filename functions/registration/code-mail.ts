import { translator } from '../../web/text/translate.ts';
import { senderOf } from '../accounts/hub.ts';
import { hubOf } from '../accounts/read.ts';
import { programmeOf } from '../events/read.ts';
import type { Compose } from '../mail/letter.ts';
import { isId } from '../shared/ids.ts';
import { inLanguage } from '../shared/language.ts';

/** The code by which a form is sent where programs of a page do not run. */
export const registrationCodeLetter: Compose = async (ctx, { language, params }) => {
  const { event: id = '', code = '' } = params;
  const programme = isId('evt', id) ? await programmeOf(ctx, id) : undefined;
  const hub = programme && (await hubOf(ctx, programme.event.hubId));
  if (!hub) return undefined;
  const t = translator(language);
  const { slug } = programme.event;
  const title = inLanguage(programme.event.title, language);
  return {
    sender: senderOf(hub),
    head: { slug, title },
    subject: t('mail.registration-code.subject', { code, event: title }),
    heading: t('mail.registration-code.heading'),
    paragraphs: [t('mail.registration-code.text', { event: title }), t('mail.registration-code.more')],
    facts: [[t('guard.code'), code]],
    why: t('mail.registration-code.why', { event: title }),
  };
};
