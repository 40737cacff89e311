import { translator } from '../../../web/text/translate.ts';
import { senderOf } from '../../accounts/hub.ts';
import { eventAndHub } from '../../events/read.ts';
import type { Compose } from '../../mail/letter.ts';
import { inLanguage } from '../../shared/language.ts';

/** The code by which a form is sent where programs of a page do not run. */
export const registrationCodeLetter: Compose = async (ctx, { language, params }) => {
  const { event: id = '', code = '', form = '' } = params;
  const found = await eventAndHub(ctx, id);
  if (!found) return undefined;
  const t = translator(language);
  const { slug, title: titles } = found.programme.event;
  const title = inLanguage(titles, language);
  const said = { code, event: title, form };
  return {
    sender: senderOf(found.hub),
    head: { slug, title },
    subject: t('mail.registration-code.subject', said),
    heading: t('mail.registration-code.heading', said),
    paragraphs: [t('mail.registration-code.text', said), t('mail.registration-code.more')],
    facts: [[t('mail.registration-code.fact'), code]],
    why: t('mail.registration-code.why', said),
  };
};
