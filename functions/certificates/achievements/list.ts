import { folded } from '../../registration/search.ts';
import { type CertificateKind, certificateKinds, type Holder, type Issued } from '../certificate.ts';
import type { Candidate } from './achievement.ts';
import { justMisses } from './verdict.ts';

/** A line of the list: somebody who may get a certificate, or who has one and may not any more. */
export type Line = {
  holder: Holder;
  name: string;
  candidate?: Candidate;
  /** They just miss it. */
  near: boolean;
  certificate?: Issued;
};

/** What the list can be narrowed to. `left`: passes, and has none yet. */
export const isStanding = {
  all: () => true,
  passes: ({ candidate }) => candidate?.passes === true,
  left: ({ candidate, certificate }) => candidate?.passes === true && !certificate,
  near: ({ near }) => near,
  misses: ({ candidate }) => candidate?.passes === false,
  marked: ({ candidate }) => candidate?.marked === true,
  included: ({ candidate }) => candidate?.exception?.include === true,
  excluded: ({ candidate }) => candidate?.exception?.include === false,
  issued: ({ certificate }) => certificate !== undefined && !certificate.revoked,
  revoked: ({ certificate }) => certificate?.revoked !== undefined,
} as const satisfies Record<string, (line: Line) => boolean>;
export type StandingFilter = keyof typeof isStanding;
export const standingFilters = Object.keys(isStanding) as StandingFilter[];

/** Of which kind, which part of the list, and whom in it. */
export type ListQuery = { kind: CertificateKind; show: StandingFilter; q: string };

/** Whom of the list somebody means, however many they are. */
export type Matching = Omit<ListQuery, 'kind'>;

/** The query of an address, whatever somebody put there. */
export const listQuery = (read: (name: string) => string | undefined): ListQuery => ({
  kind: certificateKinds.find(each => each === read('kind')) ?? 'attendance',
  show: standingFilters.find(each => each === read('show')) ?? 'all',
  q: (read('q') ?? '').trim().slice(0, 200),
});

/** Everybody on the list of a kind, by name. `issued`: of this kind. */
export function linesOf(
  candidates: readonly Candidate[],
  issued: readonly Issued[],
  language: string,
): Line[] {
  const listed = new Set(candidates.map(({ holder }) => holder));
  const collator = new Intl.Collator(language);
  const listedLines = candidates.map(candidate => ({
    holder: candidate.holder,
    name: candidate.name,
    candidate,
    near: justMisses(candidate),
    certificate: candidate.certificate,
  }));
  const others = issued
    .filter(({ holder }) => !listed.has(holder))
    .map(certificate => ({ holder: certificate.holder, name: certificate.name, near: false, certificate }));
  return [...listedLines, ...others].sort((a, b) => collator.compare(a.name, b.name));
}

/** Those whose name or address has every word that is looked for. */
export function foundLines(lines: readonly Line[], { show, q }: Matching): Line[] {
  const words = folded(q).split(/\s+/).filter(Boolean);
  return lines.filter(line => {
    const text = folded(`${line.name} ${line.candidate?.email ?? ''}`);
    return isStanding[show](line) && words.every(word => text.includes(word));
  });
}

/** The candidates who are meant. That some have their certificate by now takes none of them out. */
export function matchingOf(candidates: readonly Candidate[], { show, q }: Matching): Candidate[] {
  const query = { show: show === 'left' ? 'passes' : show, q } as const;
  return foundLines(linesOf(candidates, [], 'en'), query).flatMap(({ candidate }) => candidate ?? []);
}

/** How many there are of each. */
export const countsOf = (lines: readonly Line[]): Record<StandingFilter, number> =>
  Object.fromEntries(
    standingFilters.map(filter => [filter, lines.filter(isStanding[filter]).length]),
  ) as Record<StandingFilter, number>;

/** What a change of the requirement would do, of those who may get a certificate; by the names of who it touches. */
export type Preview = {
  people: number;
  passes: number;
  before: number;
  near: Candidate[];
  gains: string[];
  loses: string[];
  /** How many miss each thing. */
  misses: Partial<Record<Candidate['misses'][number]['what'], number>>;
};

/** `before` and `after` are the same people in the same order. */
export function previewOf(before: readonly Candidate[], after: readonly Candidate[]): Preview {
  const passed = new Set(before.filter(each => each.passes).map(each => each.holder));
  const misses: Preview['misses'] = {};
  for (const each of after) {
    if (each.passes) continue;
    for (const what of new Set(each.misses.map(miss => miss.what))) misses[what] = (misses[what] ?? 0) + 1;
  }
  return {
    people: after.length,
    passes: after.filter(each => each.passes).length,
    before: passed.size,
    near: after.filter(justMisses),
    gains: after.filter(each => each.passes && !passed.has(each.holder)).map(each => each.name),
    loses: after.filter(each => !each.passes && passed.has(each.holder)).map(each => each.name),
    misses,
  };
}
