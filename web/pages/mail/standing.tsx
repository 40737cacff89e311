import type { Standing } from '../../../functions/mail/message.ts';
import type { Meaning } from '../../parts/shape.tsx';
import { Status } from '../../parts/status.tsx';
import type { View } from '../../view.ts';

const meanings: Record<Standing, Meaning> = {
  due: 'waiting',
  sending: 'waiting',
  delayed: 'warning',
  sent: 'confirmed',
  delivered: 'confirmed',
  bounced: 'wrong',
  complained: 'wrong',
  failed: 'wrong',
  suppressed: 'warning',
};

/** How a mail stands, in a word, a shape and a colour. */
export const MailStatus = ({ view, standing }: { view: View; standing: Standing }) => (
  <Status meaning={meanings[standing]}>{view.t(`mail.standing.${standing}`)}</Status>
);
