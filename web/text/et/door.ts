import type { door as en } from '../en/door.ts';

export const door = {} satisfies Record<keyof typeof en, string>;
