import type { ComponentType } from 'react';
import type { CellName } from '../../../../../model/settings/settings';
import { CellDiagramGru, GRU_HEIGHT } from './CellDiagramGru';
import { CellDiagramLstm, LSTM_HEIGHT } from './CellDiagramLstm';
import { DrawingContext } from './CellDiagramParts';
import { CellDiagramRnn, RNN_HEIGHT } from './CellDiagramRnn';
import type { Phase } from './cellPhases';
import { useSize } from '../../../../charts/axes/useSize';
import { layoutOf } from './pictureLayout';
import type { PictureProps } from './pictureProps';
import styles from './CellDiagram.module.css';

type Picture = { readonly Picture: ComponentType<PictureProps>; readonly height: number };
const LSTM = { Picture: CellDiagramLstm, height: LSTM_HEIGHT };
const PICTURES: Readonly<Record<CellName, Picture>> = {
  lstm: LSTM,
  peephole: LSTM,
  gru: { Picture: CellDiagramGru, height: GRU_HEIGHT },
  rnn: { Picture: CellDiagramRnn, height: RNN_HEIGHT },
};
/** Below this many pixels the columns move together and the names of the boxes become letters. */
export const NARROW = 560;
/** Where there are no readings above the frame, the picture begins here. */
const TOP = 16;

type CellDiagramProps = Omit<PictureProps, 'narrow' | 'peepholes' | 'isLit'> & {
  cell: CellName;
  /** What the slow motion is at. */
  now: Phase | null;
  /** Key of a term that is pointed at. */
  lit: string | null;
  /** The picture in words. */
  label: string;
  format(value: number): string;
};

/** The well-known picture of a cell with the values that run through it: the larger, the wider; dashed below 0. */
export function CellDiagram({ cell, now, lit, label, format, ...picture }: CellDiagramProps) {
  const [box, { width }] = useSize<HTMLDivElement>();
  const narrow = width > 0 && width < NARROW;
  const { Picture, height } = PICTURES[cell];
  const size = layoutOf(narrow).width;
  return (
    <div ref={box}>
      {width > 0 && (
        <svg
          className={styles['diagram']}
          viewBox={narrow ? `0 0 ${size} ${height}` : `0 ${TOP} ${size} ${height - TOP}`}
          role="img"
          aria-label={label}
          data-cell={cell}
        >
          <DrawingContext value={{ format, narrow, now }}>
            <Picture
              {...picture}
              isLit={(kind) => lit?.startsWith(kind) ?? false}
              narrow={narrow}
              peepholes={cell === 'peephole'}
            />
          </DrawingContext>
        </svg>
      )}
    </div>
  );
}
