/** The settings of the training. */
import { choice, integer, real, type Setting } from '../setting';

export const training = {
  optimizer: choice('model', ['adam', 'rmsprop', 'sgd'], 'adam'),
  /** Momentum of SGD. */
  momentum: real('now', 0.9, [0, 0.5, 0.8, 0.9, 0.95, 0.99]),
  /** With `quantile` the head says the 10, 50 and 90 % quantiles of each step; its median is the forecast. */
  loss: choice('model', ['mse', 'mae', 'huber', 'quantile'], 'mse'),
  learningRate: real('now', 0.01, [0.00001, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]),
  /** How the learning rate goes on from epoch to epoch. */
  schedule: choice('now', ['constant', 'step', 'cosine', 'warm-up', 'plateau'], 'constant'),
  /** Epochs from one step to the next, of a warm-up, or that a plateau may last. */
  scheduleEpochs: integer('now', 10, [1, 2, 5, 10, 20, 30, 50, 100, 200], 1_000_000),
  /** What the learning rate is multiplied with at a step or on a plateau. */
  scheduleFactor: real('now', 0.5, [0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9]),
  batchSize: integer('model', 32, [1, 2, 4, 8, 16, 32, 64, 128, 256]),
  /** Largest norm of the gradient over all parameters; 0 = not clipped. */
  clipNorm: real('now', 1, [0, 0.1, 0.25, 0.5, 1, 2, 5, 10]),
  /** Epochs until training stops by itself; 0 = endless. */
  epochs: integer('now', 200, [0, 10, 20, 50, 100, 200, 300, 500, 1000, 2000, 5000], 1_000_000),
  /** Epochs without a lower validation loss after which training stops and the best parameters come back; 0 = it does not. */
  patience: integer('now', 0, [0, 5, 10, 20, 30, 50, 100, 200], 1_000_000),
  /** Seed of the start values, the order of the batches and dropout. */
  seed: integer('model', 7, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 999_999),
  engine: choice('now', ['auto', 'webgl', 'wasm', 'reference'], 'auto'),
} as const satisfies Record<string, Setting>;
