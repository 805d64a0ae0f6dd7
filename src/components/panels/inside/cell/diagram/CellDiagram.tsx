import type { ComponentType } from 'react';
import type { CellName } from '../../../../../model/settings/settings';
import type { TraceName } from '../../../../../model/protocol/inside/traces';
import { CellDiagramGru, GRU_SIZE } from './CellDiagramGru';
import { CellDiagramLstm, LSTM_SIZE } from './CellDiagramLstm';
import { DrawingContext } from './CellDiagramParts';
import { CellDiagramRnn, RNN_SIZE } from './CellDiagramRnn';
import type { CellFlow, FlowRange } from '../../../../charts/equations/cellFlow';
import type { Phase } from './cellPhases';
import type { GateSum } from '../../../../charts/equations/gateTerms';
import { useSize } from '../../../../charts/axes/useSize';
import styles from './CellDiagram.module.css';

export type PictureProps = {
  flow: CellFlow;
  range: FlowRange;
  activation: string;
  /** The input: one value, or how many there are. */
  x: { readonly name: string; readonly value?: number | undefined };
  /** The sums inside the gates; null where the picture is of a mean, or they are not known yet. */
  sums: readonly GateSum[] | null;
  peepholes: boolean;
  /** Key of a term that is pointed at. */
  lit: string | null;
  narrow: boolean;
  texts: { readonly names: Readonly<Record<TraceName, string>>; readonly kept: string; readonly added: string };
};
type Sizes = Readonly<Record<'wide' | 'narrow', { readonly width: number; readonly height: number }>>;
const LSTM = { Picture: CellDiagramLstm, sizes: LSTM_SIZE };
const PICTURES: Readonly<Record<CellName, { Picture: ComponentType<PictureProps>; sizes: Sizes }>> = {
  lstm: LSTM,
  peephole: LSTM,
  gru: { Picture: CellDiagramGru, sizes: GRU_SIZE },
  rnn: { Picture: CellDiagramRnn, sizes: RNN_SIZE },
};
/** Below this many pixels the columns move together and the names of the boxes become letters. */
const NARROW = 560;
/** Where there are no readings above the frame, the picture begins here. */
const TOP = 16;

type CellDiagramProps = Omit<PictureProps, 'narrow' | 'peepholes'> & {
  cell: CellName;
  /** What the slow motion is at. */
  now: Phase | null;
  /** The picture in words. */
  label: string;
  format(value: number): string;
};

/** The well-known picture of a cell with the values that run through it: the larger, the wider; dashed below 0. */
export function CellDiagram({ cell, now, label, format, ...picture }: CellDiagramProps) {
  const [box, { width }] = useSize<HTMLDivElement>();
  const narrow = width > 0 && width < NARROW;
  const { Picture, sizes } = PICTURES[cell];
  const size = sizes[narrow ? 'narrow' : 'wide'];
  return (
    <div ref={box}>
      {width > 0 && (
        <svg
          className={styles['diagram']}
          viewBox={narrow ? `0 0 ${size.width} ${size.height}` : `0 ${TOP} ${size.width} ${size.height - TOP}`}
          role="img"
          aria-label={label}
          data-cell={cell}
        >
          <DrawingContext value={{ format, size: narrow ? 13 : 15, now }}>
            <Picture {...picture} narrow={narrow} peepholes={cell === 'peephole'} />
          </DrawingContext>
        </svg>
      )}
    </div>
  );
}
