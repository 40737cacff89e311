import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterFile } from './after-file.ts';
import { type BigBlueButtonHook, reports } from './bigbluebutton-hooks.ts';

/**
 * A BigBlueButton server as its API is documented, over HTTP on this machine: checksums, the errors that it answers
 * with, meetings with people who come and go, and the webhooks that bbb-webhooks sends.
 * https://docs.bigbluebutton.org/development/api, https://docs.bigbluebutton.org/development/webhooks
 */
export type BigBlueButton = Awaited<ReturnType<typeof bigBlueButton>>;

type User = { internalId: string; externalId: string; name: string; role: string };
type Meeting = {
  internalId: string;
  name: string;
  attendeePW: string;
  moderatorPW: string;
  createTime: number;
  endTime: number;
  users: Map<string, User>;
};
type Query = Record<string, string>;
type Options = { now?: () => Date; secret?: string; digests?: string[]; webhooks?: boolean };

/** How a server that is not well answers. */
type Mood = 'well' | 'slow' | 'garbage' | 'broken' | 'elsewhere' | 'endless';

export async function bigBlueButton(options: Options = {}) {
  const { now = () => new Date(), secret = 'not-a-secret-639259d4', webhooks = true } = options;
  const digests = options.digests ?? ['sha1', 'sha256', 'sha384', 'sha512'];
  const meetings = new Map<string, Meeting>();
  const hooks: BigBlueButtonHook[] = [];
  const calls: { name: string; query: Query }[] = [];
  let mood: Mood = 'well';

  const server = createServer((request, response) => {
    if (mood === 'slow') return;
    if (mood === 'broken') return void response.writeHead(502).end('Bad Gateway');
    if (mood === 'garbage') return void response.writeHead(200).end('<html><title>Welcome</title></html>');
    if (mood === 'elsewhere')
      return void response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    if (mood === 'endless') return pour(response);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise(resolve => server.close(resolve));
  };
  afterFile(stop);

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { name, query, joined, body } = handle(request.url ?? '');
    calls.push({ name, query });
    if (joined) response.writeHead(302, { location: `/html5client/join?sessionToken=${joined}` }).end();
    else response.writeHead(body ? 200 : 404, { 'content-type': 'text/xml;charset=utf-8' }).end(body);
  }

  function handle(url: string) {
    const [path = '', sent = ''] = url.split('?');
    const name = path.replace('/bigbluebutton/api/', '');
    const query = Object.fromEntries(new URLSearchParams(sent));
    const known: Record<string, ((query: Query) => string | { token: string }) | undefined> = {
      create,
      join,
      getMeetingInfo,
      isMeetingRunning,
      end,
      ...(webhooks ? { 'hooks/create': createHook } : {}),
    };
    const verb = known[name];
    if (!verb) return { name, query };
    if (!signed(name, sent)) return { name, query, body: failed('checksumError', 'Checksums do not match') };
    const said = verb(query);
    return typeof said === 'string' ? { name, query, body: said } : { name, query, joined: said.token };
  }

  function signed(name: string, sent: string): boolean {
    const [, rest = '', given] = /^(.*?)&?checksum=([0-9a-f]+)$/.exec(sent) ?? [];
    return digests.some(
      digest =>
        createHash(digest)
          .update(name + rest + secret)
          .digest('hex') === given,
    );
  }

  const going = (meetingID: string | undefined) => {
    const meeting = meetings.get(meetingID ?? '');
    return meeting?.endTime === 0 ? meeting : undefined;
  };

  function create({ name, meetingID, attendeePW, moderatorPW }: Query): string {
    if (!meetingID) return failed('missingParamMeetingID', 'You must provide a meeting ID.');
    if (meetingID.length < 2 || meetingID.length > 256)
      return failed('validationError', 'Meeting ID must be between 2 and 256 characters');
    if (meetingID.includes(',')) return failed('validationError', "Meeting ID cannot contain ','");
    if (!name || name.length < 2 || name.length > 256)
      return failed('validationError', 'Meeting name must be between 2 and 256 characters');
    const before = going(meetingID);
    if (before && (before.attendeePW !== attendeePW || before.moderatorPW !== moderatorPW))
      return failed('idNotUnique', 'A meeting already exists with that meeting ID.');
    const meeting = before ?? {
      internalId: `${createHash('sha1').update(meetingID).digest('hex')}-${now().getTime()}`,
      name,
      attendeePW: attendeePW ?? word(),
      moderatorPW: moderatorPW ?? word(),
      createTime: now().getTime(),
      endTime: 0,
      users: new Map<string, User>(),
    };
    meetings.set(meetingID, meeting);
    const [key, message] = before
      ? ['duplicateWarning', 'This conference was already in existence and may currently be in progress.']
      : ['', ''];
    return succeeded(
      `<meetingID>${text(meetingID)}</meetingID><internalMeetingID>${meeting.internalId}</internalMeetingID>` +
        `<attendeePW>${meeting.attendeePW}</attendeePW><moderatorPW>${meeting.moderatorPW}</moderatorPW>` +
        `<createTime>${meeting.createTime}</createTime><hasUserJoined>${meeting.users.size > 0}</hasUserJoined>` +
        `<duration>0</duration><hasBeenForciblyEnded>false</hasBeenForciblyEnded>` +
        `<messageKey>${key}</messageKey><message>${message}</message>`,
    );
  }

  function join(query: Query): string | { token: string } {
    const { meetingID, fullName, role, password, createTime, userID } = query;
    if (!fullName) return failed('missingParamFullName', 'You must specify a name for the attendee.');
    const known = meetings.get(meetingID ?? '');
    if (!known) return failed('invalidMeetingIdentifier', 'No meeting with that meeting ID.');
    const meeting = going(meetingID);
    if (!meeting) return failed('meetingForciblyEnded', 'You can not join a meeting that has been ended.');
    const byPassword =
      password === meeting.moderatorPW ? 'MODERATOR' : password === meeting.attendeePW && 'VIEWER';
    const as = role?.toUpperCase() ?? byPassword;
    if (as !== 'MODERATOR' && as !== 'VIEWER') return failed('invalidPassword', 'Provided role is invalid');
    if (createTime !== undefined && Number(createTime) !== meeting.createTime)
      return failed('mismatchCreateTimeParam', 'The createTime parameter submitted mismatches.');
    const internalId = `w_${word()}`;
    const user = { internalId, externalId: userID ?? internalId, name: fullName, role: as };
    meeting.users.set(internalId, user);
    return { token: internalId };
  }

  function getMeetingInfo({ meetingID }: Query): string {
    if (!meetingID) return failed('missingParamMeetingID', 'You must provide a meeting ID.');
    const meeting = meetings.get(meetingID);
    if (!meeting) return failed('notFound', 'We could not find a meeting with that meeting ID');
    const people = [...meeting.users.values()].map(
      user =>
        `<attendee><userID>${text(user.externalId)}</userID><fullName>${text(user.name)}</fullName>` +
        `<role>${user.role}</role><isPresenter>false</isPresenter><isListeningOnly>true</isListeningOnly>` +
        `<hasJoinedVoice>false</hasJoinedVoice><hasVideo>false</hasVideo><clientType>HTML5</clientType></attendee>`,
    );
    return succeeded(
      `<meetingName>${text(meeting.name)}</meetingName><meetingID>${text(meetingID)}</meetingID>` +
        `<internalMeetingID>${meeting.internalId}</internalMeetingID><createTime>${meeting.createTime}</createTime>` +
        `<running>${people.length > 0}</running><recording>false</recording>` +
        `<hasBeenForciblyEnded>${meeting.endTime > 0}</hasBeenForciblyEnded><startTime>${meeting.createTime}</startTime>` +
        `<endTime>${meeting.endTime}</endTime><participantCount>${people.length}</participantCount>` +
        `<attendees>${people.join('')}</attendees><metadata></metadata>`,
    );
  }

  const isMeetingRunning = ({ meetingID }: Query): string =>
    meetingID
      ? succeeded(`<running>${(going(meetingID)?.users.size ?? 0) > 0}</running>`)
      : failed('missingParamMeetingID', 'You must provide a meeting ID.');

  function end({ meetingID }: Query): string {
    if (!meetingID) return failed('missingParamMeetingID', 'You must provide a meeting ID.');
    const meeting = going(meetingID);
    if (!meeting) return failed('notFound', 'We could not find a meeting with that meeting ID');
    meeting.endTime = now().getTime();
    meeting.users.clear();
    return succeeded('<messageKey>sentEndMeetingRequest</messageKey><message>Sent.</message>');
  }

  function createHook({ callbackURL, meetingID }: Query): string {
    if (!callbackURL) return failed('missingParamCallbackURL', 'You must specify a callbackURL.');
    const before = hooks.findIndex(hook => hook.callbackURL === callbackURL);
    if (before >= 0)
      return succeeded(`<hookID>${before + 1}</hookID><messageKey>duplicateWarning</messageKey>`);
    hooks.push({ callbackURL, meetingID });
    return succeeded(
      `<hookID>${hooks.length}</hookID><permanentHook>false</permanentHook><rawData>false</rawData>`,
    );
  }

  const userOf = (token: string) => {
    for (const [meetingID, meeting] of meetings) {
      const user = meeting.users.get(token);
      if (user) return { meetingID, meeting, user };
    }
    throw new Error('Nobody of that token is there');
  };

  return {
    url: `http://127.0.0.1:${port}/bigbluebutton/api`,
    secret,
    /** Everything that was asked, in order. */
    calls,
    hooks,
    /** How it answers from now on. */
    feel: (next: Mood) => {
      mood = next;
    },
    /** A browser opens the address of a join. Answers the token of whoever is in, or what the server said. */
    async open(address: string): Promise<{ token?: string; said?: string }> {
      const answered = await fetch(address, { redirect: 'manual' });
      const token = answered.headers.get('location')?.split('sessionToken=')[1];
      return token ? { token } : { said: /<messageKey>(\w+)</.exec(await answered.text())?.[1] };
    },
    userOf: (token: string) => userOf(token).user,
    /** Closes the browser: they are gone by the next question. */
    leave: (token: string) => userOf(token).meeting.users.delete(token),
    /** All meetings end, and are forgotten when `forgotten`. */
    endAll: (forgotten = false) => {
      for (const meetingID of meetings.keys()) end({ meetingID });
      if (forgotten) meetings.clear();
    },
    /** What its webhooks send of somebody who came or left, or of the end: one request for each hook. */
    reports: (
      id: 'user-joined' | 'user-left' | 'meeting-ended',
      at: string | Date,
      token?: string,
      digest?: string,
    ) => {
      const found = token ? userOf(token) : undefined;
      const [meetingID = '', meeting] = found ? [found.meetingID, found.meeting] : ([...meetings][0] ?? []);
      const about = { meetingID, internalId: meeting?.internalId ?? '', user: found?.user };
      return reports(hooks, secret, { id, at: new Date(at), ...about }, digest);
    },
    stop,
  };
}

const word = () => randomBytes(6).toString('hex');
const text = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const succeeded = (inside: string) => `<response><returncode>SUCCESS</returncode>${inside}</response>`;
const failed = (key: string, message: string) =>
  `<response><returncode>FAILED</returncode><messageKey>${key}</messageKey><message>${message}</message></response>`;

/** An answer without an end. */
function pour(response: ServerResponse): void {
  const chunk = '<attendee>'.repeat(10_000);
  const more = () => response.write(chunk, error => (error ? undefined : more()));
  response.writeHead(200);
  more();
}
