import * as z from 'zod';

const schema = z
  .object({
    /** `events.example.org`; without it the site has CloudFront's own name. */
    domainName: z.hostname().optional(),
    /** Of ACM in us-east-1, where CloudFront looks for it. */
    certificateArn: z.templateLiteral(['arn:aws:acm:us-east-1:', z.string()]).optional(),
    /** The domain that mail comes from, verified with SES by its DNS records. */
    mailDomain: z.hostname().default('example.org'),
    mailFrom: z.email().optional(),
    /** Who may found the first hub. */
    founderEmail: z.email().optional(),
    alarmEmail: z.email().optional(),
    /** No more than what the SES account may send; a new account may send one. */
    mailsPerSecond: z.coerce.number().positive().default(1),
    requestsPerSecond: z.coerce.number().int().positive().default(2_000),
    /** Units a second that the table is warmed to before a rush; on demand sustains 12,000 and 4,000 anyway. */
    warmReads: z.coerce.number().int().min(12_000).optional(),
    warmWrites: z.coerce.number().int().min(4_000).optional(),
    /** Keys that ever signed credentials: one more makes a new one, which signs from then on. */
    signingKeys: z.coerce.number().int().min(1).max(20).default(1),
  })
  .refine(each => !each.domainName === !each.certificateArn, {
    message: 'a domain name and its certificate go together',
    path: ['certificateArn'],
  })
  .transform(each => ({ ...each, mailFrom: each.mailFrom ?? `foyer@${each.mailDomain}` }));

/** What an installation chooses. */
export type Settings = z.infer<typeof schema>;

const names = Object.keys(schema.in.shape) as (keyof Settings)[];

/** `mailDomain` → `MAIL_DOMAIN`. */
const inEnvironment = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase();

/**
 * Reads each setting from the CDK's context (`-c mailDomain=example.org`), or else from the environment
 * (`MAIL_DOMAIN`); throws one sentence that names every setting that is wrong.
 */
export function readSettings(
  context: (name: string) => unknown,
  environment: Record<string, string | undefined>,
): Settings {
  const given = names.map(name => [name, context(name) ?? environment[inEnvironment(name)]] as const);
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(issue => `${issue.path.join('.')} (${issue.message})`);
  throw new Error(`The settings are not complete: ${wrong.join('; ')}.`);
}
