/** The thumbnail of a series: 24 of its values, from 0 to 1. */

const POINTS = 24;
/** Values of a season that still show it. */
const POINTS_A_SEASON = 4;
/** Distance of the values of a series without a known season. */
const PLAIN_STRIDE = 3;

/** With missing values on the line between their neighbours; the first and the last are there. */
function whole(values: Float64Array): Float64Array {
  const filled = values.slice();
  let before = 0;
  for (let at = 1; at < filled.length; at++) {
    if (Number.isNaN(filled[at])) continue;
    const [from, to] = [filled[before]!, filled[at]!];
    for (let hole = before + 1; hole < at; hole++)
      filled[hole] = from + ((to - from) * (hole - before)) / (at - before);
    before = at;
  }
  return filled;
}

/**
 * Values at equal distances from the start on: four or more a season, so that the season is seen and not merely the
 * trend; of a longer series that is only its beginning, of a series with a long season as much as there is.
 */
export function preview(values: Float64Array, season: number): readonly number[] {
  const wanted = season > 0 ? Math.floor(season / POINTS_A_SEASON) : PLAIN_STRIDE;
  const stride = Math.max(1, Math.min(wanted, Math.floor(values.length / POINTS)));
  const taken = whole(values)
    .filter((_, at) => at % stride === 0)
    .subarray(0, POINTS);
  const least = Math.min(...taken);
  const range = Math.max(...taken) - least || 1;
  return Array.from(taken, (value) => Math.round(((value - least) / range) * 100) / 100);
}
