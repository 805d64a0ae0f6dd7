/** The letters and values that stand beside the wires of the picture of a cell. */
import { useContext } from 'react';
import { DrawingContext, textOf, type Hue } from './CellDiagramParts';
import { layoutOf } from './pictureLayout';
import type { Point } from './wirePath';
import styles from './CellDiagram.module.css';

type ReadingProps = {
  at: Point;
  hue: Hue;
  /** Letters; with `before`, of the step before. */
  name?: string | undefined;
  before?: boolean;
  value?: number | undefined;
  anchor?: 'start' | 'middle' | 'end';
  strong?: boolean;
  /** Beside the cell, where nothing runs behind it. */
  outside?: boolean;
};
/** A letter and its value, readable where wires run behind it. */
export function Reading(props: ReadingProps) {
  const { at, hue, name, before = false, value, anchor = 'start', strong = false, outside = false } = props;
  const { format, narrow } = useContext(DrawingContext);
  const size = narrow ? 13 : 15;
  const text = (className: string | undefined, hidden: boolean) => (
    <text
      x={at[0]}
      y={at[1]}
      textAnchor={anchor}
      className={className}
      aria-hidden={hidden || undefined}
      fontSize={strong ? size * 1.22 : size}
      fill={textOf(hue)}
    >
      {name !== undefined && <tspan className={name.length > 1 ? undefined : styles['letter']}>{name}</tspan>}
      {before && (
        <tspan dy="0.3em" fontSize="0.68em">
          t−1
        </tspan>
      )}
      {value !== undefined && (
        <tspan dx={name === undefined ? 0 : '0.35em'} dy={before ? '-0.2em' : 0} fontWeight={700}>
          {format(value)}
        </tspan>
      )}
    </text>
  );
  return (
    <>
      {!outside && text(styles['halo'], true)}
      {text(undefined, false)}
    </>
  );
}

type SideReadingProps = Omit<ReadingProps, 'at' | 'anchor'> & {
  /** Column of the wire, and how far from it the reading ends where there is little room. */
  column: number;
  narrowGap: number;
  y: number;
};
/** A reading at the right of a wire that goes up; where there is little room, at its left. */
export function SideReading({ column, narrowGap, y, ...reading }: SideReadingProps) {
  const { narrow } = useContext(DrawingContext);
  return (
    <Reading {...reading} at={narrow ? [column - narrowGap, y] : [column + 14, y]} anchor={narrow ? 'end' : 'start'} />
  );
}

type StateProps = { state: 'c' | 'h'; y: number; value: number };
/** A state of the step before, where it comes in at the left. */
export function StateBefore({ state, y, value }: StateProps) {
  return <Reading outside at={[4, y]} hue={state} name={state} before value={value} />;
}

/** The state of this step, where it goes out at the right. */
export function StateAfter({ state, y, value }: StateProps) {
  const { narrow } = useContext(DrawingContext);
  const { width } = layoutOf(narrow);
  return (
    <Reading
      outside
      at={[narrow ? width - 4 : width - 84, y]}
      hue={state}
      name={state}
      value={value}
      anchor={narrow ? 'end' : 'start'}
      strong
    />
  );
}
