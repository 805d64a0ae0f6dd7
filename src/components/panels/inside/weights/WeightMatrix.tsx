import { memo, useMemo, type KeyboardEvent, type PointerEvent } from 'react';
import { MatrixMap, hueOf, type BlockName } from './MatrixMap';
import { Sparkline } from '../../../charts/lines/Sparkline';
import { WeightHistogram } from './WeightHistogram';
import { useTheme } from '../../page/useTheme';
import styles from './WeightsView.module.css';
import { weightFigures, type WeightFigures } from './weightFigures';
import { blockWidth, drawnShape, weightName, type WeightPlace, type WeightSlot } from './weightPlace';
import { useWeightsWords } from './words';

type WeightMatrixProps = {
  slot: WeightSlot;
  /** The norms of its gradient, the latest last. */
  norms: readonly number[];
  /** The weight that is pointed at. */
  pointed: WeightPlace | null;
  /** The unit that is pinned or pointed at anywhere. */
  unit: number | null;
  /** Id of an element that says which keys there are. */
  describedBy: string;
  onPoint(slot: WeightSlot, place: WeightPlace | null): void;
  /** The weight that the keyboard has moved to. */
  onCursor(slot: WeightSlot, place: WeightPlace): void;
  onPin(slot: WeightSlot, place: WeightPlace): void;
};

const HEAD: readonly BlockName[] = ['forecast'];
/** In pixels: a matrix of few columns would be all stripes. */
const WIDEST_COLUMN = 28;
const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** One matrix: its weights, how they are spread, and how they move. */
export const WeightMatrix = memo(function WeightMatrix(props: WeightMatrixProps) {
  const { slot, norms, pointed, unit, onPoint, onCursor, onPin } = props;
  const words = useWeightsWords();
  const { t, figure, number } = words;
  const theme = useTheme();
  const figures = useMemo(() => weightFigures(slot.values, slot.start), [slot]);
  const { rows, columns } = drawnShape(slot);
  const width = blockWidth(slot, columns);
  const blocks: readonly BlockName[] = slot.blocks.length > 0 ? slot.blocks : HEAD;
  const name = weightName(slot, words);
  const spread = { low: figure(figures.low), high: figure(figures.high) };

  const placeAt = (event: PointerEvent<HTMLElement>): WeightPlace => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = (share: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(share * count)));
    return {
      row: place((event.clientY - box.top) / box.height, rows),
      column: place((event.clientX - box.left) / box.width, columns),
    };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (move) {
      event.preventDefault();
      // With Shift from gate to gate, and ten rows at a time.
      const [down, across] = event.shiftKey ? [10 * move[0], width * move[1]] : move;
      const from = pointed ?? { row: -down, column: -across };
      const within = (at: number, count: number) => Math.min(count - 1, Math.max(0, at));
      onCursor(slot, { row: within(from.row + down, rows), column: within(from.column + across, columns) });
    } else if (event.key === 'Enter' && pointed) onPin(slot, pointed);
  };
  const share = (count: number, of: number) => `${(100 * count) / of}%`;
  const isHead = typeof slot.layer !== 'number';
  return (
    <div className={styles['matrix']} role="group" aria-label={name} data-role={slot.role}>
      <header className={styles['name']}>
        <strong>{name}</strong>{' '}
        <span className="muted">
          {rows} × {columns}
        </span>
        <Legend blocks={blocks} range={figures.range} />
      </header>
      <div className={styles['map']} style={{ maxWidth: WIDEST_COLUMN * columns }}>
        {!isHead && (
          <div className={styles['blocks']} aria-hidden="true">
            {slot.blocks.map((block) => (
              <span key={block} style={{ color: `var(--gate-${block}-text)`, borderColor: `var(${hueOf(block)})` }}>
                {width < 3 ? block : t(`gate.${block}`)}
              </span>
            ))}
          </div>
        )}
        <div
          className={styles['cells']}
          style={{ height: rows <= 2 ? 20 * rows : Math.min(230, Math.max(72, rows * 7)) }}
          role="group"
          tabIndex={0}
          aria-label={t('weights.cursor', { name })}
          aria-describedby={props.describedBy}
          onKeyDown={onKeyDown}
          onBlur={() => onPoint(slot, null)}
          onPointerMove={(event) => onPoint(slot, placeAt(event))}
          onPointerLeave={() => onPoint(slot, null)}
          onClick={() => pointed && onPin(slot, pointed)}
        >
          <MatrixMap
            values={slot.values}
            rows={rows}
            columns={columns}
            blocks={blocks}
            range={figures.range}
            label={t('weights.map', { name, rows, columns, ...spread })}
            theme={theme}
          />
          {slot.blocks.slice(1).map((block, index) => (
            <i key={block} className={styles['edge']} style={{ left: share((index + 1) * width, columns) }} />
          ))}
          {unit !== null &&
            !isHead &&
            unit < width &&
            slot.blocks.map((block, index) => (
              <i
                key={block}
                className={styles['unit']}
                style={{ left: share(index * width + unit, columns), width: share(1, columns), top: 0, bottom: 0 }}
              />
            ))}
          {unit !== null &&
            (isHead ? slot.layer === 'head' && slot.role === 'kernel' : slot.role === 'recurrentKernel') &&
            unit < rows && (
              <i
                className={styles['unit']}
                style={{ left: 0, right: 0, top: share(unit, rows), height: share(1, rows) }}
              />
            )}
          {pointed && (
            <>
              <i
                className={styles['cross']}
                style={{ left: share(pointed.column, columns), width: share(1, columns), top: 0, bottom: 0 }}
              />
              <i
                className={styles['cross']}
                style={{ top: share(pointed.row, rows), height: share(1, rows), left: 0, right: 0 }}
              />
            </>
          )}
        </div>
      </div>
      <div className={styles['spread']}>
        <WeightHistogram
          now={figures.now}
          start={figures.start}
          label={t('weights.histogram', { name, ...spread, range: figure(figures.range) })}
        />
        <span aria-hidden="true">
          −{figure(figures.range)}
          <b />
          {figure(figures.range)}
        </span>
      </div>
      <dl className={styles['figures']}>
        <dt>{t('weights.moved')}</dt>
        <dd>
          {figures.startNorm > 0
            ? t('weights.movedShare', { share: number((100 * figures.moved) / figures.startNorm, 0) })
            : t('weights.movedFromZero', { norm: figure(figures.moved) })}
        </dd>
        <dt>{t('weights.gradient')}</dt>
        <dd>
          {figure(norms.at(-1) ?? Number.NaN)}
          <NormLine norms={norms} />
        </dd>
      </dl>
    </div>
  );
});

/** How the norm of the gradient went since the view was opened. */
function NormLine({ norms }: { norms: readonly number[] }) {
  const most = Math.max(...norms, Number.MIN_VALUE);
  return (
    <span className={styles['line']}>
      {norms.length > 1 && <Sparkline points={norms.map((norm) => norm / most)} />}
    </span>
  );
}

/** The colours from the lowest to the highest, a stripe for each gate. */
function Legend({ blocks, range }: { blocks: readonly BlockName[]; range: WeightFigures['range'] }) {
  const { figure } = useWeightsWords();
  return (
    <span className={styles['legend']} aria-hidden="true">
      −{figure(range)}
      <span className={styles['stripes']}>
        {blocks.map((block) => (
          <i
            key={block}
            style={{ background: `linear-gradient(90deg, var(--negative), var(--panel), var(${hueOf(block)}))` }}
          />
        ))}
      </span>
      +{figure(range)}
    </span>
  );
}
