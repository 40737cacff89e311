/** Facts about what happened. Never personal data: ids and counts, not names or addresses. */
export type Facts = Record<string, string | number | boolean | undefined>;
export type Log = (what: string, facts?: Facts) => void;

/** One JSON line an event on standard output, as CloudWatch reads it. */
export const jsonLog: Log = (what, facts) => console.log(JSON.stringify({ what, ...facts }));

/** What may be said of an error without repeating what a person typed: its name, code and place. */
export function errorFacts(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = error.stack?.split('\n').find(line => line.trim().startsWith('at '));
  return { error: error.name, at: at?.trim() };
}
