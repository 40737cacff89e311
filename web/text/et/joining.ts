import type { joining as en } from '../en/joining.ts';

export const joining = {} satisfies Record<keyof typeof en, string>;
