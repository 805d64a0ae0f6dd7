/** The area between the line of a shortcut and the forecast: what the network adds. */
import { xOf, yOf, type Plot } from '../../../charts/lines/plot';

/** A closed piece for each stretch in which both are known. */
export function partsPath(
  plot: Plot,
  indices: readonly number[],
  line: ArrayLike<number>,
  forecast: ArrayLike<number>,
): string {
  let path = '';
  let piece: number[] = [];
  const close = () => {
    const to = (values: ArrayLike<number>) => (at: number) =>
      `${xOf(plot, at).toFixed(1)} ${yOf(plot, values[at]!).toFixed(1)}`;
    if (piece.length > 1) path += `M${[...piece.map(to(line)), ...piece.toReversed().map(to(forecast))].join('L')}Z`;
    piece = [];
  };
  for (const at of indices) {
    if (Number.isFinite(line[at]) && Number.isFinite(forecast[at])) piece.push(at);
    else close();
  }
  close();
  return path;
}
