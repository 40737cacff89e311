import { paths } from '../../../web/paths.ts';
import { cityBeforeTime, onDate } from '../../../web/text/inflected.ts';
import { type Translate, translator } from '../../../web/text/translate.ts';
import { senderOf } from '../../accounts/hub.ts';
import type { Event } from '../../events/event.ts';
import { venueLine, whenFact } from '../../events/facts.ts';
import { eventAndHub } from '../../events/read.ts';
import type { Compose, Letter } from '../../mail/letter.ts';
import type { Message } from '../../mail/message.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isId } from '../../shared/ids.ts';
import { inLanguage } from '../../shared/language.ts';
import { clockOf, longDate } from '../../shared/time.ts';
import type { Group } from './group.ts';
import { groupOf, linkToGroup } from './read.ts';

/** What every letter to the contact of a group is written from. */
type Matter = {
  ctx: Ctx;
  message: Message;
  t: Translate;
  event: Event;
  group: Group;
  values: Record<string, string | number>;
  frame: Pick<Letter, 'sender' | 'head' | 'why'>;
  page: { label: string; href: string };
};

const about =
  (write: (matter: Matter) => Letter | undefined): Compose =>
  async (ctx, message) => {
    const { eventId, params, language } = message;
    if (!eventId || !params.group || !isId('grp', params.group)) return undefined;
    const [found, group] = await Promise.all([
      eventAndHub(ctx, eventId),
      groupOf(ctx, eventId, params.group),
    ]);
    if (!found || !group) return undefined;
    const { hub } = found;
    const { event } = found.programme;
    const t = translator(language);
    const title = inLanguage(event.title, language);
    return write({
      ctx,
      message,
      t,
      event,
      group,
      values: {
        name: group.contact.name,
        group: group.name,
        event: title,
        date: longDate(event.startsAt, event.zone, language),
        count: listed(group).length,
        mode: group.mode,
      },
      frame: {
        sender: senderOf(hub),
        head: { slug: event.slug, title },
        why: t('groups.mail.why', { event: title }),
      },
      page: { label: t('groups.mail.page'), href: linkToGroup(ctx, group) },
    });
  };

const listed = (group: Group) => group.rows.filter(row => !row.cancelled);

/** The list that was sent, and the link to manage it by. */
export const groupRegisteredLetter: Compose = about(matter => {
  const { t, values, frame, page, group } = matter;
  return {
    ...frame,
    subject: t('groups.mail.registered.subject', values),
    heading: t('groups.mail.registered.heading', values),
    paragraphs: [t('groups.mail.registered.text', values), t('groups.mail.registered.more')],
    facts: [
      ...facts(matter),
      [
        t('groups.mail.people'),
        listed(group)
          .map(({ name, email }) => `${name} (${email})`)
          .join(', '),
      ],
    ],
    button: page,
    next: [t('groups.mail.registered.next.each'), t('groups.mail.registered.next.page')],
  };
});

/** All seats of the group are held: until when, and where they are taken. Not sent once they are taken or given back. */
export const groupOfferedLetter: Compose = about(matter => {
  const { ctx, t, values, frame, page, group, event, message } = matter;
  if (!group.offer || Date.parse(group.offer.until) <= ctx.now().getTime()) return undefined;
  const until = t('groups.until', {
    date: onDate(group.offer.until, event.zone, message.language),
    clock: clockOf(group.offer.until, event.zone),
    city: cityBeforeTime(event.zone, message.language),
  });
  const said = { ...values, until, size: group.size };
  return {
    ...frame,
    subject: t('groups.mail.offered.subject', said),
    heading: t('groups.mail.offered.heading', said),
    paragraphs: [t('groups.mail.offered.text', said), t('groups.mail.offered.more')],
    facts: facts(matter),
    button: { ...page, label: t('groups.mail.offered.button') },
    next: [t('groups.mail.offered.next', said)],
  };
});

/** The time for the seats ran out, and the group is out of the line. */
export const groupOfferEndedLetter: Compose = about(matter => {
  const { ctx, t, values, frame, group, event } = matter;
  if (group.state !== 'cancelled') return undefined;
  return {
    ...frame,
    subject: t('groups.mail.offer-ended.subject', values),
    heading: t('groups.mail.offer-ended.heading'),
    paragraphs: [t('groups.mail.offer-ended.text', values), t('groups.mail.offer-ended.more')],
    button: {
      label: t('groups.mail.again'),
      href: ctx.settings.publicUrl + paths.registerGroup(event.slug),
    },
  };
});

function facts({ t, event, message, group }: Matter): [string, string][] {
  return [
    whenFact(t, event, message.language),
    [t('mail.fact.where'), group.mode === 'online' ? t('mail.fact.online') : venueLine(event)],
    [t('groups.mail.school'), group.name],
  ];
}
