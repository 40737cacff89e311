export const certificate = {
  'certificate.pdf.title.attendance': 'Certificate of attendance',
  'certificate.pdf.title.completion': 'Certificate of completion',
  'certificate.pdf.title.speaker': 'Speaker’s certificate',
  'certificate.pdf.title.mentor': 'Mentor’s certificate',
  'certificate.pdf.title.organiser': 'Organiser’s certificate',
  'certificate.pdf.document': '{title}: {name}, {event}',
  'certificate.pdf.says.attendance': 'This certifies that {name} took part in {title}',
  'certificate.pdf.says.attendance.on-site': 'This certifies that {name} took part on site in {title}',
  'certificate.pdf.says.attendance.online': 'This certifies that {name} took part online in {title}',
  'certificate.pdf.says.attendance.both':
    'This certifies that {name} took part on site and online in {title}',
  'certificate.pdf.says.completion': 'This certifies that {name} completed {title}',
  'certificate.pdf.says.speaker': 'This certifies that {name} spoke at {title}',
  'certificate.pdf.says.mentor': 'This certifies that {name} was a mentor at {title}',
  'certificate.pdf.says.organiser': 'This certifies that {name} helped to organise {title}',
  'certificate.pdf.when': 'When',
  'certificate.pdf.where': 'Where',
  'certificate.pdf.hours': '{hours, plural, one {# academic hour} other {# academic hours}}',
  'certificate.pdf.hours-long':
    '{hours, plural, one {# academic hour} other {# academic hours}} of 45 minutes',
  'certificate.pdf.extent': 'Extent',
  'certificate.pdf.sessions': 'Sessions',
  'certificate.pdf.competences': 'DigCompEdu competences',
  'certificate.pdf.issuer': 'Issued by',
  'certificate.pdf.issued': 'Date of issue',
  'certificate.pdf.edition': '{date} (edition {edition})',
  'certificate.pdf.logo': 'Logo of {hub}',
  'certificate.pdf.signature': 'Signature of {name}',
  'certificate.pdf.check': 'Anyone can check this certificate at',
  'certificate.pdf.qr': 'QR code with the address {address}',
  'certificate.pdf.link': 'Check this certificate at {address}',
  'certificate.pdf.attached': 'The signed credential of this certificate',

  'certificate.mail.subject':
    '{corrected, select, yes {Your corrected certificate} other {Your certificate}}: {event}',
  'certificate.mail.preheader': 'Issued to {name}',
  'certificate.mail.heading':
    '{kind, select, attendance {Your certificate of attendance} completion {Your certificate of completion} speaker {Your speaker’s certificate} mentor {Your mentor’s certificate} other {Your organiser’s certificate}}',
  'certificate.mail.text':
    '{kind, select, attendance {Thank you for taking part in “{event}”.} completion {You have completed “{event}”.} speaker {Thank you for speaking at “{event}”.} mentor {Thank you for being a mentor at “{event}”.} other {Thank you for helping to organise “{event}”.}} Here is your certificate.',
  'certificate.mail.text-corrected':
    'Your certificate of “{event}” is corrected. This one is valid; the page of the one before says that it was replaced.',
  'certificate.mail.check':
    'It has a page of its own, where anyone you show it to can see that it is real. The code on it leads there.',
  'certificate.mail.name': 'Issued to',
  'certificate.mail.when': 'Date',
  'certificate.mail.download': 'Open the certificate (PDF)',
  'certificate.mail.page': 'The page that proves it',
  'certificate.mail.closing':
    'If your name is not as it should be, open all that you have and ask for a correction there, or answer this mail.',
  'certificate.mail.why': 'You get this mail because {hub} issued a certificate to this address.',

  'certificate.console.title': 'Certificates',
  'certificate.console.counts': 'How far it is',
  'certificate.console.issue': '{count, plural, one {Issue # certificate} other {Issue # certificates}}',
  'certificate.console.issue.text':
    'Everybody who attended and has no certificate yet gets one, with a mail that leads to it.',
  'certificate.console.not-over': 'Certificates can be issued when the event is over',
  'certificate.console.not-over.text':
    'Until then, keep the list at the door and confirm who took part online.',
  'certificate.console.all-issued': 'Every certificate has been issued',
  'certificate.console.nobody': 'Nobody who attended is without a certificate',
  'certificate.console.running': 'Certificates are being issued',
  'certificate.console.running.text':
    '{issued} of {total} have theirs. This page follows by itself; it may be closed.',
  'certificate.console.failed':
    '{count, plural, one {# person got no certificate} other {# people got no certificate}}',
  'certificate.console.failed.text': 'Mend what is wrong, then issue again: it goes to these only.',
  'certificate.console.failed.characters':
    'The name has characters that the certificate cannot print. It prints Latin, Cyrillic, Greek and Georgian letters.',
  'certificate.console.failed.error': 'Writing it did not succeed. Issue again.',
  'certificate.console.failed.more': 'and {count} more',
  'certificate.console.filter': 'Show list',
  'certificate.console.list': 'Who has a certificate',
  'certificate.console.shown': '{shown, plural, one {# person} other {# people}} of {all}',
  'certificate.console.mode.on-site': 'On site',
  'certificate.console.mode.online': 'Online',
  'certificate.console.mode.both': 'On site and online',
  'certificate.console.state.valid': 'Issued {date}',
  'certificate.console.state.revoked': 'Revoked {date}',
  'certificate.console.state.none': 'None yet',
  'certificate.console.reason': 'Reason: {reason}',
  'certificate.console.open': 'Open',
  'certificate.console.open.of': 'Open the certificate of {name}',
  'certificate.console.revoke': 'Revoke',
  'certificate.console.revoke.of': 'Revoke the certificate of {name}',
  'certificate.console.none-found': 'Nobody matches',
  'certificate.console.none-found.text': 'Try less of the name.',
  'certificate.console.was-revoked': 'The certificate is revoked',
  'certificate.console.was-revoked.text':
    'Its page says so to whoever checks it, and its PDF can no longer be opened.',

  'certificate.revoke.title': 'Revoke a certificate',
  'certificate.revoke.text':
    'Whoever checks it from now on sees that it is revoked. The person is not told by mail, and gets no other when certificates are issued again. This cannot be undone.',
  'certificate.revoke.to': 'Issued to',
  'certificate.revoke.on': 'Date of issue',
  'certificate.revoke.reason': 'Reason',
  'certificate.revoke.reason.hint':
    'Kept for your records, with your address. The public page does not show it.',
  'certificate.revoke.button': 'Revoke this certificate',
  'certificate.correct.title': 'Correct a name',
  'certificate.correct.text':
    'A new certificate is issued with the corrected name. The one before says on its page, and to whoever checks its file, that it was replaced.',
  'certificate.correct.told': 'The person gets the new one by mail.',
  'certificate.correct.untold':
    'No mail address is known for this person any more, so nobody is told by mail.',
  'certificate.correct.name': 'Name as it is to stand',
  'certificate.correct.button': 'Issue the corrected certificate',
  'error.certName.missing': 'Enter the name',
  'error.certName.too-long': 'The name must be 200 characters or less',
  'error.certName.characters':
    'The certificate prints Latin, Cyrillic, Greek and Georgian letters; this name has others',
  'error.certName.same': 'This is the name that the certificate has already',

  'certificate.hub.title': 'Find a certificate',
  'certificate.hub.text':
    'Certificates stay when their event is deleted and when a person is forgotten. Here you find any of this hub’s, to correct the name or to take it back.',
  'certificate.hub.search': 'Mail address of the person, or the code or address of the certificate',
  'certificate.hub.button': 'Find',
  'certificate.hub.column.for': 'For',
  'certificate.hub.none': 'Nothing found',
  'certificate.hub.none.text':
    'Type the whole mail address as the person registered with it, or the code that begins with “crt_”.',
  'certificate.hub.one': 'A certificate',
  'certificate.hub.corrected': 'The corrected certificate is issued',
  'certificate.hub.revoked': 'The certificate is revoked',
  'certificate.hub.state.valid': 'Valid',
  'certificate.hub.state.replaced': 'Replaced {date}',
  'certificate.hub.email': 'Mail address of the person',
  'certificate.hub.email.hint': 'The new certificate is sent there. Certificates themselves keep no address.',
  'error.certEmail.email': 'Enter a mail address like name@example.org',
  'error.certEmail.other':
    'The certificate was given to another address; leave this empty, or enter that one',
  'certificate.hub.newer': 'See the one that was issued in its place',

  'error.reason.missing': 'Say why the certificate is revoked',

  'certificate.page.title': 'Certificate: {name}',
  'certificate.page.valid': 'Valid',
  'certificate.page.valid-lead': 'Issued to {name} on {date}.',
  'certificate.page.valid-lead-unnamed':
    'Issued on {date}. Its holder does not want this page to tell their name.',
  'certificate.page.title-unnamed': 'Certificate',
  'certificate.page.name-hidden': 'Not told here',
  'certificate.page.replaced': 'Replaced',
  'certificate.page.replaced-lead':
    'This certificate was corrected on {date}. Another is valid in its place.',
  'certificate.page.replaced-by': 'Open the one that is valid',
  'certificate.page.doubtful': 'Cannot be confirmed',
  'certificate.page.doubtful-lead':
    'The records, the signature and the list of revoked certificates do not say the same. Do not rely on it, and tell the issuer.',
  'certificate.page.revoked-lead-undated':
    'The issuer’s list names this certificate as revoked. It proves nothing any more.',
  'certificate.page.credential': 'Download the credential',
  'certificate.page.own': 'Is this yours? See all your certificates',
  'certificate.page.revoked': 'Revoked',
  'certificate.page.revoked-lead': 'This certificate was withdrawn on {date} and proves nothing any more.',
  'certificate.page.name': 'Name',
  'certificate.page.event': 'Event',
  'certificate.page.when': 'When',
  'certificate.page.place': 'Where',
  'certificate.page.mode': 'Took part',
  'certificate.page.mode.on-site': 'On site',
  'certificate.page.mode.online': 'Online',
  'certificate.page.mode.both': 'On site and online',
  'certificate.page.issuer': 'Issued by',
  'certificate.page.issued': 'Date of issue',
  'certificate.page.code': 'Code',
  'certificate.page.download': 'Open the certificate (PDF)',

  'certificate.verify.unknown': 'No such certificate',
  'certificate.verify.unknown-lead': 'Nothing was ever issued under this address.',
  'certificate.verify.unknown-more':
    'Compare the address with the one on the certificate, letter by letter, or scan its QR code again. If it is the same, the paper in your hand is not a certificate of ours.',
  'certificate.verify.how': 'How this is known',
  'certificate.verify.how-more':
    'This page was read from the issuer’s own site at this moment: {moment}. What the paper says counts only as far as it agrees with it.',
  'certificate.verify.record': 'Record',
  'certificate.verify.record.valid': 'Stands in the issuer’s records, not revoked and not replaced.',
  'certificate.verify.record.revoked': 'The issuer’s records say that it was revoked.',
  'certificate.verify.record.replaced': 'The issuer’s records say that another was issued in its place.',
  'certificate.verify.unsigned': 'It was issued without one. The record alone counts.',
  'certificate.verify.differs': 'Content',
  'certificate.verify.differs.text': 'The signed credential says something else than the record.',
  'certificate.verify.checker': 'Check a certificate as a file, in your browser',
} as const;
