/**
 * Evaluates the network of a run: its baselines once, the network with the latest snapshot, one after the other and never so
 * often that training would notice. A snapshot that comes meanwhile takes the place of the one that waits.
 */
import type { predictorOf } from '../forecasting/predictor';
import { windowsAtOnce } from '../forecasting/sample';
import { costOfTimeStep } from '../network/cost';
import type { Predicting } from '../network/forward';
import { initialParameters } from '../network/initialize';
import { networkShape, parameterLayout, type NetworkShape, type ParameterSlot } from '../network/layout';
import { beginsWithFit } from '../network/shortcut';
import type { EvaluatorCommand, EvaluatorEvent, RefitNetwork } from '../protocol/evaluator';
import type { HonestErrors } from '../protocol/evaluation';
import type { InspectedSource } from '../protocol/series';
import type { Config } from '../settings/settings';
import { crashOf } from '../training/crash';
import { cutWindows, type Windows } from '../windows/windows';
import { createDoubting, type Doubted } from './bands/doubting';
import { evaluateBaselines, type Baselines } from './evaluate';
import { forecastFuture, usualSteps, type Refit } from './future';
import { yardstickOf, type Yardstick } from './leak';
import { reportOn } from './report';
import { findSeason } from './season';
import { startLine } from './startLine';

export type EvaluatorSurroundings = {
  emit(event: EvaluatorEvent): void;
  /** Milliseconds that only rise. */
  readonly clock: () => number;
  /** Resolves after so many milliseconds, and after the commands that wait have been handled. */
  readonly wait: (ms: number) => Promise<void>;
  readonly predictorOf: typeof predictorOf;
};

/** Windows of a part, and multiply-adds of all, that an evaluation takes at most. */
const MOST_WINDOWS = 1000;
const LEAST_WINDOWS = 24;
const MOST_COST = 4e9;
/** Milliseconds of work between two pauses. */
const PAUSE = 12;
/** It rests so many times as long as it worked, and so many milliseconds at least. */
const REST = 6;
const LEAST_REST = 900;
/** Milliseconds after its last move that a hand is taken to be at work. */
const HAND = 500;
/** A forecast is made of so many steps at most. */
const MOST_STEPS = 1000;

type Look = Extract<EvaluatorCommand, { kind: 'look' }>;
type Run = {
  readonly runId: number;
  readonly config: Config;
  readonly source: InspectedSource;
  readonly windows: Windows;
  readonly shape: NetworkShape;
  readonly layout: readonly ParameterSlot[];
  baselines: Baselines | null;
  /** Null where nothing leaks. */
  readonly yardstick: Yardstick | null;
  honest: HonestErrors | null;
};

export function createEvaluator(surroundings: EvaluatorSurroundings): { handle(command: EvaluatorCommand): void } {
  const { emit, clock, wait } = surroundings;
  let run: Run | null = null;
  /** The network that is to be evaluated next. */
  let next: Look | null = null;
  /** The network that was evaluated last. */
  let seen: Look | null = null;
  let foreseen: number | null = null;
  /** Of the run in place, trained on everything. */
  let refit: RefitNetwork | null = null;
  let isForeseeing = false;
  let isWorking = false;
  const doubting = createDoubting<Look>(clock);
  /** When the hand that was at work last is taken to rest. */
  let handRests = 0;

  /** Until no hand has been at work for a while, or another run is in place. */
  async function outOfTheWay(of: Run | null): Promise<void> {
    while (clock() < handRests && run === of) await wait(Math.max(1, handRests - clock()));
  }

  /** Through its pauses, as long as the run stands; null where it does not. */
  async function through<T>(computation: Generator<void, T>, of: Run): Promise<T | null> {
    let since = clock();
    for (;;) {
      const { done, value } = computation.next();
      if (done) return value;
      if (clock() - since < PAUSE) continue;
      await wait(0);
      await outOfTheWay(of);
      if (run !== of) return null;
      since = clock();
    }
  }

  const mostWindows = ({ windows, shape }: Run) =>
    Math.max(
      LEAST_WINDOWS,
      Math.min(MOST_WINDOWS, Math.floor(MOST_COST / (3 * costOfTimeStep(shape) * windows.lookBack))),
    );

  async function compareBaselines(of: Run): Promise<void> {
    const { windows, source, config, runId } = of;
    const season = findSeason(windows, source.calendar, source.season, config.season);
    const baselines = await through(evaluateBaselines(windows, season, mostWindows(of)), of);
    if (!baselines) return;
    of.baselines = baselines;
    const { origins, reports, fitted } = baselines;
    emit({
      kind: 'baselines',
      runId,
      season,
      origins: origins.all,
      rows: origins.rows,
      horizon: windows.horizon,
      reports,
      forecasts: fitted.map(({ name, table }) => ({ name, values: table.forecasts })),
    });
  }

  const predictorFor = ({ shape, layout, windows }: Run, { snapshot }: Look, how?: Predicting) =>
    surroundings.predictorOf(shape, layout, snapshot.parameters, windows.lookBack, how);

  async function evaluate(of: Run, look: Look, baselines: Baselines): Promise<void> {
    const { config, shape, layout, runId, windows, yardstick, honest } = of;
    const { snapshot, losses, divergedAt } = look;
    const { step, epoch, parameters } = snapshot;
    const leaking = yardstick && { yardstick, honest };
    const evaluated = { config, shape, layout, parameters, step, losses, divergedAt, leaking };
    const quantiles = shape.quantiles ? predictorFor(of, look, { says: 'outputs' }) : null;
    const atOnce = windowsAtOnce(windows, shape);
    const report = await through(reportOn(evaluated, baselines, predictorFor(of, look), quantiles, atOnce), of);
    if (!report) return;
    const { table, ...rest } = report;
    emit({ kind: 'evaluated', runId, step, epoch, forecasts: table.forecasts, ...rest });
  }

  async function foresee(of: Run, look: Look, baselines: Baselines, asked: number): Promise<void> {
    const { config, windows, source, runId } = of;
    const wanted = asked > 0 ? asked : usualSteps(baselines.season.length, config.horizon);
    const steps = Math.min(MOST_STEPS, wanted);
    const whole = { ...source, time: source.calendar };
    const again = refit;
    const refitted = again && refitOf(of, again.parameters);
    const future = await through(forecastFuture(windows, whole, config, predictorFor(of, look), steps, refitted), of);
    const { step, epoch } = look.snapshot;
    if (future) emit({ kind: 'future', runId, step, epoch, refit: again?.epochs ?? null, ...future });
  }

  /** A slice of the band of Monte-Carlo dropout; null where nobody wants it. */
  function doubt(of: Run): Promise<void> | null {
    const { config, windows, shape, runId, baselines } = of;
    if (!seen || !baselines || !doubting.wants(seen, config)) return null;
    const { origins } = baselines;
    const atOnce = windowsAtOnce(windows, shape);
    const doubted = (look: Look): Doubted => {
      return { config, windows, shape, origins, atOnce, predictWith: (drop) => predictorFor(of, look, { drop }) };
    };
    const answer = doubting.goOn(seen, doubted, PAUSE);
    if (answer) {
      const { step, epoch } = answer.of.snapshot;
      emit({ kind: 'doubted', runId, step, epoch, ...answer.doubt });
    }
    return wait(0);
  }

  function refitOf({ source, config, shape, layout }: Run, parameters: Float32Array): Refit | null {
    const cut = cutWindows(source, config, source.values.length);
    if (!cut.ok) return null;
    const predict = surroundings.predictorOf(shape, layout, parameters, cut.windows.lookBack);
    return { windows: cut.windows, predict };
  }

  const untrained = ({ runId }: Run, parameters: Float32Array): Look => ({
    kind: 'look',
    runId,
    snapshot: { step: 0, epoch: 0, parameters },
    losses: [],
    divergedAt: null,
  });

  /** What is compared first: the baselines, and with them where a linear shortcut begins. */
  async function begin(of: Run): Promise<void> {
    await compareBaselines(of);
    if (run !== of || next || !beginsWithFit(of.shape)) return;
    const line = await through(startLine(of.windows), of);
    if (run === of) next ??= untrained(of, initialParameters(of.shape, of.config, line));
  }

  /** The next piece of work, begun; null where there is none. */
  function piece(of: Run): Promise<void> | null {
    const { baselines } = of;
    if (!baselines) return begin(of);
    if (next) {
      const look = next;
      next = null;
      seen = look;
      isForeseeing = foreseen !== null;
      return evaluate(of, look, baselines);
    }
    if (!isForeseeing || !seen || foreseen === null) return doubt(of);
    isForeseeing = false;
    return foresee(of, seen, baselines, foreseen);
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    try {
      // What is told together is heard together.
      await wait(0);
      while (run) {
        await outOfTheWay(run);
        if (!run) break;
        const start = clock();
        const isNetworks = run.baselines !== null && next !== null;
        const begun = piece(run);
        if (!begun) break;
        await begun;
        if (isNetworks) await rest(Math.max(LEAST_REST, REST * (clock() - start)));
      }
    } catch (thrown) {
      emit({ kind: 'crashed', runId: run?.runId ?? 0, ...crashOf(thrown) });
      run = null;
    } finally {
      isWorking = false;
    }
  }

  /** Another run, and what somebody asks for, are not kept waiting. */
  async function rest(ms: number): Promise<void> {
    const of = run;
    const end = clock() + ms;
    while (clock() < end && run === of && !isForeseeing) {
      await wait(Math.min(100, Math.max(1, end - clock())));
      // While training goes on there is hardly another time for it.
      if (of && run === of) await doubt(of);
    }
  }

  function configure({ runId, config, series }: EvaluatorCommand & { kind: 'configure' }): void {
    // Of another season, the same run.
    const honest = run?.runId === runId ? run.honest : null;
    next = null;
    seen = null;
    run = null;
    refit = null;
    doubting.forget();
    // Of another task the scorer says how good it is.
    if (config.task !== 'forecasting') return;
    const cut = cutWindows(series, config);
    // The inspector says why.
    if (!cut.ok) return;
    const { windows } = cut;
    const shape = networkShape(config, windows.channels.length);
    const layout = parameterLayout(shape);
    const yardstick = yardstickOf(series, series.calendar, config);
    run = { runId, config, source: series, windows, shape, layout, baselines: null, yardstick, honest };
    if (!beginsWithFit(shape)) next = untrained(run, initialParameters(shape, config));
  }

  return {
    handle(command) {
      switch (command.kind) {
        case 'configure':
          configure(command);
          break;
        case 'look':
          if (run?.runId !== command.runId) return;
          next = command;
          break;
        case 'giveWay':
          handRests = clock() + HAND;
          break;
        case 'foresee':
          foreseen = command.steps;
          isForeseeing = foreseen !== null;
          break;
        case 'refit':
          if (run?.runId !== command.runId) return;
          ({ refit } = command);
          isForeseeing = foreseen !== null;
          break;
        case 'doubt':
          doubting.ask(command.isAsked);
          break;
        case 'honest':
          if (run?.runId !== command.runId) return;
          run.honest = command.honest;
          next ??= seen;
          break;
      }
      void work();
    },
  };
}
