export const account = {
  'account.sign-in': 'Sign in',
  'account.sign-in.lead':
    'For people who organise events. Write your e-mail address and we mail you a link that signs you in; there is no password.',
  'account.sign-in.send': 'Mail me a link',
  'account.asked': 'Look in your mailbox',
  'account.asked.text':
    'If {email} belongs to somebody who organises events here, a link is on its way. It works once, for {minutes} minutes.',
  'account.asked.nothing': 'Nothing came?',
  'account.asked.nothing.text':
    'Look in the spam folder, and check the address above. If it is right, ask an owner of your hub whether they added you with this address.',
  'account.asked.again': 'Use another address',
  'account.link': 'Sign in to Foyer',
  'account.link.text': 'You sign in as {email}, on this device, for up to seven days.',
  'account.link.button': 'Sign in',
  'account.link-over': 'This link does not work any more',
  'account.link-over.text':
    'A sign-in link works once and for {minutes} minutes. Write your address and we mail you a new one.',
  'account.signed-out': 'You are signed out',
  'account.sign-out': 'Sign out',
  'account.role.owner': 'Owner',
  'account.role.organiser': 'Organiser',
  'account.role.door': 'Door staff',
  'account.role.viewer': 'Viewer',
  'account.role.owner.hint': 'Everything, and who works for the hub',
  'account.role.organiser.hint': 'Creates and runs events; sees people, mail and certificates',
  'account.role.door.hint': 'Checks people in at the door, and nothing else',
  'account.role.viewer.hint': 'Sees events and people, changes nothing',
} as const;
