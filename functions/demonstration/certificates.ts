import { achievementOf } from '../certificates/achievements/read.ts';
import { saveAchievement } from '../certificates/achievements/save.ts';
import type { Look } from '../certificates/designs/design.ts';
import { addDesign } from '../certificates/designs/save.ts';
import { continueIssuance, startIssuance } from '../certificates/issue.ts';
import type { Event } from '../events/event.ts';
import { createSeries, editSeries } from '../events/series/save.ts';
import type { Ctx } from '../shared/ctx.ts';

const diploma: Look = {
  layout: 'classic',
  orientation: 'landscape',
  signatures: [
    { name: 'Maarja Näidis', role: 'Head of the network' },
    { name: 'Kai Eeskuju', role: 'Mentor of schools' },
  ],
  wording: {
    en: { closing: 'Thank you for what you take back to your school.' },
    et: { closing: 'Täname kõige eest, mille oma kooli kaasa viite.' },
  },
};

/** A certificate of attendance by the hub's own design to everybody who was there. */
export async function certify(
  ctx: Ctx,
  { hubId, id }: Pick<Event, 'hubId' | 'id'>,
  staff: { name: string; email: string },
): Promise<void> {
  const design = await addDesign(ctx, hubId, 'Diploma', diploma);
  const attendance = await achievementOf(ctx, id, 'attendance');
  if (attendance) await saveAchievement(ctx, { ...attendance, design: design.id });
  const started = await startIssuance(ctx, { about: id, kind: 'attendance' }, staff);
  if (started.ok) await continueIssuance(ctx, started.key);
}

/** A year of events, over which hours add up. */
export async function group(ctx: Ctx, hubId: Event['hubId'], events: Event['id'][]): Promise<void> {
  const title = { en: 'Innovative schools, a year together', et: 'Uuenduslik kool: aasta koos' };
  const created = await createSeries(ctx, hubId, title);
  if (created.ok) await editSeries(ctx, created.series, created.series.version, { title, events });
}
