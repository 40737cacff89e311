import type { console as en } from '../en/console.ts';

export const console = {} satisfies Record<keyof typeof en, string>;
