import { emailAddress } from '../shared/email.ts';
import { requiredLine } from '../shared/text.ts';

/** A person as the form or a file names them. */
export type TypedRow = { name: string; email: string };

/** What is wrong with a row, by field, as error codes. */
export type RowErrors = { name?: string; email?: string };

/** A row as it was typed, and what is wrong with it. */
export type CheckedRow = TypedRow & { errors: RowErrors };

/** `people`: the rows as they would be registered, in order, of a list without errors. */
export type CheckedList = { rows: CheckedRow[]; wrong: number; people: TypedRow[] };

type Asked = {
  /** Addresses that are on the list already. */
  listed?: readonly string[];
  /** Why somebody with this address may not register. */
  refusal?: (email: string) => string | undefined;
};

const nameSchema = requiredLine(200);

/** Checks a list row by row; rows without anything in them are left out. Writes nothing. */
export function checkList(typed: readonly TypedRow[], { listed = [], refusal }: Asked = {}): CheckedList {
  const seen = new Set(listed.map(folded));
  const people: TypedRow[] = [];
  const rows = typed.filter(isFilled).map((row): CheckedRow => {
    const name = nameSchema.safeParse(row.name);
    const email = row.email.trim() === '' ? undefined : emailAddress(row.email);
    const errors: RowErrors = {
      name: name.success ? undefined : (name.error.issues[0]?.message ?? 'missing'),
      email: emailError(row, email, seen) ?? (email && refusal?.(email)),
    };
    if (email) seen.add(folded(email));
    if (name.success && email) people.push({ name: name.data, email });
    return { ...row, errors };
  });
  const wrong = rows.filter(({ errors }) => errors.name !== undefined || errors.email !== undefined).length;
  return { rows, wrong, people };
}

function emailError({ email: typed }: TypedRow, email: string | undefined, seen: Set<string>) {
  if (typed.trim() === '') return 'missing';
  if (!email) return 'email';
  return seen.has(folded(email)) ? 'twice' : undefined;
}

const isFilled = ({ name, email }: TypedRow): boolean => name.trim() !== '' || email.trim() !== '';

/** On one list, addresses that differ in case only are a slip. */
const folded = (email: string): string => email.toLowerCase();
