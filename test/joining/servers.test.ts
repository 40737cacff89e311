import { beforeAll, describe, expect, it } from 'vitest';
import { addProvider, providerOf } from '../../functions/accounts/providers.ts';
import { createEvent } from '../../functions/events/create.ts';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { enterRoom } from '../../functions/joining/enter.ts';
import { paths } from '../../web/paths.ts';
import { errorsOf, eventForm, sessionForm } from '../events/forms.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { type BigBlueButton, bigBlueButton } from '../support/bigbluebutton.ts';
import type { Browsing, Fields } from '../support/browsing.ts';
import { anEvent, conferenceInput } from '../support/events.ts';
import { organiser, owner } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let house: Foyer;
let server: BigBlueButton;
let event: Event;
let ours: Browsing;
let editor: Browsing;

beforeAll(async () => {
  house = await foyer({ settings: { localRooms: true } });
  server = await bigBlueButton({ now: house.clock.now });
  event = await anEvent(house.ctx);
  ours = await signsIn(house, owner, house.browser());
  editor = await signsIn(house, organiser, house.browser());
});

const form = (changes: Fields = {}): Fields => ({
  serverKind: 'bigbluebutton',
  serverName: 'BigBlueButton of the university',
  serverUrl: server.url,
  secret: server.secret,
  ...changes,
});
const adds = (changes: Fields = {}) => ours.post(paths.servers(event.hubId), form(changes));
const pageAfter = async (answer: Response | Promise<Response>) => (await ours.follow(answer)).text();
const idIn = (answer: Response) => /prv_[0-9a-z]{26}/.exec(answer.headers.get('location') ?? '')?.[0] ?? '';

describe('An owner', () => {
  it('finds no server yet, and what works without one', async () => {
    const page = await (await ours.get(paths.console)).text();
    expect(page).toContain(`href="${paths.servers(event.hubId)}"`);
    expect(await (await ours.get(paths.servers(event.hubId))).text()).toContain('No server yet');
  });

  it('adds one by the address that bbb-conf shows, and hears whether it knows the secret', async () => {
    const added = await adds({ serverUrl: server.url.replace(/api$/, '') });
    const page = await pageAfter(added);
    expect(page).toContain('BigBlueButton of the university is added. It answers and knows the secret.');
    expect((await providerOf(house.ctx, event.hubId, idIn(added)))?.url).toBe(server.url);
  });

  it.each([
    [{ secret: 'another' }, 'its secret is another'],
    [{ serverUrl: 'http://127.0.0.1:9/' }, 'Nobody answers'],
  ])('hears what is wrong with %o', async (changes, words) => {
    expect(await pageAfter(adds(changes))).toContain(words);
  });

  it('never sees a secret again, on any page or in the log', async () => {
    const id = idIn(await adds({ secret: 'sesame-open-sesame' }));
    const pages = [
      await (await ours.get(paths.servers(event.hubId))).text(),
      await (await ours.get(paths.server(event.hubId, id))).text(),
      await (await ours.post(paths.server(event.hubId, id), form({ serverName: '' }))).text(),
      JSON.stringify(house.log),
    ];
    for (const page of pages) {
      expect(page).not.toContain('sesame');
      expect(page).not.toContain(server.secret);
    }
    expect(pages[1]).toContain('A secret is kept');
  });

  it('changes the name and keeps the secret, unless the server is another', async () => {
    const id = idIn(await adds());
    const saved = ours.post(paths.server(event.hubId, id), form({ serverName: 'Renamed', secret: '' }));
    expect(await pageAfter(saved)).toContain('Renamed is saved. It answers and knows the secret.');
    const moved = form({ serverUrl: 'https://bbb.example.org/', secret: '' });
    const refused = await ours.post(paths.server(event.hubId, id), moved);
    expect(refused.status).toBe(422);
    expect(errorsOf(await refused.text())).toEqual({
      secret: 'The address is another server’s. Enter its secret',
    });
  });

  it('hears of every mistake at once', async () => {
    const wrong = { serverKind: 'jitsi', serverName: '', serverUrl: 'ftp://x', secret: '' };
    const page = await (await adds(wrong)).text();
    expect(Object.keys(errorsOf(page))).toEqual(['serverName']);
    const rest = await (await adds({ ...wrong, serverName: 'J' })).text();
    expect(Object.keys(errorsOf(rest))).toEqual(['serverUrl', 'appId', 'secret']);
  });

  it('removes a server on which nothing is to meet', async () => {
    const id = idIn(await adds({ serverName: 'Short-lived' }));
    expect(await pageAfter(ours.post(paths.serverRemoval(event.hubId, id)))).toContain(
      'The server is removed',
    );
    expect(await providerOf(house.ctx, event.hubId, id)).toBeUndefined();
  });
});

describe('An organiser', () => {
  it('opens rooms on a server, and may not change it', async () => {
    expect((await editor.get(paths.servers(event.hubId))).status).toBe(403);
    expect((await editor.post(paths.servers(event.hubId), form())).status).toBe(403);
    const { id } = await addProvider(house.ctx, event.hubId, {
      kind: 'bigbluebutton',
      name: 'For events',
      url: server.url,
      secret: server.secret,
    });
    const page = await (await editor.get(paths.newEvent(event.hubId))).text();
    expect(page).toContain(`value="bigbluebutton:${id}"`);
    expect(page).toContain('For events');
    const sent = eventForm({ onlineRoom: `bigbluebutton:${id}`, onlineAddress: 'left over' });
    const created = await editor.post(paths.newEvent(event.hubId), sent);
    const made = /events\/(evt_\w+)/.exec(created.headers.get('location') ?? '')?.[1] ?? '';
    expect((await programmeOf(house.ctx, made))?.event.onlineRoom).toEqual({
      kind: 'bigbluebutton',
      provider: id,
    });
    const kept = await ours.post(paths.serverRemoval(event.hubId, id));
    expect(kept.status).toBe(409);
    expect(await kept.text()).toContain(`href="${paths.editEvent(made)}"`);
  });

  it('cannot choose a server of nobody’s', async () => {
    const foreign = eventForm({ onlineRoom: 'jitsi:prv_00000000000000000000000000' });
    const answer = await editor.post(paths.newEvent(event.hubId), foreign);
    expect(answer.status).toBe(422);
    expect(errorsOf(await answer.text())).toEqual({ onlineRoom: 'Choose where people meet online' });
  });

  it('gives a session a room of its own, or holds it in the hall alone', async () => {
    const { event: draft } = await createEvent(house.ctx, event.hubId, conferenceInput());
    const save = (changes: Fields) => editor.post(paths.newSession(draft.id), sessionForm(changes));
    const stream = { format: 'online', onlineRoom: 'stream', onlineAddress: 'https://youtu.be/abc123' };
    await save({ 'title-en': 'Streamed', ...stream });
    await save({ 'title-en': 'In the hall', format: 'on-site', onlineRoom: 'stream', onlineAddress: '' });
    await save({ 'title-en': 'As the event', format: 'hybrid', onlineRoom: '' });
    const refused = await save({ onlineRoom: 'address', onlineAddress: '' });
    expect(errorsOf(await refused.text())).toEqual({
      onlineAddress: 'Enter the address of the meeting or stream',
    });
    const sessions = (await programmeOf(house.ctx, draft.id))?.sessions ?? [];
    const held = Object.fromEntries(sessions.map(each => [each.title.en, [each.format, each.onlineRoom]]));
    expect(held).toEqual({
      Streamed: ['online', { kind: 'stream', url: 'https://youtu.be/abc123' }],
      'In the hall': ['on-site', undefined],
      'As the event': [undefined, undefined],
    });
  });

  it('publishes without a room of the event when every session online has its own', async () => {
    const { event: draft } = await createEvent(
      house.ctx,
      event.hubId,
      conferenceInput({ onlineRoom: undefined }),
    );
    const add = (changes: Fields) => editor.post(paths.newSession(draft.id), sessionForm(changes));
    const publishes = () => editor.post(paths.publication(draft.id), { state: 'published' });
    await add({ format: 'on-site' });
    expect((await publishes()).headers.get('location')).toContain('not-ready');
    await add({ format: 'online', onlineRoom: 'address', onlineAddress: 'https://meet.example.org/own' });
    expect((await publishes()).headers.get('location')).toContain('published');
  });
});

describe('Other rooms', () => {
  const enter = async (
    room: NonNullable<Event['onlineRoom']>,
    role: 'attendee' | 'moderator' = 'attendee',
  ) => {
    const programme = await programmeOf(house.ctx, event.id);
    if (!programme) throw new Error('No such event');
    return enterRoom(house.ctx, { programme, room, person: { id: 'reg_1', name: 'Rūta “ნინო”', role } });
  };

  it('are entered by their address, or embedded', async () => {
    const address = { kind: 'address', url: 'https://zoom.example.org/j/1?pwd=a#b' } as const;
    expect(await enter(address)).toEqual({ ok: true, url: address.url });
    const players = {
      'https://www.youtube.com/watch?v=dQw4&t=3': 'https://www.youtube-nocookie.com/embed/dQw4',
      'https://youtu.be/dQw4': 'https://www.youtube-nocookie.com/embed/dQw4',
      'https://www.youtube.com/live/dQw4?si=x': 'https://www.youtube-nocookie.com/embed/dQw4',
      'https://vimeo.com/76979871/8272103f6e': 'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e',
      'https://vimeo.com/event/55/abc': 'https://vimeo.com/event/55/embed',
      'https://uttv.example.ee/embed?id=3': 'https://uttv.example.ee/embed?id=3',
    };
    for (const [url, embed] of Object.entries(players)) {
      expect(await enter({ kind: 'stream', url })).toEqual({ ok: true, embed });
    }
  });

  it('on Jitsi are entered with a signed token for one room and one person', async () => {
    const jitsi = { kind: 'jitsi', name: 'Jitsi', url: 'https://meet.example.org', appId: 'foyer' } as const;
    const { id } = await addProvider(house.ctx, event.hubId, { ...jitsi, secret: 'jitsi-secret' });
    const entered = await enter({ kind: 'jitsi', provider: id }, 'moderator');
    const url = new URL(entered.ok && 'url' in entered ? entered.url : '');
    const token = url.searchParams.get('jwt') ?? '';
    const key = await crypto.subtle.importKey(
      'raw',
      Buffer.from('jitsi-secret'),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['verify'],
    );
    const [head = '', body = '', signature = ''] = token.split('.');
    const signed = Buffer.from(`${head}.${body}`);
    expect(await crypto.subtle.verify('HMAC', key, Buffer.from(signature, 'base64url'), signed)).toBe(true);
    const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(decoded(head)).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(decoded(body)).toEqual({
      aud: 'jitsi',
      iss: 'foyer',
      sub: 'meet.example.org',
      room: url.pathname.slice(1),
      nbf: Date.parse('2026-11-02T07:59:00Z') / 1000,
      exp: Date.parse('2026-11-23T18:00:00Z') / 1000,
      context: { user: { id: 'reg_1', name: 'Rūta “ნინო”', affiliation: 'owner', moderator: true } },
    });
    expect(url.pathname).toMatch(/^\/foyer-[0-9a-z]{26}$/);
    expect(url.href).not.toContain('jitsi-secret');
  });
});
