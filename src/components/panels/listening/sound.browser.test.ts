import { expect, test } from 'vitest';
import { tuneOf, type Tune } from './notes';
import { soundOf } from './sound';

const RATE = 22_050;

/** What would be heard, a channel an ear. */
async function heard(tune: Tune, how: Partial<Parameters<typeof soundOf>[2]> = {}): Promise<readonly Float32Array[]> {
  const context = new OfflineAudioContext(2, Math.ceil(RATE * (tune.seconds + 0.1)), RATE);
  soundOf(context, tune, { startAt: 0, from: 0, speed: 1, volume: 1, ...how });
  const buffer = await context.startRendering();
  return [buffer.getChannelData(0), buffer.getChannelData(1)];
}

/** Strength of one frequency within a stretch of time, as Goertzel has it. */
function strength(samples: Float32Array, frequency: number, from: number, to: number): number {
  let [re, im] = [0, 0];
  const own = samples.subarray(Math.round(from * RATE), Math.round(to * RATE));
  own.forEach((sample, at) => {
    const angle = (2 * Math.PI * frequency * at) / RATE;
    re += sample * Math.cos(angle);
    im += sample * Math.sin(angle);
  });
  return (2 * Math.hypot(re, im)) / own.length;
}
const loudest = (samples: Float32Array, from: number, to: number) =>
  samples.subarray(Math.round(from * RATE), Math.round(to * RATE)).reduce((most, s) => Math.max(most, Math.abs(s)), 0);

const FREQUENCIES = [220, 440, 880, 1760];
const dominating = (samples: Float32Array, from: number, to: number) =>
  FREQUENCIES.toSorted((a, b) => strength(samples, b, from, to) - strength(samples, a, from, to))[0];

const stretch = { from: 0, to: 3, low: 0, high: 3 };
/** Truth in the left ear, 220 to 1760 Hz; the forecast in the right one, a step late, and silent at first. */
const tune = tuneOf(
  [
    { values: [0, 1, 2, 3], pan: -1, wave: 'sine' },
    { values: [Number.NaN, 0, 1, 2], pan: 1, wave: 'triangle' },
  ],
  stretch,
);

test('each note has its frequency in its time, in its own ear and not in the other', async () => {
  const [left, right] = await heard(tune);
  FREQUENCIES.forEach((frequency, note) => {
    const [from, to] = [0.25 * note + 0.05, 0.25 * note + 0.24];
    expect(dominating(left!, from, to)).toBe(frequency);
    expect(strength(left!, frequency, from, to)).toBeGreaterThan(0.4);
    expect(strength(right!, frequency, from, to)).toBeLessThan(0.02);
    if (note > 0) expect(dominating(right!, from, to)).toBe(FREQUENCIES[note - 1]);
  });
});

test('what is missing is silence, and so is what comes after the end', async () => {
  const [left, right] = await heard(tune);
  expect(loudest(right!, 0, 0.24)).toBe(0);
  expect(loudest(left!, tune.seconds + 0.06, tune.seconds + 0.1)).toBeLessThan(0.001);
});

test('it begins in the middle, at twice the speed and half as loud', async () => {
  const [left] = await heard(tune, { from: 0.5, speed: 2, volume: 0.5 });
  expect(dominating(left!, 0.03, 0.12)).toBe(880);
  expect(dominating(left!, 0.16, 0.24)).toBe(1760);
  expect(strength(left!, 880, 0.05, 0.12)).toBeLessThan(0.27);
  expect(loudest(left!, 0.32, 0.5)).toBeLessThan(0.001);
});

test('it never clicks: from one sample to the next nothing jumps further than its highest note does', async () => {
  const [left] = await heard(tune);
  const furthest = left!.reduce((most, sample, at) => Math.max(most, Math.abs(sample - (left![at - 1] ?? sample))), 0);
  expect(furthest).toBeLessThan((0.5 * 2 * Math.PI * 1760) / RATE + 0.01);
});
