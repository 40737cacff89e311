/** Speakers and moderators, reminders, and what the organiser says of the way in. */
export const crew = {
  'crew.title': 'Speakers and moderators',
  'crew.of-programme': 'Speakers and moderators: their links',
  'crew.about':
    'Whoever speaks or moderates online gets a link of their own by mail. It lets them in an hour before, with the rights of their role. They need not be registered, and are not counted among those who attend.',
  'crew.none': 'Nobody yet',
  'crew.role.speaker': 'Speaker',
  'crew.role.moderator': 'Moderator',
  'crew.role.speaker.hint': 'Speaks and shows slides',
  'crew.role.moderator.hint': 'Opens the room, mutes and lets in',
  'crew.all-sessions': 'The whole event',
  'crew.gone-sessions': 'Sessions that are no longer in the programme',
  'crew.add': 'Add a speaker or moderator',
  'crew.add-act': 'Add, and mail the link',
  'crew.name': 'Name',
  'crew.name.hint': 'As others see it in the room',
  'crew.role': 'Role',
  'crew.sessions': 'Sessions',
  'crew.sessions.hint': 'None ticked: the whole event.',
  'crew.language': 'Language of the mail',
  'crew.remove': 'Remove',
  'crew.make.speaker': 'Make a speaker',
  'crew.make.moderator': 'Make a moderator',
  'crew.mail-again': 'Mail the link again',
  'crew.said.added': '{name} is added. The link is on its way by mail.',
  'crew.said.speaker': '{name} is a speaker now. The link stays the same.',
  'crew.said.moderator': '{name} is a moderator now. The link stays the same.',
  'crew.said.mailed': 'The link is on its way to {name} again.',
  'crew.said.removed': '{name} is removed. Their link opens nothing any more.',
  'crew.said.already-there': 'Somebody with this address has this role already.',
  'crew.said.too-many': 'There are as many as one event can have.',
  'crew.said.gone': 'That person was removed a moment ago.',

  'console.joining': 'Joining online and reminders',
  'console.opens-before': 'How many minutes before a session its room opens',
  'console.opens-before.hint': 'Speakers and moderators come in an hour before.',
  'console.reminders': 'Reminders by mail',
  'console.reminders.hint':
    'With the link or the ticket, to everybody who has a place then. They move with the event. At most {most}.',
  'console.reminder':
    '{unit, select, day {{count, plural, one {A day before} other {# days before}}} hour {{count, plural, one {An hour before} other {# hours before}}} other {{count, plural, one {A minute before} other {# minutes before}}}}',
  'console.join-help': 'When somebody cannot get in ({language})',
  'console.join-help.hint':
    'What to do, or whom to call. It stands on the page of each link, above your hub’s address.',
  'error.opensBefore.number': 'Type a whole number of minutes from 0 to 120',
  'error.reminders.too-many': 'Choose at most {most}',

  'mail.template.reminder': 'Reminder',
  'mail.template.crew': 'Link for a speaker or moderator',
  'mail.seat.join-now':
    'It is on already: press the button and you are in. The link is yours alone, so keep it to yourself.',
  'mail.reminder.subject':
    '{when, select, now {It has begun} soon {It begins at {time}} today {Today at {time}} tomorrow {Tomorrow at {time}} other {On {date}}}: {event}',
  'mail.reminder.heading':
    '{when, select, now {It has begun} soon {It begins at {time}} today {Today at {time}} tomorrow {Tomorrow at {time}} other {See you on {date}}}',
  'mail.reminder.online':
    '{name}, {when, select, now {the others are there already: join with the button below.} soon {it is nearly time: join with the button below.} other {we look forward to seeing you online. Here is your link once more.}}',
  'mail.reminder.online-more':
    '{open, select, yes {The door is open.} later {The door opens on {date} at {time}.} other {The door opens at {time}.}} The link is yours alone and always leads to what is on at the moment, so you need nothing else.',
  'mail.reminder.hall':
    '{name}, {when, select, now {come in: your seat in the hall is kept.} soon {see you in a moment: your seat in the hall is kept.} other {your seat in the hall is kept. Here is your ticket once more.}}',
  'mail.reminder.hall-more': 'Show the code at the door, on your phone or on paper.',
  'mail.reminder.check': 'Try out your camera, microphone and sound',
  'mail.reminder.cancel':
    'If you cannot come after all, give up your place on your page, so that somebody else may have it.',
  'mail.crew.subject':
    '{role, select, moderator {Your link as a moderator} other {Your link as a speaker}}: {event}',
  'mail.crew.heading': '{role, select, moderator {You are a moderator} other {You are a speaker}}',
  'mail.crew.text':
    '{name}, by this link you come in as a {role, select, moderator {moderator} other {speaker}}. It is yours alone, so keep it to yourself.',
  'mail.crew.more':
    'It lets you in {minutes, plural, one {# minute} other {# minutes}} before, so that there is time to try out the sound and the slides. It always leads to the right room, also when that changes.',
  'mail.crew.button': 'Open my link',
  'mail.crew.closing': 'If anything does not work, answer this mail.',
  'mail.crew.why':
    'You get this because {hub} named you as a {role, select, moderator {moderator} other {speaker}} of “{event}”.',
} as const;
