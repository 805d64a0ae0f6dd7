import type { HeadParts } from '../../../../../model/protocol/inside/gates';
import { useSize } from '../../../../charts/axes/useSize';
import { NARROW } from './CellDiagram';
import { Box, DrawingContext, Plus, Wire } from './CellDiagramParts';
import { Reading } from './CellDiagramReadings';
import { layoutOf } from './pictureLayout';
import styles from './CellDiagram.module.css';

const WIDE_AT = { box: 270, plus: 560 } as const;
const NARROW_AT = { box: 112, plus: 246 } as const;
const [ABOVE, BELOW, HEIGHT] = [46, 128, 160];
/** Of values that make a wire as wide as it gets. */
const RANGE = 2;

type HeadDiagramProps = { parts: HeadParts; label: string; format(value: number): string };

/** What becomes of the last hidden state: the head, and the shortcut that goes around the cell. */
export function HeadDiagram({ parts, label, format }: HeadDiagramProps) {
  const [box, { width }] = useSize<HTMLDivElement>();
  const narrow = width > 0 && width < NARROW;
  const { network, line, shortcut } = parts;
  const size = layoutOf(narrow).width;
  const half = layoutOf(narrow).box / 2;
  const at = narrow ? NARROW_AT : WIDE_AT;
  const middle = (at.box + half + at.plus - 16) / 2;
  return (
    <div ref={box}>
      {width > 0 && (
        <svg
          className={styles['diagram']}
          viewBox={`0 0 ${size} ${HEIGHT}`}
          role="img"
          aria-label={label}
          data-head={shortcut}
        >
          <DrawingContext value={{ format, narrow, now: null }}>
            <Wire at={[0, ABOVE, at.box - half, ABOVE]} hue="h" tip />
            <Wire at={[at.box + half, ABOVE, at.plus - 16, ABOVE]} hue="h" value={network} range={RANGE} tip />
            <Wire at={[0, BELOW, at.box - half, BELOW]} hue="ink" tip />
            <Wire
              at={[at.box + half, BELOW, at.plus, BELOW, at.plus, ABOVE + 16]}
              hue="ink"
              value={line}
              range={RANGE}
              tip
            />
            <Wire at={[at.plus + 16, ABOVE, size, ABOVE]} hue="plain" value={network + line} range={RANGE} tip />
            <Box at={[at.box, ABOVE]} width={2 * half} hue="h" face={narrow ? 'W, b' : '× W + b'} />
            <Box at={[at.box, BELOW]} width={2 * half} hue="plain" face="× S" />
            <Plus at={[at.plus, ABOVE]} />
            <Reading outside at={[4, ABOVE - 12]} hue="h" name="h" />
            <Reading outside at={[4, BELOW - 12]} hue="ink" name={shortcut === 'last' ? 'x' : 'x₁ … xₜ'} />
            <Reading at={[middle, ABOVE - 14]} hue="h" value={network} anchor="middle" strong />
            <Reading at={[middle, BELOW - 14]} hue="ink" value={line} anchor="middle" strong />
            <Reading
              outside
              at={[size - 4, ABOVE - 14]}
              hue="plain"
              name="ŷ"
              value={network + line}
              anchor="end"
              strong
            />
          </DrawingContext>
        </svg>
      )}
    </div>
  );
}
