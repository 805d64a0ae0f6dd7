/** The contract of a model that is compared: fitted on the training part, it forecasts from what lies before an origin. */
import type { BaselineName } from '../../protocol/evaluation';
import type { Windows } from '../../windows/windows';

/** Writes the forecasts for the times from `origin` on, in the unit of the data, from true values before it. */
export type Forecaster = (origin: number, forecast: Float64Array) => void; // [steps]

export type Baseline = {
  readonly name: BaselineName;
  /** Steps that one forecast can have; any number where it is left out. */
  readonly steps?: (windows: Windows) => number;
  /**
   * `season` in time steps, 1 for none. Pauses (yields) now and then. Null where the training part does not allow it.
   * What it fits sees nothing from `windows.trainEnd` on.
   */
  fit(windows: Windows, season: number): Generator<void, Forecaster | null>;
};
