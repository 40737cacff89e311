export const questions = {
  'questions.yes': 'Yes',
  'questions.no': 'No',
  'questions.choose': 'Choose',
  'questions.purpose-of': 'Used for: {purpose}',
  'questions.kept':
    '{days, plural, one {Removed a day after the event.} other {Removed # days after the event.}}',
  'questions.kept-apart': 'Kept apart from your registration; the organisers see totals only.',
};
