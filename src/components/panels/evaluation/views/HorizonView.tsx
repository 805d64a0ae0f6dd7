import { networkConfig } from '../../../../store/training/selectors';
import { LinesChart } from '../../../charts/lines/LinesChart';
import { usePlayground } from '../../page/playgroundContext';
import { greyOf } from '../greys';
import { modelText } from '../sentences';
import type { Evaluation } from '../useEvaluation';
import { useQualityWords } from '../qualityWords';
import styles from './views.module.css';

/** The error of all models by step ahead, on the test part. */
export function HorizonView({ evaluation: { baselines, network } }: { evaluation: Evaluation }) {
  const words = useQualityWords();
  const { t, figure, tick } = words;
  const cell = usePlayground((state) => networkConfig(state).cell);
  if (baselines.horizon === 1) return <p className="empty">{t('quality.horizonOne')}</p>;
  const x = Array.from({ length: baselines.horizon }, (_, ahead) => ahead + 1);
  const errors = (report: Evaluation['network']['report']) => report.parts.test.byHorizon.map(({ mae }) => mae);
  const own = errors(network.report);
  // One far above all others would leave them no room.
  const most = 3 * Math.max(...own);
  const lines = baselines.reports.map((report) => ({
    name: modelText(report.name, words),
    ...greyOf(report.name),
    x,
    y: errors(report).map((error) => (error > most ? Number.NaN : error)),
  }));
  const ownName = t(`cell.${cell}`);
  return (
    <>
      <LinesChart
        className={styles['chart']}
        lines={[...lines, { name: ownName, colour: 'var(--forecast)', width: 2, x, y: own }]}
        includes={[0]}
        xLabel={String}
        yLabel={tick}
        caption={t('quality.horizonCaption', {
          figures: [network.report, ...baselines.reports]
            .map(
              (report) =>
                `${report.name === 'lstm' ? ownName : modelText(report.name, words)} ${errors(report).map(figure).join(', ')}`,
            )
            .join('; '),
        })}
      />
      <p className={styles['legend']}>
        {[{ name: ownName, colour: 'var(--forecast)', dash: undefined }, ...lines].map(({ name, colour, dash }) => (
          <span key={name}>
            <svg width="22" height="6" aria-hidden="true">
              <path d="M0 3h22" stroke={colour} strokeWidth="2" strokeDasharray={dash} />
            </svg>{' '}
            {name}
          </span>
        ))}
      </p>
    </>
  );
}
