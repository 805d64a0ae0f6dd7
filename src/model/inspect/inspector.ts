/**
 * Answers what the page shows of a network: a function of (snapshot, windows, interventions), worked out piece by piece
 * so that a moved window or a held gate is answered at once and no snapshot is waited for. Before training it looks at
 * the seed's start values.
 */
import { forecastFreely } from '../forecasting/freeRun';
import { forecastOneStep } from '../forecasting/oneStep';
import type { predictorOf } from '../forecasting/predictor';
import type { Answer, Question } from '../protocol/inside/answers';
import type { Intervention } from '../protocol/inside/clamps';
import type { InspectorCommand, InspectorEvent } from '../protocol/inspection';
import type { Snapshot } from '../protocol/training';
import { firstTarget } from '../windows/windows';
import { viewWindow } from './gates/gates';
import { inputEffects } from './inputEffects';
import type { Inside } from './inside';
import { QUESTIONS } from './questions';
import { comparedGradients } from './gradients/comparedGradients';
import { insideOf, startRun, type Run } from './run';

export type InspectorSurroundings = {
  emit(event: InspectorEvent): void;
  /** Milliseconds that only rise. */
  readonly clock: () => number;
  /** Resolves after so many milliseconds, and after the commands that wait have been handled. */
  readonly wait: (ms: number) => Promise<void>;
  /** What forecasts are computed with. */
  readonly predictorOf: typeof predictorOf;
};

/** Milliseconds between two forecasts of the whole series: charts draw no faster. */
const FORECAST_INTERVAL = 200;
/** Milliseconds of work between two looks at what else is asked. */
const SLICE = 5;
/** The same while somebody waits for it: a frame. */
const CLAMPED_SLICE = 16;
/** Milliseconds for which the rest waits after each intervention: the next may be on its way. */
const HAND = 120;
/** Milliseconds between two looks at the time where nothing is to be done before it. */
const RECHECK = 4;

/** What waits longer: a computation of one rank pauses for what is of a lower. */
const RANKS = { clamped: 0, forecast: 1, answer: 2, comparison: 3, effects: 4 } as const;
type Rank = keyof typeof RANKS;

export function createInspector(surroundings: InspectorSurroundings): { handle(command: InspectorCommand): void } {
  const { emit, clock, wait } = surroundings;
  let run: Run | null = null;
  let snapshot: Snapshot | null = null;
  let target = -1;
  let questions: readonly Question[] = [];
  let interventions: readonly Intervention[] = [];
  let clampId = 0;
  const wanted = { gates: false, clampedGates: false, clamped: false, forecast: false, effects: false };
  /** Questions that have to be answered, in the order of their turn. */
  let asked: readonly Question[] = [];
  /** The network with the interventions in it, made once for each change of either. */
  let changed: Inside | null = null;
  let compared: readonly (InspectorCommand & { kind: 'compare' })[] = [];
  /** When training's next snapshot may be drawn; what somebody does is answered at once. */
  let nextForecast = 0;
  let nextClamped = 0;
  let handUntil = 0;
  let isWorking = false;
  /** Ends a nap. */
  let wake: () => void = () => undefined;

  function configure({ runId, config, series }: InspectorCommand & { kind: 'configure' }): void {
    run = null;
    compared = [];
    nextForecast = 0;
    nextClamped = 0;
    const started = startRun(runId, config, series);
    if (!started.ok) return emit({ kind: 'windowsImpossible', runId, problem: started.problem });
    run = started.run;
    snapshot = { step: 0, epoch: 0, parameters: run.start };
    target = run.windows.trainEnd;
    emit({ kind: 'windowsReady', runId, summary: started.summary });
    want({ gates: true, forecast: true, effects: true });
  }

  /** What has changed is shown with its interventions too, and the questions that it concerns are asked of it. */
  function want(further: Partial<typeof wanted>, concerned: readonly Question[] = questions): void {
    const clamped = interventions.length > 0;
    changed = null;
    Object.assign(wanted, further, { clamped, clampedGates: clamped });
    asked = [...asked, ...concerned.filter((question) => !asked.includes(question))];
    void work();
  }

  const isHandBusy = (rank: Rank) => RANKS[rank] > RANKS.forecast && clock() < handUntil;
  const isClampDue = () => wanted.clamped && clock() >= nextClamped;

  /** Until there may be something to do, at the latest with the next command. */
  const nap = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      void wait(RECHECK).then(resolve);
    });

  /** Works off what is wanted; only one such loop runs. */
  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    try {
      while (run) {
        if (isClampDue()) await showClamped();
        showGates();
        if (isClampDue()) continue;
        if (wanted.forecast && clock() >= nextForecast) await showForecast();
        else if (clock() < handUntil) await nap();
        // Before the answers: these are few, and would never have their turn while every snapshot asks anew.
        else if (compared.length > 0) await showCompared();
        else if (asked.length > 0) await answer();
        else if (wanted.forecast || wanted.clamped) await nap();
        else if (wanted.effects) await showEffects();
        else return;
      }
    } catch (error) {
      const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
      emit({ kind: 'crashed', runId: run?.runId ?? 0, name, message, stack });
    } finally {
      isWorking = false;
    }
  }

  const inside = (of: Run, { parameters }: Snapshot, clamps: readonly Intervention[]): Inside =>
    insideOf(of, parameters, clamps, target, surroundings.predictorOf);

  const withInterventions = (of: Run, at: Snapshot): Inside => (changed ??= inside(of, at, interventions));

  function showGates(): void {
    if (!wanted.gates || !run || !snapshot || clock() < handUntil) return;
    wanted.gates = false;
    const { step, epoch } = snapshot;
    emit({ kind: 'gates', runId: run.runId, step, epoch, ...viewWindow(inside(run, snapshot, [])) });
  }

  function showClampedGates(): void {
    if (!wanted.clampedGates || !run || !snapshot) return;
    wanted.clampedGates = false;
    const { step, epoch } = snapshot;
    const view = viewWindow(withInterventions(run, snapshot));
    emit({ kind: 'clampedGates', runId: run.runId, step, epoch, id: clampId, ...view });
  }

  /** The forecast, the free run, and the gates as soon as one pauses: where they are quick, they come before them. */
  async function showClamped(): Promise<void> {
    if (!run || !snapshot) return;
    wanted.clamped = false;
    nextClamped = clock() + FORECAST_INTERVAL;
    const [{ runId }, { step, epoch }, id] = [run, snapshot, clampId];
    const { windows, parameters, predictorOf } = withInterventions(run, snapshot);
    const predict = predictorOf(parameters);
    const forecast = await inSlices(forecastOneStep(windows, predict), 'clamped');
    if (!forecast) return;
    emit({ kind: 'clampedForecast', runId, step, epoch, id, ...forecast });
    const freeRun = await inSlices(forecastFreely(windows, predict), 'clamped');
    if (freeRun) emit({ kind: 'clampedFreeRun', runId, step, epoch, id, freeRun });
    showClampedGates();
  }

  async function showForecast(): Promise<void> {
    if (!run || !snapshot) return;
    wanted.forecast = false;
    nextForecast = clock() + (clock() < handUntil ? 3 : 1) * FORECAST_INTERVAL;
    const [{ runId }, { step, epoch }] = [run, snapshot];
    const { windows, parameters, predictorOf } = inside(run, snapshot, []);
    const predict = predictorOf(parameters);
    const forecast = await inSlices(forecastOneStep(windows, predict), 'forecast');
    const freeRun = forecast && (await inSlices(forecastFreely(windows, predict), 'forecast'));
    if (freeRun) emit({ kind: 'forecast', runId, step, epoch, ...forecast, freeRun });
  }

  /** The question whose turn it is. Its answer may be of a network that training has left behind: it says of which. */
  async function answer(): Promise<void> {
    const [question, ...later] = asked;
    asked = later;
    if (!question || !run || !snapshot) return;
    const [{ runId }, { step, epoch }] = [run, snapshot];
    const given = await inSlices(
      answerTo(question, withInterventions(run, snapshot)),
      'answer',
      () => !questions.includes(question),
    );
    if (given) emit({ kind: 'answer', runId, step, epoch, answer: given });
  }

  async function showCompared(): Promise<void> {
    const [comparison, ...others] = compared;
    compared = others;
    if (!run || !comparison) return;
    const flow = await inSlices(comparedGradients(run, comparison.cell, comparison.snapshot), 'comparison');
    if (flow) emit({ kind: 'comparedGradients', runId: comparison.runId, flow });
  }

  /** Once snapshots rest: it takes a forecast for every input. */
  async function showEffects(): Promise<void> {
    if (!run || !snapshot) return;
    wanted.effects = false;
    const current = run;
    const { step, parameters } = snapshot;
    const { windows, predictorOf } = inside(run, snapshot, []);
    const effects = await inSlices(inputEffects(windows, predictorOf(parameters)), 'effects', () => wanted.forecast);
    if (effects) emit({ kind: 'inputEffects', runId: current.runId, step, effects });
    else wanted.effects = run === current;
  }

  /** Runs a computation to its end, with what is more urgent between; null where its run is no longer the one, or it is dropped. */
  async function inSlices<T>(
    computation: Generator<void, T>,
    rank: Rank,
    isDropped: () => boolean = () => false,
  ): Promise<T | null> {
    const current = run;
    let paused = clock();
    for (;;) {
      const { done, value } = computation.next();
      if (done) return value;
      if (clock() - paused < (rank === 'clamped' ? CLAMPED_SLICE : SLICE)) continue;
      await wait(0);
      do {
        showGates();
        if (rank === 'clamped') showClampedGates();
        else if (isClampDue()) await showClamped();
        if (RANKS[rank] > RANKS.forecast && wanted.forecast && clock() >= nextForecast) await showForecast();
        if (run !== current || isDropped()) return null;
        if (isHandBusy(rank)) await nap();
      } while (isHandBusy(rank));
      paused = clock();
    }
  }

  return {
    handle(command) {
      wake();
      switch (command.kind) {
        case 'configure':
          return configure(command);
        case 'look':
          if (run?.runId !== command.runId) return;
          snapshot = command.snapshot;
          return want({ gates: true, forecast: true, effects: true });
        case 'watch':
          if (!run) return;
          target = Math.min(run.windows.values.length, Math.max(firstTarget(run.windows), command.target));
          nextClamped = 0;
          return want(
            { gates: true },
            questions.filter(({ name }) => name === 'unit'),
          );
        case 'follow': {
          const before = questions;
          questions = command.questions.map((question) => before.find((other) => isSame(question, other)) ?? question);
          asked = questions.filter((question) => asked.includes(question) || !before.includes(question));
          void work();
          return;
        }
        case 'intervene':
          ({ interventions, id: clampId } = command);
          nextClamped = 0;
          handUntil = clock() + HAND;
          return want({});
        case 'compare':
          if (run?.runId !== command.runId) return;
          compared = [...compared.filter(({ cell }) => cell !== command.cell), command];
          void work();
          return;
      }
    },
  };
}

function isSame(one: Question, other: Question): boolean {
  if (one.name !== 'unit' || other.name !== 'unit') return one.name === other.name;
  return one.layer === other.layer && one.unit === other.unit;
}

/** The name says which function answers. */
function* answerTo(question: Question, inside: Inside): Generator<void, Answer> {
  const ask = QUESTIONS[question.name] as (inside: Inside, question: Question) => Answer | Generator<void, Answer>;
  const given = ask(inside, question);
  return 'name' in given ? given : yield* given;
}
