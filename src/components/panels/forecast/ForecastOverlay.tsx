import { useState, type PointerEvent, type ReactNode } from 'react';
import { MARGIN, indexAt, innerHeight, xOf, yOf, type Plot } from '../../charts/lines/plot';
import { pointerPlace } from '../../controls/browser/pointerPlace';
import styles from './ForecastOverlay.module.css';

export type Reading = { readonly label: string; readonly value: string; readonly colour: string };
export type MarkedPoint = { readonly index: number; readonly value: number };
type ForecastOverlayProps = {
  plot: Plot;
  /** Points that were not measured, with what takes their place; drawn as rings. */
  marked: readonly MarkedPoint[];
  timeOf(index: number): string;
  readingsAt(index: number): readonly Reading[];
  /** The index that is read for one under the pointer. */
  snap(index: number): number;
  /** The window handle. */
  children: ReactNode;
};

/** More rings than this are noise, and slow. */
const MOST_RINGS = 200;

/** What lies over the lines: rings on points that were filled in, the values under the pointer, and the window. */
export function ForecastOverlay({ plot, marked, timeOf, readingsAt, snap, children }: ForecastOverlayProps) {
  const [at, setAt] = useState<number | null>(null);
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const index = snap(Math.round(indexAt(plot, pointerPlace(event.currentTarget, event).x)));
    setAt(index >= plot.from && index <= plot.to ? index : null);
  };
  const rings = marked.filter(({ index }) => index >= plot.from && index <= plot.to).slice(0, MOST_RINGS);
  const x = at === null ? 0 : xOf(plot, at);
  return (
    <div className={styles['overlay']} onPointerMove={onPointerMove} onPointerLeave={() => setAt(null)}>
      <svg width={plot.width} height={plot.height} aria-hidden="true" className={styles['marks']}>
        {rings.map(({ index, value }) => (
          <circle
            key={index}
            cx={xOf(plot, index)}
            cy={yOf(plot, value)}
            r="3.2"
            fill="var(--panel)"
            stroke="var(--validation)"
          />
        ))}
        {at !== null && (
          <path d={`M${x} ${MARGIN.top}v${innerHeight(plot)}`} stroke="var(--muted)" strokeDasharray="2 2" />
        )}
      </svg>
      {children}
      {at !== null && (
        <div
          className={styles['tip']}
          aria-hidden="true"
          style={x > plot.width / 2 ? { right: plot.width - x + 10 } : { left: x + 10 }}
        >
          <strong>{timeOf(at)}</strong>
          {readingsAt(at).map(({ label, value, colour }) => (
            <span key={label}>
              <i style={{ background: colour }} />
              {label} <b>{value}</b>
            </span>
          ))}
        </div>
      )}
    </div>
  );
}
