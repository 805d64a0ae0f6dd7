import { useId, useMemo } from 'react';
import type { CellName } from '../../../../model/settings/settings';
import type { ComparedGradients } from '../../../../model/protocol/inside/gradients';
import { COMPARED_CELLS, epochsToCompare } from '../../../../store/inside/compareCells';
import type { Comparison } from '../../../../store/inside/slice';
import { GradientChart } from './GradientChart';
import { gradientScale } from './gradientScale';
import type { Scale } from '../../../charts/axes/ticks';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import styles from './GradientsView.module.css';
import { flowLines } from './OwnGradients';
import { fallFigure, fallOf, fallText } from './gradientDecay';
import { useGradientsWords } from './words';

type ComparedCell = (typeof COMPARED_CELLS)[number];

/** LSTM, GRU and simple RNN, trained on the same windows from the same seed: how their gradients fall. */
export function CellComparison({ layer }: { layer: number }) {
  const { t, count } = useGradientsWords();
  const { compare } = useCommands();
  const comparison = usePlayground((state) => state.comparison);
  const epochs = usePlayground(({ epoch }) => epochsToCompare(epoch));
  const heading = useId();
  const flows = comparison?.flows;
  const scale = useMemo(() => {
    const lines = Object.values(flows ?? {}).flatMap((flow) => flowLines(flow, layer));
    return gradientScale(lines.map(({ values }) => values));
  }, [flows, layer]);
  const isTraining = comparison !== null && comparison.training !== null;
  return (
    <div className={styles['comparison']} role="group" aria-labelledby={heading}>
      <div className={styles['bar']}>
        <h3 id={heading}>{t('gradients.compareTitle')}</h3>
        {isTraining ? (
          <Progress comparison={comparison} />
        ) : (
          <button type="button" className="button button-small" onClick={compare}>
            {t(comparison ? 'gradients.compareAgain' : 'gradients.compare')}
          </button>
        )}
      </div>
      {comparison ? (
        <div className={styles['cells']}>
          {COMPARED_CELLS.map((cell) => (
            <ComparedCell key={cell} cell={cell} comparison={comparison} layer={layer} scale={scale} />
          ))}
          <p className={styles['note']}>{t('gradients.note')}</p>
        </div>
      ) : (
        <p className="empty">{t('gradients.compareInvite', { epochs: count('gradients.epochs', epochs) })}</p>
      )}
    </div>
  );
}

/** How far the cell in training is, and the way out. */
function Progress({ comparison: { training, done, epochs } }: { comparison: Comparison }) {
  const { t } = useGradientsWords();
  const { cancelComparison } = useCommands();
  const name = useCellName();
  const id = useId();
  if (training === null) return null;
  return (
    <div className={styles['progress']}>
      <label htmlFor={id}>{t('gradients.progress', { cell: name(training), done: done[training] ?? 0, epochs })}</label>
      <progress
        id={id}
        value={COMPARED_CELLS.reduce((sum, cell) => sum + (done[cell] ?? 0), 0)}
        max={COMPARED_CELLS.length * epochs}
      />
      <button type="button" className="button button-small" onClick={cancelComparison}>
        {t('gradients.cancel')}
      </button>
    </div>
  );
}

function useCellName(): (cell: CellName) => string {
  const { t } = useGradientsWords();
  return (cell) => t(cell === 'rnn' ? 'gradients.rnnName' : `cell.${cell}`);
}

type ComparedCellProps = { cell: ComparedCell; comparison: Comparison; layer: number; scale: Scale | null };

/** One of the three, all on the same scale. */
function ComparedCell({ cell, comparison, layer, scale }: ComparedCellProps) {
  const { t } = useGradientsWords();
  const name = useCellName()(cell);
  const flow = comparison.flows[cell];
  return (
    <figure className={styles['cell']} data-cell={cell}>
      <h4>{name}</h4>
      {flow && scale ? (
        <ComparedChart flow={flow} name={name} layer={Math.min(layer, flow.layers.length - 1)} scale={scale} />
      ) : (
        <p className={styles['pending']}>{t(pendingKey(cell, comparison))}</p>
      )}
    </figure>
  );
}

function pendingKey(cell: ComparedCell, { training, trained }: Comparison) {
  if (trained.includes(cell)) return 'gradients.working';
  return training === null ? 'gradients.left' : 'gradients.notYet';
}

type ComparedChartProps = { flow: ComparedGradients; name: string; layer: number; scale: Scale };

function ComparedChart({ flow, name, layer, scale }: ComparedChartProps) {
  const words = useGradientsWords();
  const { t, count, tick } = words;
  const lines = useMemo(() => flowLines(flow, layer), [flow, layer]);
  const [h, c] = lines;
  if (!h) return null;
  const said = { cell: name, h: fallText(fallOf(h.values), words) };
  const caption = c
    ? t('gradients.comparedBoth', { ...said, c: fallText(fallOf(c.values), words) })
    : t('gradients.comparison', said);
  return (
    <>
      <p className={styles['share']} aria-hidden="true">
        {fallFigure(fallOf(h.values), words)}
      </p>
      <div className={styles['small']}>
        <GradientChart lines={lines} scale={scale} steps={h.values.length} label={caption} tick={tick} />
      </div>
      <figcaption className={styles['caption']}>
        {caption}{' '}
        <span className="muted">
          {t('gradients.comparedEpoch', { epochs: count('gradients.epochs', flow.epoch), layer: layer + 1 })}
        </span>
      </figcaption>
    </>
  );
}
