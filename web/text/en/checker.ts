export const checker = {
  'checker.title': 'Check a certificate',
  'checker.lead':
    'Somebody shows you a certificate as a file. Here you see whether it is genuine, whoever issued it.',
  'checker.file': 'The certificate',
  'checker.file.hint': 'A PDF with a credential inside, or the credential as a JSON file. At most 4 MB.',
  'checker.button': 'Check',
  'checker.sent': 'The file is checked on the server and not kept.',
  'checker.stays': 'The file is checked in your browser. It goes nowhere.',
  'checker.drop': 'Or drop the file anywhere on this page.',
  'checker.working': 'Checking',
  'checker.of': 'Certificate {number} of {count} in this file',
  'checker.checks': 'What was checked',
  'checker.says': 'What it says',
  'checker.name': 'Name',
  'checker.for': 'For',
  'checker.when': 'When',
  'checker.days': '{from} – {to}',
  'checker.hours': 'Academic hours',
  'checker.sessions': 'Sessions',
  'checker.events': 'Events',
  'checker.criteria': 'What it took',
  'checker.competences': 'Competences',
  'checker.issuer': 'Issued by',
  'checker.issuer.at': '{issuer} ({domain})',
  'checker.issued': 'Date of issue',
  'checker.page': 'Its own page on {domain}',
  'checker.page.text': 'tells more, if it was corrected since.',
  'checker.paper':
    'What is printed on the page of the PDF was not checked. Compare it with what stands here: only this is signed.',

  'checker.valid': 'Valid',
  'checker.valid.lead': 'It is genuine, nothing in it was changed, and it was not revoked.',
  'checker.valid.lead.unnamed': 'It is genuine, and nothing in it was changed.',
  'checker.genuine': 'Genuine',
  'checker.genuine.lead':
    'Nothing in it was changed since it was signed. Whether it was revoked since then could not be asked.',
  'checker.revoked': 'Revoked',
  'checker.revoked.lead':
    'It was issued, and is not valid any more: the issuer took it back, or corrected it and issued another in its place.',
  'checker.expired': 'Expired',
  'checker.expired.lead': 'It was genuine, and its time is over.',
  'checker.early': 'Not valid yet',
  'checker.early.lead': 'It is genuine, and its time has not come.',
  'checker.bare': 'Unchanged, from somebody unknown',
  'checker.bare.lead':
    'Nothing in it was changed since it was signed. Who signed it cannot be told: anybody can sign like this.',
  'checker.unsure': 'It could not be checked',
  'checker.unsure.lead': 'It may be genuine or not. Do not rely on it before it is checked in another way.',
  'checker.forged': 'Not genuine',
  'checker.forged.lead': 'This is not what an issuer signed. Do not rely on anything in it.',

  'checker.signature': 'Signature',
  'checker.signature.home': 'Holds. It was signed with a key of this site, and nothing was changed since.',
  'checker.signature.domain':
    'Holds. It was signed with a key that {domain} publishes, and nothing was changed since.',
  'checker.signature.bare':
    'Holds: nothing was changed since it was signed. The key has no owner that could be asked.',
  'checker.signature.altered':
    'Broken: something in it was changed after it was signed, or the signature is made up.',
  'checker.signature.unsigned': 'There is none. Anybody could have written this.',
  'checker.signature.terms': 'It has words in it that no signature covers.',
  'checker.signature.unplain':
    'It is written so that what a reader sees need not be what was signed. No issuer writes like that.',
  'checker.signature.unlisted': 'Signed with a key that the issuer does not list as its own.',
  'checker.signature.expired': 'It was signed for a time that is over.',
  'checker.signature.suite': 'It is signed in a way that this page cannot read.',
  'checker.signature.context': 'It uses a vocabulary that this page does not know.',
  'checker.signature.kind': 'Its issuer has no address where keys could be asked for.',
  'checker.signature.unreachable':
    'Not checked: {domain} could not be asked for its keys. Either there is no network, or it does not answer pages of others.',
  'checker.signature.elsewhere':
    'Not checked: this site asks no other. Open this page with scripts on, and your browser asks {domain}.',
  'checker.signature.unreadable':
    'Not checked: {domain} does not publish its keys in a way that can be read.',

  'checker.status': 'Revocation',
  'checker.status.good': 'Not revoked: the issuer’s list of today says so.',
  'checker.status.revoked': 'The issuer’s list of today names it as no longer valid.',
  'checker.status.unnamed': 'Its issuer keeps no list of revoked ones that could be asked.',
  'checker.status.unread': 'It names a list of revoked ones that this page cannot read.',
  'checker.status.unreachable':
    'Not checked: the issuer’s list could not be asked. Try again with a network.',
  'checker.status.elsewhere':
    'Not checked: this site asks no other for its list. Open this page with scripts on, and your browser asks.',
  'checker.status.unproven':
    'Not checked: what was found in place of the issuer’s list is out of date, or not signed by the issuer.',

  'checker.none': 'Nothing to check',
  'checker.none.empty': 'The file is empty.',
  'checker.none.too-large': 'The file is larger than 4 MB. A certificate is much smaller.',
  'checker.none.encrypted':
    'The PDF is protected, so nothing can be taken out of it. Ask for one without protection, or open the address that is printed on it.',
  'checker.none.nothing':
    'This PDF has no credential inside. That proves nothing for or against it: open the address that is printed on it.',
  'checker.none.no-credential': 'The file can be read, and what is in it is no credential.',
  'checker.none.token':
    'This credential is signed as a web token (JWT), which this page cannot check. Ask the issuer.',
  'checker.none.other': 'This is neither a PDF nor a credential. A photo or a scan cannot be checked here.',
  'checker.unread': 'The file could not be opened. Choose it again.',

  'checker.how': 'How this works',
  'checker.how.signature':
    'Whoever issues a certificate signs it with a key that nobody else has. One letter changed, and the signature does not hold.',
  'checker.how.issuer':
    'The key belongs to a domain. Anybody can call themselves anything: look at the domain, not only at the name.',
  'checker.how.status': 'The issuer keeps a list of those that are no longer valid. It names nobody.',
  'checker.how.others':
    'Only the issuer’s own site is asked, for its keys and for that list, and not told which certificate it is about.',
  'checker.keep': 'Without this site',
  'checker.keep.text':
    'The checker is also a single file that opens in any browser, with the keys of this site inside. Keep it with your certificates: it works without a network, and when this site is gone.',
  'checker.keep.button': 'Save the checker',
  'checker.keep.failed': 'The checker could not be put together. Try again with a network.',
  'checker.kept': 'Saved from {origin} on {date}.',
  'error.certificate.missing': 'Choose a file',
} as const;
