import { useId, useMemo, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { Axes } from '../../../charts/axes/Axes';
import { niceStep } from '../../../charts/axes/ticks';
import { useSize } from '../../../charts/axes/useSize';
import { boardKey, type BoardMove } from '../../../charts/drawing/boardKeys';
import { placeAt } from '../../../charts/drawing/drawingPlace';
import { pathThrough } from '../../../charts/lines/path';
import { innerHeight, MARGIN, xOf, yOf, type Plot } from '../../../charts/lines/plot';
import type { PlotRange } from './lineDrawing';
import { useAskingWords } from './words';

/** A place of the line: the step, from 1 on, and the value in the units of the plot. */
export type LinePlace = { readonly step: number; readonly value: number };

type LineBoardProps = {
  /** In the units of the plot, as all values here. The last stands at the step 0. */
  known: readonly number[];
  /** Of the steps 1, 2, …: what has been drawn, and the same with its gaps joined. NaN where there is nothing. */
  drawn: Float64Array;
  line: Float64Array;
  range: PlotRange;
  resolution: number;
  /** The step under the cursor. */
  cursor: number;
  /** It can still be drawn on. */
  isOpen: boolean;
  label: string;
  /** The chart in words. */
  caption: string;
  /** Says step and value under the cursor. */
  text: string;
  hue: string;
  tickEvery?: number | undefined;
  placeLabel(step: number): string;
  valueLabel(value: number): string;
  /** `touch` is the same for all that one drag does. */
  onLine(touch: string, start: LinePlace, end: LinePlace): void;
  onKey(move: BoardMove): void;
  /** What is drawn over it. */
  children?: (plot: Plot) => ReactNode;
};

/** Room behind the last step for the letters at the ends of lines, as a share of all steps. */
const LETTERS = 0.05;
/** Pixels before the first step in which a drag may begin: at the last point that is known. */
const REACH = 14;
/** Pixels below which not all that is known is shown. */
const NARROW = 520;
/** Pixels that a label takes at least. */
const LABEL = 64;
let touches = 0;

/** What is known, and beside it the region in which a line is drawn: with mouse, finger or pen, or with the keys of a slider. */
export function LineBoard(props: LineBoardProps) {
  const { drawn, line, range, resolution, cursor, isOpen, hue, onLine, placeLabel, valueLabel } = props;
  const { t } = useAskingWords();
  const help = useId();
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const held = useRef<{ readonly touch: string; readonly last: LinePlace } | null>(null);
  const steps = line.length;
  // Where there is little room, what is to be drawn has a good part of it.
  const known = width < NARROW ? props.known.slice(-3 * steps) : props.known;
  const from = Math.min(1, 1 - known.length);
  const { low, high, ticks } = range;
  const plot = useMemo<Plot>(
    () => ({ width, height, from, to: steps + LETTERS * (steps - from), low, high }),
    [width, height, from, steps, low, high],
  );
  const every = props.tickEvery ?? 0;
  const x = useMemo(() => {
    const most = Math.max(2, Math.floor(width / LABEL));
    const rough = (steps - from) / most;
    const stride = every > 1 ? every * Math.ceil(rough / every) : Math.max(1, niceStep(rough));
    const first = Math.ceil(from / stride);
    const count = Math.floor(steps / stride) - first + 1;
    return Array.from({ length: count }, (_, at) => (first + at) * stride).map((step) => ({
      place: xOf(plot, step),
      label: placeLabel(step),
    }));
  }, [plot, width, steps, from, every, placeLabel]);
  const y = useMemo(
    () => ticks.map(({ at, value }) => ({ place: yOf(plot, at), label: valueLabel(value) })),
    [plot, ticks, valueLabel],
  );

  const placeOf = (event: { clientX: number; clientY: number }): LinePlace => {
    const rectangle = box.current?.getBoundingClientRect();
    const [left, top] = [rectangle?.left ?? 0, rectangle?.top ?? 0];
    const { index, value } = placeAt(plot, event.clientX - left, event.clientY - top, resolution);
    return { step: Math.min(steps, Math.max(1, Math.round(index))), value };
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    box.current?.focus({ preventScroll: true, focusVisible: false } as FocusOptions);
    const place = placeOf(event);
    held.current = { touch: `touch ${(touches += 1)}`, last: place };
    onLine(held.current.touch, place, place);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    // A quick hand moves more often than the screen is drawn.
    const between = held.current ? event.nativeEvent.getCoalescedEvents() : [];
    for (const each of between.length > 0 ? between : [event]) {
      if (!held.current) return;
      const { touch, last } = held.current;
      const place = placeOf(each);
      onLine(touch, last, place);
      held.current = { touch, last: place };
    }
  };
  const letGo = () => {
    held.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Counted from the first step that can be drawn.
    const move = boardKey(event, cursor - 1, steps - 1);
    if (!move) return;
    event.preventDefault();
    props.onKey(move);
  };

  const anchor = known.at(-1);
  const value = line[cursor - 1] ?? Number.NaN;
  const isEmpty = Number.isNaN(line.find((each) => !Number.isNaN(each)) ?? Number.NaN);
  const [left, right] = [xOf(plot, anchor === undefined ? 1 : 0), xOf(plot, steps)];
  const place = (step: number, each: number) =>
    Number.isFinite(each) ? { x: xOf(plot, step), y: yOf(plot, each) } : null;
  const path = (values: ArrayLike<number>, first: number) =>
    pathThrough(Array.from(values, (each, at) => place(first + at, each)));
  const withAnchor = [anchor ?? Number.NaN, ...line];
  const slider = {
    role: 'slider',
    tabIndex: 0,
    'aria-orientation': 'vertical',
    'aria-valuemin': low,
    'aria-valuemax': high,
    'aria-valuenow': Number.isNaN(value) ? (low + high) / 2 : value,
    'aria-valuetext': props.text,
    'aria-describedby': help,
    onKeyDown,
  } as const;
  return (
    <>
      <div
        ref={box}
        className="asking-board"
        {...(isOpen ? slider : { role: 'img' })}
        aria-label={isOpen ? props.label : `${props.label}. ${props.caption}`}
      >
        {width > 0 && (
          <>
            <Axes width={width} height={height} left={MARGIN.left} right={width - MARGIN.right} x={x} y={y} />
            <svg width={width} height={height} aria-hidden="true">
              <rect
                className="asking-open"
                x={left}
                y={MARGIN.top}
                width={Math.max(0, right - left)}
                height={innerHeight(plot)}
              />
              <path
                d={`M${left} ${MARGIN.top}v${innerHeight(plot)}`}
                stroke="var(--control-line)"
                strokeDasharray="2 3"
              />
              <path className="asking-line" stroke={hue} strokeWidth="1.8" d={path(known, from)} />
              {isOpen && isEmpty && (
                <text className="asking-here" x={(left + right) / 2} y={MARGIN.top + 18}>
                  {t('asking.drawHere')}
                </text>
              )}
              {isOpen && (
                <path className="asking-cursor" d={`M${xOf(plot, cursor)} ${MARGIN.top}v${innerHeight(plot)}`} />
              )}
              <path className="asking-line asking-joint" d={path(withAnchor, 0)} />
              <path className="asking-line asking-drawn" d={path(isOpen ? drawn : line, 1)} />
              {isOpen &&
                Array.from(drawn, (each, at) => place(at + 1, each)).map(
                  (point, at) =>
                    point && <circle key={at} className="asking-start" cx={point.x} cy={point.y} r="2.4" />,
                )}
              {isOpen && anchor !== undefined && (
                <>
                  <circle className="asking-start" cx={xOf(plot, 0)} cy={yOf(plot, anchor)} r="4.5" />
                  {isEmpty && <circle className="asking-ring" cx={xOf(plot, 0)} cy={yOf(plot, anchor)} r="13" />}
                </>
              )}
            </svg>
            {props.children?.(plot)}
            {isOpen && (
              <div
                className="asking-region"
                style={{ left: left - REACH, width: right - left + 2 * REACH, top: 0, bottom: 0 }}
                onPointerDown={onPointerDown}
                onPointerMove={onPointerMove}
                onPointerUp={letGo}
                onPointerCancel={letGo}
              />
            )}
          </>
        )}
      </div>
      {isOpen && (
        <p id={help} className="visually-hidden">
          {props.caption} {t('asking.how')} {t('asking.keys')}
        </p>
      )}
    </>
  );
}
