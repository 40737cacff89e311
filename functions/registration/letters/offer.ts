import { paths } from '../../../web/paths.ts';
import { cityBeforeTime, onDate } from '../../../web/text/inflected.ts';
import type { Session } from '../../events/event.ts';
import { whenFact } from '../../events/facts.ts';
import type { Compose, Letter } from '../../mail/letter.ts';
import { inLanguage } from '../../shared/language.ts';
import { clockOf } from '../../shared/time.ts';
import { heldSeats } from '../held.ts';
import { about, facts, type Matter } from './seat.ts';

/** A seat is held: until when, and where it is taken. Not sent of one that was taken, declined or ran out since. */
export const offeredLetter: Compose = about(matter => {
  const { t, registration, values, frame } = matter;
  const seat = heldFor(matter);
  if (!seat) return undefined;
  const said = { ...values, mode: seat.mode, until: untilText(matter, seat.until) };
  const keeps = registration.state === 'confirmed';
  return {
    ...frame,
    subject: t('mail.offered.subject', said),
    heading: t('mail.offered.heading'),
    paragraphs: [t('mail.offered.text', said), t('mail.offered.more')],
    facts: [[t('mail.fact.until'), said.until], ...facts({ ...matter, registration: withMode(matter) })],
    button: { label: t('mail.button.offer'), href: matter.myPage },
    next: [
      t(keeps ? 'mail.offered.next.keeps' : 'mail.offered.next.ends', said),
      t('mail.offered.next.decline'),
    ],
  };
});

/** Where the seat is, not where a person who waits for another mode sits meanwhile. */
const withMode = ({ registration }: Matter): Matter['registration'] => ({
  ...registration,
  mode: registration.wants ?? registration.mode,
});

/** The time for a seat ran out. Not sent to somebody who stands in line again or has one by now. */
export const offerEndedLetter: Compose = about(matter => {
  const { ctx, t, registration, values, frame, event, myPage } = matter;
  const seated = registration.state === 'confirmed';
  if (registration.offer || registration.wants || !(seated || registration.state === 'cancelled'))
    return undefined;
  const register = ctx.settings.publicUrl + paths.register(event.slug);
  return {
    ...frame,
    subject: t('mail.offer-ended.subject', values),
    heading: t('mail.offer-ended.heading'),
    paragraphs: [
      t('mail.offer-ended.text', values),
      t(seated ? 'mail.offer-ended.keeps' : 'mail.offer-ended.again', values),
    ],
    button: seated
      ? { label: t('mail.button.my'), href: myPage }
      : { label: t('mail.button.register'), href: register },
  };
});

export const sessionSeatLetter: Compose = about(matter =>
  inSession(matter, 'taken', session => ({
    ...sessionLetter(matter, session, 'session-seat'),
    button: { label: matter.t('mail.button.my'), href: matter.myPage },
  })),
);

export const sessionOfferedLetter: Compose = about(matter =>
  inSession(matter, 'offered', session => {
    const { t } = matter;
    const seat = heldFor(matter, session.id);
    if (!seat) return undefined;
    const until = untilText(matter, seat.until);
    const letter = sessionLetter(matter, session, 'session-offered', { until });
    return {
      ...letter,
      facts: [[t('mail.fact.until'), until], ...(letter.facts ?? [])],
      button: { label: t('mail.button.offer'), href: matter.myPage },
      next: [t('mail.session-offered.next.ends'), t('mail.offered.next.decline')],
    };
  }),
);

export const sessionOfferEndedLetter: Compose = about(matter =>
  inSession(matter, undefined, session => ({
    ...sessionLetter(matter, session, 'session-offer-ended'),
    button: { label: matter.t('mail.button.my'), href: matter.myPage },
  })),
);

/** The letter about the session that the message names, for as long as the person stands so in it. */
function inSession(
  { message, sessions, registration }: Matter,
  state: 'taken' | 'offered' | undefined,
  write: (session: Session) => Letter | undefined,
): Letter | undefined {
  const session = sessions.find(each => each.id === message.params.session);
  if (!session || registration.state !== 'confirmed') return undefined;
  return registration.sessions?.[session.id]?.state === state ? write(session) : undefined;
}

type SessionTemplate = 'session-seat' | 'session-offered' | 'session-offer-ended';

function sessionLetter(
  matter: Matter,
  session: Session,
  template: SessionTemplate,
  more: Record<string, string> = {},
): Letter {
  const { t, event, message, values, frame } = matter;
  const said = { ...values, ...more, session: inLanguage(session.title, message.language) };
  const place: [string, string][] = session.room ? [[t('mail.fact.where'), session.room]] : [];
  return {
    ...frame,
    subject: t(`mail.${template}.subject`, said),
    heading: t(`mail.${template}.heading`),
    paragraphs: [t(`mail.${template}.text`, said), t(`mail.${template}.more`)],
    facts: [whenFact(t, { ...event, ...timesOf(session) }, message.language), ...place],
  };
}

const timesOf = ({ startsAt, endsAt }: Session) => ({ startsAt, endsAt });

/** The seat that is held for the person now: at the event, or in a session. */
const heldFor = ({ ctx, sessions, registration }: Matter, session?: Session['id']) =>
  heldSeats({ sessions }, registration, ctx.now()).find(seat => seat.session?.id === session);

const untilText = ({ t, event: { zone }, message: { language } }: Matter, until: string): string =>
  t('mail.until', {
    date: onDate(until, zone, language),
    clock: clockOf(until, zone),
    city: cityBeforeTime(zone, language),
  });
