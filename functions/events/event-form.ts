import * as z from 'zod';
import type { Typed } from '../shared/form.ts';
import { type Language, languageSchema, languages, type Texts } from '../shared/language.ts';
import { line, paragraphs } from '../shared/text.ts';
import { isZone } from '../shared/time.ts';
import { accessFields, blankAccess, readAccess, typedAccess } from './access-form.ts';
import { formSchema, type Refuse } from './all-fields.ts';
import { type Event, type EventInput, eventKinds, formats, modesOf, type Pool } from './event.ts';
import { blankJoining, joiningFields, readJoining, typedJoining } from './joining-form.ts';
import { clockReader, localTime, typedTime, which } from './local-time.ts';
import { blankRoom, readRoom, roomFields, typedRoom } from './room-form.ts';

const seats = z
  .string()
  .trim()
  .max(10, 'number')
  .refine(typed => /^([1-9]\d{0,5})?$/.test(typed), 'number')
  .transform(typed => (typed === '' ? null : Number(typed)));

/** `title-en`, `title-et` … of each language. */
const perLanguage = <T, F extends string>(field: F, value: T) =>
  Object.fromEntries(languages.map(language => [`${field}-${language}`, value])) as Record<
    `${F}-${Language}`,
    T
  >;

const fields = {
  kind: z.enum(eventKinds, 'choice'),
  format: z.enum(formats, 'choice'),
  mainLanguage: languageSchema,
  ...perLanguage('title', line(200)),
  ...perLanguage('description', paragraphs(6_000)),
  ...perLanguage('audience', line(300)),
  zone: z.string().max(60, 'zone').refine(isZone, 'zone'),
  startsAt: localTime,
  startsAtWhich: which,
  endsAt: localTime,
  endsAtWhich: which,
  opensAt: localTime,
  opensAtWhich: which,
  closesAt: localTime,
  closesAtWhich: which,
  venueName: line(200),
  venueRoom: line(200),
  venueAddress: line(300),
  venueCity: line(100),
  venueCountry: z.string().regex(/^([A-Z]{2})?$/, 'choice'),
  'capacity-on-site': seats,
  'capacity-online': seats,
  ...roomFields,
  ...accessFields,
  ...joiningFields,
};
type Fields = z.infer<z.ZodObject<typeof fields>>;

const blank: Fields = {
  kind: 'conference',
  format: 'hybrid',
  mainLanguage: 'en',
  ...perLanguage('title', ''),
  ...perLanguage('description', ''),
  ...perLanguage('audience', ''),
  zone: 'UTC',
  startsAt: '',
  startsAtWhich: undefined,
  endsAt: '',
  endsAtWhich: undefined,
  opensAt: '',
  opensAtWhich: undefined,
  closesAt: '',
  closesAtWhich: undefined,
  venueName: '',
  venueRoom: '',
  venueAddress: '',
  venueCity: '',
  venueCountry: '',
  'capacity-on-site': null,
  'capacity-online': null,
  ...blankRoom,
  ...blankAccess,
  ...blankJoining,
};

/** The event form, read into what it says of an event; local times are in the zone that it names. */
export const eventFormSchema = formSchema(fields, blank, (form, refuse): EventInput => {
  const used = languages.filter(each => each === form.mainLanguage || hasWords(form, each));
  for (const language of used) {
    if (!form[`title-${language}`]) refuse(`title-${language}`, 'missing');
  }
  const read = clockReader(form, form.zone, refuse);
  const when = times(read, refuse);
  const texts = (field: 'title' | 'description' | 'audience'): Texts =>
    Object.fromEntries(used.map(each => [each, form[`${field}-${each}`]]).filter(([, text]) => text));
  return {
    kind: form.kind,
    format: form.format,
    languages: [form.mainLanguage, ...used.filter(each => each !== form.mainLanguage)],
    title: texts('title'),
    description: texts('description'),
    audience: texts('audience'),
    zone: form.zone,
    ...when,
    ...readAccess(form, when.endsAt, read, refuse),
    ...places(form, refuse),
    ...readJoining(form, refuse),
    capacity: { 'on-site': form['capacity-on-site'], online: form['capacity-online'] },
  };
});

const hasWords = (form: Fields, language: Language) =>
  Boolean(form[`title-${language}`] || form[`description-${language}`] || form[`audience-${language}`]);

function times(
  read: ReturnType<typeof clockReader>,
  refuse: Refuse,
): Pick<EventInput, 'startsAt' | 'endsAt' | 'registration'> {
  const [startsAt, endsAt] = [read.required('startsAt'), read.required('endsAt')];
  const [opensAt, closesAt] = [read.optional('opensAt'), read.optional('closesAt')];
  if (startsAt && endsAt && endsAt <= startsAt) refuse('endsAt', 'end-before-start');
  if (opensAt && closesAt && closesAt <= opensAt) refuse('closesAt', 'end-before-start');
  if (closesAt && endsAt && closesAt > endsAt) refuse('closesAt', 'closes-after-end');
  return { startsAt, endsAt, registration: { opensAt, closesAt } };
}

/** What belongs to a mode that the event does not offer is not kept. */
function places(form: Fields, refuse: Refuse): Pick<EventInput, 'venue' | 'onlineRoom'> {
  const offered = modesOf(form);
  const onlineRoom = offered.includes('online') ? readRoom(form, refuse) : undefined;
  const online = onlineRoom && { onlineRoom };
  const { venueName: name, venueCity: city, venueCountry: country } = form;
  const [room, address] = [form.venueRoom || undefined, form.venueAddress || undefined];
  const said = [name, city, country, room, address].some(Boolean);
  if (!offered.includes('on-site') || !said) return { ...online };
  for (const [field, value] of Object.entries({ venueName: name, venueCity: city, venueCountry: country })) {
    if (!value) refuse(field, 'missing');
  }
  return { venue: { name, room, address, city, country }, ...online };
}

/** An event as its form shows it. */
export function typedEvent(event: Event, pool: Pool): Typed {
  const { zone, venue, registration } = event;
  const seatsOf = (mode: 'on-site' | 'online') =>
    modesOf(event).includes(mode) ? String(pool.capacity[mode] ?? '') : '';
  return {
    version: String(event.version),
    kind: event.kind,
    format: event.format,
    mainLanguage: event.languages[0] ?? 'en',
    ...typedTexts('title', event.title),
    ...typedTexts('description', event.description),
    ...typedTexts('audience', event.audience),
    zone,
    ...typedTime('startsAt', event.startsAt, zone),
    ...typedTime('endsAt', event.endsAt, zone),
    ...typedTime('opensAt', registration.opensAt, zone),
    ...typedTime('closesAt', registration.closesAt, zone),
    venueName: venue?.name ?? '',
    venueRoom: venue?.room ?? '',
    venueAddress: venue?.address ?? '',
    venueCity: venue?.city ?? '',
    venueCountry: venue?.country ?? '',
    'capacity-on-site': seatsOf('on-site'),
    'capacity-online': seatsOf('online'),
    ...typedRoom(event.onlineRoom, 'address'),
    ...typedAccess(event),
    ...typedJoining(event),
  };
}

export const typedTexts = (field: string, texts: Texts): Typed =>
  Object.fromEntries(languages.map(language => [`${field}-${language}`, texts[language] ?? '']));
