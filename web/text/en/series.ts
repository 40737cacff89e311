/** Named groups of a hub's events. */
export const series = {
  'series.title': 'Series',
  'series.text':
    'A series is a named group of events. What somebody did over all of them counts together, for a certificate of completion and on their own page.',
  'series.none': 'No series yet',
  'series.none.text': 'Name one below, then choose which events belong to it.',
  'series.new': 'A new series',
  'series.create': 'Create the series',
  'series.name.en': 'Name in English',
  'series.name.et': 'Name in Estonian',
  'series.name.hint': 'One language is enough. It is printed on certificates.',
  'series.tabs': 'Pages of this series',
  'series.tab.events': 'Events',
  'series.events': 'Events of this series',
  'series.events.hint': 'One event may belong to several series.',
  'series.events.count': '{count, plural, =0 {no events yet} one {# event} other {# events}}',
  'series.no-events': 'This organisation has no events yet.',
  'series.empty': 'No event belongs to this series yet',
  'series.remove': 'Remove this series',
  'series.remove.text':
    'Its events stay as they are, and so do certificates that were issued over it. Only the group goes.',
  'series.said.created': 'The series is there. Choose which events belong to it.',
  'series.said.saved': 'The series is saved.',
  'series.said.removed': 'The series is removed. Its events are all still there.',

  'error.title-en.one-language': 'Enter the name in one language at least',
  'error.title-en.too-many': 'There are 200 series already. Remove one that is not needed',
  'error.events.too-many': 'A series can have up to 100 events',
} as const;
