import type { TextKey } from '../../../web/text/translate.ts';
import type { Compose, Letter } from '../../mail/letter.ts';
import type { Message } from '../../mail/message.ts';
import { messagesOf } from '../../mail/outbox.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inLineSince, isActive } from '../registration.ts';
import { sessionFacts } from '../sessions/facts.ts';
import { about, calendarFor, facts, type Matter } from './seat.ts';

/**
 * Says how what somebody changed (`what`: sessions, answers or mode) stands now, and no more than that: of several
 * changes before the first letter goes out, the last is told.
 */
export const changedLetter: Compose = async (ctx, message) =>
  (await isToldLater(ctx, message)) ? undefined : tellsNow(ctx, message);

async function isToldLater(
  ctx: Ctx,
  { eventId, registrationId, template, params: { what, version } }: Message,
): Promise<boolean> {
  if (!eventId || !registrationId || !version) return false;
  const all = await messagesOf(ctx, eventId, registrationId);
  const isLater = (each: Message) => Number(each.params.version ?? 0) > Number(version);
  return all.some(each => each.template === template && each.params.what === what && isLater(each));
}

const tellsNow: Compose = about(matter => {
  const { message, registration } = matter;
  if (!isActive(registration)) return undefined;
  if (message.params.what === 'sessions') return aboutSessions(matter);
  return message.params.what === 'answers' ? letter(matter, 'mail.changed.answers') : aboutMode(matter);
});

function aboutSessions(matter: Matter): Letter {
  const { t, event, sessions, registration, message } = matter;
  const chosen = sessionFacts(t, event, sessions, registration, message.language);
  if (chosen.length === 0) return letter(matter, 'mail.changed.no-sessions');
  const calendar = registration.state === 'confirmed' ? calendarFor(matter, 'REQUEST') : undefined;
  return { ...letter(matter, 'mail.changed.sessions'), facts: chosen, calendar };
}

function aboutMode(matter: Matter): Letter | undefined {
  const { message, registration } = matter;
  const { state, wants, mode } = registration;
  // Whoever has changed it again since hears of that only.
  if (message.params.since !== undefined && message.params.since !== inLineSince(registration))
    return undefined;
  const shown = { ...matter, registration: { ...registration, mode: wants ?? mode } };
  if (state === 'waiting') return { ...letter(shown, 'mail.changed.waits'), facts: facts(shown) };
  const key = wants ? 'mail.changed.waits-and-keeps' : 'mail.changed.stays';
  return { ...letter(shown, key), facts: facts(matter) };
}

function letter({ t, values, message, frame, myPage, registration }: Matter, text: TextKey): Letter {
  const said = { ...values, mode: registration.mode, what: message.params.what ?? '' };
  return {
    ...frame,
    subject: t('mail.changed.subject', said),
    heading: t('mail.changed.heading', said),
    paragraphs: [t(text, said), t('mail.changed.more')],
    button: { label: t('mail.button.my'), href: myPage },
  };
}
