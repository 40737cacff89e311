import { signInLetter } from './accounts/mail.ts';
import { certificateLetter } from './certificates/mail.ts';
import { correctionAskedLetter } from './certificates/requests/mail.ts';
import { erasedLetter } from './erasure/mail.ts';
import { registrationOpenLetter } from './events/opening-mail.ts';
import { feedbackLetter } from './feedback/mail.ts';
import { crewLetter } from './joining/crew/letter.ts';
import { reminderLetter } from './joining/reminder-letter.ts';
import type { Letters } from './mail/letter.ts';
import {
  groupOfferEndedLetter,
  groupOfferedLetter,
  groupRegisteredLetter,
} from './registration/groups/mail.ts';
import { appliedLetter, declinedLetter, invitedLetter } from './registration/letters/access.ts';
import { changedLetter } from './registration/letters/changed.ts';
import { registrationCodeLetter } from './registration/letters/code.ts';
import { eventChangedLetter } from './registration/letters/event-changed.ts';
import {
  offerEndedLetter,
  offeredLetter,
  sessionOfferEndedLetter,
  sessionOfferedLetter,
  sessionSeatLetter,
} from './registration/letters/offer.ts';
import {
  alreadyRegisteredLetter,
  cancelledLetter,
  confirmedLetter,
  modeChangedLetter,
  nameCorrectedLetter,
  newLinkLetter,
  promotedLetter,
  waitingLetter,
} from './registration/letters/seat.ts';
import { holderLinkLetter } from './transcripts/mail.ts';

/** Which room writes which letter. */
export const letters: Letters = {
  'sign-in': signInLetter,
  confirmed: confirmedLetter,
  waiting: waitingLetter,
  promoted: promotedLetter,
  offered: offeredLetter,
  'offer-ended': offerEndedLetter,
  'session-seat': sessionSeatLetter,
  'session-offered': sessionOfferedLetter,
  'session-offer-ended': sessionOfferEndedLetter,
  changed: changedLetter,
  'event-changed': eventChangedLetter,
  'group-registered': groupRegisteredLetter,
  'group-offered': groupOfferedLetter,
  'group-offer-ended': groupOfferEndedLetter,
  'already-registered': alreadyRegisteredLetter,
  'mode-changed': modeChangedLetter,
  'name-corrected': nameCorrectedLetter,
  cancelled: cancelledLetter,
  'new-link': newLinkLetter,
  'registration-open': registrationOpenLetter,
  'registration-code': registrationCodeLetter,
  reminder: reminderLetter,
  crew: crewLetter,
  'feedback-invitation': feedbackLetter,
  applied: appliedLetter,
  declined: declinedLetter,
  invited: invitedLetter,
  certificate: certificateLetter,
  'holder-link': holderLinkLetter,
  'correction-asked': correctionAskedLetter,
  erased: erasedLetter,
};
