/** What people answer to an event's own questions. `label` is the question's own words. */
export const answers = {
  'answers.only-mode':
    '{mode, select, online {Only if you join online.} other {Only if you come to the hall.}}',
  'answers.only-if': 'Only if you answered “{answer}” to “{question}”.',
  'answers.yes': 'Yes',
  'answers.no': 'No',
  'answers.agreed': 'Agreed',
  'answers.agreed-on': 'Agreed on {date}',

  'answers.mine': 'Your answers',
  'answers.mine-wanted': 'A question waits for your answer',
  'answers.mine-open': 'See or change my answers',
  'answers.mine-see': 'See my answers',
  'answers.mine-lead': 'What the organiser asked when you registered. Change what is no longer right.',
  'answers.mine-late':
    'Answers can no longer be changed here. If something is not right, write to the organiser.',
  'answers.mine-none': 'You have not answered any questions.',
  'answers.mine-send': 'Save my answers',
  'answers.mine-back': 'Back to my registration',
  'answers.done.saved': 'Your answers are saved.',
  'answers.done.same': 'Nothing has changed.',

  'answers.title': 'Answers',
  'answers.none': 'This person answered no questions.',
  'answers.kept-apart': 'Sensitive answers are not shown by name. Their totals are on the page of needs.',

  'needs.title': 'Needs',
  'needs.lead':
    'Totals of sensitive answers, for the caterer and whoever prepares the rooms. Only people with a confirmed place are counted, and nobody is named.',
  'needs.open': 'Needs for the caterer',
  'needs.people': '{people, plural, one {# person} other {# people}} with a confirmed place',
  'needs.csv': 'Download as CSV',
  'needs.none': 'No sensitive questions',
  'needs.none-more':
    'Mark a question as sensitive, such as one about food or access, and its totals stand here.',
  'needs.to-questions': 'To the questions',
  'needs.answer': 'Answer',
  'needs.total': 'Together',
  'needs.on-site': 'On site',
  'needs.online': 'Online',
  'needs.unanswered': 'Did not answer',
  'needs.removed': 'The answers were removed on {date}.',
  'needs.kept-until': 'These answers are removed by themselves on {date}.',
  'needs.no-longer': 'This question is no longer asked.',
  'needs.csv.question': 'Question',
  'needs.back': 'All registrations',

  'error.answer-missing': 'Answer “{label}”',
  'error.answer-consent': 'Tick the box: {label}',
  'error.answer-too-long': '“{label}”: use {most} characters or less',
  'error.answer-too-much': 'All your answers together are too long. Shorten “{label}”',
  'error.answer-characters': '“{label}”: there are control characters that cannot be printed; type it again',
  'error.answer-email': '“{label}”: enter an e-mail address, like name@example.org',
  'error.answer-phone': '“{label}”: enter a telephone number, like +372 5555 1234',
  'error.answer-number': '“{label}”: enter a number, like 12 or 7.5',
  'error.answer-date': '“{label}”: enter a date, like 3.12.2026',
  'error.answer-choice': '“{label}”: choose from the answers offered',
} as const;
