import { anEvent } from '../../test/support/events.ts';
import type { House } from '../house.ts';
import { register } from './people.ts';
import { recorded } from './recorded.ts';
import type { Letter } from './world.ts';

/** The calls that send one letter, recorded: those after the answer of a quiet registration. */
export async function recordedLetter(house: House): Promise<Letter> {
  const event = await anEvent(house.ctx);
  await house.pump();
  let answered = 0;
  const calls = await recorded(house, async () => {
    const count = house.tap.tally(() => true);
    await register(house, event, 1, false);
    answered = Object.values(count().calls).reduce((sum, each) => sum + each, 0);
  });
  return {
    calls: calls.slice(answered),
    rename: (partition, { pk, shard, hubId, to }) => {
      if (partition.startsWith('due/')) return `due/${shard}`;
      if (partition.startsWith('HUB#')) return `HUB#${hubId}`;
      if (partition.startsWith('SUPPRESSED#')) return `SUPPRESSED#${to}`;
      // A registration and the messages about it have the same last digit.
      const [, room = ''] = /#([RM])[0-9a-f]$/.exec(partition) ?? [];
      const [eventId = ''] = pk.split('#');
      return room ? `${eventId}#${room}${pk.at(-1)}` : eventId;
    },
  };
}
