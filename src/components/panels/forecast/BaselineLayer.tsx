import { memo } from 'react';
import { pathThrough } from '../../charts/lines/path';
import { xOf, yOf, type Plot } from '../../charts/lines/plot';
import { greyOf } from '../evaluation/greys';
import { useOfRun, usePlayground } from '../page/playgroundContext';

/** Points that a line of a wide screen has pixels for. */
const MOST = 700;

/** The baselines that are chosen, one step ahead, each grey with a dash of its own. */
export const BaselineLayer = memo(function BaselineLayer({ plot }: { plot: Plot }) {
  const drawn = usePlayground((state) => state.drawnBaselines);
  const baselines = useOfRun(usePlayground((state) => state.baselines));
  if (!baselines) return null;
  const { origins, horizon, forecasts } = baselines;
  const stride = Math.max(1, Math.ceil(origins.length / MOST));
  const within = ({ length }: Int32Array) =>
    Array.from({ length: Math.ceil(length / stride) }, (_, at) => at * stride).filter(
      (row) => origins[row]! >= plot.from && origins[row]! <= plot.to,
    );
  const rows = within(origins);
  return (
    <svg width={plot.width} height={plot.height} aria-hidden="true">
      {forecasts
        .filter(({ name }) => drawn.includes(name))
        .map(({ name, values }) => {
          const { colour, dash } = greyOf(name);
          const points = rows.map((row) => ({
            x: xOf(plot, origins[row]!),
            y: Math.max(0, Math.min(plot.height, yOf(plot, values[row * horizon]!))),
          }));
          return (
            <path
              key={name}
              d={pathThrough(points)}
              fill="none"
              stroke={colour}
              strokeOpacity="0.75"
              strokeDasharray={dash}
              data-baseline={name}
            />
          );
        })}
    </svg>
  );
});
