import { type Language, languages, type Texts } from '../shared/language.ts';
import type { Choice } from './question.ts';

/** What was typed one a line; empty lines say nothing. */
export const linesOf = (typed = ''): string[] =>
  typed
    .split('\n')
    .map(each => each.trim())
    .filter(Boolean);

/**
 * The choices that `labels` name, in their order. One that was there keeps its id: it is known by its label in any
 * language, the first of `asked` before others, or else by its neighbours, when as many lines changed between them as
 * there were. A line that could be one or another of those that are gone is new: an answer must never come to mean
 * something else. Labels in languages that were not `asked` for stay.
 */
export function choicesFrom(
  labels: Texts[],
  before: Choice[],
  asked: readonly Language[],
  newChoiceId: () => string,
): Choice[] {
  const from = byLabel(labels, before, asked);
  byNeighbours(from, before.length);
  const others = languages.filter(each => !asked.includes(each));
  return labels.map((label, line) => {
    const known = before[from[line] ?? -1];
    const kept = others.map(each => [each, known?.label[each]]).filter(([, words]) => words);
    return { id: known?.id ?? newChoiceId(), label: { ...Object.fromEntries(kept), ...label } };
  });
}

/** For each line, which place of `before` it had. */
type From = (number | undefined)[];

function byLabel(labels: Texts[], before: Choice[], order: readonly Language[]): From {
  const from: From = labels.map(() => undefined);
  for (const language of order) {
    for (const [line, label] of labels.entries()) {
      if (from[line] !== undefined || !label[language]) continue;
      const place = before.findIndex(
        (choice, at) => choice.label[language] === label[language] && !from.includes(at),
      );
      if (place !== -1) from[line] = place;
    }
  }
  return from;
}

/** Lines that were edited where they stand. */
function byNeighbours(from: From, count: number): void {
  const known = new Set(from);
  for (let start = 0; start < from.length; start++) {
    if (from[start] !== undefined) continue;
    let end = start;
    while (end < from.length && from[end] === undefined) end++;
    const first = start === 0 ? 0 : (from[start - 1] ?? 0) + 1;
    const last = end === from.length ? count : (from[end] ?? 0);
    const places = Array.from({ length: Math.max(0, last - first) }, (_, step) => first + step);
    if (places.length === end - start && !places.some(place => known.has(place))) {
      for (const [step, place] of places.entries()) from[start + step] = place;
    }
    start = end;
  }
}
