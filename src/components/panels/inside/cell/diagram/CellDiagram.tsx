import type { ComponentType, ReactNode } from 'react';
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
/** From so many pixels on there is room for switches over the picture. */
const ROOMY = 660;
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
  /** Over the picture where there is room, else below it. */
  switches?: (over: { width: number; height: number; top: number } | null) => ReactNode;
};

/** The well-known picture of a cell with the values that run through it: the larger, the wider; dashed below 0. */
export function CellDiagram({ cell, now, lit, label, format, switches, ...picture }: CellDiagramProps) {
  const [box, { width }] = useSize<HTMLDivElement>();
  const narrow = width > 0 && width < NARROW;
  const { Picture, height } = PICTURES[cell];
  const size = layoutOf(narrow).width;
  const view = narrow ? { top: 0, height } : { top: TOP, height: height - TOP };
  return (
    <div ref={box} className={styles['box']}>
      {width > 0 && (
        <svg
          className={styles['diagram']}
          viewBox={`0 ${view.top} ${size} ${view.height}`}
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
      {width > 0 && switches?.(width < ROOMY ? null : { width: size, ...view })}
    </div>
  );
}
