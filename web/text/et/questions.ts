import type { questions as en } from '../en/questions.ts';

export const questions = {
  'questions.yes': 'Jah',
  'questions.no': 'Ei',
  'questions.choose': 'Valige',
  'questions.purpose-of': 'Kasutusotstarve: {purpose}',
  'questions.kept':
    '{days, plural, one {Kustutatakse päev pärast üritust.} other {Kustutatakse # päeva pärast üritust.}}',
  'questions.kept-apart': 'Hoitakse registreerimisest eraldi; korraldaja näeb ainult kokkuvõtet.',
} satisfies Record<keyof typeof en, string>;
