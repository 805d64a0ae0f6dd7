import { LinesChart } from '../../../charts/lines/LinesChart';
import type { Evaluation } from '../useEvaluation';
import { useQualityWords } from '../qualityWords';
import styles from './views.module.css';

/** At which shift the forecast fits best, and whether it is an echo. */
export function EchoView({ evaluation: { network } }: { evaluation: Evaluation }) {
  const { t, figure, tick, number } = useQualityWords();
  const { shift, mae, first, byShift, isEcho } = network.echo;
  const x = byShift.map((_, at) => first + at);
  const numbers = { shift: number(shift), best: figure(mae), onTime: figure(byShift[-first] ?? Number.NaN) };
  if (!Number.isFinite(mae)) return <p className={styles['verdict']}>{t('quality.echo.unknown')}</p>;
  const kind = shift === 0 ? 'no' : isEcho ? 'yes' : shift > 0 ? 'late' : 'early';
  return (
    <>
      <p className={styles['verdict']}>{t(`quality.echo.${kind}`, numbers)}</p>
      <LinesChart
        className={styles['chart']}
        lines={[
          { name: 'error', colour: 'var(--forecast)', width: 2, x, y: byShift },
          { name: 'best', colour: 'var(--validation)', dots: true, x: [shift], y: [mae] },
        ]}
        includes={[0]}
        xLabel={(at) =>
          at === 0 ? t('quality.onTime') : t(at > 0 ? 'quality.late' : 'quality.early', { n: Math.abs(at) })
        }
        yLabel={tick}
        caption={t('quality.echoCaption', { from: first, to: -first, shift, error: figure(mae) })}
      />
    </>
  );
}
