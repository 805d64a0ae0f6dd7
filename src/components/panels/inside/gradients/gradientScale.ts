/** The logarithmic scale of norms that fall over many decades. */
import { logScale, type Scale } from '../../../charts/axes/ticks';

/** What is further below the largest than this is as good as nothing, and is left out. */
const LEAST_SHARE = 1e-16;
/** More labels than this would touch one another. */
const MOST_TICKS = 5;

/** Whole decades around all lines, so that it does not twitch; null where no line has a number above 0. */
export function gradientScale(lines: readonly ArrayLike<number>[]): Scale | null {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (const line of lines) {
    for (let at = 0; at < line.length; at++) {
      const value = line[at]!;
      if (!Number.isFinite(value) || value <= 0) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (high === 0) return null;
  const scale = logScale(Math.max(low, high * LEAST_SHARE), high);
  const last = scale.ticks.length - 1;
  const stride = Math.ceil(last / (MOST_TICKS - 1));
  return { ...scale, ticks: scale.ticks.filter((_, index) => (last - index) % stride === 0) };
}
