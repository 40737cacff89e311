import * as z from 'zod';
import { emailSchema } from '../shared/email.ts';
import type { Id } from '../shared/ids.ts';
import { requiredLine } from '../shared/text.ts';

/** An organisation that runs events. */
export type Hub = {
  id: Id<'hub'>;
  name: string;
  /** Degrees in oklch, 0–359: the one colour of the hub. */
  hue: number;
  /** Where people write with a question; answers to the hub's mail go there. */
  contact: string;
};

/** How a hub signs its mail. */
export const senderOf = ({ name, hue, contact }: Hub) => ({ name, hue, replyTo: contact });

export const roles = ['owner', 'organiser', 'door', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** A person who works for a hub. */
export type Staff = { hubId: Hub['id']; email: string; name: string; role: Role };

/** What each role may do. Every staff route asks this table. */
const may = {
  'see-event': ['owner', 'organiser', 'viewer'],
  'edit-event': ['owner', 'organiser'],
  'see-people': ['owner', 'organiser', 'viewer'],
  'export-people': ['owner', 'organiser'],
  'let-people-in': ['owner', 'organiser'],
  'erase-people': ['owner', 'organiser'],
  'see-mail': ['owner', 'organiser'],
  'work-door': ['owner', 'organiser', 'door'],
  'confirm-attendance': ['owner', 'organiser'],
  'issue-certificates': ['owner', 'organiser'],
  'delete-event': ['owner'],
  'manage-staff': ['owner'],
  'manage-servers': ['owner'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof may;

/** What a role may do, for pages that offer only that. */
export const actionsOf = (role: Role): Action[] =>
  (Object.keys(may) as Action[]).filter(action => can(role, action));

/** A member of staff whom `admit` let in. */
export type Admitted = Staff & { may: readonly Action[] };

export const can = (role: Role, action: Action): boolean => (may[action] as readonly Role[]).includes(role);

export const hubSchema = z.object({
  hubName: requiredLine(120),
  hue: z.coerce.number().int().min(0).max(359),
  contact: z.union([z.literal(''), emailSchema], 'email').optional(),
});

export const staffSchema = z.object({
  staffName: requiredLine(200),
  staffEmail: emailSchema,
  staffRole: z.enum(roles, 'choice'),
});
