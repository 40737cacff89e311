import type { event as en } from '../en/event.ts';

export const event = {} satisfies Record<keyof typeof en, string>;
