/** Pages of the personal join link. */
export const joining = {
  'joining.title': 'Join: {event}',
  'joining.open': 'The door is open',
  'joining.open-more': 'The button takes you to the meeting. Your name goes on the list of those who joined.',
  'joining.join': 'Join now',
  'joining.running': 'Now',
  'joining.coming': 'Next, at {time}',
  'joining.too-early': 'The door is not open yet',
  'joining.opens-in': 'It opens in',
  'joining.opens-at': 'It opens on',
  'joining.keep': 'Keep this page open, or come back by the same link. The button appears here.',
  'joining.over': 'The event is over',
  'joining.over-more':
    'Thank you for having been with us. The feedback form and the certificate come by mail.',
  'joining.waiting': 'You do not have an online place yet',
  'joining.waiting-more':
    'You are in line. When a place becomes yours you get a mail, and this link opens the door.',
  'joining.cancelled': 'Your registration is cancelled',
  'joining.cancelled-more': 'This link opens nothing any more. If plans have changed, you can register anew.',
  'joining.on-site': 'You are coming to the hall',
  'joining.on-site-more':
    'Your seat is in the hall, so this link does not lead online. On your page you can choose to join online instead.',
  'joining.no-address': 'The door opens in a moment',
  'joining.no-address-more':
    'The organiser has not set the meeting’s address yet. This page looks again by itself every half a minute.',
  'joining.look-again': 'Look again now',
  'joining.as': 'A personal link: {name}. Your page with everything else is in the mail we sent.',
} as const;
