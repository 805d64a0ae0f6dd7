/** From the values of a trace to the lines that stand for its units. */
export type TraceLine = {
  /** The unit, or the mean of all. */
  readonly middle: Float32Array; // [time]
  /** The least and the most of all units; null where one unit is meant. */
  readonly band: { readonly low: Float32Array; readonly high: Float32Array } | null;
};

/** `values` [units, time]. */
export function traceLine(values: Float32Array, units: number, unit: number | 'all'): TraceLine {
  const time = values.length / Math.max(1, units);
  if (unit !== 'all') return { middle: values.slice(unit * time, (unit + 1) * time), band: null };
  const middle = new Float32Array(time);
  const low = new Float32Array(time).fill(Number.POSITIVE_INFINITY);
  const high = new Float32Array(time).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < units; row++) {
    for (let step = 0; step < time; step++) {
      const value = values[row * time + step]!;
      middle[step]! += value / units;
      low[step] = Math.min(low[step]!, value);
      high[step] = Math.max(high[step]!, value);
    }
  }
  return { middle, band: { low, high } };
}
