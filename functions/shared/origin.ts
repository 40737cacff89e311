import { createHash, timingSafeEqual } from 'node:crypto';

/** In which CloudFront says to the app that a request comes through it. */
export const originHeader = 'x-foyer-origin';

/** Whether `said` is the secret; takes as long for every wrong one. */
export const saysSecret = (said: string | undefined, secret: string): boolean =>
  timingSafeEqual(digest(said ?? ''), digest(secret));

const digest = (text: string) => createHash('sha256').update(text).digest();
