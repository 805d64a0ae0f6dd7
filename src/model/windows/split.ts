/** The three parts of a series in time order: what comes later is never used to fit what comes earlier. */
export type Split = {
  /** First index of the validation part. */
  readonly trainEnd: number;
  /** First index of the test part. */
  readonly validationEnd: number;
};

/** `train` and `validation` in per cent of the series; the rest is the test part. */
export function splitInTime(length: number, train: number, validation: number): Split {
  return {
    trainEnd: Math.round((length * train) / 100),
    validationEnd: Math.round((length * (train + validation)) / 100),
  };
}
