import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/settings.ts';

const given = (context: Record<string, unknown>, environment: Record<string, string> = {}) =>
  readSettings(name => context[name], environment);

describe('The settings of an installation', () => {
  it('have a default each, so that anybody can look at the stacks', () => {
    expect(given({})).toEqual({
      mailDomain: 'example.org',
      mailFrom: 'foyer@example.org',
      mailsPerSecond: 1,
      requestsPerSecond: 2_000,
      signingKeys: 1,
    });
  });

  it('come from the context, or else from the environment', () => {
    const environment = { MAIL_DOMAIN: 'edu.example', FOUNDER_EMAIL: 'kadri@example.org' };
    const settings = given({ mailDomain: 'school.example' }, environment);
    expect(settings.mailFrom).toBe('foyer@school.example');
    expect(settings.founderEmail).toBe('kadri@example.org');
  });

  it('refuse a domain name without a certificate, and a certificate that CloudFront cannot see', () => {
    const domainName = 'events.example.org';
    expect(() => given({ domainName })).toThrow('a domain name and its certificate go together');
    const certificateArn = 'arn:aws:acm:eu-north-1:111111111111:certificate/a';
    expect(() => given({ domainName, certificateArn })).toThrow('certificateArn');
  });

  it('name everything that is wrong in one sentence', () => {
    expect(() => given({ founderEmail: 'kadri', mailsPerSecond: 'many' })).toThrow(
      /^The settings are not complete: founderEmail .*; mailsPerSecond .*\.$/,
    );
  });
});
