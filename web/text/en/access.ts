/** Who gets in and how: by approval, by invitation, with an address of some domain. */
export const access = {
  'people.state.applied': 'awaits approval',
  'people.state.declined': 'declined',
  'console.registration.state.applied': 'Awaits approval',
  'console.registration.state.declined': 'Declined',
  'door.state.applied': 'Awaits approval',
  'door.state.declined': 'Declined',
  'door.not-approved': 'Not approved',
  'door.not-approved.hint':
    'The organisers have not approved this registration. Ask one of them before letting them in.',
  'joining.not-approved': 'The organisers have not confirmed your registration',
  'joining.not-approved-more': 'Your personal page says how it stands.',

  'registration.applied': 'Your application has arrived',
  'registration.applied-lead':
    'The organisers look at each registration of this event. You have no place yet; their answer comes by mail.',
  'registration.applied-mail':
    'We write to you: the mail has your personal link. There you see how it stands.',
  'registration.applied-when': 'When the organisers have decided',
  'registration.applied-next':
    'The answer comes by mail. With a yes comes your place, or your place in line if all places are taken by then.',

  'my.applied': 'Your application is with the organisers',
  'my.applied-more':
    'They look at each registration of this event. The answer comes by mail; this page has it too.',
  'my.declined': 'The organisers could not give you a place',
  'my.declined-said': 'They wrote:',
  'my.declined-more': 'If you have a question about it, write to {contact}.',
  'my.state-applied': 'Awaits the organisers’ answer',
  'my.state-declined': 'Declined',
  'my.withdraw': 'Withdraw my application',
  'my.withdraw-more':
    'The organisers no longer look at it. You can apply again as long as registration is open.',
} as const;
