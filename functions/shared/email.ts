import { domainToASCII, domainToUnicode } from 'node:url';
import * as z from 'zod';

/**
 * An address as mail is sent to it: surrounding blanks gone, the local part as typed, the domain in lower
 * case and punycode, so that a look-alike domain shows itself. Undefined when it is no address, or one that
 * SES cannot send to: before the `@` it takes ASCII only.
 */
export function emailAddress(typed: string): string | undefined {
  const trimmed = typed.trim();
  if (trimmed.length > 254) return undefined;
  const at = trimmed.lastIndexOf('@');
  const domain = domainToASCII(trimmed.slice(at + 1)).toLowerCase();
  const address = `${trimmed.slice(0, at)}@${domain}`;
  const usual = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/;
  return at > 0 && usual.test(address) && !/^\.|\.\.|\.@/.test(address) ? address : undefined;
}

/** A domain in punycode as people read it. */
export const readableDomain = (domain: string): string => domainToUnicode(domain) || domain;

/** An address as its own person reads it; staff see what is stored, for look-alikes must stand out to them. */
export const readableAddress = (address: string): string =>
  address.replace(/@(.*)$/, (_, domain: string) => `@${readableDomain(domain)}`);

/** What two likely spellings of one mailbox share; to warn staff with, never to merge by. */
export function likeness(address: string): string {
  const [local = '', domain = ''] = address.normalize('NFKC').toLowerCase().split('@');
  return `${local.replace(/\+.*$/, '')}@${domain}`;
}

export const emailSchema = z
  .string()
  .max(300, 'email')
  .transform((typed, context) => {
    const address = emailAddress(typed);
    if (address) return address;
    context.addIssue({ code: 'custom', message: 'email' });
    return z.NEVER;
  });
