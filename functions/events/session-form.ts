import * as z from 'zod';
import type { FieldErrors, Typed } from '../shared/form.ts';
import { languages, type Texts } from '../shared/language.ts';
import { line, paragraphs } from '../shared/text.ts';
import { formSchema, type Refuse } from './all-fields.ts';
import { competences } from './competences.ts';
import {
  type Event,
  formatOf,
  formats,
  type Mode,
  modes,
  modesOf,
  type Session,
  type SessionInput,
  type Speaker,
  sessionKinds,
} from './event.ts';
import { typedTexts } from './event-form.ts';
import { clockReader, localTime, typedTime, which } from './local-time.ts';
import { blankRoom, readRoom, roomFields, typedRoom } from './room-form.ts';
import type { SignUpRefusal } from './session.ts';

/** The form asks for the event's own languages only. */
const title = line(300).optional();
const titles = Object.fromEntries(languages.map(each => [`title-${each}`, title])) as Record<
  `title-${(typeof languages)[number]}`,
  typeof title
>;

/** Empty for as many as come, 0 for none in that mode. */
const seats = z
  .string()
  .trim()
  .max(10, 'number')
  .refine(typed => /^(0|[1-9]\d{0,5})?$/.test(typed), 'number')
  .transform(typed => (typed === '' ? null : Number(typed)))
  .optional();

const fields = {
  kind: z.enum(sessionKinds, 'choice'),
  ...titles,
  startsAt: localTime,
  startsAtWhich: which,
  endsAt: localTime,
  endsAtWhich: which,
  format: z.enum(formats, 'choice').optional(),
  room: line(200),
  ...roomFields,
  speakers: paragraphs(4_000).transform(speakersOf),
  competences: z
    .string()
    .max(1_000, 'choice')
    .default('')
    .transform(typed => competences.filter(code => typed.split('\n').includes(code))),
  signUp: z.literal('yes').optional().catch(undefined),
  'seats-on-site': seats,
  'seats-online': seats,
};
type Fields = z.infer<z.ZodObject<typeof fields>>;

const blank: Fields = {
  kind: 'plenary',
  startsAt: '',
  startsAtWhich: undefined,
  endsAt: '',
  endsAtWhich: undefined,
  format: undefined,
  room: '',
  ...blankRoom,
  speakers: [],
  competences: [],
  signUp: undefined,
  'seats-on-site': null,
  'seats-online': null,
};

/** The session form of an event; local times are in the event's zone. */
export const sessionFormSchema = (event: Event) =>
  formSchema(fields, blank, (form, refuse): SessionInput => {
    const own = event.languages[0] ?? 'en';
    if (!form[`title-${own}`]) refuse(`title-${own}`, 'missing');
    const read = clockReader(form, event.zone, refuse);
    const [startsAt, endsAt] = [read.required('startsAt'), read.required('endsAt')];
    if (startsAt && endsAt && endsAt <= startsAt) refuse('endsAt', 'end-before-start');
    const title: Texts = Object.fromEntries(
      languages.map(each => [each, form[`title-${each}`]]).filter(([, text]) => text),
    );
    return {
      kind: form.kind,
      title,
      startsAt,
      endsAt,
      room: form.room || undefined,
      ...held(form, event, refuse),
      speakers: form.speakers,
      competences: form.competences.length > 0 ? form.competences : undefined,
      signUp: form.signUp && { capacity: seatsOf(form, event, refuse) },
    };
  });

/** Where a session is held; what is as the event has it is not kept. */
function held(form: Fields, event: Event, refuse: Refuse): Pick<SessionInput, 'format' | 'onlineRoom'> {
  const format = event.format === 'hybrid' && form.format !== 'hybrid' ? form.format : undefined;
  const isOnline = formatOf(event, { format }) !== 'on-site';
  const onlineRoom = isOnline ? readRoom(form, refuse) : undefined;
  if (isOnline && form.onlineRoom && !onlineRoom) refuse('onlineAddress', 'missing');
  return { ...(format && { format }), ...(onlineRoom && { onlineRoom }) };
}

/** None in a mode that it is not held in; some in one at least. */
function seatsOf(form: Fields, event: Event, refuse: Refuse): Record<Mode, number | null> {
  const offered = modesOf({ format: formatOf(event, form) });
  const [first] = offered;
  const seatsIn = (mode: Mode) => (offered.includes(mode) ? (form[`seats-${mode}`] ?? null) : 0);
  const capacity = { 'on-site': seatsIn('on-site'), online: seatsIn('online') };
  if (first && modes.every(mode => capacity[mode] === 0)) refuse(`seats-${first}`, 'none');
  return capacity;
}

/** Where on the form refused seats are shown. */
export function signUpErrors(refusal: SignUpRefusal): FieldErrors {
  if (refusal.why === 'too-many-sign-ups') return { signUp: `too-many?most=${refusal.most}` };
  const { why, mode, taken } = refusal;
  if (why === 'below-taken') return { [`seats-${mode}`]: `below-taken?taken=${taken}` };
  return { [mode ? `seats-${mode}` : 'signUp']: `in-use?taken=${taken}&waiting=${refusal.waiting}` };
}

/** One a line: `Liisa Ilomäki (Helsinki University)`; without brackets, the whole line is the name. */
export function speakersOf(typed: string): Speaker[] {
  return typed.split('\n').flatMap(each => {
    const said = each.trim();
    if (!said) return [];
    const opens = said.endsWith(')') ? said.indexOf('(') : -1;
    const name = said.slice(0, opens).trim();
    if (opens < 1 || !name) return [{ name: said }];
    const affiliation = said.slice(opens + 1, -1).trim();
    return [affiliation ? { name, affiliation } : { name }];
  });
}

export const speakerText = ({ name, affiliation }: Speaker): string =>
  affiliation ? `${name} (${affiliation})` : name;

/** A session as its form shows it. */
export const typedSession = (session: Session, zone: string): Typed => ({
  version: String(session.version),
  kind: session.kind,
  ...typedTexts('title', session.title),
  ...typedTime('startsAt', session.startsAt, zone),
  ...typedTime('endsAt', session.endsAt, zone),
  format: session.format ?? 'hybrid',
  room: session.room ?? '',
  ...typedRoom(session.onlineRoom, ''),
  speakers: session.speakers.map(speakerText).join('\n'),
  competences: (session.competences ?? []).join('\n'),
  signUp: session.signUp ? 'yes' : '',
  'seats-on-site': String(session.signUp?.capacity['on-site'] ?? ''),
  'seats-online': String(session.signUp?.capacity.online ?? ''),
});
