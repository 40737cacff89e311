import { actFor, answerTo, type DoorPerson, standingOn } from '../../../functions/attendance/door/scan.ts';
import type { DoorData } from '../../pages/door/data.tsx';
import { fill, filled, setFields } from './draw.ts';
import type { Chosen, HeldState } from './held.ts';

const most = 20;
const afterMs = 150;

type Searching = {
  data: DoorData;
  held: HeldState;
  chosen: () => Chosen;
  clock: (instant: string) => string;
};

/** Finds people in the list that the device holds, while one types. Answers what looks again. */
export function makeSearch({ data, held, chosen, clock }: Searching): () => void {
  const form = document.querySelector<HTMLFormElement>('form[data-search]') as HTMLFormElement;
  const place = document.querySelector<HTMLElement>('[data-found-list]') as HTMLElement;
  const field = form.elements.namedItem('q') as HTMLInputElement;
  let waiting = 0;
  let shown = '';

  form.addEventListener('submit', event => {
    if (held.people.size === 0) return;
    event.preventDefault();
    look(true);
  });
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => look(true), afterMs);
  });

  function look(anew: boolean): void {
    if (held.people.size === 0) leave();
    else if (anew || shown) find();
  }

  function find(): void {
    shown = field.value.trim();
    place.replaceChildren(...(shown ? results(shown) : []));
  }

  /** Whom this device found leaves with its list; what the server found stays. */
  function leave(): void {
    if (shown) place.replaceChildren();
    shown = '';
  }

  function results(typed: string): HTMLElement[] {
    const found = peopleLike(typed, held.people.values());
    const heading = document.createElement('h2');
    heading.className = 'found';
    heading.textContent = fill(data.words.found, { count: String(found.length) });
    const list = document.createElement('ul');
    list.className = 'people';
    list.append(...found.slice(0, most).map(row));
    return [heading, list];
  }

  function row(person: DoorPerson): HTMLElement {
    const { list: id, way, gate } = chosen();
    const list = data.lists.find(each => each.id === id);
    const scans = held.scansOf(person.id);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: data.zone }).format(held.now());
    const answer = list && answerTo(person, list, way, scans, today);
    const act = answer && actFor(person, way, answer.said);
    const unseen = act === 'out' && answer?.said === 'not-in' && data.words.notSeenIn;
    const stands = data.words[person.state === 'confirmed' ? person.mode : person.state];
    const drawn = filled('[data-found]', {
      name: person.name,
      about: [stands, person.organisation, whyNot(answer?.said), unseen].filter(Boolean).join(' · '),
      note: person.doorNote,
      badge: person.state === 'confirmed' ? person.id : undefined,
      time: answer?.since && clock(answer.since),
    });
    for (const each of drawn.querySelectorAll<HTMLElement>('[data-act]')) {
      if (each.dataset.act !== act) each.remove();
    }
    const nonce = list && standingOn(scans, list.id).last?.nonce;
    setFields(drawn, { session: id, gate, registration: person.id, nonce });
    return drawn;
  }

  /** Of this list alone: other reasons are how they stand. */
  const whyNot = (said: string | undefined) =>
    said === 'no-place' || said === 'not-today' ? data.whys[said] : undefined;

  return () => look(false);
}

/** Every word of `typed` is in the name or the organisation, without accents and case; by name. */
function peopleLike(typed: string, people: Iterable<DoorPerson>): DoorPerson[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return [...people]
    .filter(({ name, organisation = '' }) => {
      const text = folded(`${name} ${organisation}`);
      return words.every(word => text.includes(word));
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'et'));
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
