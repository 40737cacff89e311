import { describe, expect, test } from 'vitest';
import { cityBeforeTime, onDate } from '../../web/text/inflected.ts';

const zone = 'Europe/Tallinn';
const months = Array.from({ length: 12 }, (_, month) =>
  onDate(new Date(Date.UTC(2026, month, 10, 12)).toISOString(), zone, 'et'),
);
const week = Array.from({ length: 7 }, (_, day) =>
  onDate(new Date(Date.UTC(2026, 5, 1 + day, 12)).toISOString(), zone, 'et'),
);

describe('what Estonian bends', () => {
  test('a date on which something happens, in every month and on every day of the week', () => {
    expect(months.map(each => each.split(' ')[2])).toEqual([
      'jaanuaril',
      'veebruaril',
      'märtsil',
      'aprillil',
      'mail',
      'juunil',
      'juulil',
      'augustil',
      'septembril',
      'oktoobril',
      'novembril',
      'detsembril',
    ]);
    expect(week.map(each => each.split(',')[0])).toEqual([
      'esmaspäeval',
      'teisipäeval',
      'kolmapäeval',
      'neljapäeval',
      'reedel',
      'laupäeval',
      'pühapäeval',
    ]);
  });

  test('the city whose time it is; one that it does not know stays as it is', () => {
    expect(
      ['Europe/Tallinn', 'Europe/Brussels', 'America/Lima'].map(each => cityBeforeTime(each, 'et')),
    ).toEqual(['Tallinna', 'Brüsseli', 'Lima']);
    expect(cityBeforeTime(zone, 'en')).toBe('Tallinn');
  });
});
