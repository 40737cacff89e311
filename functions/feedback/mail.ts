import { translator } from '../../web/text/translate.ts';
import { senderOf } from '../accounts/hub.ts';
import { hubOf } from '../accounts/read.ts';
import { programmeOf } from '../events/read.ts';
import type { Compose } from '../mail/letter.ts';
import { linkTo, registrationOf } from '../registration/read.ts';
import { inLanguage } from '../shared/language.ts';
import { feedbackRefusal } from './feedback.ts';
import { hasAnswered } from './read.ts';

/** Asks how it was, unless the person has said so, or may not say so any more. */
export const feedbackLetter: Compose = async (ctx, { eventId, registrationId, language }) => {
  if (!eventId || !registrationId) return undefined;
  const [programme, registration] = await Promise.all([
    programmeOf(ctx, eventId),
    registrationOf(ctx, eventId, registrationId),
  ]);
  if (!programme || !registration) return undefined;
  const { event } = programme;
  if (feedbackRefusal(event, registration, ctx.now()) || (await hasAnswered(ctx, registration)))
    return undefined;
  const [hub, t] = [await hubOf(ctx, event.hubId), translator(language)];
  const title = inLanguage(event.title, language);
  const values = { name: registration.name, event: title };
  return {
    subject: t('mail.feedback-invitation.subject', values),
    sender: hub && senderOf(hub),
    head: { slug: event.slug, title },
    heading: t('mail.feedback-invitation.heading'),
    paragraphs: [t('mail.feedback-invitation.text', values), t('mail.feedback-invitation.more')],
    button: { label: t('mail.button.feedback'), href: linkTo(ctx, 'feedback', registration) },
    why: t('mail.footer.why', values),
  };
};
