import * as z from 'zod';
import { type Provider, type ProviderInput, providerKinds } from '../../accounts/provider.ts';
import type { Typed } from '../../shared/form.ts';
import { line, requiredLine } from '../../shared/text.ts';

const fields = z.object({
  serverKind: z.enum(providerKinds, 'choice'),
  serverName: requiredLine(80),
  serverUrl: requiredLine(500),
  appId: line(200).optional(),
  secret: z
    .string()
    .trim()
    .max(500, 'too-long')
    .regex(/^[!-~]*$/, 'characters')
    .optional(),
});

/**
 * The form of a server. A new one must have a secret; of one that is `kept`, an empty field leaves it. `local`: its
 * address may be of our own network.
 */
export const providerFormSchema = ({ kept, local }: { kept?: Provider; local: boolean }) =>
  fields.transform((form, context): ProviderInput => {
    const refuse = (field: keyof typeof form, message: string) =>
      context.addIssue({ code: 'custom', message, path: [field] });
    const kind = kept?.kind ?? form.serverKind;
    const url = URL.parse(form.serverUrl);
    if (!url || !isFit(url, local)) refuse('serverUrl', 'https');
    if (kind === 'jitsi' && !form.appId) refuse('appId', 'missing');
    // A secret is not sent to another server than it was given for.
    const isAnother = kept && url && new URL(kept.url).origin !== url.origin;
    if (!form.secret && (!kept || isAnother)) refuse('secret', isAnother ? 'again' : 'missing');
    const { serverName: name, appId, secret = '' } = form;
    return {
      kind,
      name,
      url: url ? addressOf(kind, url) : '',
      secret,
      ...(kind === 'jitsi' ? { appId } : {}),
    };
  });

const isFit = (url: URL, local: boolean): boolean =>
  (url.protocol === 'https:' || (local && url.protocol === 'http:')) && !url.username && !url.password;

/** Where calls go to: people give the server, its `/bigbluebutton/` as bbb-conf shows it, or the API itself. */
function addressOf(kind: Provider['kind'], { origin, pathname }: URL): string {
  const path = pathname.replace(/\/+$/, '');
  if (kind === 'jitsi' || path.endsWith('/api')) return origin + path;
  return `${origin}${path || '/bigbluebutton'}/api`;
}

/** A server as its form shows it: never with its secret. */
export const typedProvider = ({ kind, name, url, appId = '' }: Provider): Typed => ({
  serverKind: kind,
  serverName: name,
  serverUrl: url,
  appId,
});
