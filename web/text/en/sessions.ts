/** Sessions that ask for sign-up. `mode` is `on-site` or `online`, or `only` where an event has one. */
export const sessions = {
  'sessions.sign-up': 'Sign-up',
  'sessions.sign-up.check': 'People sign up for this session',
  'sessions.sign-up.hint':
    'They choose it when they register, or later on their personal page. Without sign-up it is open to everybody at the event.',
  'sessions.seats.hint': 'Empty: as many as come. 0: not offered there.',
  'sessions.seats.on-site': 'Seats on site',
  'sessions.seats.online': 'Seats online',
  'sessions.kept':
    'The session stays: {taken, plural, =0 {} one {# person has a place in it} other {# people have a place in it}}{both, select, yes { and } other {}}{waiting, plural, =0 {} one {# waits for one} other {# wait for one}}. Write to them first, so that they choose another session on their personal page; to take in nobody else, set its seats to the places that are taken.',
  'sessions.see-people': 'See who they are',
  'sessions.count':
    '{capacity, select, none {{taken, plural, one {# place taken} other {# places taken}}} other {{taken} of {capacity}}}{waiting, plural, =0 {} other {, # waiting}}',
  'sessions.count-in': '{mode, select, online {Online} other {On site}}: {count}',
  'sessions.overlap': 'Runs at the same time as {sessions}: nobody can choose them together',
  'sessions.people.of': 'People of this session',
  'sessions.people.back': 'Programme',
  'sessions.people.none': 'Nobody has chosen this session yet',
  'sessions.people.none.text':
    'Whoever chooses it when registering, or later on their personal page, is listed here.',
  'sessions.people.csv': 'Download as CSV',
  'sessions.people.besides': 'Also chose {sessions}, at the same time',
  'sessions.column.place': 'In line',
  'sessions.column.starts': 'Starts',

  'sessions.choose': 'Sessions to choose',
  'sessions.choose.optional': 'Choose now or later: you can change it on your personal page.',
  'sessions.choose.limits':
    '{least, plural, =0 {} one {Choose one session at least. } other {Choose # sessions at least. }}{most, plural, =0 {} one {Choose one session at most. } other {Choose # sessions at most. }}',
  'sessions.choose.later': 'You can change it later on your personal page.',
  'sessions.choose.none': 'None of these',
  'sessions.choose.apart': 'Some of these run at the same time: choose such as do not.',
  'sessions.left': '{left, plural, =0 {full, you would wait in line} one {# seat left} other {# seats left}}',
  'sessions.left-brief': '{left, plural, =0 {full} one {# seat left} other {# seats left}}',
  'sessions.left-for-all': 'seats for all',
  'sessions.left-in': '{mode, select, online {Online} other {In the hall}}: {left}',
  'sessions.only-in': '{mode, select, online {Only online} other {Only in the hall}}: {left}',
  'sessions.agenda': 'Sign-up. {left}',
  'sessions.agenda.plain': 'By sign-up',

  'sessions.chosen': 'Sessions',
  'sessions.mine': 'Your sessions',
  'sessions.mine.none': 'You have not chosen a session yet.',
  'sessions.state.taken': 'You have a place',
  'sessions.state.waiting': '{place, plural, =0 {In line} other {Number # in line}}',
  'sessions.state.offered': 'A place is offered to you until {until}',
  'sessions.state.wished': 'Chosen; decided when you have a seat at the event',
  'sessions.change': 'Choose sessions',
  'sessions.change-do': 'Save my choice',
  'sessions.change-kept':
    'Where you keep your choice, you keep your place or where you stand in line. A place that you give up goes to the next person at once.',
  'sessions.too-late': 'The time to change sessions is over. Write to the organiser if you have to.',
  'sessions.mode':
    '{mode, select, online {Your sessions go with you where they are offered online, if there are places; you wait where there are none.} other {Your sessions go with you where they are offered in the hall, if there are seats; you wait where there are none.}}',
  'sessions.back': 'Back to my page',
  'my.done.sessions': 'Your choice of sessions is saved.',

  'sessions.staff.taken': 'Has a place',
  'sessions.staff.waiting': 'Waits',
  'sessions.staff.offered': 'Is offered a place',
  'sessions.staff.wished': 'Wishes it',

  'error.seats-on-site.number': 'Seats on site: enter a whole number from 0, or leave it empty',
  'error.seats-online.number': 'Seats online: enter a whole number from 0, or leave it empty',
  'error.seats-on-site.none': 'A session with sign-up needs seats: enter how many, or leave it empty',
  'error.seats-online.none': 'A session with sign-up needs seats: enter how many, or leave it empty',
  'error.in-use':
    '{taken, plural, =0 {Nobody has} one {# person has} other {# people have}} a place here and {waiting, plural, =0 {nobody waits} one {# waits} other {# wait}}. Keep the sign-up, and set the seats to the places that are taken if nobody else is to come in',
  'error.signUp.too-many': 'At most {most} sessions of an event can ask for sign-up',
  'error.session.overlap': '“{first}” and “{second}” run at the same time. Choose one of them',
  'error.session.too-few':
    '{least, plural, one {Choose one session at least} other {Choose # sessions at least}}',
  'error.session.too-many':
    '{most, plural, one {Choose one session at most} other {Choose # sessions at most}}',
  'error.session.unknown': 'One of the sessions cannot be chosen any more. Look at your choice again',
  'error.session.not-in-mode':
    '{mode, select, online {“{session}” is not offered online. Choose another} other {“{session}” is not offered in the hall. Choose another}}',
  'error.session.not-now': 'Your choice cannot be changed at this moment',
} as const;
