import { describe, expect, it } from 'vitest';
import { createEngineHost } from '../training/engines/engines';
import { createTrainingNetwork } from '../training/engines/tfjsNetwork';
import type { Config } from '../settings/settings';
import { config, idleNetwork, lastValue, plain } from './live.fixture';
import { createOnlineLearner } from './onlineLearner';
import { createRemembered } from './remembered';
import { createStream } from './stream';

await createEngineHost([]).use('reference');

/** Each look at the clock is a hundredth of a millisecond. */
function started(settings: Partial<Config> = {}, ahead = 0) {
  let now = 0;
  const clock = () => (now += 0.01);
  const points = createRemembered(20_000);
  const learner = createOnlineLearner({ ...config, ...settings }, points, {
    createNetwork: createTrainingNetwork,
    ...plain,
    clock,
  });
  return createStream(learner, points, ahead, clock);
}
type Started = ReturnType<typeof started>;

/** Forecasts made of values, learning so many steps after each. */
function follow(stream: Started, values: readonly number[], steps: number) {
  for (const value of values) {
    stream.come(value, 0);
    for (let step = 0; step < steps; step++) stream.learn(Infinity);
  }
  return stream.tell(1);
}
const wave = (length: number, period = 20, level = 0) =>
  Array.from({ length }, (_, at) => level + 10 * Math.sin((2 * Math.PI * at) / period));

describe('a network that learns from a stream', { timeout: 60_000 }, () => {
  it('learns a wave, far better than the last value', () => {
    const { networkErrors, naiveErrors, counts } = follow(started(), wave(400), 4);
    expect(networkErrors.at(-1)!).toBeLessThan(0.35 * naiveErrors.at(-1)!);
    expect(counts).toMatchObject({ come: 400, lost: 0, setbacks: 0 });
  });

  it('gets over a change of the regime, and says after how many points', () => {
    const stream = started();
    const noisy = (values: readonly number[]) => values.map((value, at) => value + Math.sin(at * at));
    follow(stream, noisy(wave(300)), 4);
    stream.changed();
    const { change } = follow(stream, noisy(wave(600, 17, 10)), 4);
    expect(change).toMatchObject({ at: 300 });
    expect(change!.worst).toBeGreaterThan(1.2 * change!.before);
    expect(change!.recoveredAfter).toBeGreaterThan(20);
  });

  it('sees no future: other points later change no forecast before them', () => {
    const values = wave(150);
    const others = values.map((value, at) => (at < 100 ? value : 1000 - 7 * value));
    const [one, other] = [values, others].map((each) => follow(started(), each, 2).forecasts);
    expect(one!.slice(0, 101)).toEqual(other!.slice(0, 101));
    expect(one!.slice(102)).not.toEqual(other!.slice(102));
  });

  it('forecasts differences where they are asked for, in the unit of the stream', () => {
    const rising = Array.from({ length: 200 }, (_, at) => 5 * at);
    const { networkErrors } = follow(started({ difference: 1 }), rising, 1);
    expect(networkErrors.at(-1)!).toBeLessThan(0.1);
  });

  it('runs ahead by its own forecasts, and goes on by them without learning from them', () => {
    const stream = started({ horizon: 4 }, 20);
    const { ahead } = follow(stream, wave(400), 4);
    const truth = wave(420).slice(400);
    const error = ahead!.reduce((sum, value, at) => sum + Math.abs(value - truth[at]!), 0) / 20;
    expect(error).toBeLessThan(3);
    const before = stream.tell(1).networkErrors;
    stream.goOn(30);
    const told = stream.tell(1);
    expect(before).toHaveLength(0);
    expect(told.own).toEqual(new Uint8Array(30).fill(1));
    expect(told.values.slice(0, 20)).toEqual(ahead);
    expect(new Set(told.networkErrors).size).toBe(1);
  });

  it('begins anew where its loss is no number, and says so', () => {
    const { counts, forecasts } = follow(started({ learningRate: 1e30, clipNorm: 0, optimizer: 'sgd' }), wave(120), 3);
    expect(counts.setbacks).toBeGreaterThan(0);
    expect(Number.isFinite(forecasts.at(-1)!)).toBe(true);
  });

  it('takes fewer windows a step where a step takes long', () => {
    let now = 0;
    const points = createRemembered(500);
    const slow: typeof idleNetwork = (...given) => ({
      ...idleNetwork(...given),
      step: ({ size }) => {
        now += 2 * size;
        return 0;
      },
    });
    const learning = { createNetwork: slow, predictorOf: lastValue, clock: () => now };
    const learner = createOnlineLearner(config, points, learning);
    for (const value of wave(100)) {
      points.push(value, false);
      learner.follow();
      learner.learn();
    }
    expect(learner.windowsPerStep()).toBe(2);
  });
});

describe('memory', { timeout: 60_000 }, () => {
  it('is the same after 400,000 points, an hour of a hundred a second', () => {
    let now = 0;
    const points = createRemembered(20_000);
    const learning = { createNetwork: idleNetwork, predictorOf: lastValue, clock: () => now };
    const stream = createStream(createOnlineLearner(config, points, learning), points, 0, () => now);
    let told = stream.tell(1);
    for (let at = 0; at < 400_000; at++) {
      now += 10;
      stream.come(Math.sin(at / 9), now);
      if (at % 100 === 99) {
        stream.learn(8);
        told = stream.tell(1);
        if (told.values.length !== 100) throw new Error('What was told is kept.');
      }
    }
    expect(points.size()).toBe(20_000);
    expect(points.latest(Infinity)).toHaveLength(20_000);
    expect(told.counts).toMatchObject({ come: 400_000, lost: 0 });
    expect(told.latencyMs).toBe(0);
  });
});
