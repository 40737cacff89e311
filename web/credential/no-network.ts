/**
 * Stands in bundles for what `jsonld` fetches contexts with: ours are carried along, and nothing else is ever asked
 * for.
 */
export const httpClient = undefined;
