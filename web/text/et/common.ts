import type { common as en } from '../en/common.ts';

export const common = {} satisfies Record<keyof typeof en, string>;
