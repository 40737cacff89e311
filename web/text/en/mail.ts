/** `mode` is `on-site` or `online`; `place` a number from 1; `date` a whole date; `time` a clock time. */
export const mail = {
  'mail.confirmed.subject': 'You are registered: {event}',
  'mail.confirmed.heading': 'Your place is confirmed',
  'mail.confirmed.text':
    '{mode, select, online {{name}, we look forward to seeing you online on {date}.} other {{name}, a seat in the hall is kept for you on {date}.}}',
  'mail.confirmed.more':
    '{mode, select, online {Join with the button in this mail on the day. The link is yours alone, so keep it to yourself.} other {Show the code in this mail at the door, on your phone or on paper.}}',
  'mail.confirmed.next.answers':
    'The organiser asks you something that only you can answer: your page has the questions.',
  'mail.confirmed.next.calendar':
    'The event is in the calendar part of this mail: accept it to keep the date.',
  'mail.confirmed.next.change':
    'Plans change. On your page you can come {mode, select, online {to the hall} other {online}} instead, correct your name or give up your place.',
  'mail.confirmed.next.cancel': 'Plans change. On your page you can correct your name or give up your place.',
  'mail.confirmed.next.certificate':
    'Afterwards we ask for your feedback, and those who attended get a certificate in the name written here.',

  'mail.waiting.subject': 'You are on the waiting list: {event}',
  'mail.waiting.heading': 'You are on the waiting list',
  'mail.waiting.text':
    '{name}, all places {mode, select, online {online} other {in the hall}} are taken for now. You are number {place} in line.',
  'mail.waiting.more':
    'When a place becomes free, it goes to the first in line, and you hear of it by mail at once. There is nothing you need to do.',
  'mail.waiting.more-offer':
    'When a place becomes free, it is held for the first in line. When that is you, you get a mail that says until when: take the place by a button on your page in time, or it goes to the next.',
  'mail.waiting.more-group':
    'Your group waits together. When there are places for all of you, you hear of it by mail. There is nothing you need to do.',
  'mail.waiting.next.other':
    'Would coming {mode, select, online {to the hall} other {online}} suit you as well? You can choose it on your page.',
  'mail.waiting.next.cancel':
    'If you no longer want to come, leave the line on your page; the next person will be glad.',

  'mail.promoted.subject': 'A place became free for you: {event}',
  'mail.promoted.heading': 'You have a place',
  'mail.promoted.text':
    '{name}, a place became free, and it is yours: you are coming {mode, select, online {online} other {to the hall}} on {date}.',
  'mail.promoted.more':
    '{mode, select, online {Join with the button in this mail on the day. The link is yours alone, so keep it to yourself.} other {Show the code in this mail at the door, on your phone or on paper.}}',
  'mail.promoted.next.cancel':
    'If you cannot come after all, give up your place on your page, so that somebody else may have it.',

  'mail.offered.subject': 'A seat is held for you: {event}',
  'mail.offered.heading': 'A seat is held for you',
  'mail.offered.text':
    '{name}, it is your turn: {mode, select, online {a place online} other {a seat in the hall}} is held for you until {until}.',
  'mail.offered.more': 'It does not become yours by itself: take it on your page, or decline it.',
  'mail.offered.next.ends':
    'If the time runs out, the seat goes to the next in line and you leave the list. You can register again, at its end.',
  'mail.offered.next.keeps':
    'If the time runs out, the seat goes to the next in line. The place that you have stays yours.',
  'mail.offered.next.decline': 'If you no longer need it, decline it: the next person hears of it at once.',

  'mail.offer-ended.subject': 'The seat was not taken in time: {event}',
  'mail.offer-ended.heading': 'The time for your seat ran out',
  'mail.offer-ended.text': '{name}, the time to take the seat that was held for you is over.',
  'mail.offer-ended.again':
    'You are no longer on the waiting list. If you still want to come, register again: you get a place if one is free, or stand at the end of the line.',
  'mail.offer-ended.keeps':
    'The place that you have stays yours. If you still want the other one, ask for it again on your page.',

  'mail.session-seat.subject': 'You have a place: {session}',
  'mail.session-seat.heading': 'You have a place in the session',
  'mail.session-seat.text': '{name}, a place in “{session}” became free, and it is yours.',
  'mail.session-seat.more':
    'If you cannot come to it after all, give it up on your page, so that somebody else may have it.',

  'mail.session-offered.subject': 'A place is held for you: {session}',
  'mail.session-offered.heading': 'A place in the session is held for you',
  'mail.session-offered.text':
    '{name}, it is your turn: a place in “{session}” is held for you until {until}.',
  'mail.session-offered.more': 'It does not become yours by itself: take it on your page, or decline it.',
  'mail.session-offered.next.ends':
    'If the time runs out, it goes to the next in line. Your place at the event stays yours.',

  'mail.session-offer-ended.subject': 'The place was not taken in time: {session}',
  'mail.session-offer-ended.heading': 'The time for the place ran out',
  'mail.session-offer-ended.text':
    '{name}, the time to take the place in “{session}” that was held for you is over.',
  'mail.session-offer-ended.more':
    'Your place at the event stays yours. If you still want to come to this session, choose it again on your page.',

  'mail.changed.subject':
    '{what, select, sessions {Your sessions have changed: {event}} answers {Your answers have changed: {event}} other {Your registration has changed: {event}}}',
  'mail.changed.heading':
    '{what, select, sessions {Your sessions have changed} answers {Your answers have changed} other {Your registration has changed}}',
  'mail.changed.sessions': '{name}, these are your sessions now.',
  'mail.changed.no-sessions': '{name}, you have no sessions chosen now.',
  'mail.changed.answers': '{name}, your new answers are saved. You find them on your page.',
  'mail.changed.waits':
    '{name}, you are now in line for {mode, select, online {a place online} other {a seat in the hall}}.',
  'mail.changed.waits-and-keeps':
    '{name}, you are now in line for {mode, select, online {a place online. Your seat in the hall stays yours meanwhile.} other {a seat in the hall. Your place online stays yours meanwhile.}}',
  'mail.changed.stays':
    '{name}, you no longer wait for another place. {mode, select, online {Your place online} other {Your seat in the hall}} stays yours.',
  'mail.changed.more': 'If it was not you who changed this, open your page and put it right.',

  'mail.event-changed.subject':
    '{what, select, time {New time: {event}} place {New place: {event}} both {New time and place: {event}} other {Changed: {event}}}',
  'mail.event-changed.heading':
    '{what, select, time {The time has changed} place {The place has changed} both {Time and place have changed} other {The event has changed}}',
  'mail.event-changed.text': '{name}, the organiser has changed the event that you registered for.',
  'mail.event-changed.seated':
    'Your place stays yours. The event is in the calendar part of this mail: accept it, and your calendar has the change too.',
  'mail.event-changed.waiting': 'You keep your place in line.',
  'mail.event-changed.next.cancel':
    'If you cannot come any more, say so on your page, so that somebody else may have the place.',

  'mail.already-registered.subject': 'You are registered already: {event}',
  'mail.already-registered.heading': 'You are registered already',
  'mail.already-registered.text':
    'Somebody, most likely you, has just filled in the registration form of “{event}” with this address. You registered before, so nothing has changed.',
  'mail.already-registered.more': 'What you have, and whatever you want to change, is on your page.',

  'mail.mode-changed.subject':
    '{mode, select, online {You are now coming online: {event}} other {You are now coming to the hall: {event}}}',
  'mail.mode-changed.heading':
    '{mode, select, online {You are now coming online} other {You are now coming to the hall}}',
  'mail.mode-changed.text':
    '{mode, select, online {{name}, as you asked, you are now coming online on {date}.} other {{name}, as you asked, a seat in the hall is now kept for you on {date}.}}',
  'mail.mode-changed.more':
    '{mode, select, online {Join with the button in this mail on the day. The link is yours alone, so keep it to yourself.} other {Show the code in this mail at the door, on your phone or on paper.}}',

  'mail.name-corrected.subject': 'Your name is corrected: {event}',
  'mail.name-corrected.heading': 'Your name is corrected',
  'mail.name-corrected.text': 'Your registration now says {name}. So will your ticket and your certificate.',
  'mail.name-corrected.more': 'If it is still not right, correct it once more on your page.',

  'mail.cancelled.subject': 'Your registration is cancelled: {event}',
  'mail.cancelled.heading': 'Your registration is cancelled',
  'mail.cancelled.text':
    '{name}, you are no longer registered for “{event}” on {date}. Thank you for telling us: that makes room for somebody else.',
  'mail.cancelled.text-by-contact':
    '{name}, whoever registered you for “{event}” on {date} has cancelled that: you are no longer registered.',
  'mail.cancelled.text-group-ended':
    '{name}, your group no longer waits for “{event}” on {date}: the places that were held for it were not taken.',
  'mail.cancelled.more':
    'If you change your mind, or if it was not you who cancelled, register again on the event’s page while there are places.',

  'mail.new-link.subject': 'Your personal link: {event}',
  'mail.new-link.heading': 'Here is your new link',
  'mail.new-link.text':
    'Somebody, most likely you, asked for a new link to your registration for “{event}”. The button below leads to your page.',
  'mail.new-link.more': 'If it was not you, there is nothing you need to do: only this address got the link.',

  'mail.registration-open.subject': 'Registration is open: {event}',
  'mail.registration-open.heading': 'Registration is open',
  'mail.registration-open.text':
    'You wanted to hear when registration for “{event}” opens. It is open now. Registering takes about a minute and needs no account.',
  'mail.registration-open.more':
    'This mail keeps no place for you: places go in the order in which people register.',
  'mail.registration-open.why':
    'You get this mail because this address was left on the page of “{event}” to hear when registration opens. There will be no other: we delete the address within a week.',

  'mail.feedback-invitation.subject': 'How was it? {event}',
  'mail.feedback-invitation.heading': 'How was it?',
  'mail.feedback-invitation.text':
    '{name}, thank you for being part of “{event}”. Five short questions and room for your own words: it takes about two minutes.',
  'mail.feedback-invitation.more':
    'The organisers read every answer. What you write helps to make the next event better.',

  'mail.sign-in.subject': 'Your sign-in link for Foyer',
  'mail.sign-in.heading': 'Sign in to Foyer',
  'mail.sign-in.text': 'The button below signs you in. It works once, and for {minutes} minutes.',
  'mail.sign-in.more':
    'If it was not you who asked, there is nothing you need to do. Nobody gets in without this mail.',

  'mail.heading.next': 'What happens next',
  'mail.button.my': 'Open my page',
  'mail.button.offer': 'Take it or decline it',
  'mail.button.join': 'Join online',
  'mail.button.register-first': 'Register',
  'mail.button.register': 'Register again',
  'mail.button.feedback': 'Give feedback',
  'mail.button.sign-in': 'Sign in',
  'mail.link.my': 'Your page: change, correct or cancel',
  'mail.link.event': 'The event page with the programme',

  'mail.fact.when': 'When',
  'mail.fact.time': '{from}–{to}, {city} time',
  'mail.fact.where': 'Where',
  'mail.fact.name': 'Name',
  'mail.fact.place': 'In line',
  'mail.fact.place-number': 'number {place}',
  'mail.fact.until': 'Held until',
  'mail.fact.session':
    '{title}{state, select, taken {} waiting { (you are in line)} offered { (held for you)} other { (once you have a place)}}',
  'mail.fact.when-before': 'When, before',
  'mail.fact.where-before': 'Where, before',
  'mail.fact.title-before': 'Event, before',
  'mail.until': '{clock} {city} time on {date}',
  'mail.fact.online': 'Online, by your personal link',
  'mail.ticket.caption': 'Your ticket for the door',
  'mail.ticket.alternative': 'Ticket code for the door. Without the picture: say your name there.',
  'mail.ticket.text':
    'the code is in the picture that comes with this mail. Your name at the door will do as well.',
  'mail.footer.why': 'You get this mail because this address was registered for “{event}”.',
  'mail.footer.sign-in': 'You get this mail because somebody asked for a sign-in link with this address.',
  'mail.footer.reply': 'Reply to this mail to write to {sender}.',
  'mail.footer.no-reply': 'Answers to this address are not read.',
  'mail.footer.sender': 'Sent by {sender}',
  'mail.calendar.online': 'Online: {link}',
  'mail.calendar.on-page': 'Online, by your personal link',
  'mail.calendar.description': 'Your page, with everything about your registration: {link}',
  'mail.calendar.description-public': 'Programme and registration: {link}',

  'mail.template.sign-in': 'Sign-in link',
  'mail.template.confirmed': 'Confirmation',
  'mail.template.waiting': 'Waiting list',
  'mail.template.promoted': 'A place became free',
  'mail.template.offered': 'A seat is held',
  'mail.template.offer-ended': 'A held seat ran out',
  'mail.template.session-seat': 'Place in a session',
  'mail.template.session-offered': 'A place in a session is held',
  'mail.template.session-offer-ended': 'A held place in a session ran out',
  'mail.template.changed': 'Changed registration',
  'mail.template.event-changed': 'Changed event',
  'mail.template.already-registered': 'Registered already',
  'mail.template.mode-changed': 'Changed between hall and online',
  'mail.template.name-corrected': 'Corrected name',
  'mail.template.cancelled': 'Cancellation',
  'mail.template.new-link': 'New personal link',
  'mail.template.registration-open': 'Registration opened',
  'mail.template.feedback-invitation': 'Invitation to give feedback',
  'mail.template.certificate': 'Certificate',
  'mail.template.holder-link': 'Link to one’s certificates',
  'mail.template.correction-asked': 'Name to correct',
  'mail.standing.due': 'To be sent',
  'mail.standing.delayed': 'Delayed',
  'mail.standing.sending': 'Being sent',
  'mail.standing.sent': 'Sent',
  'mail.standing.delivered': 'Delivered',
  'mail.standing.bounced': 'Bounced',
  'mail.standing.complained': 'Called spam',
  'mail.standing.failed': 'Failed',
  'mail.standing.suppressed': 'Held back',
  'mail.reason.provider-busy': 'The mail service did not take it yet. It is tried again by itself.',
  'mail.reason.broken': 'Writing or sending it went wrong on our side. It is tried again by itself.',
  'mail.reason.gave-up': 'It was tried for days and is given up. Tell the person in another way.',
  'mail.reason.refused': 'The mail service refused it for good. Check the address.',
  'mail.reason.address-unsupported':
    'The mail service cannot send to an address with such letters before the @. Ask the person for another address.',
  'mail.reason.address-suppressed':
    'An earlier mail to this address bounced for good or was called spam, so nothing is sent to it any more. Ask the person for another address.',
  'mail.reason.no-longer-applies': 'By the time it was due, what it was to tell was no longer so.',
  'mail.filter.all': 'All',
  'mail.filter.coming': 'On the way',
  'mail.filter.out': 'Sent',
  'mail.filter.trouble': 'Not arrived',
  'mail.list.title': 'Mail',
  'mail.list.empty': 'No mail yet',
  'mail.list.empty.text':
    'Each confirmation, change and invitation of this event will be listed here, with its exact text.',
  'mail.list.none-found': 'No mail like that',
  'mail.list.all': 'Show all mail',
  'mail.list.search': 'Name or address',
  'mail.list.show': 'Show',
  'mail.list.find': 'Find',
  'mail.list.shown': '{found} of {all, plural, one {# mail} other {# mails}}',
  'mail.list.letter': 'Mail',
  'mail.list.person': 'Person',
  'mail.list.state': 'State',
  'mail.list.pages': 'Pages of mail',
  'mail.list.page': 'Page {page} of {pages}',
  'mail.list.newer': 'Newer',
  'mail.list.older': 'Older',
  'mail.one.text': 'The text as sent',
  'mail.one.not-yet': 'It is written at the moment it is sent; its text will stand here.',
  'mail.one.never': 'It was not sent, so there is no text.',
  'mail.one.back': 'All mail',
  'mail.one.to': 'To',
  'mail.one.created': 'Created',
  'mail.one.sent': 'Sent',
  'mail.one.due': 'Next try',
  'mail.one.why': 'Why',
  'mail.one.attempts': 'Attempts',
  'mail.one.provider-id': 'Id with the mail service',
} as const;
