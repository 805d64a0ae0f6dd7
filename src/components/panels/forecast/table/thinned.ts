/** More points than a chart has pixels for are not drawn: evenly spread indices of so many. */
const MOST = 700;

export function thinned(count: number): readonly number[] {
  const shown = Math.min(MOST, count);
  return Array.from({ length: shown }, (_, at) => Math.floor((at * count) / shown));
}
