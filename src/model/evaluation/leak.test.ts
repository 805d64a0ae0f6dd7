/** A run that leaks, beside the honest one of the same seed: in the evaluator and as an experiment. */
import { describe, expect, it } from 'vitest';
import type { InspectedSource, Series } from '../protocol/series';
import { configFor } from '../settings/config';
import { createEngineHost } from '../training/engines/engines';
import { runExperiment } from '../training/experiment';
import { flattery, leakReport, yardstickOf } from './leak';

const LENGTH = 160;
const noise = (at: number) => 2 * Math.sin(at * at * 1.7);
const values = Float64Array.from({ length: LENGTH }, (_, at) => 10 + 4 * Math.sin((2 * Math.PI * at) / 8) + noise(at));
const source: InspectedSource = {
  values,
  time: { kind: 'index' },
  calendar: { kind: 'index' },
  season: 8,
  features: [],
  components: [],
};
const series: Series = { ...source, source: 'csv', fileName: '', column: '', unit: '' };
const config = { ...configFor('csv'), units: 3, lookBack: 8, horizon: 1, difference: 0, epochs: 12, seed: 3 };

async function evaluated(leaks: string, epochs = 12) {
  const outcome = await runExperiment({ ...config, leaks }, series, epochs, createEngineHost([]));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.experiment.evaluation;
}
const testOf = ({ models }: Awaited<ReturnType<typeof evaluated>>) => models[0]!.parts.test;

describe('without a leak', () => {
  it('there is nothing to measure it with, to find or to tell', async () => {
    expect(yardstickOf(source, source.calendar, config)).toBeNull();
    const honest = await evaluated('');
    expect(honest.leak).toBeNull();
    expect(honest.verdict.kind).not.toBe('leaking');
    expect(honest.findings.map(({ code }) => code)).not.toContain('leak');
    expect(honest.story.map(({ code }) => code).join()).not.toContain('leak');
  });
});

describe('with one', () => {
  it.each(['target', 'smoothing'])('%s: the honest score is that of the same seed without it', async (leaks) => {
    const [honest, leaking] = [await evaluated(''), await evaluated(leaks)];
    const { mae, rmse, mase } = testOf(honest);
    expect(leaking.leak!.honest!.mae).toBeCloseTo(mae, 10);
    expect(leaking.leak!.honest!.rmse).toBeCloseTo(rmse, 10);
    expect(leaking.leak!.honest!.mase).toBeCloseTo(mase, 10);
    expect(leaking.leak!.honest!.epochs).toBe(12);
    expect(leaking.leak!.leaking.mae).toBeCloseTo(testOf(leaking).mae, 10);
    // Of the same divisor, so that the two are to be compared, even where the series is another.
    expect(leaking.leak!.leaking.mase / leaking.leak!.leaking.mae).toBeCloseTo(mase / mae, 10);
    expect(leaking.leak!.leaking.mae).toBeLessThan(mae);
  });

  it('no win is claimed, and the doctor finds it with both scores and the way back', async () => {
    const { verdict, findings, story, leak } = await evaluated('target');
    expect(verdict).toEqual({ kind: 'leaking', leaks: 'target' });
    const found = findings.find(({ code }) => code === 'leak');
    expect(found).toMatchObject({
      evidence: { leaks: 'target', leaking: leak!.leaking.mase, honest: leak!.honest!.mase },
      remedy: { leaks: '' },
    });
    expect(story.map(({ code }) => code)).toEqual(expect.arrayContaining(['verdict-leaking', 'leak-better']));
  });

  it('nothing is said of the score of an untrained network', async () => {
    const { verdict, story } = await evaluated('target', 0);
    expect(verdict.kind).toBe('untrained');
    expect(story.map(({ code }) => code).filter((code) => code.startsWith('leak'))).toEqual([]);
  });

  it('flatters by the share of the honest error that is hidden, or not at all', () => {
    const yardstick = { leaks: ['split'] as const, scale: 2 };
    const report = (mae: number) => leakReport(yardstick, { mae, rmse: mae }, { mae: 4, rmse: 5, epochs: 3 });
    expect(report(1)).toEqual({
      leaks: ['split'],
      leaking: { mae: 1, rmse: 1, mase: 0.5 },
      honest: { mae: 4, rmse: 5, mase: 2, epochs: 3 },
    });
    expect(flattery(report(1))).toBe(0.75);
    expect(flattery(report(5))).toBe(-0.25);
    expect(flattery(leakReport(yardstick, { mae: 1, rmse: 1 }, null))).toBeNaN();
  });
});
