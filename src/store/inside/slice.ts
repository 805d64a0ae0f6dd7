/** What is looked at inside the network: which view, which window, layer and unit, and with which interventions. */
import type { CellName } from '../../model/settings/settings';
import { readSteps } from '../../model/settings/stateful';
import type { AnswerTo, QuestionName } from '../../model/protocol/inside/answers';
import type { Intervention } from '../../model/protocol/inside/clamps';
import type { ComparedGradients } from '../../model/protocol/inside/gradients';
import type { TraceName } from '../../model/protocol/inside/traces';
import type { InspectorEvent, WindowsSummary } from '../../model/protocol/inspection';
import type { OwnSample } from '../../model/protocol/tasks';
import type { TaskName } from '../../model/settings/sources/tasks';
import type { DataFacts } from '../data/facts';
import { seriesLength } from '../data/selectors';
import type { SettingsFacts } from '../settings/facts';
import type { Slice } from '../slice';

export type GatesEvent = Extract<InspectorEvent, { kind: 'gates' }>;
export type ClampedGatesEvent = Extract<InspectorEvent, { kind: 'clampedGates' }>;
export type ClampedScoreEvent = Extract<InspectorEvent, { kind: 'clampedScore' }>;

/** By what the units of the heatmaps can be sorted. */
export const UNIT_SORTS = ['index', 'halfLife', 'saturation', 'similarity'] as const;
export type UnitSort = (typeof UNIT_SORTS)[number];
/** The view that opens first; the panel's registry has them all. */
export const FIRST_VIEW = 'gates';
/** An answer and the network that it is of. */
export type Answered<N extends QuestionName> = AnswerTo<N> & {
  readonly runId: number;
  readonly step: number;
  readonly epoch: number;
};
export type Answers = { readonly [N in QuestionName]?: Answered<N> };
/** LSTM, GRU and simple RNN, trained one after the other on the same windows from the same seed. */
export type Comparison = {
  /** The cell that is being trained; null when all are. */
  readonly training: CellName | null;
  readonly epochs: number;
  /** Epochs done, by cell. */
  readonly done: Readonly<Partial<Record<CellName, number>>>;
  /** Cells whose training has ended. */
  readonly trained: readonly CellName[];
  readonly flows: Readonly<Partial<Record<CellName, ComparedGradients>>>;
};

/** One cell of the heatmaps: a unit of the shown layer at a time step of the window, both from 0. */
export type CellPosition = { readonly unit: number; readonly time: number };

/** By what a text is coloured: a gate or state of the pinned unit, or how little each character was expected. */
export type TextColour = TraceName | 'surprise';

export type InsideFacts = {
  readonly gates: GatesEvent | null;
  /** What the network would do with the interventions; null while there are none. */
  readonly clampedGates: ClampedGatesEvent | null;
  /** What they do to the measure of another task than forecasting. */
  readonly clampedScore: ClampedScoreEvent | null;
  /** To what the views in sight ask. */
  readonly answers: Answers;
  readonly comparison: Comparison | null;
  readonly view: string;
  readonly unitSort: UnitSort;
  readonly textColour: TextColour;
  readonly interventions: readonly Intervention[];
  /** First target of the window whose gates are shown; -1 before any. */
  readonly target: number;
  /** A sample made by hand that is read in place of the one that is watched. */
  readonly ownSample: (OwnSample & { readonly task: TaskName }) | null;
  readonly layer: number;
  readonly hovered: CellPosition | null;
  readonly pinned: CellPosition | null;
};

/** What there is only while something is held. */
export const NOTHING_HELD = { clampedGates: null, clampedScore: null } as const;
const NO_RUN = { gates: null, ...NOTHING_HELD, answers: {}, comparison: null, hovered: null } as const;

export const insideSlice: Slice<InsideFacts, SettingsFacts & DataFacts> = {
  initial: {
    ...NO_RUN,
    view: FIRST_VIEW,
    unitSort: 'index',
    textColour: 'surprise',
    interventions: [],
    target: -1,
    ownSample: null,
    layer: 0,
    pinned: null,
  },
  on: {
    run({ layer, pinned, ownSample, config }) {
      const { units, layers, task } = config;
      const fits = pinned && pinned.unit < units && (task !== 'forecasting' || pinned.time < readSteps(config));
      const kept = ownSample?.task === task ? ownSample : null;
      return { ...NO_RUN, layer: Math.min(layer, layers - 1), pinned: fits ? pinned : null, ownSample: kept };
    },
    series: (_, event) => (event.kind === 'seriesReady' ? { target: -1, hovered: null } : {}),
    inspector(own, event) {
      switch (event.kind) {
        case 'windowsReady':
          return {
            target: keptTarget(own.target, seriesLength(own), event.summary),
            ownSample: fits(own.ownSample, event.summary) ? own.ownSample : null,
          };
        case 'gates':
          return { gates: event };
        case 'clampedGates':
          return own.interventions.length > 0 ? { clampedGates: event } : {};
        case 'clampedScore':
          return own.interventions.length > 0 ? { clampedScore: event } : {};
        case 'answer': {
          const { answer, runId, step, epoch } = event;
          return { answers: { ...own.answers, [answer.name]: { ...answer, runId, step, epoch } } };
        }
        case 'comparedGradients':
          return withFlow(own.comparison, event.flow);
        default:
          return {};
      }
    },
  },
};

function withFlow(comparison: Comparison | null, flow: ComparedGradients): Partial<InsideFacts> {
  return comparison ? { comparison: { ...comparison, flows: { ...comparison.flows, [flow.cell]: flow } } } : {};
}

/** As the inspector has it: one of another length, as from before a setting was changed, is let go. */
function fits(own: OwnSample | null, { samples }: WindowsSummary): boolean {
  return own !== null && samples !== null && own.x.length === samples.time * samples.channels.length;
}

/** The watched window stays where it is as far as the new windows reach; at first it is that of the first validation target. */
function keptTarget(target: number, length: number, { firstTarget, trainEnd, samples }: WindowsSummary): number {
  if (samples) return Object.values(samples.names).some((names) => names.includes(target)) ? target : trainEnd;
  return target < 0 ? trainEnd : Math.min(length, Math.max(firstTarget, target));
}
