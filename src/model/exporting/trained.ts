/**
 * What leaves the tab: a trained network with all that its numbers mean. Each format is a file of this folder with a pure
 * function from it; what comes in again is the network alone, in the order of `parameterLayout`.
 */
import { predictorOf } from '../forecasting/predictor';
import { networkShape, outputsOf, parameterLayout, type NetworkShape, type ParameterSlot } from '../network/layout';
import type { Series } from '../protocol/series';
import type { Config } from '../settings/settings';
import { fillBatch, type Windows } from '../windows/windows';

export type TrainedNetwork = {
  readonly config: Config;
  readonly series: Series;
  readonly windows: Windows;
  readonly shape: NetworkShape;
  readonly layout: readonly ParameterSlot[];
  readonly parameters: Float32Array;
  /** Where the parameters stand. */
  readonly step: number;
  readonly epoch: number;
};

export function trainedNetwork(
  config: Config,
  series: Series,
  windows: Windows,
  { parameters, step, epoch }: Pick<TrainedNetwork, 'parameters' | 'step' | 'epoch'>,
): TrainedNetwork {
  const shape = networkShape(config, windows.channels.length);
  return { config, series, windows, shape, layout: parameterLayout(shape), parameters, step, epoch };
}

/** A tensor as other programs read it: values in row-major order. */
export type Tensor = { readonly shape: readonly number[]; readonly values: readonly number[] };

/** Windows as the network sees them and its answers before they are scaled back: of the test part, else of the training part. */
export type Sample = {
  readonly inputs: Tensor; // [windows, lookBack, channels]
  readonly outputs: Tensor; // [windows, outputs]
};

export const SAMPLE_WINDOWS = 5;

/** The first windows of the test part; of the training part where that has none. */
export function sampleOf(network: TrainedNetwork, count = SAMPLE_WINDOWS): Sample {
  const { windows, shape, layout, parameters } = network;
  const { test, train } = windows.parts;
  const targets = (test.length > 0 ? test : train).slice(0, count);
  const x = new Float32Array(targets.length * windows.lookBack * shape.inputs);
  fillBatch(windows, targets, x, null);
  const says = predictorOf(shape, layout, parameters, windows.lookBack, { says: 'outputs' })(x, targets.length);
  return {
    inputs: { shape: [targets.length, windows.lookBack, shape.inputs], values: Array.from(x) },
    outputs: { shape: [targets.length, outputsOf(shape)], values: Array.from(says) },
  };
}
