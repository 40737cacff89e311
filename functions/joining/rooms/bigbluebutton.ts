import { createHash, createHmac } from 'node:crypto';
import { paths } from '../../../web/paths.ts';
import type { Provider } from '../../accounts/provider.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { ask } from './ask.ts';
import {
  type Entered,
  idOf,
  type Meeting,
  type RoomPerson,
  type RoomRole,
  roomName,
  titleOf,
} from './room.ts';
import { watchRoom } from './watch.ts';

/** https://docs.bigbluebutton.org/development/api */
type Call = 'create' | 'join' | 'getMeetingInfo' | 'isMeetingRunning' | 'hooks/create';
type Parameters = Record<string, string>;

/** Newer servers may refuse the one, older ones know only the other. */
const digests = ['sha256', 'sha1'] as const;
type Digest = (typeof digests)[number] | 'sha384' | 'sha512';

/** `said` is a stable key of the server's, or what went wrong on the way to it: fit for a log. */
export type BigBlueButtonAnswer = { ok: true; xml: string; digest: Digest } | { ok: false; said: string };

/**
 * Makes sure that the meeting runs, then signs the way in. BigBlueButton knows two roles; only a moderator can take the
 * presenter's place without asking, so speakers are moderators.
 */
export async function enterBigBlueButton(
  ctx: Ctx,
  provider: Provider,
  meeting: Meeting,
  person: RoomPerson,
): Promise<Entered> {
  const id = idOf(meeting, provider);
  const meetingID = roomName(ctx, id);
  const created = await call(ctx, provider, 'create', {
    name: titleOf(meeting).slice(0, 256).padEnd(2),
    meetingID,
    // Servers before 3.0 take the second call for another meeting's unless these are the same.
    attendeePW: password(provider, meetingID, 'attendee'),
    moderatorPW: password(provider, meetingID, 'moderator'),
    logoutURL: ctx.settings.publicUrl + paths.event(meeting.event.slug),
  });
  const createTime = created.ok && textOf(created.xml, 'createTime');
  if (!created.ok || !createTime) {
    const said = created.ok ? 'no createTime' : created.said;
    ctx.log('room-unreachable', { event: meeting.event.id, provider: provider.id, call: 'create', said });
    return { ok: false, why: 'unreachable' };
  }
  await watchRoom(ctx, meeting, id);
  const url = addressOf(
    provider,
    'join',
    {
      fullName: person.name,
      meetingID,
      role: roles[person.role],
      userID: person.id,
      createTime,
      redirect: 'true',
    },
    created.digest,
  );
  return { ok: true, url: url.href };
}

const roles = { attendee: 'VIEWER', speaker: 'MODERATOR', moderator: 'MODERATOR' } as const satisfies Record<
  RoomRole,
  string
>;

/** Who is in a meeting: `gone` when there is none by that name, any more or yet. */
export type MeetingInfo =
  | { ok: true; state: 'running'; people: string[] }
  | { ok: true; state: 'gone' }
  | { ok: false; said: string };

export async function meetingInfo(ctx: Ctx, provider: Provider, meetingID: string): Promise<MeetingInfo> {
  const answer = await call(ctx, provider, 'getMeetingInfo', { meetingID });
  if (!answer.ok) return answer.said === 'notFound' ? { ok: true, state: 'gone' } : answer;
  const ended =
    textOf(answer.xml, 'hasBeenForciblyEnded') === 'true' || Number(textOf(answer.xml, 'endTime'));
  if (ended) return { ok: true, state: 'gone' };
  const people = allOf(answer.xml, 'attendee').flatMap(each => textOf(each, 'userID') ?? []);
  return { ok: true, state: 'running', people: [...new Set(people)] };
}

/** Asks to be told of who comes and goes; once told twice is told once. A server without webhooks has no such call. */
export const registerHook = (
  ctx: Ctx,
  provider: Provider,
  meetingID: string,
  callbackURL: string,
): Promise<BigBlueButtonAnswer> => call(ctx, provider, 'hooks/create', { callbackURL, meetingID });

/** Whether the server is there, and knows the secret. */
export const knock = (ctx: Ctx, provider: Provider): Promise<BigBlueButtonAnswer> =>
  call(ctx, provider, 'isMeetingRunning', { meetingID: 'foyer' });

async function call(
  ctx: Ctx,
  provider: Provider,
  name: Call,
  query: Parameters,
): Promise<BigBlueButtonAnswer> {
  let said = '';
  for (const digest of digests) {
    const answer = await ask(ctx.settings, addressOf(provider, name, query, digest));
    if (!answer.ok) return { ok: false, said: answer.why };
    if (answer.status !== 200) return { ok: false, said: `status ${answer.status}` };
    const { body: xml } = answer;
    if (textOf(xml, 'returncode') === 'SUCCESS') return { ok: true, xml, digest };
    said = keyOf(textOf(xml, 'messageKey'));
    if (said !== 'checksumError') break;
  }
  return { ok: false, said };
}

/** Keys are words; anything else may be what somebody typed. */
const keyOf = (key: string | undefined): string =>
  /^[A-Za-z]{1,60}$/.test(key ?? '') ? String(key) : 'no answer of its kind';

/** The checksum is over the query as it is sent. */
function addressOf(provider: Provider, name: Call, query: Parameters, digest: Digest): URL {
  const sent = new URLSearchParams(query).toString();
  return new URL(`${provider.url}/${name}?${sent}&checksum=${checksum(name, sent, provider.secret, digest)}`);
}

export const checksum = (name: string, query: string, secret: string, digest: Digest): string =>
  createHash(digest)
    .update(name + query + secret)
    .digest('hex');

const password = ({ secret }: Provider, meetingID: string, role: string): string =>
  createHmac('sha256', secret).update(`${role} of ${meetingID}`).digest('hex').slice(0, 32);

/** The text of the first element of a name, without markup in it; undefined when there is none. */
function textOf(xml: string, name: string): string | undefined {
  const [inside] = allOf(xml, name, 1);
  const text = inside?.trim().replace(/^<!\[CDATA\[|\]\]>$/g, '');
  return text === undefined || text.includes('<') ? undefined : text;
}

/** What stands in each element of a name that carries no attributes; none of them holds another of its name. */
function allOf(xml: string, name: string, most = Number.POSITIVE_INFINITY): string[] {
  const [opening, closing] = [`<${name}>`, `</${name}>`];
  const found: string[] = [];
  for (let at = xml.indexOf(opening); at >= 0 && found.length < most; at = xml.indexOf(opening, at)) {
    const end = xml.indexOf(closing, at);
    if (end < 0) break;
    found.push(xml.slice(at + opening.length, end));
    at = end;
  }
  return found;
}
