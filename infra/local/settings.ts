import { join, resolve } from 'node:path';
import * as z from 'zod';
import { CannotStart } from './cannot-start.ts';

const port = (standard: number) => z.coerce.number().int().min(1).max(65_535).default(standard);

const schema = z.object({
  PORT: port(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  MAIL_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  DATA_DIR: z
    .string()
    .min(1)
    .default('data')
    .transform(path => resolve(path)),
  TABLE_NAME: z.string().min(3).default('foyer'),
  PUBLIC_URL: z
    .url()
    .transform(url => new URL(url).origin)
    .optional(),
  MAIL_FROM: z.email().default('foyer@example.org'),
  FOUNDER_EMAIL: z.email().optional(),
  DYNAMODB_ENDPOINT: z.url().optional(),
  SES_ENDPOINT: z.url().optional(),
  MAILS_PER_SECOND: z.string().optional(),
  SIGNING_KEY: z.string().optional(),
  KMS_ENDPOINT: z.url().optional(),
  LOCAL_ROOMS: z.enum(['yes', 'no']).default('no'),
});

/** How this machine is asked to run Foyer. */
export function readLocalSettings(environment: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CannotStart(
      `${issue?.path.join('.')} is "${given[String(issue?.path[0])]}": ${issue?.message}.`,
    );
  }
  const { PUBLIC_URL, MAIL_PORT, SIGNING_KEY, ...settings } = parsed.data;
  return {
    ...settings,
    PUBLIC_URL: PUBLIC_URL ?? `http://localhost:${settings.PORT}`,
    MAIL_PORT: MAIL_PORT ?? (settings.PORT === 65_535 ? 65_534 : settings.PORT + 1),
    SIGNING_KEY: SIGNING_KEY ?? `file:${join(settings.DATA_DIR, 'signing-key.pem')}`,
  };
}

export type LocalSettings = ReturnType<typeof readLocalSettings>;
