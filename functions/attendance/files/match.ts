import type { Registration } from '../../registration/registration.ts';
import { likeness } from '../../shared/email.ts';
import type { FilePerson } from './file.ts';

/** Surely one person, or people that it may be, the likeliest first. */
export type Match =
  | { by: 'id' | 'email'; registration: Registration }
  | { candidates: Registration[]; likely?: Registration };

/** So many people are offered to choose from. */
const mostCandidates = 8;

/** A name without marks, case, signs and the order of its words: "Õun, Jan" and "JAN OUN" are one. */
export const nameKey = (name: string): string => wordsOf(name).sort().join(' ');

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '');

/**
 * Finds people of a file among registrations. An id or an address, in whatever case, is sure as long as one person
 * with a seat has it. A name never is: two people may have one, and anybody may write it in a meeting.
 */
export function makeMatcher(registrations: readonly Registration[]): (person: FilePerson) => Match {
  const byId = new Map(registrations.map(each => [each.id as string, each]));
  const byEmail = Map.groupBy(registrations, each => each.email.toLowerCase());
  const byLikeness = Map.groupBy(registrations, each => likeness(each.email));
  const byName = Map.groupBy(registrations, each => nameKey(each.name));
  const byWord = new Map<string, Registration[]>();
  for (const each of registrations) {
    for (const word of new Set(wordsOf(each.name))) {
      const known = byWord.get(word);
      if (known) known.push(each);
      else byWord.set(word, [each]);
    }
  }
  const among = (index: Map<string, Registration[]>, keys: string[]) => [
    ...new Set(keys.flatMap(key => (key === '' ? [] : (index.get(key) ?? [])))),
  ];

  return ({ registrantId, emails, names }) => {
    const own = byId.get(registrantId ?? '');
    if (own?.state === 'confirmed') return { by: 'id', registration: own };
    const same = among(
      byEmail,
      emails.map(each => each.toLowerCase()),
    );
    const seated = same.filter(each => each.state === 'confirmed');
    const [only, other] = seated;
    if (only && !other) return { by: 'email', registration: only };
    const named = among(byName, names.map(nameKey));
    const candidates = [
      ...(own ? [own] : []),
      ...same,
      ...named,
      ...among(byLikeness, emails.map(likeness)),
      ...sharing(byWord, names),
    ];
    const likely = named.length === 1 && named[0]?.state === 'confirmed' ? named[0] : undefined;
    return {
      candidates: [...new Set(candidates)].slice(0, mostCandidates),
      ...(likely ? { likely } : {}),
    };
  };
}

/** Those whose names have words of theirs, most words first; a word that many have says nothing alone. */
function sharing(byWord: Map<string, Registration[]>, names: string[]): Registration[] {
  const counts = new Map<Registration, number>();
  for (const word of new Set(names.flatMap(wordsOf))) {
    const having = byWord.get(word) ?? [];
    if (word.length < 3 || having.length > 50) continue;
    for (const each of having) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([each]) => each);
}
