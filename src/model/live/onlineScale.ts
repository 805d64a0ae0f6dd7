/**
 * Mean and deviation of a stream with forgetting, from nothing but what has come (West 1979, Updating mean and variance
 * estimates; exponentially weighted). With a = max(1/n, 1/memory): m ← m + a(x - m), v ← (1 - a)(v + a(x - m)²).
 */

export type OnlineScale = {
  take(value: number): void;
  scaled(value: number): number;
  unscaled(value: number): number;
};

/** `memory`: points after which a value counts 1/e as much. */
export function createOnlineScale(memory: number): OnlineScale {
  let [count, mean, variance] = [0, 0, 0];
  const deviation = () => Math.sqrt(variance) || 1;
  return {
    take(value) {
      count += 1;
      const share = Math.max(1 / count, 1 / memory);
      const beyond = value - mean;
      mean += share * beyond;
      variance = (1 - share) * (variance + share * beyond * beyond);
    },
    scaled: (value) => (value - mean) / deviation(),
    unscaled: (value) => mean + deviation() * value,
  };
}

export const UNSCALED: OnlineScale = { take: () => undefined, scaled: (value) => value, unscaled: (value) => value };
