import { createHash } from 'node:crypto';

export type BigBlueButtonHook = { callbackURL: string; meetingID: string | undefined };

export type Report = { url: string; body: string; headers: Record<string, string> };

type Happening = {
  id: 'user-joined' | 'user-left' | 'meeting-ended';
  at: Date;
  meetingID: string;
  internalId: string;
  user?: { internalId: string; externalId: string; name: string; role: string };
};

/** The requests that bbb-webhooks makes when something happened: one for each hook of the meeting. */
export const reports = (
  hooks: BigBlueButtonHook[],
  secret: string,
  happening: Happening,
  digest = 'sha1',
): Report[] =>
  hooks
    .filter(hook => !hook.meetingID || hook.meetingID === happening.meetingID)
    .map(({ callbackURL }) => signedReport(callbackURL, secret, [eventOf(happening)], digest));

/** The signature is over the address, the body as it is sent, and the secret. */
export function signedReport(callbackURL: string, secret: string, events: object[], digest = 'sha1'): Report {
  const body = new URLSearchParams({
    domain: 'bbb.example.org',
    event: JSON.stringify(events),
    timestamp: String(Date.now()),
  }).toString();
  const checksum = createHash(digest)
    .update(callbackURL + body + secret)
    .digest('hex');
  return {
    url: `${callbackURL}${callbackURL.includes('?') ? '&' : '?'}checksum=${checksum}`,
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
  };
}

const eventOf = ({ id, at, meetingID, internalId, user }: Happening) => ({
  data: {
    type: 'event',
    id,
    attributes: {
      meeting: { 'internal-meeting-id': internalId, 'external-meeting-id': meetingID },
      ...(user && {
        user: {
          'internal-user-id': user.internalId,
          'external-user-id': user.externalId,
          ...(id === 'user-joined' ? { name: user.name, role: user.role, presenter: false } : {}),
        },
      }),
    },
    event: { ts: at.getTime() },
  },
});
