import { memo, useMemo, type MouseEvent } from 'react';
import type { TraceName } from '../../../../model/protocol/inside/traces';
import styles from './SaturationMap.module.css';
import { nearestDot, placeDots, type Dot } from './saturationDots';
import { byIndex } from '../../../charts/units/unitOrder';
import { useRovingUnits } from './useRovingUnits';

export type SaturationMapTexts = {
  /** What is drawn, e.g. "forget f". */
  readonly name: string;
  readonly label: string;
  /** Names of the axes. */
  readonly left: string;
  readonly right: string;
  /** What it means to be in the corner at the top left, and at the bottom right. */
  readonly corners: readonly [topLeft: string, bottomRight: string];
  dot(unit: number): string;
};
type SaturationMapProps = {
  gate: TraceName;
  /** Shares of time by unit. */
  low: Float32Array;
  high: Float32Array;
  texts: SaturationMapTexts;
  hovered: number | null;
  pinned: number | null;
  onHover(unit: number | null): void;
  onPin(unit: number): void;
};

/** The picture's size in its own units, and the square of the dots in it. */
const SIZE = 240;
const BOX = { left: 46, top: 8, side: 186 } as const;
/** How far from a dot the pointer still means it. */
const REACH = 16;
const TICKS = [0, 0.5, 1] as const;

const xOf = (share: number) => BOX.left + share * BOX.side;
const yOf = (share: number) => BOX.top + (1 - share) * BOX.side;

/**
 * A dot a unit: to the right, how often its gate is nearly open, upwards, how often nearly shut (Karpathy, Johnson & Fei-Fei
 * 2015, figure 3). No dot lies beyond the line on which both make up all of the time.
 */
export const SaturationMap = memo(function SaturationMap(props: SaturationMapProps) {
  const { gate, low, high, texts, hovered, pinned, onHover, onPin } = props;
  const dots = useMemo(() => placeDots(low, high, xOf, yOf), [low, high]);
  const order = useMemo(() => byIndex(low.length), [low.length]);
  const { listBox, optionId } = useRovingUnits({ order, pinned, onHover, onPin });
  const unitAt = (event: MouseEvent<SVGSVGElement>): number | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = SIZE / box.width;
    return nearestDot(dots, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale, REACH);
  };
  const marked = pinned === null ? undefined : dots[pinned];
  return (
    <figure
      aria-label={texts.label}
      className={styles['map']}
      style={{ '--hue': `var(--gate-${gate})` } as React.CSSProperties}
    >
      <figcaption style={{ color: `var(--gate-${gate}-text)` }}>{texts.name}</figcaption>
      <div className={styles['square']}>
        <Frame texts={texts} />
        <svg
          {...listBox}
          viewBox={`0 0 ${SIZE} ${SIZE}`}
          className={styles['dots']}
          aria-label={texts.label}
          data-gate={gate}
          onPointerMove={(event) => onHover(unitAt(event))}
          onPointerLeave={() => onHover(null)}
          onClick={(event) => {
            const unit = unitAt(event);
            if (unit !== null) onPin(unit);
          }}
        >
          {dots.map(({ x, y }, unit) => (
            <circle
              key={unit}
              id={optionId(unit)}
              role="option"
              aria-selected={unit === pinned}
              aria-label={texts.dot(unit)}
              cx={x}
              cy={y}
              r={dots.length > 64 ? 3.2 : 4.5}
              data-hovered={unit === hovered || undefined}
            />
          ))}
          {marked && <Pin dot={marked} name={String(pinned! + 1)} />}
        </svg>
      </div>
      <p className={styles['corners']}>
        <span className="visually-hidden">{texts.corners[0]} / </span>
        {texts.corners[1]}
        <span aria-hidden="true"> ↘</span>
      </p>
    </figure>
  );
});

const Frame = memo(function Frame({ texts: { left, right, corners } }: { texts: SaturationMapTexts }) {
  const middle = BOX.left + BOX.side / 2;
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true" fontSize="11" fill="var(--muted)">
      {TICKS.map((share) => (
        <g key={share}>
          <path
            d={`M${xOf(share)} ${yOf(0)}V${yOf(1 - share)}M${xOf(0)} ${yOf(share)}H${xOf(1 - share)}`}
            stroke="var(--line)"
          />
          <text x={xOf(share)} y={yOf(0) + 18} textAnchor={share === 1 ? 'end' : 'middle'}>
            {share}
          </text>
          <text x={BOX.left - 9} y={yOf(share) + 4} textAnchor="end">
            {share}
          </text>
        </g>
      ))}
      <path d={`M${xOf(0)} ${yOf(1)}L${xOf(1)} ${yOf(0)}`} stroke="var(--muted)" strokeDasharray="4 3" />
      <text x={xOf(0) + 14} y={yOf(1) + 4}>
        ↖ {corners[0]}
      </text>
      <text x={middle} y={SIZE - 7} textAnchor="middle">
        {right}
      </text>
      <text transform={`translate(12 ${BOX.top + BOX.side / 2}) rotate(-90)`} textAnchor="middle">
        {left}
      </text>
    </svg>
  );
});

/** A ring round the pinned unit, and its number where there is room. */
function Pin({ dot: { x, y }, name }: { dot: Dot; name: string }) {
  const atRight = x > xOf(0.8);
  return (
    <g aria-hidden="true" className={styles['pin']}>
      <circle cx={x} cy={y} r="7.5" />
      <text x={x + (atRight ? -11 : 11)} y={y < yOf(0.93) ? y + 12 : y - 5} textAnchor={atRight ? 'end' : 'start'}>
        {name}
      </text>
    </g>
  );
}
