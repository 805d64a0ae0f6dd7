import { useMarkedSteps } from '../sample/steps/useMarkedSteps';
import { SIDE } from './ink';
import styles from './Digits.module.css';

type PixelImageProps = {
  ink: Float32Array; // [row, column], from 0 to 1
  /** Rows that have been read: those after them are pale. */
  rows: number;
};

/** An image, a row a step. */
export function PixelImage({ ink, rows }: PixelImageProps) {
  const { hovered, pinned } = useMarkedSteps(SIDE);
  return (
    <div className={styles['pixels']} aria-hidden="true">
      {Array.from({ length: SIDE }, (_, row) => (
        <div
          key={row}
          data-of-step={row}
          className={styles['pixelRow']}
          data-unread={row >= rows || undefined}
          data-marked={row === pinned ? 'pinned' : row === hovered ? 'hovered' : undefined}
        >
          {Array.from(ink.subarray(row * SIDE, (row + 1) * SIDE), (of, column) => (
            <i key={column} style={{ opacity: of }} />
          ))}
        </div>
      ))}
    </div>
  );
}
