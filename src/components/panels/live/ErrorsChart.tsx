import { useMemo } from 'react';
import { linearScale } from '../../charts/axes/ticks';
import { useSize } from '../../charts/axes/useSize';
import { pathThrough } from '../../charts/lines/path';
import type { LivePoints } from '../../../store/live/facts';
import { IN_VIEW, LETTERS, NAIVE_DASH } from './LiveChart';
import styles from './live.module.css';

/** Room for the letters at the ends of the lines, and for a label above. */
const [LETTER, TOP] = [14, 4];

/** The fading errors over the points in view, from 0 up. */
export function ErrorsChart({ points }: { points: LivePoints }) {
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const lines = useMemo(() => {
    const { networkErrors, naiveErrors } = points;
    const count = networkErrors.length;
    const first = Math.max(0, count - IN_VIEW);
    let most = 0;
    for (let at = first; at < count; at++) most = Math.max(most, networkErrors[at] || 0, naiveErrors[at] || 0);
    const { high } = linearScale(0, most, 2);
    const x = (at: number) => ((width - LETTER) * (at - (count - IN_VIEW))) / IN_VIEW;
    const y = (error: number) => TOP + (height - TOP - 1) * (1 - error / high);
    const path = (errors: Float64Array) =>
      pathThrough(
        Array.from(errors.subarray(first), (error, at) =>
          Number.isFinite(error) ? { x: x(first + at), y: y(error) } : null,
        ),
      );
    const end = (errors: Float64Array) => y(errors[count - 1] ?? Number.NaN);
    return {
      network: path(networkErrors),
      naive: path(naiveErrors),
      ends: [end(networkErrors), end(naiveErrors)] as const,
    };
  }, [points, width, height]);
  const [network, naive] = lines.ends;
  // Letters do not lie on one another.
  const apart = Math.abs(network - naive) < 10 ? (network > naive ? 5 : -5) : 0;
  return (
    <div ref={box} className={styles['errors']}>
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          <path d={`M0 ${height - 1}H${width - LETTER}`} stroke="var(--line)" />
          <path d={lines.naive} fill="none" stroke="var(--muted)" strokeDasharray={NAIVE_DASH} />
          <path d={lines.network} fill="none" stroke="var(--forecast)" strokeWidth="1.8" />
          {Number.isFinite(network) && (
            <g fontSize="11" fontWeight="650">
              <text x={width - LETTER + 3} y={Math.min(height, network + 4 + apart)} fill="var(--forecast)">
                {LETTERS.forecast}
              </text>
              <text x={width - LETTER + 3} y={Math.min(height, naive + 4 - apart)} fill="var(--muted)">
                {LETTERS.naive}
              </text>
            </g>
          )}
        </svg>
      )}
    </div>
  );
}
