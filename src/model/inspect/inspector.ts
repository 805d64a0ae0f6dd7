/**
 * Answers what the page shows of a network: a function of (snapshot, window), worked out piece by piece so that a moved
 * window is answered at once and no snapshot is waited for. Before training it looks at the seed's start values.
 */
import type { Config } from '../config/settings';
import { forecastFreely } from '../forecasting/freeRun';
import { forecastOneStep } from '../forecasting/oneStep';
import { predictorOf } from '../forecasting/predictor';
import { initialParameters } from '../network/initialize';
import {
  networkShape,
  parameterCount,
  parameterLayout,
  type NetworkShape,
  type ParameterSlot,
} from '../network/layout';
import type { InspectorCommand, InspectorEvent } from '../protocol/inspection';
import type { WindowSource } from '../protocol/series';
import type { Snapshot } from '../protocol/training';
import { cutWindows, firstTarget, type Windows } from '../windows/windows';
import { viewWindow } from './gates';
import { inputEffects } from './inputEffects';

export type InspectorSurroundings = {
  emit(event: InspectorEvent): void;
  /** Milliseconds that only rise. */
  readonly clock: () => number;
  /** Resolves after so many milliseconds, and after the commands that wait have been handled. */
  readonly wait: (ms: number) => Promise<void>;
};

type Run = {
  readonly runId: number;
  readonly windows: Windows;
  readonly shape: NetworkShape;
  readonly layout: readonly ParameterSlot[];
};

/** Milliseconds between two forecasts of the whole series: charts draw no faster. */
const FORECAST_INTERVAL = 200;
/** Milliseconds of work between two looks at what else is asked. */
const SLICE = 8;

export function createInspector({ emit, clock, wait }: InspectorSurroundings): {
  handle(command: InspectorCommand): void;
} {
  let run: Run | null = null;
  let snapshot: Snapshot | null = null;
  let target = -1;
  let gatesWanted = false;
  let forecastWanted = false;
  let effectsWanted = false;
  let isWorking = false;

  function configure(runId: number, config: Config, series: WindowSource): void {
    run = null;
    const cut = cutWindows(series, config);
    if (!cut.ok) return emit({ kind: 'windowsImpossible', runId, problem: cut.problem });
    const { windows } = cut;
    const shape = networkShape(config, windows.channels.length);
    const layout = parameterLayout(shape);
    run = { runId, windows, shape, layout };
    snapshot = { step: 0, epoch: 0, parameters: initialParameters(shape, config.seed) };
    target = windows.trainEnd;
    const { trainEnd, validationEnd, parts } = windows;
    emit({
      kind: 'windowsReady',
      runId,
      summary: {
        firstTarget: firstTarget(windows),
        trainEnd,
        validationEnd,
        fillings:
          config.missing === 'leave-out' ? new Float64Array() : windows.values.filter((_, at) => windows.missing[at]),
        channels: windows.channels.length,
        windows: { train: parts.train.length, validation: parts.validation.length, test: parts.test.length },
        parameters: parameterCount(layout),
      },
    });
    want();
  }

  function want(): void {
    gatesWanted = true;
    forecastWanted = true;
    effectsWanted = true;
    void work();
  }

  /** Works off what is wanted, gates first; only one such loop runs. */
  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    try {
      while (run && (gatesWanted || forecastWanted || effectsWanted)) {
        showGates();
        if (forecastWanted) await showForecast();
        else if (effectsWanted) await showEffects();
      }
    } catch (error) {
      const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
      emit({ kind: 'crashed', runId: run?.runId ?? 0, name, message, stack });
    } finally {
      isWorking = false;
    }
  }

  function showGates(): void {
    if (!gatesWanted || !run || !snapshot) return;
    gatesWanted = false;
    const { runId, windows, shape, layout } = run;
    const { step, epoch, parameters } = snapshot;
    emit({ kind: 'gates', runId, step, epoch, target, ...viewWindow(windows, target, shape, layout, parameters) });
  }

  async function showForecast(): Promise<void> {
    if (!run || !snapshot) return;
    forecastWanted = false;
    const current = run;
    const { step, epoch, parameters } = snapshot;
    const started = clock();
    const predict = predictorOf(current.shape, current.layout, parameters, current.windows.lookBack);
    const onTheWay = await inSlices(forecastOneStep(current.windows, predict), current);
    if (!onTheWay) return;
    const freeRun = await inSlices(forecastFreely(current.windows, predict), current);
    if (!freeRun) return;
    emit({ kind: 'forecast', runId: current.runId, step, epoch, ...onTheWay, freeRun });
    await idle(started + FORECAST_INTERVAL, current);
  }

  /** Once snapshots rest: it takes a forecast for every input. */
  async function showEffects(): Promise<void> {
    if (!run || !snapshot) return;
    effectsWanted = false;
    const current = run;
    const { step, parameters } = snapshot;
    const predict = predictorOf(current.shape, current.layout, parameters, current.windows.lookBack);
    const effects = await inSlices(inputEffects(current.windows, predict), current, () => forecastWanted);
    if (effects) emit({ kind: 'inputEffects', runId: current.runId, step, effects });
    else effectsWanted = run === current;
  }

  /** Runs a computation to its end, with looks at the rest between; null where the run is no longer the one, or it is dropped. */
  async function inSlices<T>(
    computation: Generator<void, T>,
    current: Run,
    isDropped: () => boolean = () => false,
  ): Promise<T | null> {
    let paused = clock();
    for (;;) {
      const { done, value } = computation.next();
      if (done) return value;
      if (clock() - paused < SLICE) continue;
      await wait(0);
      if (run !== current || isDropped()) return null;
      showGates();
      paused = clock();
    }
  }

  /** Waits for the time of the next forecast, but not with gates. */
  async function idle(until: number, current: Run): Promise<void> {
    while (run === current && clock() < until) {
      await wait(Math.min(15, until - clock()));
      if (run === current) showGates();
    }
  }

  return {
    handle(command) {
      switch (command.kind) {
        case 'configure':
          return configure(command.runId, command.config, command.series);
        case 'look':
          if (run?.runId !== command.runId) return;
          snapshot = command.snapshot;
          return want();
        case 'watch':
          if (!run) return;
          target = Math.min(run.windows.values.length, Math.max(firstTarget(run.windows), command.target));
          gatesWanted = true;
          void work();
          return;
      }
    },
  };
}
