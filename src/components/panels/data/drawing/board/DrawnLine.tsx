import { memo } from 'react';
import { decimate } from '../../../../charts/lines/decimate';
import { innerWidth, linePath, xOf, yOf, type Plot } from '../../../../charts/lines/plot';
import { shownIndices } from '../../../../charts/drawing/shownIndices';

type DrawnLineProps = { plot: Plot; values: Float64Array; joins: boolean };

/** Pixels from one point to the next from which on each has a dot. */
const DOT_DISTANCE = 6;

/** The line of a drawing board, with its points where there is room for them; a point that stands alone always has its dot. */
export const DrawnLine = memo(function DrawnLine({ plot, values, joins }: DrawnLineProps) {
  const most = Math.max(100, Math.floor(2 * innerWidth(plot)));
  const indices = shownIndices(values, decimate([values], plot.from, plot.to, most));
  const roomy = innerWidth(plot) / Math.max(1, plot.to - plot.from) >= DOT_DISTANCE;
  const isKnown = (index: number) => !Number.isNaN(values[index] ?? Number.NaN);
  const dotted = indices.filter((index) => isKnown(index) && (roomy || !(isKnown(index - 1) || isKnown(index + 1))));
  const known = joins ? indices.filter(isKnown) : [];
  return (
    <g className="drawing-line">
      {joins && <path className="drawing-joint" d={linePath(plot, known, values)} />}
      <path d={linePath(plot, indices, values)} />
      {dotted.map((index) => (
        <circle key={index} cx={xOf(plot, index)} cy={yOf(plot, values[index] ?? 0)} r="2.2" />
      ))}
    </g>
  );
});
