/** What the view of the gates shows. */
import type { SampleView } from '../tasks';
import type { LayerTraces } from './traces';

/** How the first step of a forecast comes of the head and of its shortcut, on the network's scale. */
export type HeadParts = {
  readonly shortcut: 'last' | 'linear';
  /** Of the last hidden state. */
  readonly network: number;
  readonly line: number;
};

/** What the cells do over one window. */
export type GatesView = {
  /** Index of the window's first target; its inputs stand at the `lookBack` indices before. Of another task the sample's name. */
  readonly target: number;
  /** Inputs as the network sees them (differenced, scaled). */
  readonly inputs: Float32Array; // [time]
  readonly layers: readonly LayerTraces[];
  /** The forecast from this window, in the unit of the data; empty of another task. */
  readonly forecast: Float64Array; // [horizon]
  /** Null where there is no shortcut. */
  readonly head: HeadParts | null;
  /** Of another task than forecasting; null of a series. */
  readonly sample: SampleView | null;
};
