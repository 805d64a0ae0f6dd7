import { useMemo } from 'react';
import type { TraceName } from '../../../../../model/protocol/inside/traces';
import styles from './HalfLives.module.css';
import { halfLifeBins, halfLifeScale, placeMarks, placeOn, type Mark } from './halfLifeScale';
import { byFigure, type UnitOrder } from '../../../../charts/units/unitOrder';
import { useRovingUnits } from '../useRovingUnits';
import { useSize } from '../../../../charts/axes/useSize';

export type HalfLivesTexts = {
  readonly label: string;
  readonly axis: string;
  /** Of the histogram. */
  readonly histogram: string;
  /** Over the bars where they are not all. */
  readonly some: string;
  bar(unit: number): string;
  figure(value: number): string;
};
type HalfLivesProps = {
  /** The gate that keeps: its hue. */
  gate: TraceName;
  halfLives: Float32Array; // [units], in time steps
  marks: readonly Mark[];
  /** Longer ones stand out. */
  yardstick: number;
  texts: HalfLivesTexts;
  hovered: number | null;
  pinned: number | null;
  onHover(unit: number | null): void;
  onPin(unit: number): void;
};

/** So many bars can be read; of more units, the longest are shown, and all as a histogram. */
export const MOST_BARS = 32;
export const BARS_OF_MANY = 10;

const LEFT = 34;
const RIGHT = 56;
const ROW = 15;
const MARK_ROW = 14;
const HISTOGRAM = 64;
const FOOT = 34;

/** How long each unit remembers, on a logarithmic axis of time steps, the longest on top. */
export function HalfLives(props: HalfLivesProps) {
  const { gate, halfLives, marks, yardstick, texts, hovered, pinned, onHover, onPin } = props;
  const [box, { width }] = useSize<HTMLDivElement>();
  const all = useMemo(() => byFigure(halfLives), [halfLives]);
  const isMany = all.length > MOST_BARS;
  const order = useMemo(() => (isMany ? withPinned(all, pinned) : all), [all, isMany, pinned]);
  const { listBox, optionId } = useRovingUnits({ order, pinned, onHover, onPin });

  const scale = halfLifeScale(
    halfLives,
    marks.map(({ at }) => at),
  );
  const right = Math.max(LEFT + 40, width - RIGHT);
  const xOf = (value: number) => LEFT + placeOn(scale, value) * (right - LEFT);
  const placed = placeMarks(marks, xOf, width);
  const head = MARK_ROW * (1 + Math.max(0, ...placed.map(({ row }) => row))) + 4;
  const bars = head + (isMany ? HISTOGRAM + 24 : 0);
  const foot = bars + order.length * ROW + 2;
  return (
    <div
      ref={box}
      className={styles['lives']}
      style={{ height: foot + FOOT, '--hue': `var(--gate-${gate})` } as React.CSSProperties}
    >
      <svg width={width} height={foot + FOOT} aria-hidden="true" fontSize="11" fill="var(--muted)">
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${xOf(tick)} ${head}V${foot}`} stroke="var(--line)" />
            <text x={xOf(tick)} y={foot + 13} textAnchor="middle">
              {texts.figure(tick)}
            </text>
          </g>
        ))}
        <text x={(LEFT + right) / 2} y={foot + 28} textAnchor="middle">
          {texts.axis}
        </text>
        {isMany && (
          <text x={LEFT} y={bars - 5}>
            {texts.some}
          </text>
        )}
      </svg>
      {isMany && (
        <Histogram counts={halfLifeBins(scale, halfLives)} from={LEFT} to={right} top={head} label={texts.histogram} />
      )}
      <svg
        {...listBox}
        className={styles['bars']}
        style={{ top: bars }}
        width={width}
        height={order.length * ROW}
        aria-label={texts.label}
        onPointerLeave={() => onHover(null)}
      >
        {Array.from(order, (unit, row) => (
          <g
            key={unit}
            id={optionId(unit)}
            role="option"
            aria-selected={unit === pinned}
            aria-label={texts.bar(unit)}
            data-hovered={unit === hovered || undefined}
            onPointerMove={() => onHover(unit)}
            onClick={() => onPin(unit)}
          >
            <rect className={styles['reach']} x={0} y={row * ROW} width={width} height={ROW} />
            <text x={LEFT - 8} y={row * ROW + 11.5} textAnchor="end">
              {unit + 1}
            </text>
            <rect
              className={styles['bar']}
              x={LEFT}
              y={row * ROW + 2.5}
              width={Math.max(1, xOf(halfLives[unit]!) - LEFT)}
              height={ROW - 5}
              fillOpacity={halfLives[unit]! > yardstick ? 1 : 0.45}
            />
            <text x={xOf(halfLives[unit]!) + 6} y={row * ROW + 11.5}>
              {halfLives[unit] === Number.POSITIVE_INFINITY ? '∞' : texts.figure(halfLives[unit]!)}
            </text>
          </g>
        ))}
      </svg>
      <svg className={styles['marks']} width={width} height={foot} aria-hidden="true" fontSize="11">
        {placed.map(({ x, row, end, label }) => (
          <g key={label}>
            <path d={`M${x} ${row * MARK_ROW + 2}V${foot}`} />
            <text x={x + (end ? -5 : 5)} y={row * MARK_ROW + 11} textAnchor={end ? 'end' : 'start'}>
              {label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** The longest, and the pinned one where it is none of them. */
function withPinned(all: UnitOrder, pinned: number | null): UnitOrder {
  const longest = all.subarray(0, BARS_OF_MANY);
  return pinned === null || pinned >= all.length || longest.includes(pinned)
    ? longest
    : Uint16Array.from([...longest, pinned]);
}

type HistogramProps = { counts: Uint32Array; from: number; to: number; top: number; label: string };

/** How many units there are in each part of the axis, with the numbers. */
function Histogram({ counts, from, to, top, label }: HistogramProps) {
  const wide = (to - from) / counts.length;
  const most = Math.max(1, ...counts);
  const tallest = HISTOGRAM - 14;
  return (
    <svg
      className={styles['histogram']}
      style={{ top }}
      width={to + RIGHT}
      height={HISTOGRAM}
      role="img"
      aria-label={label}
    >
      {Array.from(counts, (count, bin) => {
        const tall = (count / most) * tallest;
        if (count === 0) return null;
        return (
          <g key={bin}>
            <rect x={from + bin * wide + 1} y={HISTOGRAM - tall} width={Math.max(1, wide - 2)} height={tall} />
            <text x={from + (bin + 0.5) * wide} y={HISTOGRAM - tall - 3} textAnchor="middle">
              {count}
            </text>
          </g>
        );
      })}
      <path d={`M${from} ${HISTOGRAM - 0.5}H${to}`} stroke="var(--line)" />
    </svg>
  );
}
