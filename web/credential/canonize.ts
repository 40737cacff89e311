/** Vocabularies by their address; without any, those that are carried along. */
export type Contexts = ReadonlyMap<string, object>;

/** `context`: a vocabulary is not carried along. `terms`: a word means nothing, or the document cannot be read. */
export type Canonized = { ok: true; text: string } | { ok: false; why: 'context' | 'terms' };

/**
 * The one text that all ways of writing a JSON-LD document have in common (RDFC-1.0, as sorted N-Quads). A word that
 * no context explains is refused: it would not be signed, and could be changed without anybody noticing.
 */
export async function canonize(document: object, known?: Contexts): Promise<Canonized> {
  // Heavy, and most pages and functions never need them.
  const { default: jsonld } = await import('jsonld');
  const carried = known ?? (await import('./contexts.ts')).contexts;
  let isMissing = false;
  const documentLoader = async (documentUrl: string) => {
    const found = carried.get(documentUrl);
    isMissing ||= !found;
    if (!found) throw new Error('This context is not carried along');
    // What is static is kept read, from one document to the next.
    return { documentUrl, document: found, tag: known ? undefined : 'static' };
  };
  try {
    const text = await jsonld.canonize(document, {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      safe: true,
      base: null,
      documentLoader,
    });
    return { ok: true, text };
  } catch (error) {
    // A document from anywhere can be wrong in any way; our own are signed only when they are not.
    if (!(error instanceof Error)) throw error;
    return { ok: false, why: isMissing ? 'context' : 'terms' };
  }
}
