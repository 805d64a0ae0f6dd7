import { memo } from 'react';
import type { LossRow } from './LossChart';
import { pathThrough } from '../../charts/lines/path';
import { shareOf, type Scale } from '../../charts/axes/ticks';

type FaintLossesProps = {
  width: number;
  height: number;
  margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** The losses of a run that was left, or of the steps within an epoch. */
  rows: readonly LossRow[];
  epochs: Scale;
  losses: Scale;
  logarithmic: boolean;
  /** How faint they are. */
  opacity: number;
  /** The epoch that is shown elsewhere; null where it is the latest. */
  cursor: number | null;
};

/** Behind the losses of the epochs, faint; and the epoch of the moment that is shown. */
export const FaintLosses = memo(function FaintLosses(props: FaintLossesProps) {
  const { width, height, margin, rows, epochs, losses, logarithmic, opacity, cursor } = props;
  const x = (epoch: number) => margin.left + (width - margin.left - margin.right) * shareOf(epochs, epoch, false);
  const y = (loss: number) => {
    const share = shareOf(losses, loss, logarithmic);
    return margin.top + (height - margin.top - margin.bottom) * (1 - share);
  };
  // A look at the validation part is taken now and then: the line joins them.
  const path = (name: 'train' | 'validation') =>
    pathThrough(rows.flatMap(({ epoch, [name]: loss }) => (loss === null ? [] : [{ x: x(epoch), y: y(loss) }])));
  return (
    <svg width={width} height={height}>
      <g fill="none" opacity={opacity} strokeLinejoin="round">
        <path d={path('train')} stroke="var(--forecast)" strokeWidth={1.2} />
        <path d={path('validation')} stroke="var(--validation)" strokeWidth={1.2} strokeDasharray="4 3" />
      </g>
      {cursor !== null && (
        <line
          x1={x(cursor)}
          x2={x(cursor)}
          y1={margin.top}
          y2={height - margin.bottom}
          stroke="var(--ink)"
          strokeWidth={1.5}
          data-cursor={cursor}
        />
      )}
    </svg>
  );
});
