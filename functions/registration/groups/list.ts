import type { Answers } from '../../questions/question.ts';
import { emailAddress } from '../../shared/email.ts';
import { requiredLine } from '../../shared/text.ts';

/** A person as the form or a file names them; `answers` by field, as typed. */
export type TypedRow = { name: string; email: string; answers?: Record<string, string> };

/** A person as they would be registered. */
export type Named = { name: string; email: string; answers?: Answers; formVersion?: number };

/** What is wrong with a row, by field, as error codes. */
export type RowErrors = { name?: string; email?: string; [answer: `q-${string}`]: string };

/** A row as it was typed, and what is wrong with it. */
export type CheckedRow = TypedRow & { errors: RowErrors };

/** `people`: the rows as they would be registered, in order, of a list without errors. */
export type CheckedList = { rows: CheckedRow[]; wrong: number; people: Named[] };

export type Asked = {
  /** Addresses that are on the list already. */
  listed?: readonly string[];
  /** Why somebody with this address may not register. */
  refusal?: (email: string) => string | undefined;
  /** Reads what is answered for a person. */
  read?: (
    typed: Record<string, string>,
  ) => { ok: true; answered: Pick<Named, 'answers' | 'formVersion'> } | { ok: false; errors: RowErrors };
};

const nameSchema = requiredLine(200);

/** Checks a list row by row; rows without anything in them are left out. Writes nothing. */
export function checkList(
  typed: readonly TypedRow[],
  { listed = [], refusal, read }: Asked = {},
): CheckedList {
  const seen = new Set(listed.map(folded));
  const people: Named[] = [];
  const rows = typed.filter(isFilled).map((row): CheckedRow => {
    const name = nameSchema.safeParse(row.name);
    const email = row.email.trim() === '' ? undefined : emailAddress(row.email);
    const given = read?.(row.answers ?? {}) ?? { ok: true, answered: {} };
    const errors: RowErrors = given.ok ? {} : given.errors;
    if (!name.success) errors.name = name.error.issues[0]?.message ?? 'missing';
    const wrong = emailError(row, email, seen) ?? (email && refusal?.(email));
    if (wrong) errors.email = wrong;
    if (email) seen.add(folded(email));
    if (name.success && email && given.ok) people.push({ name: name.data, email, ...given.answered });
    return { ...row, errors };
  });
  return { rows, wrong: rows.filter(({ errors }) => Object.keys(errors).length > 0).length, people };
}

function emailError({ email: typed }: TypedRow, email: string | undefined, seen: Set<string>) {
  if (typed.trim() === '') return 'missing';
  if (!email) return 'email';
  return seen.has(folded(email)) ? 'twice' : undefined;
}

const isFilled = ({ name, email }: TypedRow): boolean => name.trim() !== '' || email.trim() !== '';

/** On one list, addresses that differ in case only are a slip. */
const folded = (email: string): string => email.toLowerCase();
