import QrScanner from 'qr-scanner';

/**
 * The door's camera, and answers without a new page. Each check-in form still works by itself; here its answer,
 * drawn by the server, is put in place, with a sound and a buzz that tell the answers apart without looking.
 */

const stage = document.querySelector<HTMLElement>('[data-scanner]');
if (stage) run(stage);

type Tone = 'welcome' | 'already' | 'stop';

function run(stage: HTMLElement): void {
  const one = <T extends HTMLElement>(selector: string) => stage.querySelector<T>(selector) as T;
  const answer = one('[data-answer]');
  const camera = one('.camera');
  const note = one('[data-camera-note]');
  const [start, stop] = [one('[data-start]'), one('[data-stop]')];
  const codeForm = document.querySelector<HTMLFormElement>('form[data-check-in]') as HTMLFormElement;
  let sound: AudioContext | undefined;
  let isAsking = false;
  let last = { code: '', at: 0 };
  let quietUntil = 0;
  let fading = 0;

  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-check-in]')) {
    form.addEventListener('submit', event => {
      event.preventDefault();
      void send(form, new FormData(form, event.submitter));
    });
  }

  const scanner = new QrScanner(one<HTMLVideoElement>('video'), ({ data }) => void scanned(data), {
    preferredCamera: 'environment',
    maxScansPerSecond: 12,
    returnDetailedScanResult: true,
    calculateScanRegion: widestSquare,
    onDecodeError: () => {},
  });

  /** A ticket that stays before the camera is one scan. */
  async function scanned(code: string): Promise<void> {
    if (isAsking || Date.now() < quietUntil) return;
    const isSame = code === last.code && Date.now() - last.at < 4_000;
    last = { code, at: Date.now() };
    if (isSame) return;
    const body = new FormData(codeForm);
    body.set('code', code);
    await send(codeForm, body);
  }

  async function send(form: HTMLFormElement, body: FormData): Promise<void> {
    isAsking = true;
    try {
      const sent = { method: 'POST', body, headers: { 'x-part': 'result' }, redirect: 'manual' } as const;
      const response = await fetch(form.action, sent);
      if (isSignedOut(response)) return location.reload();
      if (!response.headers.get('x-part')) throw new Error('The answer is no result');
      answer.innerHTML = await response.text();
      const inside = answer.querySelector('[data-count]');
      const shown = document.querySelector('[data-inside]');
      if (inside && shown) shown.textContent = inside.textContent;
      inside?.remove();
    } catch {
      last = { code: '', at: 0 };
      quietUntil = Date.now() + 3_000;
      showOffline();
    } finally {
      isAsking = false;
    }
    tell((answer.firstElementChild as HTMLElement).dataset.tone as Tone);
    settle(form);
  }

  function showOffline(): void {
    const words = [
      ['word', stage.dataset.offline],
      ['hint', stage.dataset.offlineHint],
    ] as const;
    const result = document.createElement('div');
    result.className = 'result stop';
    result.dataset.tone = 'stop';
    for (const [name, text] of words) {
      const line = document.createElement('p');
      line.className = name;
      line.textContent = text ?? '';
      result.append(line);
    }
    answer.replaceChildren(result);
  }

  /** The answer covers the camera long enough to be read, then makes room for the next person. */
  function settle(form: HTMLFormElement): void {
    answer.classList.remove('past');
    clearTimeout(fading);
    const tone = (answer.firstElementChild as HTMLElement).dataset.tone;
    if (!camera.hidden) {
      fading = window.setTimeout(() => answer.classList.add('past'), tone === 'welcome' ? 2_000 : 4_000);
    }
    stage.scrollIntoView({ block: 'nearest' });
    if (form !== codeForm) {
      if (tone !== 'stop') {
        const here = document.createElement('p');
        here.className = 'since';
        here.textContent = form.dataset.done ?? '';
        form.replaceWith(here);
      }
      answer.focus({ preventScroll: true });
      return;
    }
    const field = codeForm.elements.namedItem('code') as HTMLInputElement;
    field.value = '';
    if (camera.hidden) field.focus({ preventScroll: true });
  }

  const tunes: Record<Tone, { notes: [hertz: number, from: number, to: number][]; buzz: number[] }> = {
    welcome: {
      notes: [
        [660, 0, 0.1],
        [990, 0.1, 0.28],
      ],
      buzz: [90],
    },
    already: {
      notes: [
        [520, 0, 0.12],
        [520, 0.2, 0.32],
      ],
      buzz: [90, 80, 90],
    },
    stop: { notes: [[170, 0, 0.6]], buzz: [450] },
  };

  function tell(tone: Tone): void {
    const { notes, buzz } = tunes[tone];
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(buzz);
    if (sound?.state !== 'running') return;
    for (const [hertz, from, to] of notes) {
      const [voice, volume] = [sound.createOscillator(), sound.createGain()];
      voice.type = tone === 'stop' ? 'sawtooth' : 'sine';
      voice.frequency.value = hertz;
      volume.gain.value = 0.25;
      voice.connect(volume).connect(sound.destination);
      voice.start(sound.currentTime + from);
      voice.stop(sound.currentTime + to);
    }
  }

  /** Browsers keep quiet until somebody has touched the page. */
  function giveVoice(): void {
    sound ??= new AudioContext();
    void sound.resume();
  }

  async function open(): Promise<void> {
    say(stage.dataset.starting);
    camera.hidden = false;
    try {
      await scanner.start();
      say('');
      start.hidden = true;
      stop.hidden = false;
      void navigator.wakeLock?.request('screen').catch(() => {});
    } catch {
      close();
      say(stage.dataset[await whyNoCamera()]);
    }
  }

  function close(): void {
    scanner.stop();
    camera.hidden = true;
    start.hidden = false;
    stop.hidden = true;
    answer.classList.remove('past');
  }

  function say(text = ''): void {
    note.textContent = text;
    note.hidden = text === '';
  }

  start.addEventListener('click', () => void open());
  stop.addEventListener('click', close);
  document.addEventListener('pointerdown', giveVoice, { once: true });
  document.addEventListener('keydown', giveVoice, { once: true });
  if (navigator.mediaDevices) start.hidden = false;
  else say(stage.dataset.insecure);
  void permission().then(state => (state === 'granted' ? open() : undefined));
}

/** All that the camera sees, as wide as it is high: a ticket held too near is read as well. */
function widestSquare({ videoWidth, videoHeight }: HTMLVideoElement): QrScanner.ScanRegion {
  const side = Math.min(videoWidth, videoHeight);
  const [x, y] = [Math.round((videoWidth - side) / 2), Math.round((videoHeight - side) / 2)];
  const downScaled = Math.min(side, 600);
  return { x, y, width: side, height: side, downScaledWidth: downScaled, downScaledHeight: downScaled };
}

/** The page itself leads to where one signs in again. */
const isSignedOut = (response: Response): boolean =>
  response.type === 'opaqueredirect' || response.status === 401 || response.status === 403;

/** The scanner says only that it found no camera; the browser knows more. */
async function whyNoCamera(): Promise<'denied' | 'none' | 'busy'> {
  if ((await permission()) === 'denied') return 'denied';
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  if (!devices.some(device => device.kind === 'videoinput')) return 'none';
  return (await permission()) === 'granted' ? 'busy' : 'denied';
}

async function permission(): Promise<PermissionState | undefined> {
  const asked = { name: 'camera' } as unknown as PermissionDescriptor;
  return navigator.permissions
    ?.query(asked)
    .then(status => status.state)
    .catch(() => undefined);
}
