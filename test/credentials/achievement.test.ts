import { beforeAll, describe, expect, test } from 'vitest';
import { credentialOf } from '../../functions/credentials/compose.ts';
import { createEvent } from '../../functions/events/create.ts';
import type { Json } from '../../web/credential/proof.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { aHub, anEvent, conferenceInput } from '../support/events.ts';
import { attended } from './issuer.ts';

let house: Foyer;
beforeAll(async () => {
  house = await foyer();
});

describe('The address of what was achieved', () => {
  test('tells anybody what a credential says of it, as its hub published it', async () => {
    const event = await anEvent(house.ctx);
    const hub = { id: event.hubId, name: 'Näidisvõrgustik' };
    const unsigned = credentialOf(attended({ hub, achievementId: `${event.id}-attendance` }));
    const { achievement } = unsigned.credentialSubject as { achievement: Json };
    const answer = await house.get(new URL(String(achievement.id)).pathname);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(await answer.json()).toMatchObject({
      id: achievement.id,
      type: ['Achievement'],
      achievementType: achievement.achievementType,
      name: achievement.name,
      criteria: { id: house.url + paths.event(event.slug) },
      creator: { id: (unsigned.issuer as Json).id, name: hub.name },
    });
  });

  test('tells nothing of a draft, of another hub, or of a kind that there is not', async () => {
    const event = await anEvent(house.ctx);
    const other = await aHub(house.ctx);
    const { event: draft } = await createEvent(house.ctx, other.id, conferenceInput());
    for (const path of [
      paths.achievement(other.id, `${draft.id}-attendance`),
      paths.achievement(other.id, `${event.id}-attendance`),
      paths.achievement(event.hubId, `${event.id}-bravery`),
      paths.achievement(event.hubId, event.id),
      paths.achievement(event.hubId, 'ser_00000000000000000000000000-completion'),
    ])
      expect([path, (await house.get(path)).status]).toEqual([path, 404]);
  });
});
