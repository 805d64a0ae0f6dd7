import { describe, expect, it } from 'vitest';
import { predictorOf } from '../forecasting/predictor';
import { initialParameters } from '../network/initialize';
import { networkShape } from '../network/layout';
import type { EvaluatorCommand, EvaluatorEvent } from '../protocol/evaluator';
import type { InspectedSource } from '../protocol/series';
import { configFor } from '../settings/config';
import { createEvaluator } from './evaluator';

const LENGTH = 120;
const series: InspectedSource = {
  values: Float64Array.from({ length: LENGTH }, (_, at) => 10 + 4 * Math.sin((2 * Math.PI * at) / 8) + at / 40),
  time: { kind: 'index' },
  calendar: { kind: 'index' },
  season: 0,
  features: [],
  components: [],
};
const config = { ...configFor('csv'), units: 3, lookBack: 8, horizon: 2, difference: 0 };
const parameters = (seed: number) => initialParameters(networkShape(config, 1), { seed, forgetBias: 1 });
const look = (runId: number, step: number): EvaluatorCommand => ({
  kind: 'look',
  runId,
  snapshot: { step, epoch: step, parameters: parameters(step) },
  losses: [],
  divergedAt: null,
});

/** An evaluator whose time goes on with each look at the clock, and whose rests are over at once. */
function started(predicting: typeof predictorOf = predictorOf) {
  const events: EvaluatorEvent[] = [];
  let now = 0;
  const evaluator = createEvaluator({
    emit: (event) => events.push(event),
    clock: () => (now += 0.5),
    wait: async (ms) => {
      now += ms;
      await new Promise((resolve) => setTimeout(resolve));
    },
    predictorOf: predicting,
  });
  const settled = async (holds: () => boolean) => {
    for (let turn = 0; turn < 3000 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve));
    expect(holds()).toBe(true);
  };
  const steps = () => events.flatMap((event) => (event.kind === 'evaluated' ? [event.step] : []));
  return { events, evaluator, settled, steps };
}

describe('the evaluator', () => {
  it('says the baselines once, and the network of the seed', async () => {
    const { events, evaluator, settled } = started();
    evaluator.handle({ kind: 'configure', runId: 1, config, series });
    await settled(() => events.length === 2);
    const [baselines, network] = events;
    expect(baselines).toMatchObject({ kind: 'baselines', runId: 1, season: { length: 8, from: 'found' }, horizon: 2 });
    expect(network).toMatchObject({ kind: 'evaluated', runId: 1, step: 0, verdict: { kind: 'untrained' } });
  });

  it('puts the honest score beside that of a run that leaks, as soon as it is told', async () => {
    const { events, evaluator, settled } = started();
    const reports = () => events.flatMap((event) => (event.kind === 'evaluated' ? [event] : []));
    const leaking = { ...config, leaks: 'target' };
    evaluator.handle({ kind: 'configure', runId: 1, config: leaking, series });
    evaluator.handle(look(1, 5));
    await settled(() => reports().length === 1);
    expect(reports()[0]).toMatchObject({ verdict: { kind: 'leaking' }, leak: { leaks: ['target'], honest: null } });
    const honest = { mae: 2, rmse: 3, epochs: 5 };
    evaluator.handle({ kind: 'honest', runId: 7, honest });
    evaluator.handle({ kind: 'honest', runId: 1, honest });
    await settled(() => reports().length === 2);
    expect(reports()[1]).toMatchObject({ step: 5, leak: { honest } });
    // Another season of the same run.
    evaluator.handle({ kind: 'configure', runId: 1, config: { ...leaking, season: 4 }, series });
    evaluator.handle(look(1, 5));
    await settled(() => reports().length === 3);
    expect(reports()[2]!.leak!.honest).toMatchObject(honest);
    expect(reports()[2]!.leak!.honest!.mase).not.toBe(reports()[1]!.leak!.honest!.mase);
    evaluator.handle({ kind: 'honest', runId: 1, honest: null });
    await settled(() => reports().length === 4);
    expect(reports()[3]!.leak!.honest).toBeNull();
  });

  it('begins a network with a linear shortcut as the baseline', async () => {
    const { events, evaluator, settled } = started();
    evaluator.handle({ kind: 'configure', runId: 1, config: { ...config, shortcut: 'linear' }, series });
    await settled(() => events.length === 2);
    const [baselines, network] = events;
    if (baselines?.kind !== 'baselines' || network?.kind !== 'evaluated') throw new Error('something else was said');
    const line = baselines.forecasts.find(({ name }) => name === 'linear')!.values;
    network.forecasts.forEach((value, at) => expect(value).toBeCloseTo(line[at]!, 4));
  });

  it('takes the newest snapshot where several wait, and none of another run', async () => {
    const { evaluator, settled, steps } = started();
    evaluator.handle({ kind: 'configure', runId: 2, config, series });
    await settled(() => steps().length === 1);
    evaluator.handle(look(1, 3));
    evaluator.handle(look(2, 4));
    evaluator.handle(look(2, 5));
    evaluator.handle(look(2, 6));
    await settled(() => steps().at(-1) === 6);
    expect(steps()).toEqual(expect.not.arrayContaining([3, 5]));
  });

  it('keeps out of the way of a hand, and goes on half a second after it rests', async () => {
    const events: EvaluatorEvent[] = [];
    let now = 0;
    const turn = () => new Promise<void>((resolve) => setTimeout(resolve));
    const evaluator = createEvaluator({
      emit: (event) => events.push(event),
      clock: () => now,
      wait: turn,
      predictorOf,
    });
    const steps = () => events.flatMap((event) => (event.kind === 'evaluated' ? [event.step] : []));
    const turns = async (count: number) => {
      for (let round = 0; round < count; round++) await turn();
    };
    evaluator.handle({ kind: 'giveWay' });
    evaluator.handle({ kind: 'configure', runId: 1, config, series });
    for (; now < 5000; now += 100) {
      evaluator.handle({ kind: 'giveWay' });
      await turns(5);
    }
    expect(events).toEqual([]);
    now += 600;
    for (let round = 0; round < 500 && steps().length === 0; round++) await turn();
    expect(steps()).toEqual([0]);
  });

  it('leaves a run for the next', async () => {
    const { events, evaluator, settled } = started();
    evaluator.handle({ kind: 'configure', runId: 1, config, series });
    evaluator.handle({ kind: 'configure', runId: 2, config: { ...config, horizon: 3 }, series });
    await settled(() => events.some((event) => event.kind === 'evaluated'));
    expect(events.every((event) => event.runId === 2)).toBe(true);
  });

  it('forecasts the future as long as it is asked to, a season where nothing else is wished', async () => {
    const { events, evaluator, settled } = started();
    evaluator.handle({ kind: 'configure', runId: 1, config, series });
    evaluator.handle({ kind: 'foresee', steps: 0 });
    const futures = () => events.flatMap((event) => (event.kind === 'future' ? [event.values.length] : []));
    await settled(() => futures().length === 1);
    expect(futures()).toEqual([8]);
    evaluator.handle({ kind: 'foresee', steps: 21 });
    await settled(() => futures().length === 2);
    evaluator.handle({ kind: 'foresee', steps: null });
    evaluator.handle(look(1, 9));
    await settled(() => events.some((event) => event.kind === 'evaluated' && event.step === 9));
    expect(futures()).toEqual([8, 21]);
  });

  it('forecasts the future by a network that was trained on everything, until another run begins', async () => {
    const { events, evaluator, settled } = started();
    const futures = () => events.flatMap((event) => (event.kind === 'future' ? [event] : []));
    evaluator.handle({ kind: 'configure', runId: 1, config, series });
    evaluator.handle({ kind: 'foresee', steps: 4 });
    await settled(() => futures().length === 1);
    evaluator.handle({ kind: 'refit', runId: 1, refit: { parameters: parameters(5), epochs: 12 } });
    await settled(() => futures().length === 2);
    evaluator.handle({ kind: 'refit', runId: 1, refit: null });
    await settled(() => futures().length === 3);
    const [first, refit, again] = futures();
    expect([first!.refit, refit!.refit, again!.refit]).toEqual([null, 12, null]);
    expect(refit!.values).not.toEqual(first!.values);
    expect(again!.values).toEqual(first!.values);
    // The bands are those of the network that has not seen what they are counted on.
    expect(refit!.bands).toEqual(first!.bands);
  });

  it('has the band of quantile heads beside the conformal ones', async () => {
    const { events, evaluator, settled } = started();
    evaluator.handle({ kind: 'configure', runId: 1, config: { ...config, loss: 'quantile' }, series });
    await settled(() => events.length === 2);
    const network = events[1];
    if (network?.kind !== 'evaluated') throw new Error('something else was said');
    expect(network.bands.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
      ...[50, 80, 90, 95].map((level) => `conformal ${level}`),
      'quantile 80',
    ]);
    expect(network.edges!.low).toHaveLength(network.edges!.origins.length);
    expect(network.forecasts).toHaveLength(2 * (events[0] as { origins: Int32Array }).origins.length);
  });

  describe('asked for the band of Monte-Carlo dropout', () => {
    const dropping = { ...config, layers: 2, dropout: 0.3 };
    const doubtedIn = (events: readonly EvaluatorEvent[]) =>
      events.flatMap((event) => (event.kind === 'doubted' ? [event] : []));
    const trained = (step: number): EvaluatorCommand => {
      const own = initialParameters(networkShape(dropping, 1), { seed: step, forgetBias: 1 });
      const snapshot = { step, epoch: step, parameters: own };
      return { kind: 'look', runId: 1, snapshot, losses: [], divergedAt: null };
    };

    it('says it of each network that is evaluated, until it is no longer asked', async () => {
      const { events, evaluator, settled, steps } = started();
      evaluator.handle({ kind: 'configure', runId: 1, config: dropping, series });
      await settled(() => steps().length === 1);
      expect(doubtedIn(events)).toEqual([]);
      evaluator.handle({ kind: 'doubt', isAsked: true });
      await settled(() => doubtedIn(events).length === 1);
      expect(doubtedIn(events)[0]).toMatchObject({
        runId: 1,
        step: 0,
        band: { kind: 'dropout', level: 80 },
      });
      evaluator.handle(trained(3));
      await settled(() => doubtedIn(events).at(-1)?.step === 3);
      evaluator.handle({ kind: 'doubt', isAsked: false });
      evaluator.handle(trained(4));
      await settled(() => steps().at(-1) === 4);
      expect(doubtedIn(events).at(-1)!.step).toBe(3);
    });

    it('answers others before it is done', async () => {
      let dropped = 0;
      const { events, evaluator, settled } = started((shape, layout, own, lookBack, how) => {
        if (how?.drop && (dropped += 1) === 1) {
          evaluator.handle(trained(5));
          evaluator.handle({ kind: 'foresee', steps: 2 });
        }
        return predictorOf(shape, layout, own, lookBack, how);
      });
      evaluator.handle({ kind: 'configure', runId: 1, config: dropping, series });
      evaluator.handle({ kind: 'doubt', isAsked: true });
      await settled(() => doubtedIn(events).length === 2);
      const said = events.map((event) => `${event.kind} ${'step' in event ? event.step : ''}`);
      expect(said.slice(1)).toEqual(['evaluated 0', 'evaluated 5', 'future 5', 'doubted 0', 'doubted 5']);
    });

    it('says nothing where no units are dropped between layers', async () => {
      const { events, evaluator, settled, steps } = started();
      evaluator.handle({ kind: 'doubt', isAsked: true });
      evaluator.handle({ kind: 'configure', runId: 1, config: { ...dropping, layers: 1 }, series });
      await settled(() => steps().length === 1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(doubtedIn(events)).toEqual([]);
    });
  });

  it('says nothing of a series that cannot be cut: the inspector says why', async () => {
    const { events, evaluator } = started();
    evaluator.handle({ kind: 'configure', runId: 1, config: { ...config, lookBack: 200 }, series });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(events).toEqual([]);
  });
});
