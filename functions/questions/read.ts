import type { Event } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Form } from './question.ts';
import { forms } from './store.ts';

/** The questions of an event as they are now, strongly consistent, in one read; undefined before the first. */
export const formOf = (ctx: Ctx, eventId: Event['id']): Promise<Form | undefined> =>
  forms(ctx.db).latest(eventId);

/** Every version that there was, the oldest first: what somebody answered is read by the version they saw. */
export const formVersions = (ctx: Ctx, eventId: Event['id']): Promise<Form[]> =>
  forms(ctx.db).versions(eventId);
