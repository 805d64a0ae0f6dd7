/** What the pictures of the cells with gates have in common: a memory on the belt, and the gates below it. */
import { useContext, type ReactNode } from 'react';
import type { TraceName } from '../../../../../model/protocol/inside/traces';
import { Box, DrawingContext, Plus, Valve, Wire } from './CellDiagramParts';
import { BELT, GATES, HALF_BOX, layoutOf, MIXER } from './pictureLayout';

type GateBoxProps = { gate: TraceName; column: number; face?: string; title: string };
/** The box of a gate, with its name; where there is little room, with its letter. */
export function GateBox({ gate, column, face = 'σ', title }: GateBoxProps) {
  const { narrow } = useContext(DrawingContext);
  return <Box at={[column, GATES]} width={layoutOf(narrow).box} hue={gate} face={face} name={narrow ? gate : title} />;
}

/** What a gate reads, from the row where it runs up to the box. */
export function GateInput({ column, from }: { column: number; from: number }) {
  return <Wire at={[column, from, column, GATES + HALF_BOX]} hue="plain" tip />;
}

type KeepingProps = {
  state: 'c' | 'h';
  gate: TraceName;
  /** Columns of the gate, and of the sum with what is new. */
  column: number;
  sum: number;
  open: number;
  before: number;
  kept: number;
  range: number;
  /** Where the gate comes from; from its box where nothing is said. */
  from?: number;
  /** What leads into the gate: it lies under what comes out. */
  children?: ReactNode;
};
/** The memory of the step before, and the valve that lets some of it on. */
export function Keeping(props: KeepingProps) {
  const { state, gate, column, sum, open, before, kept, range, from = GATES - HALF_BOX, children } = props;
  return (
    <>
      <Wire at={[0, BELT, column - 20, BELT]} hue={state} value={before} range={range} />
      <Wire at={[column + 20, BELT, sum - 16, BELT]} hue={state} value={kept} range={range} />
      {children}
      <Wire at={[column, from, column, BELT + 20]} hue={gate} value={open} tip />
      <Valve at={[column, BELT]} hue={gate} value={open} />
    </>
  );
}

type RenewingProps = {
  state: 'c' | 'h';
  /** Column of the candidate, and of the sum above it. */
  column: number;
  candidate: { readonly name: TraceName; readonly value: number; readonly range: number };
  /** What lets the candidate through; all of it goes where there is no such gate. */
  gate?: TraceName;
  open?: number;
  added: number;
  after: number;
  range: number;
};
/** What is new in the memory: a candidate, as much of it as its valve lets through, and the sum that goes on. */
export function Renewing({ state, column, candidate, gate, open = 1, added, after, range }: RenewingProps) {
  const { width } = layoutOf(useContext(DrawingContext).narrow);
  return (
    <>
      <Wire
        at={[column, GATES - HALF_BOX, column, gate ? MIXER + 20 : BELT + 16]}
        hue={candidate.name}
        value={candidate.value}
        range={candidate.range}
        tip
      />
      {gate && <Wire at={[column, MIXER - 20, column, BELT + 16]} hue={state} value={added} range={range} tip />}
      <Wire at={[column + 16, BELT, width, BELT]} hue={state} value={after} range={range} tip />
      <Plus at={[column, BELT]} />
      {gate && <Valve at={[column, MIXER]} hue={gate} value={open} />}
    </>
  );
}
