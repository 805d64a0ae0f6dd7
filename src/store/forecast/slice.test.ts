import { expect, it } from 'vitest';
import { testPlayground, testSeries } from '../playground.fixture';
import type { ForecastEvent } from './slice';

const run = (value: number) => new Float64Array(60).fill(value);
const of = (origin: number, value: number) => ({ runId: 3, step: 1, epoch: 1, origin, freeRun: run(value) });
const forecast = (origin: number, value: number): ForecastEvent => ({
  kind: 'forecast',
  ...of(origin, value),
  oneStep: run(value),
  sampled: null,
  metrics: null as never,
  line: null,
});

it('keeps the free run from where the window is now, beside a forecast that was begun before', () => {
  const { playground } = testPlayground('sines', { runId: 3, series: testSeries('sines'), target: 42 });
  const { events, commands, getState } = playground;
  events.inspector(forecast(42, 1));
  commands.watch(30);
  events.inspector({ kind: 'freeRun', ...of(30, 2), line: null });
  expect(getState().forecast).toMatchObject({ origin: 30, freeRun: run(2), oneStep: run(1) });
  events.inspector(forecast(42, 3));
  expect(getState().forecast).toMatchObject({ origin: 30, freeRun: run(2), oneStep: run(3) });
  events.inspector(forecast(30, 4));
  expect(getState().forecast).toMatchObject({ origin: 30, freeRun: run(4) });
});
