import type { Context } from 'hono';
import type * as z from 'zod';
import type { View } from '../../web/view.ts';

/** What the app sets on each request. */
export type Web = { Variables: { view: View; email?: string } };

/** Field name → error code; field name → what was typed, to show again. */
export type FieldErrors = Record<string, string>;
export type Typed = Record<string, string>;

export type Form<T> = { ok: true; value: T; typed: Typed } | { ok: false; errors: FieldErrors; typed: Typed };

/** Reads a form post and validates it. A field sent several times is joined by a line break. */
export async function readForm<S extends z.ZodType>(c: Context, schema: S): Promise<Form<z.infer<S>>> {
  const typed = await typedOf(c);
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { ok: true, value: parsed.data, typed };
  const errors: FieldErrors = {};
  for (const issue of parsed.error.issues) errors[issue.path.join('.') || 'form'] ??= codeOf(issue);
  return { ok: false, errors, typed };
}

/** What was typed, field by field. Browsers send a line break as CR LF; here it is LF, as wherever else lines are told apart. */
export async function typedOf(c: Context): Promise<Typed> {
  const body = await c.req.parseBody({ all: true }).catch(() => ({}));
  const typed: Typed = {};
  for (const [name, value] of Object.entries(body)) {
    typed[name] = [value]
      .flat()
      .filter(each => typeof each === 'string')
      .join('\n')
      .replace(/\r\n?/g, '\n');
  }
  return typed;
}

/** A form with its files as it was sent; one that cannot be read is empty. */
export const sentOf = (c: Context): Promise<Record<string, string | File>> =>
  c.req.parseBody().catch(() => ({}));

/**
 * Our schemas' messages are codes, with what their sentence names behind a `?`; what zod says of a missing or mistyped
 * field becomes one.
 */
export function codeOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z][a-z-]*(\?\S*)?$/.test(issue.message)) return issue.message;
  return issue.code === 'invalid_type' ? 'missing' : 'choice';
}

/**
 * Who is asking, to limit by. A server of our own sees the socket, and believes no header. CloudFront appends the
 * viewer's address to X-Forwarded-For and API Gateway appends CloudFront's, so the last but one is the viewer.
 */
export function clientAddress(c: Context): string {
  const incoming = c.env?.incoming as { socket?: { remoteAddress?: string } } | undefined;
  const forwarded = c.req.header('x-forwarded-for')?.split(',') ?? [];
  return incoming?.socket?.remoteAddress ?? forwarded.at(-2)?.trim() ?? 'unknown';
}
