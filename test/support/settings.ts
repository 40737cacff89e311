import type { Settings } from '../../functions/shared/settings.ts';

/** What a test's app runs with. */
export const settingsFor = (own: Partial<Settings>): Settings => ({
  tableName: 'foyer-test',
  publicUrl: 'https://foyer.example.org',
  mailFrom: 'foyer@example.org',
  founderEmail: 'kadri@example.org',
  mailsPerSecond: 10_000,
  signingKey: 'file:/dev/null',
  assetsVersion: 'test',
  ...own,
});
