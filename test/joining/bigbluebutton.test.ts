import { beforeAll, describe, expect, it } from 'vitest';
import { addProvider } from '../../functions/accounts/providers.ts';
import type { Event, OnlineRoom } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { enterRoom } from '../../functions/joining/enter.ts';
import { ask, isPublic } from '../../functions/joining/rooms/ask.ts';
import { checksum } from '../../functions/joining/rooms/bigbluebutton.ts';
import type { RoomRole } from '../../functions/joining/rooms/room.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { type BigBlueButton, bigBlueButton } from '../support/bigbluebutton.ts';
import { anEvent } from '../support/events.ts';
import { maarja, tonu } from '../support/people.ts';

let house: Foyer;
let server: BigBlueButton;
let event: Event;

beforeAll(async () => {
  house = await foyer({ settings: { localRooms: true } });
  server = await bigBlueButton({ now: house.clock.now });
  event = await anEvent(house.ctx);
});

const add = (url: string, secret: string) =>
  addProvider(house.ctx, event.hubId, { kind: 'bigbluebutton', name: 'Our server', url, secret });

async function room({ url = server.url, secret = server.secret } = {}): Promise<OnlineRoom> {
  return { kind: 'bigbluebutton', provider: (await add(url, secret)).id };
}

async function enter(into: OnlineRoom, person = maarja, role: RoomRole = 'attendee') {
  const programme = await programmeOf(house.ctx, event.id);
  if (!programme) throw new Error('No such event');
  const id = `reg_${person.email.split('@')[0]}`;
  return enterRoom(house.ctx, { programme, room: into, person: { id, name: person.name, role } });
}

async function urlOf(into: OnlineRoom, person = maarja, role: RoomRole = 'attendee'): Promise<string> {
  const entered = await enter(into, person, role);
  if (!entered.ok || !('url' in entered)) throw new Error('Not let in');
  return entered.url;
}

const saidLast = () => house.log.findLast(line => line.event === 'room-unreachable')?.facts?.said;

describe('A call to BigBlueButton', () => {
  it('carries the checksum that its documentation shows', () => {
    const create = 'name=Test+Meeting&meetingID=abc123&attendeePW=111222&moderatorPW=333444';
    const secret = '639259d4-9dd8-4b25-bf01-95f9567eaf4b';
    expect(checksum('create', create, secret, 'sha1')).toBe('1fcbb0c4fc1f039f73aa6d697d2db9ba7f803f17');
    expect(checksum('create', create, secret, 'sha256')).toBe(
      'da9185f7f333cfdfcd6eeac32dca3777510c4c436020d8b887ba5515bd1d189e',
    );
    const join = 'param1=value1&param2=value2';
    expect(checksum('join', join, '1234567890abcdefghijkl', 'sha1')).toBe(
      '67882ae54f49600f56f358c10d24697ef7d8c6b2',
    );
  });
});

describe('Whoever enters a room on BigBlueButton', () => {
  it('finds it open, made by whoever came first, and is there by name and role', async () => {
    const into = await room();
    const first = await server.open(await urlOf(into, maarja));
    const second = await server.open(await urlOf(into, tonu, 'moderator'));
    expect(server.userOf(first.token ?? '')).toMatchObject({
      externalId: 'reg_maarja',
      name: 'Maarja Näidis',
      role: 'VIEWER',
    });
    expect(server.userOf(second.token ?? '')).toMatchObject({ name: 'Tõnu Proovitu', role: 'MODERATOR' });
    const made = server.calls.filter(call => call.name === 'create');
    expect(made).toHaveLength(2);
    expect(new Set(made.map(call => call.query.meetingID)).size).toBe(1);
    expect(made[0]?.query).toMatchObject({ name: 'Conference of Innovative Education' });
  });

  it('is called there as they call themselves, in any script and with any sign', async () => {
    const name = 'ნინო O’Neill & <b>Söns</b> +100 % = "ü"';
    const { token } = await server.open(await urlOf(await room(), { ...maarja, name }));
    expect(server.userOf(token ?? '').name).toBe(name);
  });

  it('is let into the meeting that runs now, not by an address of yesterday', async () => {
    const into = await room();
    const yesterday = await urlOf(into);
    server.endAll();
    house.clock.advance({ seconds: 1 });
    const today = await urlOf(into);
    expect(await server.open(yesterday)).toEqual({ said: 'mismatchCreateTimeParam' });
    expect((await server.open(today)).token).toBeDefined();
  });

  it('gets in on a server that knows the old digest only', async () => {
    const old = await bigBlueButton({ now: house.clock.now, digests: ['sha1'] });
    const address = await urlOf(await room({ url: old.url }));
    expect((await old.open(address)).token).toBeDefined();
  });

  it('cannot make themselves a moderator of the address they were given', async () => {
    const address = await urlOf(await room());
    expect(await server.open(address.replace('role=VIEWER', 'role=MODERATOR'))).toEqual({
      said: 'checksumError',
    });
  });

  it('is told when the room cannot be reached; the log says why, and no secret', async () => {
    const cases = [
      [await room({ secret: 'of another server' }), 'checksumError'],
      [await room({ url: server.url.replace('/api', '/nothing') }), 'status 404'],
      [await room({ url: 'http://127.0.0.1:9/bigbluebutton/api' }), 'no-connection'],
      [{ kind: 'bigbluebutton', provider: 'prv_00000000000000000000000000' }, 'no such provider'],
    ] as const;
    for (const [into, said] of cases) {
      expect(await enter(into)).toEqual({ ok: false, why: 'unreachable' });
      expect(saidLast()).toBe(said);
    }
    const logged = JSON.stringify(house.log);
    for (const secret of [server.secret, 'of another server', 'Maarja']) expect(logged).not.toContain(secret);
  });

  it.each([
    ['broken', 'status 502'],
    ['garbage', 'no answer of its kind'],
    ['elsewhere', 'status 302'],
    ['endless', 'too-large'],
    ['slow', 'time-out'],
  ] as const)('is told when the server is %s', async (mood, said) => {
    const into = await room();
    server.feel(mood);
    expect(await enter(into)).toEqual({ ok: false, why: 'unreachable' });
    server.feel('well');
    expect(saidLast()).toBe(said);
  });

  it('is told when somebody else made a meeting of that name', async () => {
    const into = await room();
    await urlOf(into);
    const meetingID = server.calls.findLast(call => call.name === 'create')?.query.meetingID ?? '';
    server.endAll(true);
    const other = new URLSearchParams({ name: 'Other', meetingID }).toString();
    await fetch(`${server.url}/create?${other}&checksum=${checksum('create', other, server.secret, 'sha1')}`);
    expect(await enter(into)).toEqual({ ok: false, why: 'unreachable' });
    expect(saidLast()).toBe('idNotUnique');
  });
});

describe('The stand-in for a server answers as is documented', () => {
  const said = async (call: string, query: Record<string, string>, secret = server.secret) => {
    const sent = new URLSearchParams(query).toString();
    const signed = `${sent}${sent && '&'}checksum=${checksum(call, sent, secret, 'sha512')}`;
    const xml = await (await fetch(`${server.url}/${call}?${signed}`)).text();
    return /<messageKey>(\w+)</.exec(xml)?.[1] ?? /<returncode>(\w+)</.exec(xml)?.[1];
  };

  it.each([
    ['create', { name: 'No id' }, 'missingParamMeetingID'],
    ['create', { name: 'A comma', meetingID: 'a,b' }, 'validationError'],
    ['create', { meetingID: 'no-name' }, 'validationError'],
    ['join', { meetingID: 'none', role: 'VIEWER' }, 'missingParamFullName'],
    ['join', { meetingID: 'none', fullName: 'A', role: 'VIEWER' }, 'invalidMeetingIdentifier'],
    ['getMeetingInfo', { meetingID: 'none' }, 'notFound'],
    ['isMeetingRunning', { meetingID: 'none' }, 'SUCCESS'],
    ['isMeetingRunning', {}, 'missingParamMeetingID'],
    ['end', { meetingID: 'none' }, 'notFound'],
    ['hooks/create', {}, 'missingParamCallbackURL'],
  ])('%s %o: %s', async (call, query, key) => {
    expect(await said(call, query)).toBe(key);
    expect(await said(call, query, 'another secret')).toBe('checksumError');
  });
});

describe('The address of a server', () => {
  it.each([
    'http://bbb.example.org/bigbluebutton/api',
    'https://127.0.0.1/bigbluebutton/api',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://localhost/bigbluebutton/api',
  ])('is not asked when it is inside, or not https: %s', async address => {
    expect(await ask({}, new URL(address))).toEqual({ ok: false, why: 'forbidden' });
  });

  it('is public, or else not for us', () => {
    const inside = [
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
    ];
    const inside6 = [
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:8.8.8.8',
      '64:ff9b::a00:1',
      '2002:a00:1::',
      '2001:db8::1',
    ];
    for (const address of [...inside, ...inside6])
      expect([address, isPublic(address)]).toEqual([address, false]);
    for (const address of ['8.8.8.8', '193.40.0.1', '172.32.0.1', '2001:4860:4860::8888', '2a00:1450::1'])
      expect([address, isPublic(address)]).toEqual([address, true]);
  });
});
