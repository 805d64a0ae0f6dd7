/** What an electrocardiogram looks like: rare, sharp, and never quite on time. */
import type { ParametersOf } from '../../settings/sources/generators';
import type { Random } from '../../random';
import { sampled, type Generator } from './generator';

/** The waves P, Q, R, S and T: angle within the beat, whose R is at 0; height, the R as 1; width, both in radians. */
const WAVES = [
  { angle: -Math.PI / 3, height: 0.25, width: 0.25 },
  { angle: -Math.PI / 12, height: -0.17, width: 0.1 },
  { angle: 0, height: 1, width: 0.1 },
  { angle: Math.PI / 12, height: -0.25, width: 0.1 },
  { angle: Math.PI / 2, height: 0.4, width: 0.4 },
] as const;
/** Beats that a breath takes; no whole number, so that breath and beat fall together in ever other ways. */
const BEATS_PER_BREATH = 5.3;

const beat = (angle: number) =>
  WAVES.reduce((sum, wave) => sum + wave.height * Math.exp(-((angle - wave.angle) ** 2) / (2 * wave.width ** 2)), 0);

/** Time steps of the next beat; never less than half of what is usual. */
const beatLength = ({ period, variability }: ParametersOf<'heartbeat'>, random: Random) =>
  period * Math.max(0.5, 1 + variability * random.normal());

/**
 * A sum of five Gaussian waves over the angle of the beat, from -π to π, each beat with a length of its own, on a level
 * that wanders with the breath (after McSharry et al. 2003, IEEE Transactions on Biomedical Engineering 50).
 */
export const heartbeat: Generator<ParametersOf<'heartbeat'>> = ({ length, parameters, random }) => {
  const { period, wander } = parameters;
  let start = 0;
  let duration = beatLength(parameters, random);
  const beats = sampled(length, (time) => {
    while (time >= start + duration) {
      start += duration;
      duration = beatLength(parameters, random);
    }
    return beat((2 * Math.PI * (time - start)) / duration - Math.PI);
  });
  const breath = sampled(length, (time) => wander * Math.sin((2 * Math.PI * time) / (BEATS_PER_BREATH * period)));
  return [
    { name: 'level', values: breath },
    { name: 'signal', values: beats },
  ];
};
