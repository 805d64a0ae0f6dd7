/** What can be shown and asked of a network, a line for each: when its turn is, and how it comes by its event. */
import type { CellName } from '../settings/settings';
import { CELLS } from '../cells/cells';
import { forecastFreely } from '../forecasting/freeRun';
import { forecastOneStep, type OneStepOptions } from '../forecasting/oneStep';
import { lineAlong } from '../forecasting/predictor';
import { windowsAtOnce } from '../forecasting/sample';
import type { Question, QuestionName } from '../protocol/inside/answers';
import type { InspectorEvent } from '../protocol/inspection';
import type { Snapshot } from '../protocol/training';
import { clampedScore } from './clamps/measureOn';
import { viewWindow } from './gates/gates';
import { comparedGradients } from './gradients/comparedGradients';
import { inputEffects } from './inputs/inputEffects';
import { seriesIn } from './inspectedNetwork';
import type { Moment } from './inspectedMoment';
import { answerTo, canBeAsked, OF_TEXT, QUESTIONS } from './questions';
import type { Job } from './scheduler';

/** What may have changed since it was shown last: a new run or snapshot, another window, other interventions. */
export type Change = 'network' | 'window' | 'interventions';

/** What the page wants to know beyond what is always shown. */
export type Asked = {
  readonly questions: readonly Question[];
  /** Networks of other cells. */
  readonly comparisons: ReadonlyMap<CellName, Snapshot>;
};

export type ShownName =
  | 'clampedForecast'
  | 'clampedGates'
  | 'clampedScore'
  | 'gates'
  | 'forecast'
  | 'freeRun'
  | `compared ${CellName}`
  | `answer ${QuestionName}`
  | 'effects'
  | 'wholeForecast';

export type Shown = Omit<Job, 'work'> & {
  /** Its interval where the series is so long that a sample of it is shown. */
  readonly longInterval?: number;
  /** Shown anew after these; besides, when it is asked for. */
  readonly after: readonly Change[] | ((moment: Moment, asked: Asked) => readonly Change[]);
  /** Where there is nothing to be shown it is dropped. */
  readonly isAsked?: (moment: Moment, asked: Asked) => boolean;
  /** At once, or with pauses (yields). */
  show(moment: Moment, asked: Asked, emit: (event: InspectorEvent) => void): Generator<void, void> | void;
};

/** Whose turn it is: what somebody's hand waits for, then the network as it is, then what the views ask. */
const RANKS = {
  clampedForecast: 0,
  clampedGates: 1,
  gates: 2,
  clampedScore: 3,
  begunClampedForecast: 4,
  freeRun: 5,
  forecast: 6,
  text: 7,
  compared: 8,
  answer: 9,
  effects: 10,
  wholeForecast: 11,
} as const;

/** Milliseconds between two forecasts of the whole series: charts draw no faster. */
const FORECAST_INTERVAL = 200;
/** The same for the sample of a long series: it takes some tenths of a second of a processor that others want too. */
const LONG_INTERVAL = 1000;
/** Milliseconds between two readings of a text while training brings new snapshots. */
const TEXT_INTERVAL = 500;
/** Milliseconds of work between two looks at what else is asked, while somebody waits for it: a frame. */
const CLAMPED_SLICE = 16;

const isClamped = ({ clamps }: Moment): boolean => clamps.interventions.length > 0;

const stampOf = ({ run, snapshot: { step, epoch } }: Moment) => ({ runId: run.runId, step, epoch });

/** Only a series is forecast. */
const isForecast = ({ run }: Moment): boolean => run.windows !== null;

function oneStepOptions(moment: Moment): OneStepOptions {
  const { windows, shape } = seriesIn(moment.plain());
  return { sampled: moment.run.sample?.targets ?? null, atOnce: windowsAtOnce(windows, shape) };
}

/** Forecast and free run of the network as it is, with the part of its line. */
function* wholeOf(moment: Moment, options: OneStepOptions, forecasts?: number) {
  const { windows, shape, layout, parameters, predictorOf } = seriesIn(moment.plain());
  const predict = predictorOf(parameters);
  const along = () => lineAlong(shape, layout, parameters, windows.values.length);
  const [ofOneStep, ofFreeRun] = [along(), along()];
  const oneStep = yield* forecastOneStep(windows, predict, { ...options, line: ofOneStep });
  const { target: origin } = moment;
  const freeRun = yield* forecastFreely(windows, predict, forecasts, ofFreeRun, origin);
  const line = ofOneStep && ofFreeRun && { oneStep: ofOneStep.said, freeRun: ofFreeRun.said };
  return { ...stampOf(moment), ...oneStep, origin, freeRun, line };
}

/** Before the answers: comparisons are few, and would never have their turn while every snapshot asks anew. */
const comparedWith = (cell: CellName): Shown => ({
  rank: RANKS.compared,
  after: [],
  *show({ run }, { comparisons }, emit) {
    const snapshot = comparisons.get(cell);
    if (!snapshot) return;
    const flow = yield* comparedGradients(run, cell, snapshot);
    emit({ kind: 'comparedGradients', runId: run.runId, flow });
  },
});

/**
 * What is asked of the watched window goes along with it, and what shows a unit beside the watched sample; a text is generated
 * anew with the network where that is wanted.
 */
function answeredAfter(name: QuestionName, moment: Moment, { questions }: Asked): readonly Change[] {
  const showsSample = name === 'meanings' && !isForecast(moment);
  if (name === 'unit' || name === 'text' || showsSample) return ['network', 'window', 'interventions'];
  if (name !== 'generation') return ['network', 'interventions'];
  return questions.some((question) => question.name === name && question.isLive) ? ['network', 'interventions'] : [];
}

/** An answer may be of a network that training has left behind: it says of which. */
const answerOf = (name: QuestionName): Shown => ({
  // Somebody reads a text, and waits for it; but not as often as snapshots come.
  ...(OF_TEXT.includes(name) ? { rank: RANKS.text, interval: TEXT_INTERVAL } : { rank: RANKS.answer }),
  after: (moment, asked) => answeredAfter(name, moment, asked),
  isAsked: ({ run }, { questions }) => questions.some((question) => question.name === name) && canBeAsked(name, run),
  *show(moment, { questions }, emit) {
    const question = questions.find((other) => other.name === name);
    if (!question) return;
    const answering = answerTo(question, moment.changed());
    for (;;) {
      const { done, value: answer } = answering.next();
      if (answer) emit({ kind: 'answer', ...stampOf(moment), answer });
      if (done) return;
      yield;
    }
  },
});

export const SHOWN: Readonly<Record<ShownName, Shown>> = {
  /** The forecast first, then the free run, with a pause after a frame's time. */
  clampedForecast: {
    rank: RANKS.clampedForecast,
    begunRank: RANKS.begunClampedForecast,
    slice: CLAMPED_SLICE,
    interval: FORECAST_INTERVAL,
    goesOnHeld: true,
    after: ['network', 'window', 'interventions'],
    isAsked: (moment) => isForecast(moment) && isClamped(moment),
    *show(moment, _, emit) {
      const { windows, parameters, predictorOf } = seriesIn(moment.changed());
      const predict = predictorOf(parameters);
      const of = { ...stampOf(moment), id: moment.clamps.id };
      const { sample } = moment.run;
      emit({ kind: 'clampedForecast', ...of, ...(yield* forecastOneStep(windows, predict, oneStepOptions(moment))) });
      const { target: origin } = moment;
      const freeRun = yield* forecastFreely(windows, predict, sample?.freeForecasts, null, origin);
      emit({ kind: 'clampedFreeRun', ...of, origin, freeRun });
    },
  },
  /** As soon as forecast and free run pause: where they are quick, they come before. */
  clampedGates: {
    rank: RANKS.clampedGates,
    // Before the next look, in which the next intervention may come: its forecast would go first, and so on without an end.
    slice: 2 * CLAMPED_SLICE,
    interval: FORECAST_INTERVAL,
    goesOnHeld: true,
    after: ['network', 'window', 'interventions'],
    isAsked: isClamped,
    show(moment, _, emit) {
      const view = viewWindow(moment.changed());
      emit({ kind: 'clampedGates', ...stampOf(moment), id: moment.clamps.id, ...view });
    },
  },
  /** Of another task: what its measure becomes. */
  clampedScore: {
    rank: RANKS.clampedScore,
    slice: CLAMPED_SLICE,
    interval: FORECAST_INTERVAL,
    goesOnHeld: true,
    after: ['network', 'interventions'],
    isAsked: (moment) => !isForecast(moment) && isClamped(moment),
    *show(moment, _, emit) {
      const { id } = moment.clamps;
      const score = yield* clampedScore(moment.plain(), moment.changed());
      emit({ kind: 'clampedScore', ...stampOf(moment), id, measure: moment.run.task!.measure, ...score });
    },
  },
  gates: {
    rank: RANKS.gates,
    after: ['network', 'window'],
    show: (moment, _, emit) => emit({ kind: 'gates', ...stampOf(moment), ...viewWindow(moment.plain()) }),
  },
  forecast: {
    rank: RANKS.forecast,
    interval: FORECAST_INTERVAL,
    longInterval: LONG_INTERVAL,
    intervalHeld: 3 * FORECAST_INTERVAL,
    goesOnHeld: true,
    after: ['network'],
    isAsked: isForecast,
    *show(moment, _, emit) {
      const options = oneStepOptions(moment);
      emit({ kind: 'forecast', ...(yield* wholeOf(moment, options, moment.run.sample?.freeForecasts)) });
    },
  },
  /** From another origin: the end of the window that was moved. */
  freeRun: {
    rank: RANKS.freeRun,
    slice: CLAMPED_SLICE,
    interval: FORECAST_INTERVAL,
    goesOnHeld: true,
    after: ['window'],
    isAsked: isForecast,
    *show(moment, _, emit) {
      const { windows, shape, layout, parameters, predictorOf } = seriesIn(moment.plain());
      const along = lineAlong(shape, layout, parameters, windows.values.length);
      const { target: origin, run } = moment;
      const forecasts = run.sample?.freeForecasts;
      const freeRun = yield* forecastFreely(windows, predictorOf(parameters), forecasts, along, origin);
      emit({ kind: 'freeRun', ...stampOf(moment), origin, freeRun, line: along?.said ?? null });
    },
  },
  ...forEach('compared', CELLS, comparedWith),
  ...forEach('answer', QUESTIONS, answerOf),
  /** Once snapshots rest: it takes a forecast for every input. */
  effects: {
    rank: RANKS.effects,
    onlyIdle: true,
    restarts: true,
    after: ['network'],
    isAsked: isForecast,
    *show(moment, _, emit) {
      const { windows, parameters, predictorOf } = seriesIn(moment.plain());
      const effects = yield* inputEffects(windows, predictorOf(parameters), oneStepOptions(moment));
      emit({ kind: 'inputEffects', runId: moment.run.runId, step: moment.snapshot.step, effects });
    },
  },
  /** Of a long series all that the sample left out, once nothing else is to be done. */
  wholeForecast: {
    rank: RANKS.wholeForecast,
    onlyIdle: true,
    restarts: true,
    after: ['network'],
    isAsked: ({ run }) => run.sample !== null,
    *show(moment, _, emit) {
      emit({ kind: 'forecast', ...(yield* wholeOf(moment, { ...oneStepOptions(moment), sampled: null })) });
    },
  },
};

/** An entry for each of a registry's names. */
function forEach<P extends string, N extends string>(
  prefix: P,
  registry: Readonly<Record<N, unknown>>,
  entryOf: (name: N) => Shown,
): Record<`${P} ${N}`, Shown> {
  const names = Object.keys(registry) as N[];
  return Object.fromEntries(names.map((name) => [`${prefix} ${name}`, entryOf(name)])) as Record<`${P} ${N}`, Shown>;
}
