/** Streams for tests: a clock that the test moves, and a network that costs nothing where none is trained. */
import { predictorOf } from '../forecasting/predictor';
import { configFor } from '../settings/config';
import type { Config } from '../settings/settings';
import type { LearningNetwork, Learning } from './onlineLearner';

export const config: Config = {
  ...configFor('sines'),
  difference: 0,
  lookBack: 12,
  units: 4,
  horizon: 1,
  learningRate: 0.02,
  batchSize: 8,
};

/** Says that it has learned, and stays as it is. */
export const idleNetwork: Learning['createNetwork'] = (_shape, _layout, _loss, start): LearningNetwork => ({
  step: () => 0,
  read: () => start,
  load: () => undefined,
  dispose: () => undefined,
});

/** Its forecast is the last value of the window. */
export const lastValue: Learning['predictorOf'] = () => (x) => Float64Array.of(x.at(-1)!);

/** The plain cells. */
export const plain = { predictorOf };
