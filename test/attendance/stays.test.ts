import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coming, staysOf } from '../../functions/attendance/rooms/stays.ts';

describe('Stays', () => {
  const coming = fc.record({
    way: fc.constantFrom<Coming['way']>('in', 'out'),
    at: fc.integer({ min: 0, max: 50 }),
  });

  it('are apart, in order, and the same in whatever order and how often they were told', () => {
    fc.assert(
      fc.property(fc.array(coming, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (told, random) => {
        const stays = staysOf(told);
        const shuffled = [...told, ...told]
          .map(each => [random.next().value ?? 0, each] as const)
          .sort(([a], [b]) => a - b)
          .map(([, each]) => each);
        expect(staysOf(shuffled)).toEqual(stays);
        const times = stays.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]));
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });
});
