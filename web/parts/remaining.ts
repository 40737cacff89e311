const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How long until then, as one says it: "3 days, 2 hours", "2 hours, 14 minutes", and by the second at the end. */
export function remaining(milliseconds: number, language: string): string {
  const left = Math.max(0, milliseconds);
  const unit = (count: number, name: 'day' | 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);
  const pair = (large: [number, 'day' | 'hour' | 'minute'], small: [number, 'hour' | 'minute' | 'second']) =>
    [large, small]
      .filter(([count]) => count > 0)
      .map(([count, name]) => unit(count, name))
      .join(', ');
  if (left >= day) return pair([Math.floor(left / day), 'day'], [Math.floor((left % day) / hour), 'hour']);
  if (left >= hour) {
    return pair([Math.floor(left / hour), 'hour'], [Math.floor((left % hour) / minute), 'minute']);
  }
  const seconds = Math.ceil((left % minute) / second) % 60;
  return pair([Math.floor(left / minute), 'minute'], [seconds, 'second']) || unit(0, 'second');
}
