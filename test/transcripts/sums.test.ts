import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../functions/certificates/certificate.ts';
import { current, sumsOf } from '../../functions/transcripts/holding.ts';

const base: Certificate = {
  id: 'crt_1',
  kind: 'attendance',
  hubId: 'hub_1',
  hubName: 'Näidisvõrgustik',
  hue: 262,
  about: 'evt_1',
  holder: 'reg_1',
  person: 'x',
  name: 'Maarja Näidis',
  title: 'A day',
  startsAt: '2026-03-01T07:00:00Z',
  endsAt: '2026-03-01T15:00:00Z',
  zone: 'Europe/Tallinn',
  place: '',
  language: 'en',
  issuedAt: '2026-03-02T07:00:00Z',
  criteria: 'Attended.',
  status: { list: 1, index: 1 },
  credential: '{}',
  edition: 1,
};
const certificate = (of: Partial<Certificate>): Certificate => ({ ...base, ...of });
const series = (events: Certificate['about'][]) => ({
  id: 'ser_1' as const,
  title: { en: 'Mentoring' },
  events: events as `evt_${string}`[],
});
const overSeries = { about: 'ser_1', kind: 'completion' } as const;

describe('the hours of a person', () => {
  it('are of valid certificates only, by the year in which the event ended where it was', () => {
    const sums = sumsOf(
      [
        certificate({ about: 'evt_1', hours: 8 }),
        // New Year has come in Tallinn, not yet in UTC.
        certificate({ about: 'evt_2', hours: 1.5, endsAt: '2026-12-31T22:30:00Z' }),
        certificate({ about: 'evt_3', hours: 4, revoked: { at: '', reason: '', by: '' } }),
        certificate({ about: 'evt_4', hours: 4, replaced: { at: '', by: 'crt_9' } }),
      ],
      [],
      [],
    );
    expect(sums).toMatchObject({ hours: 9.5, events: 2 });
    expect(sums.years).toEqual([
      { year: 2027, hours: 1.5, events: 1 },
      { year: 2026, hours: 8, events: 1 },
    ]);
  });

  it('count once where two certificates speak of one event, by the one that says more', () => {
    const two = [certificate({ hours: 4 }), certificate({ kind: 'completion', hours: 6 })];
    expect(sumsOf(two, [], [])).toMatchObject({ hours: 6, events: 1 });
  });

  it('count of a series what is beyond its events', () => {
    const all = [certificate({ hours: 4 }), certificate({ ...overSeries, hours: 10 })];
    const sums = sumsOf(all, [], [series(['evt_1', 'evt_2'])]);
    expect(sums).toMatchObject({ hours: 10, events: 1 });
    expect(sums.series).toEqual([{ title: { en: 'Mentoring' }, hours: 10, events: 1, of: 2 }]);
    const less = [certificate({ hours: 12 }), certificate({ ...overSeries, hours: 10 })];
    expect(sumsOf(less, [], [series(['evt_1'])]).hours).toBe(12);
  });

  it('add up as people would add them', () => {
    const tenths = [0.1, 0.2, 0.7].map((hours, index) => certificate({ about: `evt_${index}`, hours }));
    expect(sumsOf(tenths, [], []).hours).toBe(1);
  });
});

it('a series has the events that somebody attended without a certificate too, and none of others', () => {
  const sums = sumsOf([certificate({})], [{ id: 'evt_2' }], [series(['evt_1', 'evt_2', 'evt_3'])]);
  expect(sums.series).toMatchObject([{ events: 2, of: 3 }]);
  expect(sumsOf([], [{ id: 'evt_9' }], [series(['evt_1'])]).series).toEqual([]);
});

it('parts other than taking part, and competences, are told of each once', () => {
  const sums = sumsOf(
    [
      certificate({ kind: 'speaker', competences: ['2.1', '1.1'] }),
      certificate({ kind: 'speaker', about: 'evt_2', competences: ['2.1'] }),
      certificate({}),
    ],
    [],
    [],
  );
  expect(sums.roles).toEqual([{ kind: 'speaker', times: 2 }]);
  expect(sums.competences).toEqual(['1.1', '2.1']);
});

it('what another has replaced is not there any more, and the latest event is first', () => {
  const [old, early, late] = [
    certificate({ replaced: { at: '', by: 'crt_2' } }),
    certificate({ id: 'crt_2' }),
    certificate({ id: 'crt_3', startsAt: '2026-09-01T07:00:00Z' }),
  ];
  expect(current([old, early, late]).map(({ id }) => id)).toEqual(['crt_3', 'crt_2']);
});
