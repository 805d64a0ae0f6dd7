/**
 * Answers what the page shows of a network: a function of (snapshot, windows, interventions), worked out piece by piece
 * so that a moved window or a held gate is answered at once and no snapshot is waited for. Before training it looks at
 * the seed's start values. Here are the commands and what they change; `jobs.ts` lists what is shown then, and
 * `scheduler.ts` says when.
 */
import type { predictorOf } from '../forecasting/predictor';
import type { Question } from '../protocol/inside/answers';
import type { InspectorCommand, InspectorEvent } from '../protocol/inspection';
import { startParameters } from '../forecasting/startParameters';
import { beginsWithFit } from '../network/shortcut';
import { NotArrived } from '../protocol/arrival';
import type { WindowsSummary } from '../protocol/inspection';
import type { OwnSample, TaskProblem } from '../protocol/tasks';
import { firstTarget } from '../windows/windows';
import { momentOf, type Clamps, type Moment } from './inspectedMoment';
import { isSameQuestion } from './questions';
import { startRun, type Run, type SeriesRun } from './inspectedRun';
import { placeOf } from './reading';
import { createScheduler, type Job } from './scheduler';
import { SHOWN, type Asked, type Change, type Shown, type ShownName } from './jobs';

export type InspectorSurroundings = {
  emit(event: InspectorEvent): void;
  /** Milliseconds that only rise. */
  readonly clock: () => number;
  /** Resolves after so many milliseconds, and after the commands that wait have been handled. */
  readonly wait: (ms: number) => Promise<void>;
  /** What forecasts are computed with. */
  readonly predictorOf: typeof predictorOf;
};

/** Milliseconds for which the rest waits after each intervention: the next may be on its way. */
const HAND = 120;

/** Commands that a run is there for. */
const FOR_A_RUN: readonly InspectorCommand['kind'][] = ['look', 'watch', 'watchOwn', 'compare'];

type Coming =
  | { readonly ok: true; readonly run: Run; readonly summary: WindowsSummary }
  | { readonly ok: false; readonly problem: TaskProblem };

const NAMES = Object.keys(SHOWN) as ShownName[];

export function createInspector(surroundings: InspectorSurroundings): { handle(command: InspectorCommand): void } {
  const { emit, clock, wait } = surroundings;
  /** Null where there is nothing to look at: before the first run, and where a series cannot be cut. */
  let moment: Moment | null = null;
  /** A run that is on its way, as its start values are being fitted or its samples made, and what came for it meanwhile. */
  let coming: { readonly waiting: InspectorCommand[] } | null = null;
  let clamps: Clamps = { id: 0, interventions: [] };
  let asked: Asked = { questions: [], comparisons: new Map() };

  const jobOf = ({ show, longInterval, ...turn }: Shown): Job => ({
    ...turn,
    get interval() {
      return (moment?.run.sample ? longInterval : undefined) ?? turn.interval ?? 0;
    },
    work() {
      if (moment) return show(moment, asked, emit);
    },
  });
  const scheduler = createScheduler(
    Object.fromEntries(NAMES.map((name) => [name, jobOf(SHOWN[name])])) as Record<ShownName, Job>,
    {
      clock,
      wait,
      onError: (thrown) => fail(thrown, moment?.run.runId ?? 0),
    },
  );

  function look(next: Pick<Moment, 'run' | 'snapshot' | 'target' | 'own'>): void {
    const { run, snapshot, target, own } = next;
    moment = momentOf({ run, snapshot, target, own, clamps }, surroundings.predictorOf);
  }

  /** What somebody does is shown at once; training's next snapshot when its time has come. */
  function showAfter(change: Change, atOnce: boolean): void {
    for (const name of NAMES) {
      const { after, isAsked } = SHOWN[name];
      if (!moment || isAsked?.(moment, asked) === false) scheduler.drop(name);
      else if ((typeof after === 'function' ? after(moment, asked) : after).includes(change))
        scheduler.want(name, atOnce);
    }
  }

  function configure({ runId, config, series, source }: InspectorCommand & { kind: 'configure' }): void {
    moment = null;
    coming = null;
    asked = { ...asked, comparisons: new Map() };
    for (const name of NAMES) scheduler.drop(name);
    if (config.task !== 'forecasting') {
      void whenHere(runId, async () => {
        const { startTaskRun } = await import('./taskRun');
        return startTaskRun(runId, config, series, source ?? { kind: 'none' });
      });
      return;
    }
    const started = startRun(runId, config, series);
    if (!started.ok) return emit({ kind: 'windowsImpossible', runId, problem: started.problem });
    const { run, summary } = started;
    if (!beginsWithFit(run.shape)) return begin(run, summary);
    void whenHere(runId, () => fit(run, summary));
  }

  function begin(run: Run, summary: WindowsSummary): void {
    look({ run, snapshot: { step: 0, epoch: 0, parameters: run.start }, target: summary.trainEnd, own: null });
    emit({ kind: 'windowsReady', runId: run.runId, summary });
    showAfter('network', true);
  }

  /** A linear shortcut begins at a fit: nothing is shown before it is there. Null where it is no longer wanted. */
  async function fit(run: SeriesRun, summary: WindowsSummary) {
    const mine = coming;
    const start = await startParameters(run.shape, run.config, run.windows, () => wait(0).then(() => coming === mine));
    return start && ({ ok: true, run: { ...run, start }, summary } as const);
  }

  /** Begins the run that is on its way, and hears what came for it meanwhile; unless another was configured. */
  async function whenHere(runId: number, make: () => Promise<Coming | null>): Promise<void> {
    const mine = { waiting: [] as InspectorCommand[] };
    coming = mine;
    try {
      const started = await make();
      if (coming !== mine || !started) return;
      coming = null;
      if (!started.ok) return emit({ kind: 'samplesImpossible', runId, problem: started.problem });
      begin(started.run, started.summary);
      mine.waiting.forEach(handle);
    } catch (thrown) {
      if (coming === mine) coming = null;
      fail(thrown, runId);
    }
  }

  function fail(thrown: unknown, runId: number): void {
    if (thrown instanceof NotArrived) {
      return emit({ kind: 'notArrived', runId, file: thrown.file, absence: thrown.absence });
    }
    const { name, message, stack = '' } = thrown instanceof Error ? thrown : new Error(String(thrown));
    emit({ kind: 'crashed', runId, name, message, stack });
  }

  /** What is answered already is not asked again; an answer that is no longer waited for is dropped. */
  function follow(questions: readonly Question[]): void {
    const before = asked.questions;
    asked = { ...asked, questions };
    const isIn = (list: readonly Question[], question: Question) =>
      list.some((other) => isSameQuestion(question, other));
    for (const question of before) if (!isIn(questions, question)) scheduler.drop(`answer ${question.name}`);
    if (!moment) return;
    for (const question of questions) {
      const name = `answer ${question.name}` as const;
      if (!isIn(before, question) && SHOWN[name].isAsked?.(moment, asked) !== false) scheduler.want(name, true);
    }
  }

  function handle(command: InspectorCommand): void {
    if (coming && FOR_A_RUN.includes(command.kind)) {
      coming.waiting.push(command);
      return;
    }
    switch (command.kind) {
      case 'configure':
        return configure(command);
      case 'look':
        if (moment?.run.runId !== command.runId) return;
        look({ ...moment, snapshot: command.snapshot });
        return showAfter('network', false);
      case 'watch': {
        if (!moment) return;
        look({ ...moment, target: watchable(moment.run, command.target), own: null });
        return showAfter('window', true);
      }
      case 'watchOwn':
        if (moment?.run.runId !== command.runId) return;
        look({ ...moment, own: command.own && fits(moment.run, command.own) ? command.own : null });
        return showAfter('window', true);
      case 'follow':
        return follow(command.questions);
      case 'intervene':
        clamps = { id: command.id, interventions: command.interventions };
        scheduler.hold(HAND);
        if (!moment) return;
        look(moment);
        return showAfter('interventions', true);
      case 'compare':
        if (moment?.run.runId !== command.runId) return;
        asked = { ...asked, comparisons: new Map([...asked.comparisons, [command.cell, command.snapshot]]) };
        return scheduler.want(`compared ${command.cell}`);
    }
  }

  return { handle };
}

/** Whether a sample made by hand has the form of the task's. */
function fits({ windows, samples: { time, inputs } }: Run, { x, mask }: OwnSample): boolean {
  return windows === null && x.length === time * inputs && (mask === null || mask.length === time);
}

/** The nearest window of a series; of another task the sample of that name, or the first of the validation part. */
function watchable({ windows, samples: { parts } }: Run, target: number): number {
  if (windows) return Math.min(windows.values.length, Math.max(firstTarget(windows), target));
  return placeOf(target, parts) ? target : parts.validation[0]!;
}
