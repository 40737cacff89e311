import type { Db } from './db.ts';
import type { Links } from './links.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';
import type { SigningKey } from './signing-key.ts';

/** What every verb is given. Built in `entry/`, and by tests with a fixed clock. */
export type Ctx = {
  db: Db;
  links: Links;
  /** What credentials are signed with. */
  signing: SigningKey;
  now: () => Date;
  settings: Settings;
  log: Log;
};
