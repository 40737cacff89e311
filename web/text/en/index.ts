import { access } from './access.ts';
import { account } from './account.ts';
import { answers } from './answers.ts';
import { attendance } from './attendance.ts';
import { certificate } from './certificate.ts';
import { common } from './common.ts';
import { console } from './console.ts';
import { door } from './door.ts';
import { event } from './event.ts';
import { feedback } from './feedback.ts';
import { groups } from './groups.ts';
import { guard } from './guard.ts';
import { joining } from './joining.ts';
import { line } from './line.ts';
import { mail } from './mail.ts';
import { people } from './people.ts';
import { questions } from './questions.ts';
import { registration } from './registration.ts';
import { sessions } from './sessions.ts';

/** Every UI text, by `room.name`; ICU messages. */
export const en = {
  ...common,
  ...event,
  ...registration,
  ...joining,
  ...guard,
  ...door,
  ...attendance,
  ...feedback,
  ...certificate,
  ...account,
  ...console,
  ...mail,
  ...line,
  ...people,
  ...access,
  ...questions,
  ...answers,
  ...sessions,
  ...groups,
} as const;
