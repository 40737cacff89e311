import * as z from 'zod';

const schema = z.object({
  TABLE_NAME: z.string().min(3),
  PUBLIC_URL: z.url(),
  MAIL_FROM: z.email(),
  FOUNDER_EMAIL: z.email().optional(),
  DYNAMODB_ENDPOINT: z.url().optional(),
  SES_ENDPOINT: z.url().optional(),
  SES_CONFIGURATION_SET: z.string().optional(),
  MAILS_PER_SECOND: z.coerce.number().positive().default(10),
  ORIGIN_SECRET: z.string().min(1).optional(),
  LOCAL_ROOMS: z.enum(['yes', 'no']).default('no'),
  SIGNING_KEY: z.string().regex(/^(kms:arn:\S+|file:.+)$/, 'is neither kms:ARN nor file:path'),
  KMS_ENDPOINT: z.url().optional(),
  ASSETS_VERSION: z.string().default('0'),
});

/** What the environment says, read and checked once, at start. */
export type Settings = {
  tableName: string;
  /** Origin without a trailing slash: `https://events.example.org`. */
  publicUrl: string;
  mailFrom: string;
  /** Who may found the first hub of an empty installation. */
  founderEmail?: string;
  dynamodbEndpoint?: string;
  sesEndpoint?: string;
  sesConfigurationSet?: string;
  mailsPerSecond: number;
  /** What a request must say to be answered, where a site stands before the app. */
  originSecret?: string;
  /**
   * Servers of rooms may stand on our own network, and answer without https. Only where whoever runs the hubs also
   * runs that network: anybody who may name a server could otherwise ask what is behind our doors.
   */
  localRooms?: boolean;
  /** Where the key stands that signs credentials: `kms:` and an ARN, or `file:` and a path. */
  signingKey: string;
  kmsEndpoint?: string;
  /** Changes with every build; part of the address of each static file. */
  assetsVersion: string;
};

/** Reads settings from `environment`; throws one sentence that names every variable that is wrong. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(issue => `${issue.path.join('.')} (${issue.message})`);
    throw new Error(`The environment is not complete: ${wrong.join('; ')}.`);
  }
  const env = parsed.data;
  return {
    tableName: env.TABLE_NAME,
    publicUrl: new URL(env.PUBLIC_URL).origin,
    mailFrom: env.MAIL_FROM,
    founderEmail: env.FOUNDER_EMAIL,
    dynamodbEndpoint: env.DYNAMODB_ENDPOINT,
    sesEndpoint: env.SES_ENDPOINT,
    sesConfigurationSet: env.SES_CONFIGURATION_SET,
    mailsPerSecond: env.MAILS_PER_SECOND,
    originSecret: env.ORIGIN_SECRET,
    localRooms: env.LOCAL_ROOMS === 'yes',
    signingKey: env.SIGNING_KEY,
    kmsEndpoint: env.KMS_ENDPOINT,
    assetsVersion: env.ASSETS_VERSION,
  };
}
