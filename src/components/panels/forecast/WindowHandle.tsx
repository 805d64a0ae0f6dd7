import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { MARGIN, indexAt, innerHeight, innerWidth, xOf, type Plot } from '../../charts/lines/plot';
import { pointerPlace } from '../../controls/browser/pointerPlace';
import styles from './ForecastOverlay.module.css';

type WindowHandleProps = {
  plot: Plot;
  label: string;
  caption: string;
  /** Says where the window stands. */
  text: string;
  target: number;
  first: number;
  last: number;
  lookBack: number;
  horizon: number;
  onMove(target: number): void;
};

/** In a narrower window, its caption would hide more than it says. */
const CAPTION_WIDTH = 70;

/** The window whose gates are shown, over the series: dragged, or moved with the keys of a slider. */
export function WindowHandle(props: WindowHandleProps) {
  const { plot, label, caption, text, target, first, last, lookBack, horizon, onMove } = props;
  /** Distance from the pointer to the target, in time steps, while it is held. */
  const grip = useRef<number | null>(null);
  const move = (to: number) => {
    const clamped = Math.min(last, Math.max(first, Math.round(to)));
    if (clamped !== target) onMove(clamped);
  };
  const pointerIndex = (event: PointerEvent<HTMLElement>) =>
    indexAt(plot, pointerPlace(event.currentTarget.parentElement, event).x);
  const onKeyDown = (event: KeyboardEvent) => {
    const to: Readonly<Record<string, number>> = {
      ArrowLeft: target - 1,
      ArrowDown: target - 1,
      ArrowRight: target + 1,
      ArrowUp: target + 1,
      PageUp: target + lookBack,
      PageDown: target - lookBack,
      Home: first,
      End: last,
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    move(next);
  };

  const leftEdge = MARGIN.left;
  const rightEdge = MARGIN.left + innerWidth(plot);
  const clampX = (x: number) => Math.min(rightEdge, Math.max(leftEdge, x));
  const left = clampX(xOf(plot, target - lookBack));
  const middle = clampX(xOf(plot, target - 0.5));
  const right = clampX(xOf(plot, target + horizon - 1));
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles['window']}
      style={{ left, width: Math.max(6, right - left), top: MARGIN.top, height: innerHeight(plot) }}
      aria-label={label}
      aria-valuemin={first}
      aria-valuemax={last}
      aria-valuenow={target}
      aria-valuetext={text}
      title={`${label}: ${text}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = target - pointerIndex(event);
      }}
      onPointerMove={(event) => {
        if (grip.current !== null) move(pointerIndex(event) + grip.current);
      }}
      onPointerUp={() => {
        grip.current = null;
      }}
      onPointerCancel={() => {
        grip.current = null;
      }}
    >
      <span className={styles['inputs']} style={{ width: Math.max(5, middle - left) }} />
      {right - left > CAPTION_WIDTH && (
        <span className={styles['caption']} data-side={left > (leftEdge + rightEdge) / 2 ? 'right' : 'left'}>
          {caption}
        </span>
      )}
    </div>
  );
}
