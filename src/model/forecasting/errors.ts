import type { ErrorMeasures } from '../protocol/inspection';

export type ErrorSum = {
  add(error: number): void;
  /** NaN where nothing was added. */
  measures(): ErrorMeasures;
};

/** Root of the mean squared and mean of the absolute errors. */
export function createErrorSum(): ErrorSum {
  let count = 0;
  let squares = 0;
  let absolutes = 0;
  return {
    add(error) {
      count += 1;
      squares += error * error;
      absolutes += Math.abs(error);
    },
    measures: () => ({ rmse: Math.sqrt(squares / count), mae: absolutes / count }),
  };
}
