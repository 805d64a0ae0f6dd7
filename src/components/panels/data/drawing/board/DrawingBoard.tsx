import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { Axes } from '../../../../charts/axes/Axes';
import { DrawnLine } from './DrawnLine';
import { boardKey, type BoardMove } from '../../../../charts/drawing/boardKeys';
import { nearestPoint, placeAt, type Place } from '../../../../charts/drawing/drawingPlace';
import { MARGIN, xOf, yOf, type Plot } from '../../../../charts/lines/plot';
import { useSize } from '../../../../charts/axes/useSize';
import { pointerPlace } from '../../../../controls/browser/pointerPlace';
import styles from './drawingBoard.css?inline';

export type BoardTool = 'draw' | 'move' | 'erase';
export type BoardTick = { readonly at: number; readonly label: string };
export type DrawingBoardProps = {
  /** NaN where a time step has no value. */
  values: Float64Array;
  /** What the board shows: time steps, both included, and values. */
  from: number;
  to: number;
  low: number;
  high: number;
  /** Values in between are not told apart. */
  resolution: number;
  cursor: number;
  tool: BoardTool;
  /** Whether gaps count as joined by straight lines, and are shown so. */
  joins: boolean;
  label: string;
  /** Says time step and value of the cursor. */
  text: string;
  describedBy: string;
  timeTicks(most: number): readonly BoardTick[];
  valueTicks: readonly BoardTick[];
  /** `touch` is the same for all that one drag does. */
  onLine(touch: string, start: Place, end: Place): void;
  onErase(touch: string, one: number, other: number): void;
  onKey(move: BoardMove): void;
};

/** What a held pointer is doing: where it was last, and in `move` which point it holds and how far above it. */
type Hold = { readonly touch: string; readonly last: Place; readonly grip: number };

/** Of how many pixels beside a point it can still be taken. */
const REACH = 12;
let touches = 0;

/**
 * Where a series is drawn: with mouse, finger or pen, or with the keys of a slider whose value is the one under the cursor.
 */
export function DrawingBoard(props: DrawingBoardProps) {
  const { values, from, to, low, high, resolution, cursor, tool, joins, onLine, onErase } = props;
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const hold = useRef<Hold | null>(null);
  const plot = useMemo<Plot>(() => ({ width, height, from, to, low, high }), [width, height, from, to, low, high]);

  const { timeTicks, valueTicks } = props;
  const x = useMemo(
    () => timeTicks(Math.max(2, Math.floor(plot.width / 84))).map(({ at, label }) => ({ place: xOf(plot, at), label })),
    [timeTicks, plot],
  );
  const y = useMemo(() => valueTicks.map(({ at, label }) => ({ place: yOf(plot, at), label })), [valueTicks, plot]);

  const placeOf = (event: { clientX: number; clientY: number }): Place => {
    const { x, y } = pointerPlace(box.current, event);
    return placeAt(plot, x, y, resolution);
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const touch = `touch ${(touches += 1)}`;
    const place = placeOf(event);
    if (tool === 'draw') onLine(touch, place, place);
    else if (tool === 'erase') onErase(touch, place.index, place.index);
    const held = tool === 'move' ? nearestPoint(plot, values, place, REACH) : null;
    hold.current = { touch, last: held ?? place, grip: held ? held.value - place.value : 0 };
    if (tool === 'move') onLine(touch, held ?? place, held ?? place);
  };

  const follow = (event: { clientX: number; clientY: number }) => {
    if (!hold.current) return;
    const { touch, last, grip } = hold.current;
    const place = placeOf(event);
    if (tool === 'move') {
      const value = Math.min(high, Math.max(low, place.value + grip));
      const moved = { index: last.index, value };
      onLine(touch, moved, moved);
      return;
    }
    if (tool === 'draw') onLine(touch, last, place);
    else onErase(touch, last.index, place.index);
    hold.current = { touch, last: place, grip };
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!hold.current) return;
    // A quick hand moves more often than the screen is drawn.
    const between = event.nativeEvent.getCoalescedEvents();
    for (const each of between.length > 0 ? between : [event]) follow(each);
  };
  const letGo = () => {
    hold.current = null;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const move = boardKey(event, cursor, values.length - 1);
    if (!move) return;
    event.preventDefault();
    props.onKey(move);
  };

  const value = values[cursor] ?? Number.NaN;
  const at = xOf(plot, cursor);
  return (
    <div
      ref={box}
      role="slider"
      tabIndex={0}
      className="drawing-board"
      data-tool={tool}
      aria-label={props.label}
      aria-orientation="vertical"
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={Number.isNaN(value) ? (low + high) / 2 : value}
      aria-valuetext={props.text}
      aria-describedby={props.describedBy}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <style href="drawing-board" precedence="medium">
        {styles}
      </style>
      {width > 0 && (
        <>
          <Axes width={width} height={height} left={MARGIN.left} right={width - MARGIN.right} x={x} y={y} />
          <svg width={width} height={height} aria-hidden="true">
            <DrawnLine plot={plot} values={values} joins={joins} />
            <g className="drawing-cursor">
              <path d={`M${at} ${yOf(plot, high)}V${yOf(plot, low)}`} />
              {!Number.isNaN(value) && <circle cx={at} cy={yOf(plot, value)} r="5" />}
            </g>
          </svg>
        </>
      )}
    </div>
  );
}
