type Loaded = { contextUrl: null; documentUrl: string; document: object };
type DocumentLoader = (url: string) => Promise<Loaded>;

declare module '@digitalbazaar/ed25519-multikey' {
  export type Pair = { id: string; publicKey: Uint8Array; signer(): unknown };
  export function generate(options: { controller: string }): Promise<Pair>;
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object; signer?: unknown });
  }
}
declare module '@digitalbazaar/vc' {
  type Suite = import('@digitalbazaar/data-integrity').DataIntegrityProof;
  export function issue(options: {
    credential: object;
    suite: Suite;
    documentLoader: DocumentLoader;
  }): Promise<Record<string, unknown>>;
  export function verifyCredential(options: {
    credential: object;
    suite: Suite;
    documentLoader: DocumentLoader;
    checkStatus: () => Promise<{ verified: boolean }>;
    now: Date;
  }): Promise<{ verified: boolean; error?: Error }>;
}
