/** What a credential says of why it was given. */
export const criteria = {
  'criteria.description': '{kind}: {title}, {when}. Issued by {hub}.',
  'criteria.attended': 'Attended: {rule}.',
  'criteria.sessions': 'Was at the sessions that the organiser named.',
  'criteria.series.events':
    'Attended {number, plural, one {# event} other {# events}} of the series or more.',
  'criteria.series.sessions':
    'Attended {number, plural, one {# session} other {# sessions}} of the series or more.',
  'criteria.series.hours':
    'Collected {number, plural, one {# academic hour} other {# academic hours}} in the series or more.',
  'criteria.feedback': 'Gave feedback.',
  'criteria.mark': 'The organiser accepted the work that was asked for.',
  'criteria.named': 'Named by the organiser.',
} as const;
