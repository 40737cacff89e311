/** `count`, `size` and `seats` are numbers of people; `mode` is `on-site` or `online`; `row` a number from 1. */
export const groups = {
  'groups.link': 'Register a group',
  'groups.title': 'Register a group',
  'groups.lead':
    'Up to 100 people at once, as a list that you type or a file. Nothing is registered before you have seen the list checked.',
  'groups.each':
    'Each person gets a mail, a personal link and a ticket of their own. You get a link to a page where you see and manage all of them.',
  'groups.sessions': 'Sessions are chosen later, by each person with their own link.',
  'groups.questions':
    'The other questions of the organisers are answered later, by each person on their own page.',
  'groups.about': 'The group',
  'groups.group': 'School or organisation',
  'groups.contact': 'Your name',
  'groups.contact-hint': 'You manage the list. If you come too, put yourself on it.',
  'groups.email': 'Your e-mail',
  'groups.email-hint': 'The link to your group’s page goes there.',
  'groups.mode': 'How will the group take part?',
  'groups.policy': 'If there are not enough places',
  'groups.policy.together': 'We stay together',
  'groups.policy.together-hint': 'The group waits until there is a place for everybody.',
  'groups.policy.as-many': 'As many as there are',
  'groups.policy.as-many-hint':
    'Places go to people in the order of the list; the others wait, each by themselves.',
  'groups.people': 'People',
  'groups.file': 'List as a file',
  'groups.file-hint':
    'CSV or text, as every spreadsheet saves it, with a name and an e-mail address a line; up to 128 KB. What is in it is added to the rows below.',
  'groups.rows-hint': 'Or type here. Rows that stay empty do not count.',
  'groups.row': 'Row {row}',
  'groups.name': 'Full name',
  'groups.person-email': 'E-mail',
  'groups.more-rows': 'More rows',
  'groups.check': 'Check the list',
  'groups.check-again': 'Check again',
  'groups.ready': 'Ready',
  'groups.checked.fine':
    '{count, plural, one {# person, and nothing is wrong.} other {# people, and nothing is wrong.}} Nothing is registered yet: look through the list, then register it below.',
  'groups.checked.to-end': 'To the end of the list',
  'groups.checked.wrong':
    '{wrong, plural, one {# row of {count} needs a correction. Correct it} other {# rows of {count} need a correction. Correct them}} here and check again. Nothing is registered yet.',
  'groups.checked.guessed':
    'The file does not say how its letters are encoded, so they were guessed. See that names with õ, š or ž are right.',
  'groups.checked.ignored': 'Columns that are not used here: {columns}.',
  'groups.consent':
    'These people agree that {hub} uses their details to run this event: to write to them about it, to let them in and to issue their certificates.',
  'groups.register': '{count, plural, one {Register # person} other {Register # people}}',
  'groups.add': '{count, plural, one {Add # person} other {Add # people}}',

  'groups.error.row': 'Row {row}: {what}',
  'groups.error.name.missing': 'Enter a name',
  'groups.error.name.too-long': 'A name must be 200 characters or less',
  'groups.error.name.characters':
    'The name contains control characters that cannot be printed; type it again',
  'groups.error.email.missing': 'Enter an e-mail address',
  'groups.error.email.email': 'Enter an address like name@example.org',
  'groups.error.email.twice': 'This address is on the list already; each person needs their own',
  'groups.error.email.domain': 'This event is only for addresses of some domains, and this is none of them',

  'error.group.missing': 'Enter the name of the school or organisation',
  'error.group.too-long': 'The name of the school must be 200 characters or less',
  'error.group.characters': 'The name of the school contains control characters; type it again',
  'error.contact.missing': 'Enter your name',
  'error.contact.too-long': 'Your name must be 200 characters or less',
  'error.contact.characters': 'Your name contains control characters that cannot be printed; type it again',
  'error.policy.choice': 'Choose what happens if there are not enough places',
  'error.policy.seats':
    'There are more people on the list than places in all. Choose “As many as there are”, or shorten the list',
  'error.policy.missing': 'Choose what happens if there are not enough places',
  'error.rows.none': 'Enter at least one person, or choose a file',
  'error.rows.too-many': 'The list has {count} people; a group may have {most} at most',
  'error.agreed.missing': 'Tick the box to say that these people agree',
  'error.agreed.consent': 'Tick the box to say that these people agree',
  'error.file.empty': 'The file has no rows with a name or an address',
  'error.file.too-large':
    'Up to 100 people fit into a group, and this file is far larger than a list of so many. Send one of 128 KB at most',
  'error.file.workbook':
    'The file is a workbook. In the spreadsheet, choose “Save as” and “CSV”, and send that file',
  'error.file.unreadable': 'The file cannot be read as a table. Save it as CSV in UTF-8 and send it again',
  'error.file.no-email': 'No column with e-mail addresses was found in the file',

  'groups.refused.title': 'Groups cannot register here',
  'groups.refused.invitation': 'This event is by invitation: each person registers with their own.',
  'groups.refused.closed': 'Nobody registers for this event by themselves. Ask its organiser.',

  'groups.page.title': 'Group: {group}',
  'groups.page.hello': '{name}, this page is yours: whoever has its address can change the list.',
  'groups.page.gathering': 'Your group is being registered',
  'groups.page.pending': 'Your group is being registered',
  'groups.page.pending-more':
    'Many people are registering at this moment. The page has the answer soon; it also comes by mail.',
  'groups.page.look': 'Look again',
  'groups.page.seated': '{count, plural, one {Everybody has a place: # person} other {All # have a place}}',
  'groups.page.some':
    '{seats, plural, =0 {Nobody has a place yet} one {# of {count} has a place} other {# of {count} have a place}}',
  'groups.page.waiting': '{place, plural, =0 {Your group is in line} other {Your group is number # in line}}',
  'groups.page.waiting-more':
    '{size, plural, one {It waits for # place.} other {It waits for # places together.}} You get a mail when it is your turn.',
  'groups.page.offered':
    '{size, plural, one {A place is held for you} other {# places are held for your group}}',
  'groups.page.offered-more': 'Take them until {until}. After that they go to whoever is next.',
  'groups.page.cancelled': 'Your group is not registered any more',
  'groups.page.over': 'The event is over',
  'groups.page.applied': 'Each application is looked at by the organisers',
  'groups.until': '{date} at {clock} {city} time',
  'groups.offer.take': '{size, plural, one {Take the place} other {Take the # places}}',
  'groups.offer.decline': 'Decline them',
  'groups.offer.decline-more':
    'If you decline, the places go to whoever is next in line, and your group is not registered any more.',
  'groups.people.none': 'Nobody is on the list any more',
  'groups.people.count': '{count, plural, one {# person} other {# people}}',
  'groups.state.confirmed': 'Has a place',
  'groups.state.waiting': 'In line',
  'groups.state.pending': 'Being decided',
  'groups.state.applied': 'Applied',
  'groups.state.declined': 'Declined',
  'groups.state.cancelled': 'Cancelled',
  'groups.state.held': 'Place held until {until}',
  'groups.member.rename': 'Correct the name',
  'groups.member.rename-do': 'Save the name',
  'groups.member.exchange': 'Somebody else comes instead',
  'groups.member.exchange-more':
    'They get the same place, with a mail, a link and a ticket of their own. {name} gets a mail that the registration is cancelled.',
  'groups.member.exchange-do': 'Exchange',
  'groups.member.cancel': 'Take off the list',
  'groups.member.cancel-more': 'The place goes to whoever is next in line. {name} gets a mail about it.',
  'groups.member.cancel-do': 'Take {name} off the list',
  'groups.change': 'Change the group',
  'groups.more-people': 'Add people',
  'groups.more-people-lead':
    'Up to {room, plural, one {# more person} other {# more people}}. They come after those who are in line already, each by themselves.',
  'groups.more-people-full': 'The group has 100 people, and there may be no more.',
  'groups.fewer': 'We take fewer',
  'groups.fewer-more':
    'Instead of waiting for all places together, each person stands in line by themselves where the group stands now, in the order of the list. Places that are free go to the first of them at once. This cannot be taken back.',
  'groups.fewer-do': 'Take as many as there are',
  'groups.cancel': 'Cancel the whole group',
  'groups.cancel-more': 'Everybody loses their place and gets a mail about it.',
  'groups.cancel-do': '{count, plural, one {Cancel # person} other {Cancel all # people}}',
  'groups.back': 'Back to the group',
  'groups.done.registered': 'The list has arrived. We have mailed you the link to this page.',
  'groups.done.added': 'The people are on the list.',
  'groups.done.renamed': 'The name is corrected.',
  'groups.done.exchanged': 'Exchanged: both of them get a mail.',
  'groups.done.cancelled': 'Taken off the list.',
  'groups.done.all-cancelled': 'The whole group is cancelled.',
  'groups.done.taken': 'The places are yours. Each person gets a mail with a ticket.',
  'groups.done.declined': 'Declined. Thank you for telling us: somebody else may have the places.',
  'groups.done.fewer': 'Done: everybody stands in line by themselves now.',
  'groups.done.not-now': 'This cannot be changed any more.',
  'groups.done.too-late': 'It is too late to change this.',
  'groups.done.ran-out': 'The time for these places has run out.',
  'groups.done.wrong': 'Nothing was changed: the name or the address was not right.',

  'groups.mail.why':
    'You get this mail because a group was registered for “{event}” with this address as its contact.',
  'groups.mail.page': 'Open the group’s page',
  'groups.mail.again': 'Register again',
  'groups.mail.people': 'People',
  'groups.mail.school': 'Group',
  'groups.mail.registered.subject': 'Your group: {event}',
  'groups.mail.registered.heading':
    '{count, plural, one {# person is on your list} other {# people are on your list}}',
  'groups.mail.registered.text':
    '{name}, the list of {group} for “{event}” on {date} has arrived. On the group’s page you see who has a place.',
  'groups.mail.registered.more':
    'The link is for you alone: whoever has it can change the list. If you know nothing of this list, cancel the group on the page.',
  'groups.mail.registered.next.each':
    'Each person gets a mail of their own: with a ticket, or with their place in line.',
  'groups.mail.registered.next.page':
    'On the page you correct names, exchange or add people, and cancel one or all.',
  'groups.mail.offered.subject': 'Places are held for your group: {event}',
  'groups.mail.offered.heading':
    '{size, plural, one {A place is held for you} other {# places are held for your group}}',
  'groups.mail.offered.text':
    '{name}, it is the turn of {group}: there are places for everybody at “{event}”, held until {until}.',
  'groups.mail.offered.more': 'Take or decline them on the group’s page, with one button for all.',
  'groups.mail.offered.button': 'Take the places',
  'groups.mail.offered.next': 'After {until} the places go to whoever is next in line.',
  'groups.mail.offer-ended.subject': 'The places for your group ran out: {event}',
  'groups.mail.offer-ended.heading': 'The time for the places ran out',
  'groups.mail.offer-ended.text':
    '{name}, the places that were held for {group} at “{event}” were not taken in time and went to whoever was next.',
  'groups.mail.offer-ended.more':
    'If you still want to come, register the group again: it stands at the end of the line.',
  'mail.template.group-registered': 'Group registered',
  'mail.template.group-offered': 'Places held for a group',
  'mail.template.group-offer-ended': 'Held places of a group ran out',
} as const;
