import { isJson, type Json } from '../credential/proof.ts';
import { attachmentsOf, isPdf } from './pdf/attachments.ts';

/**
 * Why there is nothing to check in a file: it is `empty` or `too-large`, an `encrypted` PDF, a PDF to which `nothing`
 * is attached or `no-credential`, a credential signed as a `token`, or something `other`.
 */
export type FileRefusal =
  | 'empty'
  | 'too-large'
  | 'encrypted'
  | 'nothing'
  | 'no-credential'
  | 'token'
  | 'other';

export type Taken = { ok: true; from: 'pdf' | 'json'; credentials: Json[] } | { ok: false; why: FileRefusal };

/** As much as a form may send. */
export const mostFileBytes = 4 * 1024 * 1024;
/** Of a credential: to bring it into its canonical form takes time. */
const mostCredentialBytes = 256 * 1024;
/** Checked of one file. */
const mostCredentials = 4;

/** The credentials that a PDF or a file of JSON holds. Runs in browsers too. */
export async function takeCredentials(bytes: Uint8Array): Promise<Taken> {
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  if (bytes.length > mostFileBytes) return { ok: false, why: 'too-large' };
  return isPdf(bytes) ? fromPdf(bytes) : fromText(bytes);
}

async function fromPdf(bytes: Uint8Array): Promise<Taken> {
  const attached = await attachmentsOf(bytes);
  if (!attached.ok) return attached;
  if (attached.files.length === 0) return { ok: false, why: 'nothing' };
  const credentials = attached.files.map(credentialOf).filter(found => found !== undefined);
  if (credentials.length === 0) return { ok: false, why: 'no-credential' };
  return { ok: true, from: 'pdf', credentials: credentials.slice(0, mostCredentials) };
}

function fromText(bytes: Uint8Array): Taken {
  const credential = credentialOf(bytes);
  if (credential) return { ok: true, from: 'json', credentials: [credential] };
  const start = new TextDecoder().decode(bytes.subarray(0, 4_096)).trim();
  if (/^eyJ[\w-]+\.[\w-]+/.test(start)) return { ok: false, why: 'token' };
  return { ok: false, why: start.startsWith('{') ? 'no-credential' : 'other' };
}

function credentialOf(bytes: Uint8Array): Json | undefined {
  if (bytes.length > mostCredentialBytes) return undefined;
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isJson(read) && [read.type].flat().includes('VerifiableCredential') ? read : undefined;
  } catch {
    return undefined;
  }
}
