import { translator } from '../../web/text/translate.ts';
import type { Hub } from '../accounts/hub.ts';
import { coverStamp } from '../certificates/pdf/guilloche.ts';
import { hubTint, palette } from '../certificates/pdf/palette.ts';
import type { Box } from '../certificates/pdf/sketch.ts';
import { type Event, modesOf, type Session } from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';
import { ticketCode } from '../registration/ticket.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inLanguage, type Language } from '../shared/language.ts';
import { clockOf, dayOf, shortDate } from '../shared/time.ts';
import { type Badge, placesOn, type SheetName, sheets } from './badge.ts';
import { drawBadge, measuresIn } from './draw.ts';
import { badgePaper, boxAt, cutMarks, mm } from './sheet.ts';

type About = { event: Event; sessions: Session[]; hub: Hub; language: Language };

/** Badges as a PDF to print, in their order. The first `skip` places of the first sheet are left free: they are used up. */
export async function badgesPdf(
  ctx: Ctx,
  { event, sessions, hub, language }: About,
  registrations: Registration[],
  { sheet: name, skip = 0 }: { sheet: SheetName; skip?: number },
): Promise<Buffer> {
  const sheet = sheets[name];
  const title = translator(language)('badges.file', { event: inLanguage(event.title, language) });
  const { doc, bytes } = badgePaper({ title, author: hub.name, language });
  const inner = within(boxAt(sheet, 0), sheet.safe);
  const size = { width: inner.width, height: measuresIn(inner).band };
  const tint = hubTint(hub.hue);
  const style = { colours: palette(tint), cover: coverStamp(event.id, tint, size) };
  const places = placesOn(sheet);
  for (const [index, registration] of registrations.entries()) {
    const place = (index + skip) % places;
    if (index === 0 || place === 0) {
      doc.addPage({ size: [sheet.page.width * mm, sheet.page.height * mm], margin: 0 });
      if (sheet.cut) cutMarks(doc, sheet);
    }
    const badge = badgeOf(ctx, registration, { event, sessions, hub });
    drawBadge(doc, badge, within(boxAt(sheet, place), sheet.safe), style);
  }
  doc.end();
  return bytes;
}

function within({ x, y, width, height }: Box, safe: number): Box {
  const inset = safe * mm;
  return { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset };
}

/** In the language of whoever wears it. */
function badgeOf(
  ctx: Ctx,
  registration: Registration,
  { event, sessions, hub }: Omit<About, 'language'>,
): Badge {
  const { language, mode } = registration;
  const t = translator(language);
  const severalDays = dayOf(event.startsAt, event.zone) !== dayOf(event.endsAt, event.zone);
  const chosen = sessions.filter(({ id }) => registration.sessions?.[id]?.state === 'taken');
  return {
    name: registration.name,
    organisation: registration.organisation,
    event: inLanguage(event.title, language),
    hub: hub.name,
    mode: modesOf(event).length > 1 ? { mode, text: t(`common.${mode}`) } : undefined,
    sessions: chosen.map(({ startsAt, room, title }) => ({
      when: [severalDays && shortDate(startsAt, event.zone, language), clockOf(startsAt, event.zone), room]
        .filter(Boolean)
        .join(' '),
      title: inLanguage(title, language),
    })),
    more: count => t('badges.more', { count }),
    code: ticketCode(ctx, registration),
  };
}
