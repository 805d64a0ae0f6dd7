/**
 * What networks make of the tasks, at sizes that take seconds: shorter sequences, fewer epochs. The whole of it, seed by seed, is
 * in docs/results.md.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { predictorOf } from '../forecasting/predictor';
import { finished } from '../evaluation/pausing';
import { insideOf } from '../inspect/inspectedRun';
import { sampleMeanings } from '../inspect/meanings/sampleMeanings';
import { startTaskRun } from '../inspect/taskRun';
import { characterText, TEXT_FILE } from './characters/characterText';
import { textBaselines } from './characters/ngrams';
import type { Config } from '../settings/settings';
import { series } from '../training/trainer.fixture';
import { learn } from './learned.fixture';
import { sourceOf } from './samples.fixture';

/** Milliseconds, on a machine that does much else. */
const LONG = 120_000;

describe('long dependencies', () => {
  it(
    'are learned by an LSTM where a simple RNN gets what chance gets: adding',
    async () => {
      const settings = { length: 40, epochs: 14 };
      const { test: lstm } = (await learn('adding', settings)).experiment.score;
      const { test: rnn } = (await learn('adding', { ...settings, cell: 'rnn' })).experiment.score;
      expect(lstm.chance).toBeCloseTo(1 / 6, 1);
      expect(lstm.value).toBeLessThan(0.01);
      expect(rnn.value).toBeGreaterThan(0.12);
    },
    LONG,
  );

  it(
    'are learned by an LSTM where a simple RNN mostly guesses: temporal order',
    async () => {
      const settings = { length: 60, epochs: 6 };
      const { test: lstm } = (await learn('temporal-order', settings)).experiment.score;
      const { test: rnn } = (await learn('temporal-order', { ...settings, cell: 'rnn' })).experiment.score;
      expect(lstm.value).toBeLessThan(0.01);
      expect(rnn.value).toBeGreaterThan(0.4);
    },
    LONG,
  );
});

it(
  'strings without an end want a forget gate: continual Reber grammar',
  async () => {
    const settings = { epochs: 10, seed: 2 };
    const { test: lstm } = (await learn('continual-reber', settings)).experiment.score;
    const { test: none } = (await learn('continual-reber', { ...settings, forgetGate: 'off' })).experiment.score;
    expect(lstm.value).toBeLessThan(0.05);
    expect(none.value).toBeGreaterThan(0.2);
  },
  LONG,
);

it(
  'digits are told apart by their rows, of images that were held out',
  async () => {
    const { experiment } = await learn('digits', { epochs: 25 }, await sourceOf('digits'));
    expect(experiment.samples.test).toBe(599);
    expect(experiment.score.test.value).toBeLessThan(0.04);
  },
  LONG,
);

describe('characters', () => {
  /** So much of the shipped text as is read in seconds. */
  const text = readFileSync(`public/data/${TEXT_FILE}`, 'utf8').slice(0, 200_000);
  const source = { kind: 'text', name: TEXT_FILE, text } as const;

  it(
    'are foretold better than by counting two before them, and a unit counts the letters of a word',
    async () => {
      const settings = { units: 48, lookBack: 24, batchSize: 8, epochs: 3 };
      const { experiment, parameters } = await learn('characters', settings, source);
      const { config, score } = experiment;
      const [zeroth, , second] = textBaselines(characterText(text, config)).test;
      expect(score.test.chance).toBeCloseTo(zeroth!, 1);
      expect(score.test.value).toBeLessThan(second!);
      const named = namedUnit(config, parameters);
      expect(Math.abs(named)).toBeGreaterThan(0.5);
    },
    LONG,
  );

  /** The closest that a unit follows the place in the word, as the detective finds it. */
  function namedUnit(config: Config, parameters: Float32Array): number {
    const started = startTaskRun(1, config, { ...series, calendar: series.time }, source);
    if (!started.ok) throw new Error(started.problem.code);
    const { run } = started;
    const inside = insideOf(run, parameters, [], run.samples.parts.test[0]!, predictorOf);
    const { signals, layers } = finished(sampleMeanings(inside));
    const word = signals.findIndex((signal) => signal.kind === 'text' && signal.name === 'word');
    const found = layers.flatMap(({ h, c }) => [...h, ...c].filter((_, at) => at % signals.length === word));
    return Math.max(...found.map(Math.abs));
  }
});
