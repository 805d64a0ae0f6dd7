import { useMemo, useState } from 'react';
import { bestEpoch } from '../../../../store/runs/selectors';
import { Choice } from '../../../controls/fields/Choice';
import { NumberField } from '../../../controls/fields/NumberField';
import type { Evaluation } from '../../evaluation/useEvaluation';
import { useQualityWords } from '../../evaluation/qualityWords';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import styles from './table.module.css';

const USUAL = 8;
const MOST = 50;

type RefitsAlongProps = { evaluation: Evaluation; shown: boolean; onShow(shown: boolean): void };

/** Trains the network anew along the test part, and compares it with the one that was trained once. */
export function RefitsAlong({ evaluation, shown, onShow }: RefitsAlongProps) {
  const { t, figure, number } = useQualityWords();
  const { refitBacktest, dropRefitBacktest } = useCommands();
  const found = usePlayground((state) => state.refitBacktest);
  const best = usePlayground(bestEpoch);
  const isBusy = usePlayground((state) => state.status === 'training');
  const [count, setCount] = useState(USUAL);
  const errors = useMemo(() => {
    if (found?.state !== 'done') return null;
    const { baselines, network } = evaluation;
    const { start, end } = baselines.rows.test;
    const once = network.forecasts.subarray(start * baselines.horizon, end * baselines.horizon);
    return { once: errorOf(once, evaluation), refitted: errorOf(found.forecasts, evaluation) };
  }, [found, evaluation]);
  if (found?.state === 'running') {
    const { done, at, epochs } = found;
    return (
      <div className={styles['controls']}>
        <progress value={done} max={at.length} aria-label={t('refits.progress', { done, of: at.length, epochs })} />
        <span aria-hidden="true">{t('refits.progress', { done, of: at.length, epochs })}</span>
        <button type="button" className="button button-small" onClick={dropRefitBacktest}>
          {t('refit.stop')}
        </button>
      </div>
    );
  }
  return (
    <div className={styles['controls']}>
      {errors && found ? (
        <>
          <Choice<'once' | 'again'>
            label={t('refits.network')}
            showLabel={false}
            value={shown ? 'again' : 'once'}
            onChoose={(value) => onShow(value === 'again')}
            options={[
              { value: 'once', label: t('refits.once') },
              { value: 'again', label: t('refits.again', { n: found.at.length }) },
            ]}
          />
          <span>
            {t('refits.outcome', {
              n: found.at.length,
              epochs: number(found.epochs),
              refitted: figure(errors.refitted),
              once: figure(errors.once),
            })}
          </span>
        </>
      ) : (
        <>
          <span aria-hidden="true">{t('refits.count')}</span>
          <NumberField label={t('refits.count')} value={count} min={2} max={MOST} whole onCommit={setCount} />
          <button
            type="button"
            className="button button-small"
            disabled={best === 0 || isBusy}
            title={best === 0 ? t('refit.first') : t('refits.hint', { epochs: best })}
            onClick={() => {
              onShow(true);
              refitBacktest(count);
            }}
          >
            {t('refits.start')}
          </button>
          {found?.state === 'failed' && <span role="alert">{t('refit.failed')}</span>}
        </>
      )}
    </div>
  );
}

/** Mean absolute error over the test part, of forecasts from its origins in their order. */
function errorOf(forecasts: Float64Array, { baselines, series }: Evaluation): number {
  const { origins, horizon, rows } = baselines;
  let [sum, count] = [0, 0];
  for (let at = 0; at < forecasts.length; at++) {
    const origin = origins[rows.test.start + Math.floor(at / horizon)]!;
    const error = Math.abs(series.values[origin + (at % horizon)]! - forecasts[at]!);
    if (!Number.isFinite(error)) continue;
    sum += error;
    count += 1;
  }
  return sum / count;
}
