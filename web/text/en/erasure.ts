/** Forgetting one person at an event, and deleting an event. `whose` is `mine` or `theirs`. */
export const erasure = {
  'erasure.link': 'Erase this person’s data',
  'erasure.mine-link': 'Erase my data',
  'erasure.title': 'Erase the data of {name}',
  'erasure.mine-title': 'Erase my data',
  'erasure.lead':
    'For when {name} asks to be forgotten. It happens at once and cannot be undone. It is not needed to cancel a registration.',
  'erasure.mine-lead':
    'It happens at once and cannot be undone. If you only cannot come, it is enough to give up your place.',
  'erasure.goes': 'What goes',
  'erasure.goes.registration':
    '{whose, select, mine {Your registration, with your name, address and answers} other {The registration, with name, address, answers and the note for the door}}',
  'erasure.goes.seat':
    '{whose, select, mine {Your place or your place in line: it goes to whoever is next} other {The place or the place in line: it goes to whoever is next}}',
  'erasure.goes.attendance': 'When you were seen in the hall or online',
  'erasure.goes.attendance-theirs': 'When they were seen in the hall or online, with every scan',
  'erasure.goes.mail':
    '{whose, select, mine {All mail to you about this event, and your invitation} other {All mail to them about this event, and their invitation}}',
  'erasure.goes.group':
    '{whose, select, mine {Your line on the list of {group}} other {Their line on the list of {group}}}',
  'erasure.goes.contact':
    '{whose, select, mine {That you are the contact of {group}: its people stay registered, and its page stays open to whoever has the link} other {That they are the contact of {group}: its people stay registered, and its page stays open to whoever has the link}}',
  'erasure.goes.crew':
    '{role, select, speaker {{whose, select, mine {Your link as a speaker} other {Their link as a speaker}}} other {{whose, select, mine {Your link as a moderator} other {Their link as a moderator}}}}: it opens nothing from then on',
  'erasure.stays': 'What stays',
  'erasure.stays.certificates':
    '{count, plural, one {The certificate} other {The # certificates}} that {whose, select, mine {you have} other {they have}}: name, what for, when and how long, so that anyone can still check {count, plural, one {it} other {them}}',
  'erasure.stays.no-certificate':
    'No certificate: none was issued so far, and without the registration none can be',
  'erasure.stays.feedback':
    '{whose, select, mine {Feedback that you gave} other {Feedback that they gave}}: nobody can tell whose it is',
  'erasure.stays.mark':
    'A code made of the address, which cannot be read back: it keeps lists from bringing {whose, select, mine {you} other {them}} back. Registering by {whose, select, mine {yourself} other {themselves}} stays possible',
  'erasure.last-mail': 'One last mail says that it is done; the record of it is gone within three days.',
  'erasure.do': 'Erase it for good',
  'erasure.keep': 'Keep it',
  'erasure.done': 'Erased: nothing of this person is left at this event but their certificates.',
  'erasure.erased': 'Your data is erased',
  'erasure.erased.lead':
    'What was kept about you at this event is gone, and the links in earlier mail open nothing any more. Certificates that were issued to you stay valid.',
  'erasure.erased.certificates': 'Find my certificates by my address',
  'erasure.erased.again': 'If you want to come after all, you can register again.',

  'mail.erased.subject': 'Your data is erased: {event}',
  'mail.erased.heading': 'Your data is erased',
  'mail.erased.text':
    'What was kept about you for “{event}” is gone: your registration, your answers, when you were seen, and the mail to you. The links in earlier mail open nothing any more.',
  'mail.erased.stays':
    'Certificates that were issued to you stay valid. Feedback that you gave stays without your name.',
  'mail.erased.again': 'No list brings you back. If you want to come after all, register again by yourself.',
  'mail.erased.why':
    'You get this last mail because this address was registered for “{event}” and its data was erased.',
  'mail.template.erased': 'Data erased',

  'invitations.left.erased': 'asked to be forgotten, and comes back only by registering by themselves',
  'groups.error.email.erased':
    'This person cannot be registered by a list: they register by themselves on the page of the event',

  'deletion.link': 'Delete this event',
  'deletion.title': 'Delete the event',
  'deletion.lead':
    'The event and all that belongs to it go for good: its page, programme and questions, {people, plural, =0 {} one {the registration of one person, } other {the registrations of # people, }}attendance, feedback and mail. It cannot be undone.',
  'deletion.certificates':
    '{count, plural, =0 {No certificates were issued, and after this none can be.} one {One certificate was issued. It stays valid: its page, its PDF and its code go on working.} other {# certificates were issued. They stay valid: their pages, their PDFs and their codes go on working.}}',
  'deletion.certificates.first':
    'After that, certificates are corrected and revoked from the hub’s page “Find a certificate”.',
  'deletion.export': 'If you need lists or a summary later, export them first.',
  'deletion.confirm': 'To confirm, type {slug}',
  'deletion.confirm.hint': 'It is the last part of the event’s address.',
  'deletion.do': 'Delete the event for good',
  'deletion.refused.running': 'The event is running. It can be deleted when it is over.',
  'deletion.refused.people':
    'People are registered, wait or have applied, and would not hear that the event is gone. It can be deleted when it is over, or when nobody is left.',
  'deletion.refused.issuing': 'Certificates are being issued. The event can be deleted when that is done.',
  'deletion.done': 'The event is deleted. What belonged to it is being removed.',
  'error.confirm.missing': 'Type the last part of the event’s address to confirm',
  'error.confirm.differs': 'That is not the last part of the event’s address',
} as const;
