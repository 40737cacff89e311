/** There is nothing at this address, or nothing that this person may know of. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** The page is for staff; signing in leads back to it. */
export class SignInNeeded extends Error {
  override name = 'SignInNeeded';
}

/** Signed in, of this hub, but the role does not allow it. */
export class Forbidden extends Error {
  override name = 'Forbidden';
}

/** A request larger than any form of ours. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge';
}

/** Too many requests from one address; the same may pass after `retryAfter` seconds. */
export class TooMany extends Error {
  override name = 'TooMany';
  readonly retryAfter: number;
  constructor(retryAfter: number) {
    super(`Try again in ${retryAfter} s`);
    this.retryAfter = retryAfter;
  }
}
