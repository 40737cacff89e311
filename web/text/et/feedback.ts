import type { feedback as en } from '../en/feedback.ts';

export const feedback = {} satisfies Record<keyof typeof en, string>;
