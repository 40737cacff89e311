/** `mode` is `on-site` or `online`; `left` a length of time. */
export const line = {
  'offer.headline': 'It is your turn',
  'offer.of-mode':
    '{mode, select, online {A place online is held for you} other {A seat in the hall is held for you}}',
  'offer.of-session': 'A place in “{session}” is held for you',
  'offer.until': 'Until',
  'offer.left': '({left} left)',
  'offer.then-ends':
    'If you do neither, it goes to the next in line, and you leave the list. You could register again, at its end.',
  'offer.then-keeps': 'If you do neither, it goes to the next in line. What you have already stays yours.',
  'offer.take': 'Take it',
  'offer.decline': 'Decline it',
  'offer.ran-out': 'A seat was held for you, but the time to take it ran out. It goes to the next in line.',
  'offer.ended': 'The time for your seat ran out',
  'offer.ended-more':
    'The seat that was held for you went to the next in line. If you still want to come, register again: you get a place if one is free, or stand at the end of the line.',
  'my.done.offer-taken': 'It is yours. The mail with all you need is on its way.',
  'my.done.offer-declined': 'Declined: it goes to the next in line.',
  'my.done.offer-ran-out': 'The time to take it ran out a moment ago. It goes to the next in line.',
  'my.done.too-late': 'The time to change this by yourself is over. Write to the organiser.',
  'my.until-change': 'You can change what you chose until',
  'my.until-cancel': 'You can give up your place until',
  'my.late-change': 'The time to change what you chose ended. If something has to change, write to',
  'my.late-cancel':
    'The time to give up a place by yourself ended. If you cannot come, tell the organiser all the same: write to',
} as const;
