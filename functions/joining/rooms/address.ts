import type { Entered } from './room.ts';

/** A meeting somewhere (Zoom, Teams, Meet): its address is all there is to know. */
export const enterAddress = (url: string): Entered => ({ ok: true, url });
