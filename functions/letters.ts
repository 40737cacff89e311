import { signInLetter } from './accounts/mail.ts';
import { certificateLetter } from './certificates/mail.ts';
import { registrationOpenLetter } from './events/opening-mail.ts';
import { feedbackLetter } from './feedback/mail.ts';
import type { Letters } from './mail/letter.ts';
import {
  alreadyRegisteredLetter,
  cancelledLetter,
  confirmedLetter,
  modeChangedLetter,
  nameCorrectedLetter,
  newLinkLetter,
  promotedLetter,
  waitingLetter,
} from './registration/mail.ts';

/** Which room writes which letter. */
export const letters: Letters = {
  'sign-in': signInLetter,
  confirmed: confirmedLetter,
  waiting: waitingLetter,
  promoted: promotedLetter,
  'already-registered': alreadyRegisteredLetter,
  'mode-changed': modeChangedLetter,
  'name-corrected': nameCorrectedLetter,
  cancelled: cancelledLetter,
  'new-link': newLinkLetter,
  'registration-open': registrationOpenLetter,
  'feedback-invitation': feedbackLetter,
  certificate: certificateLetter,
};
