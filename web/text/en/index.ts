import { access } from './access.ts';
import { account } from './account.ts';
import { achievements } from './achievements.ts';
import { answers } from './answers.ts';
import { attendance } from './attendance.ts';
import { attendanceFile } from './attendance-file.ts';
import { attended } from './attended.ts';
import { badges } from './badges.ts';
import { certificate } from './certificate.ts';
import { checker } from './checker.ts';
import { common } from './common.ts';
import { competences } from './competences.ts';
import { console } from './console.ts';
import { crew } from './crew.ts';
import { criteria } from './criteria.ts';
import { designs } from './designs.ts';
import { door } from './door.ts';
import { erasure } from './erasure.ts';
import { event } from './event.ts';
import { exchange } from './exchange.ts';
import { feedback } from './feedback.ts';
import { groups } from './groups.ts';
import { guard } from './guard.ts';
import { joining } from './joining.ts';
import { line } from './line.ts';
import { mail } from './mail.ts';
import { people } from './people.ts';
import { questions } from './questions.ts';
import { registration } from './registration.ts';
import { rooms } from './rooms.ts';
import { series } from './series.ts';
import { sessions } from './sessions.ts';
import { transcripts } from './transcripts.ts';

/** Every UI text, by `room.name`; ICU messages. */
export const en = {
  ...common,
  ...event,
  ...exchange,
  ...registration,
  ...joining,
  ...crew,
  ...guard,
  ...designs,
  ...door,
  ...attendance,
  ...attendanceFile,
  ...attended,
  ...feedback,
  ...certificate,
  ...criteria,
  ...competences,
  ...achievements,
  ...checker,
  ...badges,
  ...erasure,
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
  ...rooms,
  ...series,
  ...transcripts,
} as const;
