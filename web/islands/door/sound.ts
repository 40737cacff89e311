/** The answers by ear and in the hand: each has a tune and a buzz of its own. */

export type Tone = 'welcome' | 'already' | 'out' | 'stop';

const tunes: Record<Tone, { notes: [hertz: number, from: number, to: number][]; buzz: number[] }> = {
  welcome: {
    notes: [
      [660, 0, 0.1],
      [990, 0.1, 0.28],
    ],
    buzz: [90],
  },
  out: {
    notes: [
      [990, 0, 0.1],
      [660, 0.1, 0.28],
    ],
    buzz: [60, 60, 60],
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

/** Browsers keep quiet until somebody has touched the page. */
export function makeVoice(): (tone: Tone) => void {
  let sound: AudioContext | undefined;
  const give = () => {
    sound ??= new AudioContext();
    void sound.resume();
  };
  document.addEventListener('pointerdown', give, { once: true });
  document.addEventListener('keydown', give, { once: true });
  return tone => {
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
  };
}
