import { useMemo, type KeyboardEvent, type MouseEvent } from 'react';
import { Axes } from '../../../charts/axes/Axes';
import { StatePath } from './StatePath';
import { nearest, portrayal } from './portraitLayout';
import { pointerPlace } from '../../../controls/browser/pointerPlace';
import styles from './StatePortrait.module.css';

type StatePortraitProps = {
  width: number;
  height: number;
  series: Float32Array; // [points, 2]
  freeRun: Float32Array; // [points, 2]
  asDots: boolean;
  /** Point of the watched window on the path over the series. */
  at: number;
  texts: {
    /** The text alternative, with figures. */
    readonly label: string;
    readonly across: string;
    readonly up: string;
    readonly cursor: string;
    /** Where the cursor stands. */
    readonly place: string;
  };
  /** Id of an element that says which keys there are. */
  describedBy: string;
  format(value: number): string;
  onMove(at: number): void;
};

const ROOM = { left: 48, right: 14, top: 24, bottom: 40 } as const;
/** Pixels within which a click finds a point, and points that a page key passes. */
const REACH = 40;
const PAGE = 12;

/** The plane of the states, with a cursor on the path over the series. */
export function StatePortrait(props: StatePortraitProps) {
  const { width, height, series, freeRun, asDots, at, texts, describedBy, format, onMove } = props;
  const picture = useMemo(() => portrayal(series, freeRun, width, height, ROOM), [series, freeRun, width, height]);
  const ticks = useMemo(
    () => ({
      x: picture.x.map(({ place, value }) => ({ place, label: format(value) })),
      y: picture.y.map(({ place, value }) => ({ place, label: format(value) })),
    }),
    [picture, format],
  );
  const last = picture.series.length - 1;
  const move = (to: number) => {
    const next = Math.min(last, Math.max(0, to));
    if (next !== at) onMove(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageUp: at + PAGE,
      PageDown: at - PAGE,
      Home: 0,
      End: last,
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    move(next);
  };
  const find = (event: MouseEvent<HTMLElement>) => {
    const { x, y } = pointerPlace(event.currentTarget, event);
    const found = nearest(picture.series, x, y, REACH);
    if (found >= 0) move(found);
  };
  const dot = picture.series[at];
  return (
    <div className={styles['portrait']} style={{ height }}>
      <div role="img" aria-label={texts.label} className={styles['layer']}>
        <div className={styles['layer']}>
          <Axes width={width} height={height - 16} left={ROOM.left} right={width - ROOM.right} {...ticks} />
        </div>
        <svg className={styles['layer']} width={width} height={height} aria-hidden="true">
          <text x={ROOM.left} y={14} fontSize="11" fill="var(--muted)">
            ↑ {texts.up}
          </text>
          <text x={width - ROOM.right} y={height - 4} fontSize="11" textAnchor="end" fill="var(--muted)">
            {texts.across} →
          </text>
          <StatePath portrayal={picture} asDots={asDots} />
        </svg>
      </div>
      <div
        role="slider"
        tabIndex={0}
        className={styles['cursor']}
        aria-label={texts.cursor}
        aria-describedby={describedBy}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, last)}
        aria-valuenow={Math.min(last, Math.max(0, at))}
        aria-valuetext={texts.place}
        onKeyDown={onKeyDown}
        onClick={find}
        onPointerMove={(event) => {
          if (event.buttons === 1) find(event);
        }}
      >
        {dot && <span className={styles['dot']} style={{ left: dot.x, top: dot.y }} />}
      </div>
    </div>
  );
}
