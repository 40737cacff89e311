import type { GroupList } from '../../../web/pages/groups/list-fields.tsx';
import type { Question } from '../../questions/question.ts';
import { type Heading, readList } from '../people-file.ts';
import { mostMembers } from './group.ts';
import { type Asked, type CheckedList, checkList, type TypedRow } from './list.ts';
import { headingsOf } from './questions.ts';

/** What a form sends, files too. */
type Body = Record<string, unknown>;

/** What is asked of each person beside name and address, and what is known of them. */
type AskedOf = Asked & { questions?: Question[] };

const fewestRows = 5;
const moreRows = 10;

/** A hundred people and their answers fit into a file many times over. */
const mostInFile = 128 * 1024;
/** A larger file is refused in the form, which keeps what was typed; beyond this nothing of it is read. */
export const mostSent = 4 * 1024 * 1024;

export const emptyList: GroupList = { rows: [], blank: fewestRows };

export type ReadList = {
  step: 'check' | 'more' | 'send';
  /** As the page shows it. */
  list: GroupList;
  /** Of the file and of the list as a whole. */
  errors: Record<string, string>;
  people: CheckedList['people'];
  /** Nothing is in the way of sending it for good. */
  ready: boolean;
};

/**
 * The list of a form: what was typed in its rows and, after them, what is in its file. `most`: so many people are taken.
 * A list that is longer is refused as a whole, and a file that cannot be read leaves the typed rows.
 */
export async function listOf(
  body: Body,
  { questions = [], ...asked }: AskedOf = {},
  most = mostMembers,
): Promise<ReadList> {
  const headings = headingsOf(questions);
  const step = body.step === 'more' ? 'more' : body.step === 'check' ? 'check' : 'send';
  const errors: Record<string, string> = {};
  const typed = typedRows(body, headings);
  const file = await fileOf(body, headings);
  if (file && !file.ok) errors.file = file.why;
  const filed = file?.ok ? file.rows : [];
  const all = [...typed, ...filed];
  if (all.length > most) errors.rows = `too-many?count=${all.length}&most=${most}`;
  const kept = all.length > most ? typed.slice(0, most) : all;
  const { rows, wrong, people } = checkList(kept, asked);
  if (step === 'more') {
    const blank = Math.min(moreRows, mostMembers - rows.length);
    return { step, list: { rows: unchecked(rows), blank }, errors: {}, people, ready: false };
  }
  if (rows.length === 0 && !errors.rows && !errors.file) errors.rows = 'none';
  const blank = rows.length === 0 ? fewestRows : 0;
  const said = file?.ok ? { ignored: file.ignored, guessed: file.guessed } : {};
  // What came by a file was not seen yet: it is shown before it is sent.
  const ready = wrong === 0 && Object.keys(errors).length === 0 && filed.length === 0;
  return { step, list: { rows, blank, wrong, ...said }, errors, people, ready };
}

const unchecked = (rows: CheckedList['rows']) => rows.map(row => ({ ...row, errors: {} }));

function typedRows(body: Body, headings: Heading[]): TypedRow[] {
  const text = (name: string) => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
  return Array.from({ length: mostMembers }, (_, index) => ({
    name: text(`name-${index + 1}`),
    email: text(`email-${index + 1}`),
    answers: Object.fromEntries(headings.map(({ field }) => [field, text(`${field}-${index + 1}`)])),
  })).filter(({ name, email }) => name.trim() !== '' || email.trim() !== '');
}

async function fileOf({ file }: Body, headings: Heading[]) {
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return undefined;
  if (file.size > mostInFile) return { ok: false as const, why: 'too-large' };
  return readList(new Uint8Array(await file.arrayBuffer()), headings);
}
