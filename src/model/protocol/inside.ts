/**
 * What can be changed in a trained network and what can be asked of its inside. Every answer is a function of
 * (snapshot, windows, interventions); the questions that a view needs are followed while it is on the screen.
 */
import type { CalendarName } from '../settings/sources/inputs';
import type { CellName } from '../settings/settings';
import type { LayerTraces, TraceName } from './inspection';
import type { ComponentName } from './series';

/**
 * A change of the network or of what it sees, for looking only: the trained parameters stay. Layers and units count
 * from 0.
 */
export type Intervention =
  /** A gate, or a candidate, of one unit or of all is held: from 0 to 1 for gates, within the activation's range else. */
  | {
      readonly kind: 'pin';
      readonly layer: number;
      readonly gate: TraceName;
      readonly unit: number | 'all';
      readonly value: number;
    }
  /** Nobody sees the unit: neither its layer, nor the next, nor the head. */
  | { readonly kind: 'remove'; readonly layer: number; readonly unit: number }
  /** The bias of the forget gate (GRU: of the update gate) of all units. */
  | { readonly kind: 'forgetBias'; readonly layer: number; readonly value: number }
  /** The gates see no hidden state of the step before. */
  | { readonly kind: 'cut'; readonly layer: number }
  /** The target at an index of the series is seen as another value, on the network's scale, by every window with it. */
  | { readonly kind: 'editInput'; readonly at: number; readonly value: number };

/** How the one unit comes by its gates: the numbers in its equations. */
export type UnitAnswer = {
  readonly name: 'unit';
  readonly layer: number;
  readonly unit: number;
  /** Index of the window's first target. */
  readonly target: number;
  /** What the layer sees: the channels, or the hidden states of the layer below. */
  readonly inputs: Float32Array; // [time, inputs]
  /** All hidden states of the layer, before the first step zeros. */
  readonly hidden: Float32Array; // [time, units]
  /** In the order of the equations; a simple RNN has h alone. */
  readonly gates: readonly UnitGate[];
  /** What the one unit makes of it: [1, time] each. */
  readonly traces: LayerTraces;
};
/** A gate before its activation: x·kernel + bias + h₋₁·recurrentKernel + recurrentBias + peephole·c. */
export type UnitGate = {
  readonly name: TraceName;
  readonly kernel: Float32Array; // [inputs]
  readonly recurrentKernel: Float32Array; // [units]
  readonly bias: number;
  /** Of the recurrent product: a GRU has one, other cells 0. */
  readonly recurrentBias: number;
  /** Weight of the own cell state, of the step before or, for the output gate, of this one; null without a peephole. */
  readonly peephole: number | null;
};

/** Saturation and half-life by unit, over many windows of the validation part. */
export type MemoryAnswer = {
  readonly name: 'memory';
  readonly windows: number;
  /** Time steps of a window. */
  readonly lookBack: number;
  /** Time steps of the data's season; 0 where there is none. */
  readonly season: number;
  /** The lag, up to two windows, at which what the network sees resembles itself most; 0 where none stands out. */
  readonly lag: number;
  readonly layers: readonly LayerMemory[];
};
export type LayerMemory = {
  /** For each gate the shares of time below 0.1 and above 0.9; a simple RNN has only h, by its size. */
  readonly gates: readonly { readonly name: TraceName; readonly low: Float32Array; readonly high: Float32Array }[];
  /** Share of its memory that a unit keeps from one step to the next, as a geometric mean. */
  readonly keeps: Float32Array; // [units]
  /** Time steps after which half of it is gone: ln ½ / ln keeps; Infinity where nothing is lost. */
  readonly halfLives: Float32Array; // [units]
};

/** Error on the validation part, in the unit of the data, with each unit removed. */
export type AblationAnswer = {
  readonly name: 'ablation';
  /** Windows of the validation part that the errors are of, evenly spaced: all where they are few. */
  readonly windows: number;
  /** With all units. */
  readonly mae: number;
  readonly units: readonly { readonly layer: number; readonly unit: number; readonly mae: number }[];
};

/** Norms of the loss's gradients by the states at each time step, a mean over windows, and by each parameter. */
export type GradientFlow = {
  readonly windows: number;
  readonly layers: readonly {
    readonly h: Float64Array; // [time]
    readonly c: Float64Array; // [time]; empty for a cell without c
  }[];
  readonly parameters: readonly { readonly layer: number | 'head'; readonly role: string; readonly norm: number }[];
};
export type GradientsAnswer = { readonly name: 'gradients' } & GradientFlow;

/** What a unit may follow: a true part of a generated series, the calendar, or the series itself. */
export type Signal =
  | { readonly kind: 'component'; readonly name: ComponentName }
  | { readonly kind: 'calendar'; readonly name: CalendarName }
  | { readonly kind: 'lag'; readonly steps: number }
  | { readonly kind: 'level' | 'change' | 'season' };
/** Correlations (Pearson) of the states at the end of each window with the signals at the window's last input. */
export type MeaningsAnswer = {
  readonly name: 'meanings';
  readonly windows: number;
  readonly signals: readonly Signal[];
  /** Indices in the series at which units are shown beside what they follow, in time order: the latest. */
  readonly shown: Int32Array;
  readonly layers: readonly LayerMeanings[];
};
export type LayerMeanings = {
  /** A position in the calendar is a point on a circle: its correlation is a multiple one and has no sign. */
  readonly h: Float32Array; // [units, signals]
  readonly c: Float32Array; // [units, signals]; empty for a cell without c
  /** The state of each unit that follows a signal most closely, and which. */
  readonly strongest: readonly { readonly state: 'h' | 'c'; readonly signal: number }[];
  /** That state, and that signal as large as the state; NaN where the signal has no value. */
  readonly states: Float32Array; // [units, shown]
  readonly followed: Float32Array; // [units, shown]
};

/** The path of the hidden states at the end of each window, in the plane in which it varies most. */
export type PortraitAnswer = {
  readonly name: 'portrait';
  readonly layers: readonly LayerPortrait[];
  /** Index in the series of the first target of each path. */
  readonly seriesStart: number;
  readonly freeRunStart: number;
  /** Time steps between two points of each path. */
  readonly stride: number;
  readonly freeRunStride: number;
};
export type LayerPortrait = {
  /** Shares of the variance along the two components. */
  readonly explained: readonly [number, number];
  readonly series: Float32Array; // [windows, 2], in time order
  /** In the same plane, fed with its own forecasts from the start of the validation part. */
  readonly freeRun: Float32Array; // [forecasts, 2]
  readonly ending: Ending;
};
/** Where a path ends: at rest, on a ring that it goes round in so many points, or neither; `short` cannot be told. */
export type Ending =
  { readonly kind: 'point' | 'wanders' | 'short' } | { readonly kind: 'ring'; readonly period: number };

/** The parameters as they are, without interventions, and as the seed made them. */
export type WeightsAnswer = {
  readonly name: 'weights';
  readonly slots: readonly {
    readonly layer: number | 'head';
    readonly role: string;
    readonly shape: readonly number[];
    /**
     * What the columns are of, side by side in blocks of one for each unit (a peephole's rows, one after the other); empty
     * for the head.
     */
    readonly blocks: readonly TraceName[];
    readonly values: Float32Array;
    readonly start: Float32Array;
  }[];
};

export type Answer =
  UnitAnswer | MemoryAnswer | AblationAnswer | GradientsAnswer | MeaningsAnswer | PortraitAnswer | WeightsAnswer;
export type QuestionName = Answer['name'];
export type AnswerTo<N extends QuestionName> = Extract<Answer, { name: N }>;
export type Question =
  | { readonly name: 'unit'; readonly layer: number; readonly unit: number }
  | { readonly name: Exclude<QuestionName, 'unit'> };

/** The gradient flow of a network of another cell that was trained on the same windows from the same seed. */
export type ComparedGradients = {
  readonly cell: CellName;
  readonly step: number;
  readonly epoch: number;
} & GradientFlow;
