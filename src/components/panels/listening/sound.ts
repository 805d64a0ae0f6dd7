import type { Tune } from './notes';

type HowItSounds = {
  /** On the clock of the context, seconds. */
  readonly startAt: number;
  /** Where in the tune it begins, seconds of the tune. */
  readonly from: number;
  /** Twice as fast: 2. */
  readonly speed: number;
  /** From 0 to 1. */
  readonly volume: number;
};
export type Sound = {
  /** At once, without a click. */
  stop(): void;
  setVolume(volume: number): void;
};

/** A time constant, seconds: pitch and loudness move so quickly that nobody hears it, and nothing clicks. */
const GLIDE = 0.006;
/** The two ears together stay below the loudest. */
const LOUDNESS = 0.5;

/** Puts all notes of a tune on the clock of the context, one oscillator a voice. */
export function soundOf(context: BaseAudioContext, tune: Tune, { startAt, from, speed, volume }: HowItSounds): Sound {
  const whole = context.createGain();
  whole.gain.value = volume;
  whole.connect(context.destination);
  const endAt = startAt + Math.max(0, tune.seconds - from) / speed;
  const oscillators = tune.voices.map(({ notes, pan, wave }) => {
    const oscillator = context.createOscillator();
    oscillator.type = wave;
    const loudness = context.createGain();
    loudness.gain.value = 0;
    const ear = context.createStereoPanner();
    ear.pan.value = pan;
    oscillator.connect(loudness).connect(ear).connect(whole);
    let isFirst = true;
    for (const { at, seconds, frequency } of notes) {
      if (at + seconds <= from) continue;
      const time = Math.max(startAt, startAt + (at - from) / speed);
      if (frequency === null) loudness.gain.setTargetAtTime(0, time, GLIDE);
      else {
        // It does not slide up from where it was before it was heard.
        if (isFirst) oscillator.frequency.setValueAtTime(frequency, time);
        else oscillator.frequency.setTargetAtTime(frequency, time, GLIDE);
        loudness.gain.setTargetAtTime(LOUDNESS, time, GLIDE);
      }
      isFirst = frequency === null;
    }
    loudness.gain.setTargetAtTime(0, endAt, GLIDE);
    oscillator.start(startAt);
    oscillator.stop(endAt + 8 * GLIDE);
    return oscillator;
  });
  return {
    stop() {
      const now = context.currentTime;
      whole.gain.setTargetAtTime(0, now, GLIDE);
      for (const oscillator of oscillators) oscillator.stop(now + 8 * GLIDE);
    },
    setVolume: (next) => void whole.gain.setTargetAtTime(next, context.currentTime, GLIDE),
  };
}
