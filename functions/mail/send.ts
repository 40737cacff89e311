import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { clientAt } from '../shared/endpoint.ts';
import type { Settings } from '../shared/settings.ts';
import { pace } from './pace.ts';

/** One mail as it goes out. `to` decides where it goes, whatever the headers say. */
export type Outgoing = { from: string; to: string; mime: Buffer; tags: Record<string, string> };

export type Sent =
  | { ok: true; providerId: string }
  /** `passing`: the same mail may well go out later. `code` is the provider's word for it. */
  | { ok: false; passing: boolean; code: string };

/** What hands mail over. The only thing that a test may replace, and only to make the provider misbehave. */
export type Mailer = {
  /** Resolves when the account's rate allows the next mail. */
  turn(): Promise<void>;
  send(mail: Outgoing): Promise<Sent>;
};

/** SES's API v1, or the endpoint that the settings name. */
export function makeMailer(settings: Settings): Mailer {
  const client = new SESClient({
    ...clientAt(settings.sesEndpoint),
    // A mail that may have gone out is not sent again behind the back of its record.
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  });
  return {
    turn: pace(settings.mailsPerSecond),
    async send({ from, to, mime, tags }) {
      try {
        const { MessageId = '' } = await client.send(
          new SendRawEmailCommand({
            Source: from,
            Destinations: [to],
            RawMessage: { Data: mime },
            ConfigurationSetName: settings.sesConfigurationSet,
            Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
          }),
        );
        return { ok: true, providerId: MessageId };
      } catch (error) {
        return { ok: false, ...refusalOf(error) };
      }
    },
  };
}

/** What SES says of this one mail; all else is said of the account, the network or the moment, and passes. */
const lasting = new Set(['MessageRejected', 'InvalidParameterValue', 'InvalidParameterValueException']);

/** Whether a failed call to SES is worth repeating, and SES's word for it, which names no address. */
export function refusalOf(error: unknown): { passing: boolean; code: string } {
  const code = error instanceof Error ? error.name : 'unknown';
  return { passing: !lasting.has(code), code };
}
