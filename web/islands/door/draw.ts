/** Fills what the server drew: `{name}` in a template's words, and what has nothing to say is left out. */

export type Values = Record<string, string | undefined>;

/** A copy of the template that `selector` finds. Elements of `data-slot` without a value are left out. */
export function filled(selector: string, values: Values): HTMLElement {
  const template = document.querySelector<HTMLTemplateElement>(`template${selector}`);
  const copy = template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
  for (const slot of copy.querySelectorAll<HTMLElement>('[data-slot]')) {
    if (!values[slot.dataset.slot as string]) slot.remove();
  }
  const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.nodeValue = fill(texts.currentNode.nodeValue ?? '', values);
  for (const labelled of copy.querySelectorAll('[aria-label]'))
    labelled.setAttribute('aria-label', fill(labelled.getAttribute('aria-label') ?? '', values));
  return copy;
}

/** `{name}` and the like by their values. */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (token, name: string) => (name in values ? (values[name] ?? '') : token));

/** Puts values into the hidden fields of a form. */
export function setFields(within: Element, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    for (const field of within.querySelectorAll<HTMLInputElement>(`[name="${name}"]`))
      field.value = value ?? '';
  }
}

/** Instants as the event's clocks show them: "09:14", "09:14 (23 November)" on another day. */
export function makeClock(locale: string, timeZone: string, now: () => Date): (instant: string) => string {
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone });
  return instant => {
    const at = new Date(instant);
    const day = date.format(at);
    return day === date.format(now()) ? clock.format(at) : `${clock.format(at)} (${day})`;
  };
}
