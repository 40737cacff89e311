import type { certificate as en } from '../en/certificate.ts';

export const certificate = {} satisfies Record<keyof typeof en, string>;
