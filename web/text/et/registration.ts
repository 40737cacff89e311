import type { registration as en } from '../en/registration.ts';

export const registration = {} satisfies Record<keyof typeof en, string>;
