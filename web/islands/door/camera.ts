import QrScanner from 'qr-scanner';
import type { DoorData } from '../../pages/door/data.tsx';

/** The camera of the door, where there is one and it may be used. `saw` is called with each code that it reads. */
export function makeCamera(stage: HTMLElement, words: DoorData['words'], saw: (code: string) => void) {
  const one = <T extends HTMLElement>(selector: string) => stage.querySelector<T>(selector) as T;
  const [picture, note] = [one('.camera'), one('[data-camera-note]')];
  const [start, stop] = [one('[data-start]'), one('[data-stop]')];
  const scanner = new QrScanner(one<HTMLVideoElement>('video'), ({ data }) => saw(data), {
    preferredCamera: 'environment',
    maxScansPerSecond: 12,
    returnDetailedScanResult: true,
    calculateScanRegion: widestSquare,
    onDecodeError: () => {},
  });

  async function open(): Promise<void> {
    say(words.starting);
    picture.hidden = false;
    try {
      await scanner.start();
      say('');
      start.hidden = true;
      stop.hidden = false;
      void navigator.wakeLock?.request('screen').catch(() => {});
    } catch {
      close();
      say(words[await whyNoCamera()]);
    }
  }

  function close(): void {
    scanner.stop();
    picture.hidden = true;
    start.hidden = false;
    stop.hidden = true;
    one('[data-answer]').classList.remove('past');
  }

  function say(text: string): void {
    note.textContent = text;
    note.hidden = text === '';
  }

  start.addEventListener('click', () => void open());
  stop.addEventListener('click', close);
  if (navigator.mediaDevices) start.hidden = false;
  else say(words.insecure);
  void permission().then(state => (state === 'granted' ? open() : undefined));
  return { isOpen: () => !picture.hidden };
}

/** All that the camera sees, as wide as it is high: a ticket held too near is read as well. */
function widestSquare({ videoWidth, videoHeight }: HTMLVideoElement): QrScanner.ScanRegion {
  const side = Math.min(videoWidth, videoHeight);
  const [x, y] = [Math.round((videoWidth - side) / 2), Math.round((videoHeight - side) / 2)];
  const downScaled = Math.min(side, 600);
  return { x, y, width: side, height: side, downScaledWidth: downScaled, downScaledHeight: downScaled };
}

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
