import type { Hub } from '../accounts/hub.ts';
import type { Event } from '../events/event.ts';
import type { Db, Key, Part } from '../shared/db.ts';
import type { Form, QuestionSet } from './question.ts';

type StoredForm = Key & { kind: 'form' } & Form;
type StoredSet = Key & { kind: 'question-set'; set: QuestionSet };

/** Away from the event's small definitions: whoever only reads the programme does not pay for the questions. */
export const partition = (eventId: Event['id']): string => `${eventId}#Q`;
const latestKey = (eventId: Event['id']): Key => ({ pk: partition(eventId), sk: 'FORM' });
const versionKey = (form: Form): Key => ({
  pk: partition(form.eventId),
  sk: `FORM#${String(form.version).padStart(4, '0')}`,
});
const setKey = (hubId: Hub['id'], id: QuestionSet['id']): Key => ({ pk: `HUB#${hubId}`, sk: `SET#${id}` });

const formIn = ({ eventId, version, questions }: StoredForm): Form => ({ eventId, version, questions });

export const forms = (db: Db) => ({
  async latest(eventId: Event['id']): Promise<Form | undefined> {
    const item = await db.get<StoredForm>(latestKey(eventId));
    return item && formIn(item);
  },
  /** The oldest first. */
  async versions(eventId: Event['id']): Promise<Form[]> {
    const items = await db.query<StoredForm>({ pk: partition(eventId), prefix: 'FORM#' });
    return items.map(formIn).sort((a, b) => a.version - b.version);
  },
});

/** The form as it is from now on, and the same as a version that stays. The first part fails for an older one. */
export const savedFormParts = (form: Form): Part[] => [
  {
    put: { ...latestKey(form.eventId), kind: 'form', ...form },
    if: form.version === 1 ? 'absent' : { version: form.version - 1 },
  },
  { put: { ...versionKey(form), kind: 'form-version', ...form } },
];

export const sets = (db: Db) => ({
  async one(hubId: Hub['id'], id: QuestionSet['id']): Promise<QuestionSet | undefined> {
    return (await db.get<StoredSet>(setKey(hubId, id)))?.set;
  },
  async ofHub(hubId: Hub['id']): Promise<QuestionSet[]> {
    const items = await db.query<StoredSet>({ pk: `HUB#${hubId}`, prefix: 'SET#' });
    return items.map(item => item.set);
  },
});

export const newSetPart = (hubId: Hub['id'], set: QuestionSet): Part => ({
  put: { ...setKey(hubId, set.id), kind: 'question-set', set },
  if: 'absent',
});

export const removedSetPart = (hubId: Hub['id'], id: QuestionSet['id']): Part => ({
  drop: setKey(hubId, id),
});
