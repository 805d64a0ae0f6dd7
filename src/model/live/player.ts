/** A series played as a stream, again and again, with regimes: another level, period and amplitude of the same thing. */
import type { Random } from '../random';

export type Player = {
  /** The next point. */
  next(): number;
  /** From the next point on. */
  changeRegime(): void;
};

/** How a regime makes a value of what is played: middle + level·deviation + amplitude·(value - middle), `pace` time steps on. */
type Regime = { readonly level: number; readonly amplitude: number; readonly pace: number };
const AS_IT_IS: Regime = { level: 0, amplitude: 1, pace: 1 };

/** The first and every second change lead away from the series as it is, the others back to it. */
function another({ pace }: Regime, random: Random): Regime {
  if (pace !== 1) return AS_IT_IS;
  const side = random.uniform() < 0.5 ? -1 : 1;
  return {
    level: side * (1 + random.uniform()),
    amplitude: 0.7 + 0.3 * random.uniform(),
    pace: random.uniform() < 0.5 ? 0.6 + 0.15 * random.uniform() : 1.3 + 0.3 * random.uniform(),
  };
}

/** Holes are played as the last value before them. */
export function createPlayer(series: Float64Array, random: Random): Player {
  const values = series.slice();
  for (let at = 1; at < values.length; at++) if (!Number.isFinite(values[at])) values[at] = values[at - 1]!;
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length);
  let regime = AS_IT_IS;
  /** The place that is played, between two time steps where the pace is not 1. */
  let place = 0;

  const between = (at: number): number => {
    const before = Math.floor(at);
    const [one, other] = [values[before]!, values[(before + 1) % values.length]!];
    return at === before ? one : one + (at - before) * (other - one);
  };
  return {
    next() {
      const value = between(place);
      place += regime.pace;
      if (place >= values.length) place = 0;
      if (regime === AS_IT_IS) return value;
      return middle + regime.level * deviation + regime.amplitude * (value - middle);
    },
    changeRegime() {
      regime = another(regime, random);
      if (regime === AS_IT_IS) place = Math.floor(place);
    },
  };
}
