import { describe, expect, it } from 'vitest';
import { initialParameters } from '../network/initialize';
import { NOT_ASKED } from '../network/answers';
import type { EvaluatorEvent } from '../protocol/evaluator';
import type { Config } from '../settings/settings';
import { chanceLoss } from './chanceLoss';
import { TASKS, type ShippedTaskName } from './registry';
import { filledRows } from './rows';
import { configOf, samplesOf, sourceOf } from './samples.fixture';
import { plainlySaying, scoreOf } from './score';
import { createScorer } from './scorer';
import { shapeFor } from './trainable';

const SMALL: Partial<Config> = { samples: 60, length: 20, units: 4, batchSize: 16 };
const PARTS = ['train', 'validation', 'test'] as const;

function finished<T>(computation: Generator<void, T>): T {
  for (;;) {
    const { done, value } = computation.next();
    if (done) return value;
  }
}

/** A scorer whose time passes as it waits. */
function harness() {
  const events: EvaluatorEvent[] = [];
  const waits: number[] = [];
  let now = 0;
  const scorer = createScorer({
    emit: (event) => void events.push(event),
    clock: () => (now += 5),
    wait(ms) {
      waits.push(ms);
      now += ms;
      return new Promise((resolve) => setTimeout(resolve, 0));
    },
    saying: plainlySaying,
  });
  const scored = () => events.filter((event) => event.kind === 'scored');
  return { scorer, events, waits, scored };
}

async function until(isDone: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !isDone(); turn++) await new Promise((resolve) => setTimeout(resolve, 1));
}

async function configured(name: ShippedTaskName) {
  const config = configOf(name, SMALL);
  const made = harness();
  const source = await sourceOf(name);
  const series = {
    values: new Float64Array(),
    time: { kind: 'index' },
    season: 0,
    features: [],
    components: [],
  } as const;
  made.scorer.handle({ kind: 'configure', runId: 1, config, series: { ...series, calendar: series.time }, source });
  return { config, ...made };
}

describe('the scorer', () => {
  it.each(['adding', 'temporal-order', 'reber', 'continual-reber'] as const)(
    'says of %s what the plain score says',
    async (name) => {
      const { config, scored } = await configured(name);
      await until(() => scored().length > 0);
      const samples = await samplesOf(name, SMALL);
      const shape = shapeFor(config, samples);
      const says = plainlySaying(shape, initialParameters(shape, config), samples.time);
      const score = finished(scoreOf(TASKS[name], samples, config, shape, says));
      expect(scored()[0]).toMatchObject({ runId: 1, step: 0, epoch: 0, score, orders: null });
      expect(scored()[0]!.chanceLoss).toBeCloseTo(chanceLoss(samples, 'validation'), 12);
      for (const part of PARTS) expect(scored()[0]!.counted[part]).toBe(samples.parts[part].length);
    },
  );

  it('counts in its confusion matrix each sample of the test part once, and what is right on the diagonal', async () => {
    const { scored } = await configured('temporal-order');
    await until(() => scored().length > 0);
    const { confusion, score, counted } = scored()[0]!;
    const all = confusion!.reduce((sum, count) => sum + count, 0);
    const right = confusion!.filter((_, at) => at % 5 === 0).reduce((sum, count) => sum + count, 0);
    expect(all).toBe(counted.test);
    expect(1 - right / all).toBeCloseTo(score.test.value, 12);
  });

  it('lets the newest of the networks that wait take the place of the others, and rests after each score', async () => {
    const { config, scorer, scored, waits } = await configured('adding');
    const samples = await samplesOf('adding', SMALL);
    const parameters = initialParameters(shapeFor(config, samples), config);
    await until(() => scored().length > 0);
    for (const step of [10, 20, 30]) {
      const snapshot = { step, epoch: step / 10, parameters: parameters.map((value) => value * (1 + step)) };
      scorer.handle({ kind: 'look', runId: 1, snapshot, losses: [], divergedAt: null });
    }
    // Of a run that is over.
    scorer.handle({
      kind: 'look',
      runId: 0,
      snapshot: { step: 99, epoch: 9, parameters },
      losses: [],
      divergedAt: null,
    });
    await until(() => scored().length > 1);
    expect(scored().map(({ step }) => step)).toEqual([0, 30]);
    expect(scored()[1]!.score.test.value).not.toBe(scored()[0]!.score.test.value);
    // What came after the untrained network was not kept waiting; what comes after that is.
    const snapshot = { step: 40, epoch: 4, parameters };
    scorer.handle({ kind: 'look', runId: 1, snapshot, losses: [], divergedAt: null });
    await until(() => scored().length > 2);
    expect(waits.filter((ms) => ms > 0).reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(900);
  });

  it('has nothing to say of a forecast', async () => {
    const { scorer, scored, config } = await configured('adding');
    await until(() => scored().length > 0);
    const series = {
      values: new Float64Array(),
      time: { kind: 'index' },
      season: 0,
      features: [],
      components: [],
    } as const;
    const calendar = series.time;
    scorer.handle({
      kind: 'configure',
      runId: 2,
      config: { ...config, task: 'forecasting' },
      series: { ...series, calendar },
    });
    await until(() => scored().length > 1);
    expect(scored()).toHaveLength(1);
  });
});

describe('the loss of chance', () => {
  it('of a class is the surprise of its smoothed share in the training part', async () => {
    const samples = await samplesOf('temporal-order', SMALL);
    const known = Array.from(filledRows(samples, samples.parts.train).y);
    const asked = Array.from(filledRows(samples, samples.parts.validation).y);
    const share = (target: number) => (1 + known.filter((other) => other === target).length) / (4 + known.length);
    const surprises = asked.filter((target) => target !== NOT_ASKED).map((target) => -Math.log(share(target)));
    const mean = surprises.reduce((sum, each) => sum + each, 0) / surprises.length;
    expect(chanceLoss(samples, 'validation')).toBeCloseTo(mean, 10);
  });

  it('of a number is its mean squared distance from the mean of the training part: 1/6 of a sum of two', async () => {
    const samples = await samplesOf('adding', { ...SMALL, samples: 4000 });
    const mean = filledRows(samples, samples.parts.train).y.reduce((sum, value) => sum + value, 0) / 4000;
    const asked = filledRows(samples, samples.parts.train).y;
    const squares = asked.reduce((sum, value) => sum + (value - mean) ** 2, 0) / asked.length;
    expect(chanceLoss(samples, 'train')).toBeCloseTo(squares, 8);
    expect(squares).toBeCloseTo(1 / 6, 1);
  });
});
