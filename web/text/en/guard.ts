/** Keeping programs out of the registration form. */
export const guard = {
  'guard.why':
    'Programs are sending this form in large numbers just now. To show that you are none, your device does a short calculation while you fill it in. You need do nothing.',
  'guard.other-way':
    'JavaScript is off in your browser, so this calculation cannot run. There is another way: have a code mailed to the address in the form, and write it here.',
  'guard.sent':
    'We have mailed a code to {email}. Write it here and press the button above; everything else in the form is kept. The code works for ten minutes.',
  'guard.sent-above': 'The code is on its way to {email}: write it at the end of this form',
  'guard.code': 'Code from the mail',
  'guard.send': 'Mail me a code',
  'guard.send-again': 'Mail it again',
  'error.form.press-again':
    'Nothing is lost: press the button once more. Programs are sending this form just now, so your device does a short calculation first',
  'error.code.code':
    'This code does not fit the e-mail address, or is older than ten minutes: have a new one mailed',
  'mail.template.registration-code': 'Code for registering',
  'mail.registration-code.subject': '{code} is your code: {event}',
  'mail.registration-code.heading': '{form, select, notice {Your code} other {Your code for registering}}',
  'mail.registration-code.text':
    '{form, select, notice {Write this code into the form in which you left your address for {event}, and press its button. Only then will we tell you when registration opens.} other {Write this code into the registration form of {event} and press its button. You are registered only then.}}',
  'mail.registration-code.fact': 'Code',
  'mail.registration-code.more': 'It works for ten minutes, for this address and this event.',
  'mail.registration-code.why':
    '{form, select, notice {You get this mail because this address was left on the page of {event}. If that was not you, nothing needs to be done: without the code no more mail comes.} other {You get this mail because this address was written into the registration form of {event}. If that was not you, nothing needs to be done: nobody is registered without the code.}}',
} as const;
