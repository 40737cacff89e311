import { beforeAll, describe, expect, it } from 'vitest';
import { addProvider } from '../../functions/accounts/providers.ts';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { addCrew, changeCrewRole } from '../../functions/joining/crew/keep.ts';
import { crewLink } from '../../functions/joining/crew/read.ts';
import { linkTo, registrationOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, conferenceInput, registers } from '../support/events.ts';
import { nino, paivi, tonu } from '../support/people.ts';

let house: Foyer;
let event: Event;

async function anEventOnJitsi(): Promise<Event> {
  const made = await anEvent(house.ctx);
  const jitsi = { kind: 'jitsi', name: 'Jitsi', url: 'https://meet.example.org', appId: 'foyer' } as const;
  const { id } = await addProvider(house.ctx, made.hubId, { ...jitsi, secret: 'jitsi-secret' });
  const input = conferenceInput({ onlineRoom: { kind: 'jitsi', provider: id } });
  const edited = await editEvent(house.ctx, made.id, made.version + 1, input);
  if (!edited.ok) throw new Error(edited.why);
  return edited.event;
}

const programme = async () => {
  const found = await programmeOf(house.ctx, event.id);
  if (!found) throw new Error('No event');
  return found;
};

/** Presses the button of a link, and answers where it leads and what the token there says. */
async function enters(link: string) {
  const answer = await house.browser().post(new URL(link).pathname);
  expect(answer.status).toBe(303);
  const url = new URL(answer.headers.get('location') ?? '');
  const claims = (url.searchParams.get('jwt') ?? '').split('.')[1] ?? '';
  return { url, token: JSON.parse(Buffer.from(claims, 'base64url').toString()) };
}

const joinLink = async (person: typeof nino) => {
  await registers(house.ctx, event.id, person, 'online');
  const registration = await registrationOf(house.ctx, event.id, registrationId(event.id, person.email));
  if (!registration) throw new Error('Not registered');
  return linkTo(house.ctx, 'join', registration);
};

beforeAll(async () => {
  house = await foyer();
  event = await anEventOnJitsi();
});

describe('a room on Jitsi', () => {
  it('is one for all, in which each is who they are: a participant, a speaker, a moderator', async () => {
    const link = await joinLink(nino);
    const added = await addCrew(house.ctx, await programme(), { ...paivi, role: 'moderator', sessions: [] });
    if (!added.ok) throw new Error(added.why);
    house.clock.set('2026-11-23T07:10:00Z');
    const participant = await enters(link);
    const moderator = await enters(crewLink(house.ctx, added.crew));
    expect(participant.token.context.user).toMatchObject({
      name: nino.name,
      affiliation: 'member',
      moderator: false,
    });
    expect(moderator.token.context.user).toMatchObject({
      name: paivi.name,
      affiliation: 'owner',
      moderator: true,
    });
    expect(participant.url.pathname).toBe(moderator.url.pathname);
    for (const { url, token } of [participant, moderator]) {
      expect(url.origin).toBe('https://meet.example.org');
      expect(token).toMatchObject({ aud: 'jitsi', iss: 'foyer', sub: 'meet.example.org' });
      expect(token.room).toBe(url.pathname.slice(1));
      expect(token.room).toMatch(/^[a-z0-9-]{16,}$/);
      expect(token.exp * 1000).toBe(Date.parse('2026-11-23T18:00:00Z'));
      expect(token.nbf * 1000).toBeLessThan(house.clock.now().getTime());
    }
    expect(participant.url.href).not.toContain(nino.email);
    expect((await changeCrewRole(house.ctx, added.crew, 'speaker')).ok).toBe(true);
    expect((await enters(crewLink(house.ctx, added.crew))).token.context.user.name).toBe(paivi.name);
  });

  it('is another for another event on the same server', async () => {
    const first = await enters(await joinLink(tonu));
    house.clock.set('2026-11-02T08:00:00Z');
    event = await anEventOnJitsi();
    const link = await joinLink(tonu);
    house.clock.set('2026-11-23T07:10:00Z');
    expect((await enters(link)).token.room).not.toBe(first.token.room);
  });
});
