/**
 * Tries what one needs to take part: each test fills in and shows one of the answers that its page has ready. Nothing
 * is recorded; the only thing sent is the question for a small file of our own.
 */

type Values = Record<string, number>;

const check = (name: string) => document.querySelector<HTMLElement>(`[data-check="${name}"]`) as HTMLElement;
const act = (name: string) =>
  document.querySelector<HTMLButtonElement>(`[data-act="${name}"]`) as HTMLButtonElement;

/** Shows one answer of a test and hides its others. */
function say(name: string, which: string, values: Values = {}): void {
  for (const answer of check(name).querySelectorAll<HTMLElement>('[data-answer]')) {
    answer.hidden = answer.dataset.answer !== which;
    if (answer.hidden) continue;
    answer.dataset.words ??= answer.textContent ?? '';
    answer.textContent = answer.dataset.words.replace(/\{(\w+)\}/g, (_, value) =>
      String(values[value] ?? ''),
    );
  }
}

const questions = 8;
/** Beyond this, people speak into each other's words. */
const slowMs = 300;
const patienceMs = 3_000;

async function testConnection(): Promise<void> {
  say('connection', 'testing');
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '/';
  const times: number[] = [];
  for (let asked = 0; asked < questions; asked++) {
    const from = performance.now();
    const answer = await fetch(icon, { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) }).catch(
      () => undefined,
    );
    if (answer?.ok) times.push(performance.now() - from);
  }
  const lost = questions - times.length;
  const ms = Math.round(times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0);
  if (lost > 1) say('connection', 'bad', { lost, all: questions });
  else say('connection', ms > slowMs ? 'slow' : 'good', { ms });
}

const melody = [523, 659, 784, 1_047];
const noteSeconds = 0.22;

function play(): void {
  const sound = new AudioContext();
  for (const [index, frequency] of melody.entries()) {
    const at = sound.currentTime + index * noteSeconds;
    const [tone, loudness] = [new OscillatorNode(sound, { frequency }), new GainNode(sound, { gain: 0 })];
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(0.2, at + 0.02);
    loudness.gain.linearRampToValueAtTime(0, at + noteSeconds);
    tone.connect(loudness).connect(sound.destination);
    tone.start(at);
    tone.stop(at + noteSeconds);
  }
  setTimeout(() => void sound.close(), melody.length * noteSeconds * 1_000 + 500);
  act('heard').hidden = false;
  act('not').hidden = false;
}

/** The voice as it is: what is made of it for a conversation may leave nothing of a short sound. */
const asItIs = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
const wanted = { camera: { video: true }, microphone: { audio: asItIs } };

/** What the browser gives, or undefined once the page has said why not. */
async function ask(name: 'camera' | 'microphone'): Promise<MediaStream | undefined> {
  try {
    return await navigator.mediaDevices.getUserMedia(wanted[name]);
  } catch (error) {
    const { name: what } = error as DOMException;
    const missing = what === 'NotFoundError' || what === 'OverconstrainedError';
    say(name, missing ? 'missing' : what === 'NotReadableError' ? 'busy' : 'denied');
    return undefined;
  }
}

async function testCamera(): Promise<void> {
  const stream = await ask('camera');
  if (!stream) return;
  const picture = check('camera').querySelector('video') as HTMLVideoElement;
  picture.srcObject = stream;
  picture.hidden = false;
  act('camera').hidden = true;
  await picture.play();
  say('camera', 'good');
}

/** Of 100: what a voice at a table reaches, and a quiet room does not. */
const heard = 12;

async function testMicrophone(): Promise<void> {
  const stream = await ask('microphone');
  if (!stream) return;
  const sound = new AudioContext();
  await sound.resume();
  // As long as there is between two looks at it: no short word falls between them.
  const ear = new AnalyserNode(sound, { fftSize: 8_192 });
  sound.createMediaStreamSource(stream).connect(ear);
  const bar = check('microphone').querySelector('meter') as HTMLMeterElement;
  bar.hidden = false;
  act('microphone').hidden = true;
  say('microphone', 'listening');
  const wave = new Float32Array(ear.fftSize);
  let wasHeard = false;
  setInterval(() => {
    ear.getFloatTimeDomainData(wave);
    const loudness = wave.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    bar.value = Math.min(100, loudness * 150);
    if (wasHeard || bar.value < heard) return;
    wasHeard = true;
    say('microphone', 'good');
  }, 100);
}

act('play').addEventListener('click', play);
act('heard').addEventListener('click', () => say('sound', 'good'));
act('not').addEventListener('click', () => say('sound', 'bad'));
act('camera').addEventListener('click', () => void testCamera());
act('microphone').addEventListener('click', () => void testMicrophone());
void testConnection();

export {};
