/** Mean absolute error where truth, forecast and `among` are numbers, and of how many steps it is the mean. */
export function meanOff(
  truth: Float64Array, // [time]
  forecast: Float64Array, // [time]
  among: Float64Array, // [time]
): { readonly mae: number; readonly steps: number } {
  let sum = 0;
  let steps = 0;
  for (let at = 0; at < truth.length; at++) {
    const off = Math.abs(truth[at]! - forecast[at]!);
    if (Number.isNaN(off) || Number.isNaN(among[at]!)) continue;
    sum += off;
    steps += 1;
  }
  return { mae: sum / steps, steps };
}
