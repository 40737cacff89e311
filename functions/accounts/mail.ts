import { paths } from '../../web/paths.ts';
import { translator } from '../../web/text/translate.ts';
import type { Compose } from '../mail/letter.ts';
import { linkMinutes } from './ask-sign-in.ts';
import { signInLinkOf } from './sign-in.ts';

/** The mailed link; not sent when it took so long that the link is over. */
export const signInLetter: Compose = async (ctx, message) => {
  const token = message.params.token ?? '';
  if (!(await signInLinkOf(ctx, token))) return undefined;
  const t = translator(message.language);
  return {
    subject: t('mail.sign-in.subject'),
    heading: t('mail.sign-in.heading'),
    paragraphs: [t('mail.sign-in.text', { minutes: linkMinutes }), t('mail.sign-in.more')],
    button: { label: t('mail.button.sign-in'), href: ctx.settings.publicUrl + paths.signInLink(token) },
    why: t('mail.footer.sign-in'),
  };
};
