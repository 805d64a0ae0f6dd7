/** What the pictures of the cells are drawn with: wires, valves and boxes. */
import { createContext, useContext, type ReactNode } from 'react';
import type { TraceName } from '../../../../../model/protocol/inside/traces';
import type { Phase } from './cellPhases';
import { HALF_BOX, layoutOf } from './pictureLayout';
import { tipPath, wirePath, type Point } from './wirePath';
import styles from './CellDiagram.module.css';

/** What takes a colour: a trace, or what comes from outside (ink) and what has no value of its own (plain). */
export type Hue = TraceName | 'ink' | 'plain';
const strokeOf = (hue: Hue): string =>
  hue === 'ink' ? 'var(--ink)' : hue === 'plain' ? 'var(--control-line)' : `var(--gate-${hue})`;
export const textOf = (hue: Hue): string =>
  hue === 'ink' ? 'var(--ink)' : hue === 'plain' ? 'var(--muted)' : `var(--gate-${hue}-text)`;

/** How values are written, whether there is little room, and what the slow motion is at. */
export type Drawing = {
  readonly format: (value: number) => string;
  readonly narrow: boolean;
  readonly now: Phase | null;
};
export const DrawingContext = createContext<Drawing>({ format: String, narrow: false, now: null });

/** The parts that have to do with something that the cell does; they step back while the slow motion is elsewhere. */
export function Doing({ of, children }: { of: Phase; children: ReactNode }) {
  const { now } = useContext(DrawingContext);
  const state = now === null ? undefined : now === of ? 'now' : 'elsewhere';
  return (
    <g className={styles['doing']} data-doing={state}>
      {children}
    </g>
  );
}

type WireProps = {
  /** x and y of each of its points, in turn. */
  at: readonly number[];
  hue: Hue;
  /** The width goes by it, and below 0 the wire is dashed; without, the wire is thin. */
  value?: number | undefined;
  range?: number;
  tip?: boolean;
  lit?: boolean;
};
const pointsOf = (flat: readonly number[]): readonly Point[] =>
  Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index]!, flat[2 * index + 1]!]);

export function Wire({ at: flat, hue, value, range = 1, tip = false, lit = false }: WireProps) {
  const at = pointsOf(flat);
  const share = value === undefined ? 0 : Math.min(1, Math.abs(value) / range);
  const width = value === undefined ? 2 : 2 + 8 * share;
  const negative = value !== undefined && value < 0;
  const colour = negative ? 'var(--negative)' : strokeOf(hue);
  const tipSize = 4 + width * 0.55;
  const end = at.at(-1);
  const before = at.at(-2);
  // The tip covers the end of the line.
  const length = end && before ? Math.hypot(end[0] - before[0], end[1] - before[1]) || 1 : 1;
  const short: Point | undefined =
    tip && end && before
      ? [
          end[0] - ((end[0] - before[0]) * tipSize * 1.3) / length,
          end[1] - ((end[1] - before[1]) * tipSize * 1.3) / length,
        ]
      : end;
  const line = wirePath(short ? [...at.slice(0, -1), short] : at, 12);
  return (
    <>
      {lit && <path d={line} fill="none" stroke="var(--forecast)" strokeOpacity={0.35} strokeWidth={width + 12} />}
      <path d={line} fill="none" stroke={colour} strokeWidth={width} strokeDasharray={negative ? '11 5' : undefined} />
      {tip && <path d={tipPath(at, tipSize)} fill={colour} />}
    </>
  );
}

/** The cell itself: what crosses it comes from another time step, or goes there. */
export function Frame({ height }: { height: number }) {
  const { frame } = layoutOf(useContext(DrawingContext).narrow);
  return <rect x={frame[0]} y={26} width={frame[1]} height={height} rx={22} fill="var(--well)" stroke="var(--line)" />;
}

/** The pipe in which the memory runs, behind its wires. */
export function Belt({ from, to, y, hue }: { from: number; to: number; y: number; hue: TraceName }) {
  return (
    <>
      <path d={`M${from} ${y}H${to}`} stroke={`var(--gate-${hue})`} strokeOpacity={0.16} strokeWidth={24} />
      <path
        d={`M${from} ${y - 12}H${to}M${from} ${y + 12}H${to}`}
        stroke={`var(--gate-${hue})`}
        strokeOpacity={0.45}
        strokeWidth={1}
      />
    </>
  );
}

/** A valve: its ring is as far closed as the gate lets through. */
export function Valve({ at: [x, y], hue, value }: { at: Point; hue: Hue; value: number }) {
  const radius = 17;
  const round = 2 * Math.PI * radius;
  const open = Math.min(1, Math.max(0, value));
  return (
    <g>
      <circle cx={x} cy={y} r={radius + 3} fill="var(--panel)" />
      <circle cx={x} cy={y} r={radius} fill="none" stroke="var(--line)" strokeWidth={6} />
      <circle
        cx={x}
        cy={y}
        r={radius}
        fill="none"
        stroke={strokeOf(hue)}
        strokeWidth={6}
        strokeDasharray={`${open * round} ${round}`}
        transform={`rotate(-90 ${x} ${y})`}
      />
      <path
        d={`M${x - 6} ${y - 6}L${x + 6} ${y + 6}M${x - 6} ${y + 6}L${x + 6} ${y - 6}`}
        stroke="var(--ink)"
        strokeWidth={2.2}
      />
    </g>
  );
}

/** Where two wires are added up. */
export function Plus({ at: [x, y], letter }: { at: Point; letter?: string }) {
  return (
    <g>
      <circle cx={x} cy={y} r={16} fill="var(--panel)" stroke="var(--ink)" strokeWidth={1.6} />
      {letter === undefined ? (
        <path d={`M${x - 7} ${y}H${x + 7}M${x} ${y - 7}V${y + 7}`} stroke="var(--ink)" strokeWidth={2.2} />
      ) : (
        <text x={x} y={y + 6} textAnchor="middle" fontSize={17} fill="var(--ink)">
          {letter}
        </text>
      )}
    </g>
  );
}

type BoxProps = { at: Point; width: number; height?: number; hue: Hue; face: string; name?: string | undefined };
/** A box with a function in it, and below the function a name. */
export function Box({ at: [x, y], width, height = 2 * HALF_BOX, hue, face, name }: BoxProps) {
  return (
    <g>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={9} fill="var(--panel)" />
      <rect
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx={9}
        fill={strokeOf(hue)}
        fillOpacity={hue === 'plain' ? 0.06 : 0.14}
        stroke={strokeOf(hue)}
        strokeWidth={1.6}
      />
      <text
        x={x}
        y={name === undefined ? y + 5.5 : y - 3}
        textAnchor="middle"
        fontSize={16}
        fontWeight={600}
        fill="var(--ink)"
      >
        {face}
      </text>
      {name !== undefined && (
        <text x={x} y={y + 15} textAnchor="middle" fontSize={12.5} fontWeight={600} fill={textOf(hue)}>
          {name}
        </text>
      )}
    </g>
  );
}
