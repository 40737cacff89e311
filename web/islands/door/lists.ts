import { countInside, doubtsIn, type HeldScan } from '../../../functions/attendance/door/scan.ts';
import type { DoorData } from '../../pages/door/data.tsx';
import { fill, filled, setFields } from './draw.ts';
import type { Chosen, HeldState } from './held.ts';
import type { Standing } from './line.ts';

const mostLatest = 6;
const oldListMs = 12 * 3_600_000;

type Listing = {
  data: DoorData;
  held: HeldState;
  chosen: () => Chosen;
  clock: (instant: string) => string;
  standing: () => Standing;
  checks: boolean;
};

/** What the page shows beside the answer: the count, how the device stands, doubts, the latest. Answers what draws it. */
export function makeLists({ data, held, chosen, clock, standing, checks }: Listing): () => void {
  const one = (selector: string) => document.querySelector(selector) as HTMLElement;
  const { words } = data;
  let news = '';

  function drawNews(): void {
    const place = one('[data-news]');
    const unsent = held.unsent().length;
    const listAt = held.listAt();
    const isOld = listAt !== undefined && held.now().getTime() - Date.parse(listAt) > oldListMs;
    const stands = standing();
    const lines = [
      {
        connected: words.connected,
        offline: words.offline,
        'signed-out': words.signedOut,
        'no-entry': words.noEntry,
      }[stands],
      unsent > 0 ? fill(words.unsent, { count: String(unsent) }) : words.sent,
      listAt ? fill(isOld ? words.oldList : words.listFrom, { time: clock(listAt) }) : words.noList,
      ...(checks ? [] : [words.cannotCheck]),
    ];
    place.hidden = false;
    place.className = `news ${stands === 'connected' ? (isOld || !listAt ? 'off' : '') : stands === 'offline' ? 'off' : 'wrong'}`;
    place.dataset.unsent = String(unsent);
    place.dataset.standing = stands;
    if (news === lines.join()) return;
    news = lines.join();
    place.replaceChildren(
      ...lines.map(line => {
        const span = document.createElement('span');
        span.textContent = line;
        return span;
      }),
    );
    // The page itself leads to where one signs in, and back.
    if (stands === 'signed-out') linkTo(data.hrefs.page, place.firstElementChild as HTMLElement);
  }

  const nameOf = ({ registrationId }: HeldScan) => held.people.get(registrationId)?.name ?? '';
  const gateOf = ({ gate }: HeldScan) => gate || words.noGate;
  const kept = ({ registrationId, nonce }: HeldScan) => {
    const { list, way, gate } = chosen();
    return { session: list, way, gate, registration: registrationId, nonce };
  };

  function drawDoubts(): void {
    const doubts = doubtsIn(held.scans.values());
    const rows = doubts.map(({ kind, scans }) => {
      const [first, last] = [scans[0] as HeldScan, scans.at(-1) as HeldScan];
      const row = filled(`[data-doubt=${kind}]`, {
        name: nameOf(last),
        first: gateOf(first),
        firstTime: clock(first.at),
        gate: gateOf(last),
        time: clock(last.at),
        why: last.refused && data.whys[last.refused],
      });
      setFields(row, kept(last));
      return row;
    });
    one('[data-doubts] [data-count]').textContent = fill(words.doubts, { count: String(rows.length) });
    put('[data-doubts]', rows);
  }

  function drawLatest(): void {
    const latest = [...held.scans.values()].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostLatest);
    const rows = latest.map(scan => {
      const row = filled('[data-scan]', {
        name: nameOf(scan),
        what: [words[scan.way], clock(scan.at), scan.gate].filter(Boolean).join(' · '),
        undoneAt: scan.undone && clock(scan.undone.at),
        undoneBy: scan.undone?.by,
      });
      row.querySelector(`[data-act=${scan.undone ? 'undo' : 'undone'}]`)?.remove();
      setFields(row, kept(scan));
      return row;
    });
    put('[data-latest]', rows);
  }

  function put(selector: string, rows: HTMLElement[]): void {
    const place = one(selector);
    place.hidden = rows.length === 0;
    place.querySelector('ul')?.replaceChildren(...rows);
  }

  return () => {
    const inside = countInside(held.scans.values(), chosen().list as HeldScan['list'], held.people);
    one('[data-inside]').textContent = fill(words.inside, { count: String(inside) });
    drawNews();
    drawDoubts();
    drawLatest();
  };
}

function linkTo(href: string, words: HTMLElement): void {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = words.textContent;
  words.replaceChildren(link);
}
