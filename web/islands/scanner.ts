import { type HeldScan, isPass, type Pass } from '../../functions/attendance/door/scan.ts';
import type { ScanOnWire, WalkInOnWire } from '../../functions/attendance/door/wire.ts';
import type { DoorData } from '../pages/door/data.tsx';
import { makeAnswer } from './door/answer.ts';
import { makeCamera } from './door/camera.ts';
import { makeClock } from './door/draw.ts';
import { newcomer, type OwnScan, openHeld } from './door/held.ts';
import { install, uninstall } from './door/install.ts';
import { type Judged, makeJudge, type Who } from './door/judge.ts';
import { makeLine } from './door/line.ts';
import { makeLists } from './door/lists.ts';
import { newNonce } from './door/nonce.ts';
import { makeSearch } from './door/search.ts';
import { makeSetup } from './door/setup.ts';
import { makeWalkIn } from './door/walk-in.ts';
import { listenForWedge } from './door/wedge.ts';

/**
 * The door as a program that needs no network: it answers by the list that it holds and by the signature of tickets,
 * keeps scans until they are sent, and asks the server first while there is one. Each form works without it.
 */

/** So long somebody waits at the door to be told by the server; then the device tells by itself. */
const patienceMs = 1_500;
/** A ticket that stays before the camera is one scan; one that comes back after so long is another. */
const sameMs = 4_000;
/** So long after the event people stay on the device. */
const keptMs = 3 * 86_400_000;

const source = document.querySelector('[data-door-data]')?.textContent;
if (source) void run(JSON.parse(source));

async function run(data: DoorData): Promise<void> {
  const held = await openHeld(data.event);
  // By the server's time: a device whose own clock is wrong must not forget a list that is needed today.
  const isOver = () => held.knowsTime() && held.now().getTime() > Date.parse(data.endsAt) + keptMs;
  const judge = await makeJudge(data, held);
  const clock = makeClock(data.locale, data.zone, held.now);
  const look: (() => void)[] = [];
  const changed = () => {
    for (const each of look) each();
  };
  const left = async () => {
    await held.forget();
    await uninstall(data);
    changed();
  };
  if (isOver()) await left();
  const line = makeLine(data, held, { changed, left, isOver });
  const chosen = makeSetup(data, held, changed);
  const stage = document.querySelector<HTMLElement>('[data-scanner]') as HTMLElement;
  const camera = makeCamera(stage, data.words, code => void seen(code));
  const answer = makeAnswer({ data, chosen, clock, covers: camera.isOpen });
  const standing = line.standing;
  look.push(
    makeLists({ data, held, chosen, clock, standing, checks: judge.checks }),
    makeSearch({ data, held, chosen, clock }),
    makeWalkIn({ data, line, answer, letIn }),
  );

  let isAsking = false;
  let last = { code: '', at: 0 };

  async function seen(code: string): Promise<void> {
    const isSame = code === last.code && performance.now() - last.at < sameMs;
    if (isSame) last.at = performance.now();
    if (isAsking || isSame) return;
    await scan({ code });
    last = { code, at: performance.now() };
  }

  /** Somebody stands there, and is answered: by the server if it does so in time, else by this device. */
  async function scan(who: Who): Promise<void> {
    isAsking = true;
    try {
      const judged = await judge(who, chosen());
      const wire = onWire(who);
      const told = isSettled(judged) ? undefined : await line.askNow(wire, patienceMs);
      if (told) {
        const { said, since, person = judged.person, scan: kept } = told;
        answer.show({ said, since, person, nonce: kept?.nonce });
      } else {
        const kept = await keep(judged, wire);
        answer.show({ ...judged, nonce: kept?.nonce });
        if (kept) void line.turn();
      }
      changed();
    } finally {
      isAsking = false;
    }
  }

  const onWire = (who: Who | { walkIn: WalkInOnWire }, nonce = newNonce()): ScanOnWire => {
    const { list, way, gate } = chosen();
    const walkIn = 'registration' in who && held.walkInOf(who.registration);
    const deviceAt = new Date().toISOString();
    return { ...(walkIn ? { walkIn } : who), nonce, list, way, gate, deviceAt, offset: held.offset() };
  };

  /** Somebody without a registration, and no network: this device lets them in, and has them registered later. */
  async function letIn(walkIn: WalkInOnWire, nonce: string): Promise<boolean> {
    const id = `reg_${nonce}` as const;
    const person = newcomer(id, walkIn);
    held.meet(person);
    const judged = await judge({ registration: id }, { ...chosen(), way: 'in' });
    const kept = await keep(judged, { ...onWire({ walkIn }, nonce), way: 'in' });
    if (!kept) held.people.delete(id);
    answer.show({ said: kept ? 'walked-in' : judged.said, person, nonce: kept?.nonce });
    changed();
    if (kept) void line.turn();
    return kept !== undefined;
  }

  /** On the disk before anybody is told. Nothing is kept of whoever is sent away. */
  async function keep({ said, id }: Judged, wire: ScanOnWire): Promise<OwnScan | undefined> {
    const pass = passOf(said);
    if (!pass || !id) return undefined;
    const own: OwnScan = {
      nonce: wire.nonce,
      registrationId: id as HeldScan['registrationId'],
      list: wire.list as HeldScan['list'],
      way: wire.way,
      gate: wire.gate,
      at: instantText(held.now()),
      said: pass,
      wire: { ...wire, said: pass },
    };
    await held.add(own);
    return own;
  }

  async function undo(form: HTMLFormElement): Promise<void> {
    const nonce = String(new FormData(form).get('nonce'));
    const known = held.scans.get(nonce);
    if (!known) return form.submit();
    const { registrationId: registration, list, way, gate, said } = known;
    const wire = known.wire ?? { ...onWire({ registration }), nonce, list, way, gate, said };
    const undone = { by: '', at: instantText(held.now()) };
    await held.add({ ...known, undone, wire: { ...wire, undone: true } });
    answer.show({ said: 'undone', person: held.people.get(registration) });
    changed();
    void line.turn();
  }

  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (!form.matches('[data-check-in], [data-undo]')) return;
    event.preventDefault();
    if (form.matches('[data-undo]')) return void undo(form);
    const typed = new FormData(form, event.submitter);
    const registration = typed.get('registration');
    if (registration) return void scan({ registration: String(registration) }).then(answer.focus);
    const field = form.elements.namedItem('code') as HTMLInputElement;
    void scan({ code: field.value });
    field.value = '';
  });
  listenForWedge(code => void scan({ code }));
  window.addEventListener('online', () => void line.turn());
  window.addEventListener('offline', line.offline);
  document.addEventListener('visibilitychange', () => document.hidden || void line.turn());
  changed();
  void line.turn();
  if (!isOver()) void install(data);
}

/** What no server would say otherwise: the code is none of ours, or of another event. */
const isSettled = ({ said, id }: Judged): boolean => (said === 'unknown' && !id) || said === 'other-event';

const passOf = (said: Judged['said']): Pass | undefined => {
  if (said === 'new' || said === 'unchecked') return 'welcome';
  return said !== 'cannot-check' && isPass(said) ? said : undefined;
};

const instantText = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
