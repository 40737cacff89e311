import { paths } from '../../../web/paths.ts';
import { type Translate, translator } from '../../../web/text/translate.ts';
import { type Hub, senderOf } from '../../accounts/hub.ts';
import { type Event, modesOf, phase, type Session } from '../../events/event.ts';
import { venueLine, whenFact } from '../../events/facts.ts';
import { eventAndHub } from '../../events/read.ts';
import { calendarPart } from '../../mail/calendar.ts';
import type { Compose, Letter } from '../../mail/letter.ts';
import type { Message } from '../../mail/message.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inLanguage } from '../../shared/language.ts';
import { longDate } from '../../shared/time.ts';
import { answersState } from '../answers/state.ts';
import { calendarEntry } from '../calendar.ts';
import { linkTo, registrationOf } from '../read.ts';
import { isOnBehalf, type Registration } from '../registration.ts';
import { sessionFacts } from '../sessions/facts.ts';
import { ticketCode } from '../ticket.ts';

/** What every letter about a registration is written from. */
export type Matter = {
  ctx: Ctx;
  message: Message;
  t: Translate;
  event: Event;
  sessions: Session[];
  hub: Hub;
  registration: Registration;
  /** ICU values that the letters share. */
  values: Record<string, string | number>;
  /** What all of them have in common: sender, cover, why. */
  frame: Pick<Letter, 'sender' | 'head' | 'why'>;
  myPage: string;
};

/**
 * Reads the matter of a message. No letter is written about a registration that is gone, nor of one that its person
 * cancelled and made anew since: the new one has letters of its own.
 */
export const about =
  (write: (matter: Matter) => Letter | undefined | Promise<Letter | undefined>): Compose =>
  async (ctx, message) => {
    if (!message.eventId || !message.registrationId) return undefined;
    const [found, registration] = await Promise.all([
      eventAndHub(ctx, message.eventId),
      registrationOf(ctx, message.eventId, message.registrationId),
    ]);
    if (!found || !registration) return undefined;
    if (message.params.registered && message.params.registered !== registration.createdAt) return undefined;
    const { programme, hub } = found;
    const { event, sessions } = programme;
    const t = translator(message.language);
    const title = inLanguage(event.title, message.language);
    const values = {
      name: registration.name,
      event: title,
      date: longDate(event.startsAt, event.zone, message.language),
      mode: registration.mode,
      place: Number(message.params.place ?? 0),
    };
    return write({
      ctx,
      message,
      t,
      event,
      sessions,
      hub,
      registration,
      values,
      myPage: linkTo(ctx, 'my', registration),
      frame: {
        sender: senderOf(hub),
        head: { slug: event.slug, title },
        why: whyOf(t, registration, title),
      },
    });
  };

/** Whoever was registered by a school may not know of it yet. */
const whyOf = (t: Translate, { group, organisation }: Registration, event: string): string =>
  group && organisation
    ? t('groups.mail.why-member', { event, group: organisation })
    : t('mail.footer.why', { event });

export const confirmedLetter: Compose = about(async matter => {
  if (!hasSeat(matter)) return undefined;
  const letter = seatLetter(matter, 'confirmed');
  return (await isAsked(matter)) ? { ...letter, next: [asking(matter), ...(letter.next ?? [])] } : letter;
});
export const promotedLetter: Compose = about(matter => hasSeat(matter) && seatLetter(matter, 'promoted'));
/** Not sent of a change to which another has come since: that one has a letter of its own. */
export const modeChangedLetter: Compose = about(matter => {
  const { decided } = matter.message.params;
  if (decided && decided !== matter.registration.decidedAt) return undefined;
  return hasSeat(matter) && seatLetter(matter, 'mode-changed');
});
export const nameCorrectedLetter: Compose = about(
  matter => hasSeat(matter) && seatLetter(matter, 'name-corrected'),
);

export const hasSeat = ({ registration }: Matter): true | undefined =>
  registration.state === 'confirmed' || undefined;

type SeatTemplate = 'confirmed' | 'promoted' | 'mode-changed' | 'name-corrected';

/** A letter to somebody who has a seat: the ticket or the way online, the calendar, the personal page. */
function seatLetter(matter: Matter, template: SeatTemplate): Letter {
  const { ctx, t, values, registration, event, frame, myPage } = matter;
  const online = registration.mode === 'online';
  const joinLink = { label: t('mail.button.join'), href: linkTo(ctx, 'join', registration) };
  const myLink = { label: t('mail.button.my'), href: myPage };
  return {
    ...frame,
    subject: t(`mail.${template}.subject`, values),
    heading: t(`mail.${template}.heading`, values),
    paragraphs: [
      t(`mail.${template}.text`, values),
      ...(template === 'confirmed' ? wordsOf(matter) : []),
      online && isOn(matter) ? t('mail.seat.join-now') : t(`mail.${template}.more`, values),
    ],
    ticket: online ? undefined : { code: ticketCode(ctx, registration), caption: t('mail.ticket.caption') },
    facts: facts(matter),
    button: online ? joinLink : myLink,
    next: template === 'confirmed' || template === 'promoted' ? nextThings(matter, template) : undefined,
    links: [
      ...(online ? [{ label: t('mail.link.my'), href: myPage }] : []),
      { label: t('mail.link.event'), href: ctx.settings.publicUrl + paths.event(event.slug) },
    ],
    calendar: calendarFor(matter, 'REQUEST'),
  };
}

/** Whether whoever registered them left open what they have to answer. */
const isAsked = async ({ ctx, event, registration }: Matter): Promise<boolean> =>
  isOnBehalf(registration) && (await answersState(ctx, event, registration)) === 'wanted';

const asking = ({ t }: Matter): string => t('mail.confirmed.next.answers');

/** Whoever comes while it runs need not wait for the day. */
const isOn = ({ ctx, event }: Matter): boolean => phase(event, ctx.now()) === 'running';

/** What the organisers wrote to somebody whom they let in. */
const wordsOf = ({ t, registration: { reviewed } }: Matter): string[] =>
  reviewed?.message ? [t('mail.approved.said'), ...paragraphsOf(reviewed.message)] : [];

/** A line a paragraph: mail programs run lines of one together. */
export const paragraphsOf = (words: string): string[] =>
  words
    .split('\n')
    .map(each => each.trim())
    .filter(Boolean);

function nextThings({ t, values, event }: Matter, template: 'confirmed' | 'promoted'): string[] {
  if (template === 'promoted') return [t('mail.confirmed.next.calendar'), t('mail.promoted.next.cancel')];
  const change = modesOf(event).length > 1 ? 'mail.confirmed.next.change' : 'mail.confirmed.next.cancel';
  return [t('mail.confirmed.next.calendar'), t(change, values), t('mail.confirmed.next.certificate')];
}

export const waitingLetter: Compose = about(matter => {
  const { t, values, frame, event, myPage, registration } = matter;
  if (registration.state !== 'waiting') return undefined;
  return {
    ...frame,
    subject: t('mail.waiting.subject', values),
    heading: t('mail.waiting.heading'),
    paragraphs: [t('mail.waiting.text', values), ...wordsOf(matter), t(waitingMore(matter))],
    facts: [...facts(matter), [t('mail.fact.place'), t('mail.fact.place-number', values)]],
    button: { label: t('mail.button.my'), href: myPage },
    next: [
      ...(modesOf(event).length > 1 ? [t('mail.waiting.next.other', values)] : []),
      t('mail.waiting.next.cancel'),
    ],
  };
});

/** For a group that waits together its contact takes what is held. */
function waitingMore({ registration, event }: Matter) {
  if (registration.group?.together) return 'mail.waiting.more-group';
  return event.offerHours ? 'mail.waiting.more-offer' : 'mail.waiting.more';
}

export const alreadyRegisteredLetter: Compose = about(matter => linkLetter(matter, 'already-registered'));
export const newLinkLetter: Compose = about(matter => linkLetter(matter, 'new-link'));

/** A letter that only leads to the personal page, for whoever has not cancelled meanwhile. */
function linkLetter(matter: Matter, template: 'already-registered' | 'new-link'): Letter | undefined {
  const { t, values, frame, myPage, registration } = matter;
  if (registration.state === 'cancelled') return undefined;
  return {
    ...frame,
    subject: t(`mail.${template}.subject`, values),
    heading: t(`mail.${template}.heading`),
    paragraphs: [t(`mail.${template}.text`, values), t(`mail.${template}.more`)],
    facts: facts(matter),
    button: { label: t('mail.button.my'), href: myPage },
  };
}

export const cancelledLetter: Compose = about(matter => {
  const { ctx, t, values, frame, event, registration } = matter;
  if (registration.state !== 'cancelled') return undefined;
  return {
    ...frame,
    subject: t('mail.cancelled.subject', values),
    heading: t('mail.cancelled.heading'),
    paragraphs: [t(cancelledText(registration), values), t('mail.cancelled.more')],
    button: { label: t('mail.button.register'), href: ctx.settings.publicUrl + paths.register(event.slug) },
    calendar: registration.decidedAt ? calendarFor(matter, 'CANCEL') : undefined,
  };
});

/** Only whoever cancelled by themselves is thanked for it. */
function cancelledText({ ended, group }: Registration) {
  if (ended === 'by-contact') return 'mail.cancelled.text-by-contact';
  return ended && group?.together ? 'mail.cancelled.text-group-ended' : 'mail.cancelled.text';
}

/** When, where and in which name. */
export function facts({ t, event, sessions, message, registration, values }: Matter): [string, string][] {
  return [
    whenFact(t, event, message.language),
    [t('mail.fact.where'), registration.mode === 'online' ? t('mail.fact.online') : venueLine(event)],
    [t('mail.fact.name'), String(values.name)],
    ...groupFact(t, registration),
    ...sessionFacts(t, event, sessions, registration, message.language),
  ];
}

const groupFact = (t: Translate, { group, organisation }: Registration): [string, string][] =>
  group && organisation ? [[t('groups.mail.school'), organisation]] : [];

export const calendarFor = (
  { ctx, registration, event, sessions, hub, message }: Matter,
  method: 'REQUEST' | 'CANCEL',
) =>
  calendarPart({
    ...calendarEntry(ctx, registration, { event, sessions }, hub, message.language),
    method,
    attendee: { name: registration.name, email: message.to },
  });
