import { describe, expect, it, vi } from 'vitest';
import { CELLS } from '../cells/cells';
import { configFor } from '../settings/config';
import type { Config } from '../settings/settings';
import { initialParameters } from '../network/initialize';
import { layerParameters, networkShape, parameterLayout } from '../network/layout';
import { predictorOf } from '../forecasting/predictor';
import type { InspectorCommand, InspectorEvent } from '../protocol/inspection';
import type { InspectedSource } from '../protocol/series';
import { cutWindows } from '../windows/windows';
import { createInspector } from './inspector';

const values = Float64Array.from({ length: 100 }, (_, time) => 50 + 10 * Math.sin(time / 4) + time / 10);
const series: InspectedSource = {
  values,
  time: { kind: 'index' },
  calendar: { kind: 'index' },
  season: 0,
  features: [],
  components: [],
};
const config: Config = { ...configFor('sines'), lookBack: 6, units: 3, layers: 2, difference: 1, horizon: 2 };

function harness() {
  const events: InspectorEvent[] = [];
  let now = 0;
  const inspector = createInspector({
    emit: (event) => events.push(event),
    clock: () => (now += 1),
    wait: async (ms) => {
      now += ms;
      await new Promise((done) => setImmediate(done));
    },
    predictorOf,
  });
  const settled = async () => {
    for (let turn = 0; turn < 200; turn++) await new Promise((done) => setImmediate(done));
  };
  const last = <K extends InspectorEvent['kind']>(kind: K) =>
    events.findLast((event): event is Extract<InspectorEvent, { kind: K }> => event.kind === kind)!;
  return { events, send: (command: InspectorCommand) => inspector.handle(command), settled, last };
}

describe('inspector', () => {
  it('shows the untrained network: windows, gates and forecast', async () => {
    const { send, settled, last } = harness();
    send({ kind: 'configure', runId: 4, config, series });
    await settled();
    expect(last('windowsReady').summary).toMatchObject({ firstTarget: 7, trainEnd: 70, validationEnd: 85 });
    const gates = last('gates');
    expect(gates).toMatchObject({ runId: 4, step: 0, target: 70 });
    expect(gates.layers).toHaveLength(2);
    expect(gates.layers[0]!.traces.map(({ name }) => name)).toEqual(['f', 'i', 'g', 'o', 'c', 'h']);
    const forecast = last('forecast');
    expect(forecast.oneStep.subarray(0, 7).every(Number.isNaN)).toBe(true);
    expect(forecast.oneStep.subarray(7).every(Number.isFinite)).toBe(true);
    expect(forecast.freeRun.subarray(0, 70).every(Number.isNaN)).toBe(true);
    expect(forecast.freeRun.subarray(70).every(Number.isFinite)).toBe(true);
  });

  it('shows the gates that the plain cell computes', async () => {
    const { send, settled, last } = harness();
    send({ kind: 'configure', runId: 1, config, series });
    send({ kind: 'watch', target: 40 });
    await settled();
    const cut = cutWindows(series, config);
    if (!cut.ok) throw new Error(cut.problem.code);
    const shape = networkShape(config, 1);
    const parameters = layerParameters(initialParameters(shape, config), parameterLayout(shape), 0);
    const inputs = Float32Array.from(cut.windows.inputs.subarray(34, 40));
    const pass = { batch: 1, time: 6, inputs: 1, units: 3 };
    const trace = CELLS.lstm.forward(inputs, parameters, pass, 'tanh', null);
    const gates = last('gates');
    expect(gates.target).toBe(40);
    expect(gates.inputs).toEqual(inputs);
    for (const { name, values: shown } of gates.layers[0]!.traces) {
      const gate = CELLS.lstm.gates.indexOf(name);
      for (let time = 0; time < 6; time++) {
        for (let unit = 0; unit < 3; unit++) {
          const state = name === 'c' ? trace.c : trace.h;
          const right = gate >= 0 ? trace.gates[(time * 4 + gate) * 3 + unit]! : state[time * 3 + unit]!;
          expect(shown[unit * 6 + time]).toBeCloseTo(right, 6);
        }
      }
    }
  });

  it('runs freely from the end of the window, wherever that is moved', async () => {
    const { send, settled, last, events } = harness();
    send({ kind: 'configure', runId: 1, config, series });
    await settled();
    const whole = last('forecast');
    expect(whole.origin).toBe(70);
    send({ kind: 'watch', target: 50 });
    await settled();
    const { origin, freeRun } = last('freeRun');
    expect(origin).toBe(50);
    expect(freeRun.subarray(0, 50).every(Number.isNaN)).toBe(true);
    expect(freeRun.subarray(50).every(Number.isFinite)).toBe(true);
    // Its first step sees what one step ahead sees, and no later true value.
    expect(freeRun[50]).toBeCloseTo(whole.oneStep[50]!, 6);
    expect(events.filter(({ kind }) => kind === 'forecast')).toHaveLength(1);
    send({
      kind: 'look',
      runId: 1,
      snapshot: {
        step: 1,
        epoch: 1,
        parameters: initialParameters(networkShape(config, 1), { seed: 2, forgetBias: 1 }),
      },
    });
    await settled();
    expect(last('forecast').origin).toBe(50);
  });

  it('measures a network that says the last change is the next one as the naive forecast does', async () => {
    const { send, settled, last } = harness();
    send({ kind: 'configure', runId: 1, config, series });
    const zeros = initialParameters(networkShape(config, 1), { seed: 1, forgetBias: 1 }).fill(0);
    const unscaled = { ...config, scaling: 'none' as const };
    send({ kind: 'configure', runId: 2, config: unscaled, series });
    send({ kind: 'look', runId: 2, snapshot: { step: 9, epoch: 3, parameters: zeros } });
    await settled();
    const forecast = last('forecast');
    expect(forecast).toMatchObject({ step: 9, epoch: 3 });
    for (const part of ['train', 'validation', 'test'] as const) {
      expect(forecast.metrics[part].lstm).toEqual(forecast.metrics[part].naive);
    }
    expect(forecast.freeRun[99]).toBeCloseTo(values[69]!, 9);
    const errors = values.subarray(85, 99).map((value, index) => Math.abs(value - values[84 + index]!));
    const further = values.subarray(86, 100).map((value, index) => Math.abs(value - values[84 + index]!));
    const mean = [...errors, ...further].reduce((sum, error) => sum + error, 0) / 28;
    expect(forecast.metrics.test).toMatchObject({ windows: 14 });
    expect(forecast.metrics.test.naive.mae).toBeCloseTo(mean, 9);
  });

  it('shows a linear shortcut from its fit on, and what came meanwhile', async () => {
    const { send, settled, last, events } = harness();
    const linear: Config = { ...config, shortcut: 'linear' };
    send({ kind: 'configure', runId: 1, config: linear, series });
    send({ kind: 'configure', runId: 2, config: linear, series });
    const { length } = initialParameters(networkShape(linear, 1), { seed: 1, forgetBias: 1 });
    // What fits is fetched first.
    const fitted = async (runId: number) => {
      await vi.waitFor(() => expect(last('windowsReady')).toMatchObject({ runId }));
      await settled();
    };
    send({ kind: 'watch', target: 40 });
    await fitted(2);
    expect(events.every((event) => event.runId === 2)).toBe(true);
    const untrained = last('forecast');
    expect(untrained.line!.oneStep).toHaveLength(100);
    untrained.oneStep.subarray(7).forEach((value, at) => expect(untrained.line!.oneStep[7 + at]).toBeCloseTo(value, 9));
    expect(last('gates').target).toBe(40);
    send({ kind: 'configure', runId: 3, config: linear, series });
    send({ kind: 'look', runId: 3, snapshot: { step: 5, epoch: 0, parameters: new Float32Array(length).fill(0.1) } });
    await fitted(3);
    expect(last('forecast')).toMatchObject({ runId: 3, step: 5 });
    send({ kind: 'configure', runId: 4, config, series });
    await settled();
    expect(last('forecast')).toMatchObject({ runId: 4, line: null });
  });

  it('drops snapshots of another run and clamps the window to the series', async () => {
    const { send, settled, last, events } = harness();
    send({ kind: 'configure', runId: 1, config, series });
    await settled();
    const count = events.length;
    send({ kind: 'look', runId: 7, snapshot: { step: 1, epoch: 0, parameters: new Float32Array(9) } });
    await settled();
    expect(events).toHaveLength(count);
    send({ kind: 'watch', target: -5 });
    send({ kind: 'watch', target: 100_000 });
    await settled();
    expect(last('gates').target).toBe(100);
    expect(last('gates').forecast.every(Number.isFinite)).toBe(true);
  });

  it('shows interventions beside the network as it is, until they are let go of', async () => {
    const { events, send, settled, last } = harness();
    send({ kind: 'configure', runId: 1, config, series });
    const all = { kind: 'pin', layer: 0, gate: 'f', unit: 'all', value: 0 } as const;
    send({ kind: 'intervene', id: 8, interventions: [all] });
    await settled();
    const { layers, id } = last('clampedGates');
    expect(id).toBe(8);
    expect(layers[0]!.traces[0]).toMatchObject({ name: 'f', values: new Float32Array(18) });
    expect(last('gates').layers[0]!.traces[0]!.values.every((value) => value > 0)).toBe(true);
    expect(last('clampedForecast').id).toBe(8);
    expect(last('clampedForecast').oneStep).not.toEqual(last('forecast').oneStep);
    expect(last('clampedFreeRun').id).toBe(8);
    expect(last('clampedFreeRun').freeRun).not.toEqual(last('forecast').freeRun);
    send({ kind: 'intervene', id: 9, interventions: [] });
    await settled();
    expect(events.filter((event) => 'id' in event && event.id === 9)).toEqual([]);
  });

  it('takes an edited input for what the windows see, and the level for what it was', async () => {
    const { send, settled, last } = harness();
    send({ kind: 'configure', runId: 1, config, series });
    send({ kind: 'intervene', id: 1, interventions: [{ kind: 'editInput', at: 66, value: 2.5 }] });
    await settled();
    expect(last('clampedGates').inputs[2]).toBe(2.5);
    expect(last('gates').inputs[2]).not.toBe(2.5);
    const [touched, untouched] = [last('clampedForecast').oneStep, last('forecast').oneStep];
    const changed = [...touched.keys()].filter((at) => touched[at] !== untouched[at] && Number.isFinite(touched[at]));
    expect([changed[0], changed.at(-1)]).toEqual([67, 72]);
  });

  it('answers what is followed, of every snapshot, and nothing else', async () => {
    const { events, send, settled, last } = harness();
    const answers = () => events.filter((event) => event.kind === 'answer').length;
    send({ kind: 'configure', runId: 1, config, series });
    send({ kind: 'follow', questions: [{ name: 'weights' }] });
    await settled();
    expect(answers()).toBe(1);
    const { answer } = last('answer');
    if (answer.name !== 'weights') throw new Error(answer.name);
    expect(answer.slots.map(({ role, layer }) => `${layer} ${role}`).at(-1)).toBe('head bias');
    expect(answer.slots[0]!.values).toEqual(answer.slots[0]!.start);
    const parameters = initialParameters(networkShape(config, 1), { seed: 1, forgetBias: 1 }).fill(0.5);
    send({ kind: 'look', runId: 1, snapshot: { step: 9, epoch: 3, parameters } });
    send({ kind: 'follow', questions: [{ name: 'weights' }] });
    await settled();
    expect(answers()).toBe(2);
    expect(last('answer').step).toBe(9);
    send({ kind: 'watch', target: 50 }); // does not concern the weights
    send({ kind: 'follow', questions: [] });
    send({ kind: 'look', runId: 1, snapshot: { step: 10, epoch: 3, parameters } });
    await settled();
    expect(answers()).toBe(2);
  });

  it('explains a series that is too short', () => {
    const { send, last } = harness();
    send({ kind: 'configure', runId: 1, config: { ...config, lookBack: 200 }, series });
    expect(last('windowsImpossible').problem).toEqual({ code: 'look-back-too-long', longest: 67 });
  });
});
