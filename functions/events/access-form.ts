import * as z from 'zod';
import { emailAddress, readableDomain } from '../shared/email.ts';
import type { Typed } from '../shared/form.ts';
import { paragraphs } from '../shared/text.ts';
import type { Refuse } from './all-fields.ts';
import { type Access, accessKinds, type Event, type EventInput } from './event.ts';
import { type clockReader, localTime, typedTime, which } from './local-time.ts';

/** A field that is left out of the form reads as an empty one. */
const orEmpty = <T extends z.ZodType>(schema: T) => z.preprocess(typed => typed ?? '', schema);

const count = (most: number) =>
  orEmpty(
    z
      .string()
      .trim()
      .refine(typed => /^(0|[1-9]\d{0,4})?$/.test(typed) && Number(typed) <= most, 'count')
      .transform(typed => (typed === '' ? undefined : Number(typed))),
  );

/** As long as two weeks: longer than that nobody keeps a seat waiting. */
const mostOfferHours = 336;
const mostDomains = 200;

/** The fields of the event form that say who gets in and how. */
export const accessFields = {
  access: z.preprocess(typed => typed ?? 'open', z.enum(accessKinds, 'choice')),
  domains: orEmpty(paragraphs(20_000)),
  offerHours: count(mostOfferHours),
  cancelBy: orEmpty(localTime),
  cancelByWhich: which,
  changeBy: orEmpty(localTime),
  changeByWhich: which,
  choiceLeast: count(50),
  choiceMost: count(50),
};
type Fields = z.infer<z.ZodObject<typeof accessFields>>;

export const blankAccess: Fields = {
  access: 'open',
  domains: '',
  offerHours: undefined,
  cancelBy: '',
  cancelByWhich: undefined,
  changeBy: '',
  changeByWhich: undefined,
  choiceLeast: undefined,
  choiceMost: undefined,
};

type Entry = Pick<EventInput, 'access' | 'offerHours' | 'deadlines' | 'choice'>;

/** What those fields say of an event that ends at `endsAt`; what is as usual is left out. */
export function readAccess(
  form: Fields,
  endsAt: string,
  read: ReturnType<typeof clockReader>,
  refuse: Refuse,
): Entry {
  return {
    ...wayIn(form, refuse),
    ...(form.offerHours ? { offerHours: form.offerHours } : {}),
    ...deadlines(endsAt, read, refuse),
    ...choice(form, refuse),
  };
}

function wayIn(form: Fields, refuse: Refuse): Pick<Entry, 'access'> {
  if (form.access === 'open') return {};
  if (form.access !== 'domain') return { access: { kind: form.access } };
  const typed = form.domains
    .split(/[\n,;]/)
    .map(each => each.trim())
    .filter(Boolean);
  const wrong = typed.find(each => !domainOf(each));
  if (wrong) refuse('domains', `domain?${new URLSearchParams({ typed: wrong.slice(0, 100) })}`);
  const domains = [...new Set(typed.flatMap(each => domainOf(each) ?? []))];
  if (typed.length === 0) refuse('domains', 'missing');
  if (domains.length > mostDomains) refuse('domains', 'too-many');
  return { access: { kind: 'domain', domains } };
}

/** Read as it will be compared: the part behind the `@` of an address. The `@` may be typed too. */
function domainOf(typed: string): string | undefined {
  const address = emailAddress(`a@${typed.replace(/^@/, '')}`);
  return address?.slice('a@'.length);
}

function deadlines(
  endsAt: string,
  read: ReturnType<typeof clockReader>,
  refuse: Refuse,
): Pick<Entry, 'deadlines'> {
  const [cancel, change] = [read.optional('cancelBy'), read.optional('changeBy')];
  if (cancel && endsAt && cancel > endsAt) refuse('cancelBy', 'after-end');
  if (change && endsAt && change > endsAt) refuse('changeBy', 'after-end');
  if (!cancel && !change) return {};
  return { deadlines: { ...(cancel ? { cancel } : {}), ...(change ? { change } : {}) } };
}

function choice({ choiceLeast: least, choiceMost: most }: Fields, refuse: Refuse): Pick<Entry, 'choice'> {
  if (most === 0) refuse('choiceMost', 'count');
  if (least !== undefined && most !== undefined && most < least) refuse('choiceMost', 'less-than-least');
  if (!least && most === undefined) return {};
  return { choice: { least: least ?? 0, ...(most === undefined ? {} : { most }) } };
}

/** An event's way in as the form shows it. */
export function typedAccess({ access, offerHours, deadlines, choice, zone }: Event): Typed {
  return {
    access: access?.kind ?? 'open',
    domains: readable(access).join('\n'),
    offerHours: String(offerHours ?? 0),
    ...typedTime('cancelBy', deadlines?.cancel, zone),
    ...typedTime('changeBy', deadlines?.change, zone),
    choiceLeast: choice?.least ? String(choice.least) : '',
    choiceMost: choice?.most === undefined ? '' : String(choice.most),
  };
}

const readable = (access: Access | undefined) => (access?.domains ?? []).map(readableDomain);

/** What a new event's form offers at first. */
export const firstAccess: Typed = { access: 'open', offerHours: '24' };
