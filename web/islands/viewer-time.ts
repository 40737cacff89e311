/** Adds the reader's own time to times of the event's city, where the two differ. */
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const { lang } = document.documentElement;
const language = lang === 'en' ? 'en-GB' : lang;

for (const element of document.querySelectorAll<HTMLTimeElement>('time[data-zone]')) {
  const { zone, until, own: label } = element.dataset;
  const at = new Date(element.dateTime);
  if (!zone || !label || Number.isNaN(at.getTime()) || stamp(at, zone) === stamp(at, own)) continue;
  const otherDay = stamp(at, zone).slice(0, 10) !== stamp(at, own).slice(0, 10);
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }).format(at);
  const clock = stamp(at, own).slice(-5) + (until ? `–${stamp(new Date(until), own).slice(-5)}` : '');
  const note = document.createElement('span');
  note.className = 'own-time';
  note.textContent = ` (${otherDay ? `${day}, ` : ''}${clock} ${label})`;
  element.after(note);
}

/** `2026-05-14, 09:00`. */
function stamp(at: Date, timeZone: string): string {
  const parts = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return new Intl.DateTimeFormat('sv', { ...parts, timeZone, hourCycle: 'h23' }).format(at);
}

export {};
