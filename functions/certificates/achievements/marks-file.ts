import { nameKey } from '../../attendance/files/match.ts';
import { type FileRefusal, type Heading, readList } from '../../registration/people-file.ts';
import type { Markable, MarksPlan } from './marks.ts';

/** So many rows at most: more than any event of ours has people. */
const mostRows = 30_000;

const yes =
  'yes|y|true|1|x|+|✓|✔|ok|done|accepted|passed|pass|jah|tehtud|arvestatud|sooritatud|läbitud|vastu võetud';
const no =
  'no|n|false|0|-|–|—|not done|not accepted|rejected|failed|fail|ei|tegemata|arvestamata|mittearvestatud|sooritamata|läbimata';

/** The column that says whether somebody has done it, as courses and spreadsheets head it. */
const doneColumn: Heading = {
  field: 'done',
  labels:
    'done|accepted|passed|homework|homework accepted|result|mark|marked as done|status|tehtud|arvestatud|sooritatud|läbitud|kodutöö|kodutöö arvestatud|tulemus|märge|märgitud tehtuks|olek'.split(
      '|',
    ),
  words: [
    ...yes.split('|').map((word): [string, string] => [word, 'yes']),
    ...no.split('|').map((word): [string, string] => [word, 'no']),
  ],
};

type Read =
  | { ok: true; plan: MarksPlan }
  | { ok: false; why: FileRefusal }
  | { ok: false; why: 'too-many'; count: number; most: number };

/**
 * Whom a table of mail addresses would mark. An address, in whatever case, is sure; a name alone is asked about. Writes
 * nothing.
 */
export function readMarks(bytes: Uint8Array, people: readonly Markable[]): Read {
  const list = readList(bytes, [doneColumn]);
  if (!list.ok) return list;
  if (list.rows.length > mostRows) {
    return { ok: false, why: 'too-many', count: list.rows.length, most: mostRows };
  }
  const byEmail = Map.groupBy(people, each => each.email.toLowerCase());
  const byName = Map.groupBy(people, each => nameKey(each.name));
  const plan: MarksPlan = {
    fresh: [],
    likely: [],
    already: [],
    no: [],
    unclear: [],
    unknown: [],
    twice: [],
    ignored: list.ignored,
    guessed: list.guessed,
  };
  const seen = new Set<Markable>();
  for (const { name, email, answers } of list.rows) {
    const row = { name, email };
    const [known] = byEmail.get(email.toLowerCase()) ?? [];
    const named = byName.get(nameKey(name)) ?? [];
    const likely = named.length === 1 ? named[0] : undefined;
    const person = known ?? likely;
    const done = answers?.done;
    if (done === 'no' || done === '') plan.no.push(row);
    else if (done !== undefined && done !== 'yes') plan.unclear.push(row);
    else if (!person) plan.unknown.push(row);
    else if (seen.has(person)) plan.twice.push(row);
    else {
      seen.add(person);
      if (person.marked) plan.already.push(row);
      else (known ? plan.fresh : plan.likely).push({ ...row, person });
    }
  }
  return { ok: true, plan };
}
