/** A wave that grows faster and slower again: its period is never the same, and always near that of a moment ago. */
import type { ParametersOf } from '../../settings/sources/generators';
import { signal, type Generator } from './generator';

/** ∫₀ᵘ of the triangle wave that goes from 0 to 1 while u goes from 0 to 1, and back to 0 at 2. */
function triangleIntegral(u: number): number {
  const within = u % 2;
  const part = within <= 1 ? within ** 2 / 2 : 1 - (2 - within) ** 2 / 2;
  return Math.floor(u / 2) + part;
}

/**
 * x(t) = sin(2π ∫f): the linear chirp (Klauder et al. 1960, Bell System Technical Journal 39), whose frequency f rises
 * linearly from 1/longest to 1/shortest within `sweep` time steps, and falls back likewise.
 */
export const chirp: Generator<ParametersOf<'chirp'>> = ({ length, parameters }) => {
  const { longest, shortest, sweep } = parameters;
  return signal(length, (time) => {
    const turns = time / longest + (1 / shortest - 1 / longest) * sweep * triangleIntegral(time / sweep);
    return Math.sin(2 * Math.PI * turns);
  });
};
