import * as z from 'zod';
import { paragraphs, requiredLine } from '../../shared/text.ts';
import type { Certificate } from '../certificate.ts';

/** That a holder asks for another name on a certificate. One a certificate: the last one holds. */
export type CorrectionRequest = {
  certificateId: Certificate['id'];
  hubId: Certificate['hubId'];
  about: Certificate['about'];
  holder: Certificate['holder'];
  /** As it stands on the certificate, and as they wish it. */
  name: string;
  wish: string;
  note: string;
  /** Where they get an answer. */
  email: string;
  at: string;
};

/** What is known of whoever has a certificate, beside it. */
export type Known = {
  /** As they wish it, or have it now. */
  name: string;
  /** Where they read mail; undefined when they, or what the certificate is about, are gone. */
  email?: string;
  request?: CorrectionRequest;
  /** What the certificate is about is still there. */
  isThere: boolean;
};

/** Why it is not taken: the certificate is `not-valid` any more, or has that name already. */
export type RequestRefusal = 'not-valid' | 'same';

export const requestSchema = z.object({ wish: requiredLine(200), note: paragraphs(1_000).default('') });
