import type { attendance as en } from '../en/attendance.ts';

export const attendance = {} satisfies Record<keyof typeof en, string>;
