import { shareText } from '../sentences';
import type { Evaluation } from '../useEvaluation';
import { useQualityWords } from '../qualityWords';
import styles from './views.module.css';

/** What each band promises, how wide it is, and what it held. */
export function BandsView({ evaluation: { baselines, network } }: { evaluation: Evaluation }) {
  const words = useQualityWords();
  const { t, figure } = words;
  const { horizon } = baselines;
  const wide = (width: number) => (Number.isFinite(width) ? `±${figure(width)}` : '–');
  return (
    <>
      <p>{t('quality.bandsCaption')}</p>
      <table className={styles['table']} data-quality="bands">
        <thead>
          <tr>
            <th scope="col">{t('quality.level')}</th>
            <th scope="col">{t('quality.width')}</th>
            {horizon > 1 && <th scope="col">{t('quality.widthLast', { n: horizon })}</th>}
            <th scope="col">{t('quality.inValidation')}</th>
            <th scope="col">{t('quality.inTest')}</th>
          </tr>
        </thead>
        <tbody>
          {network.bands.map(({ level, byHorizon, coverage }) => (
            <tr key={level}>
              <th scope="row">{level} %</th>
              <td>{wide(byHorizon[0]!)}</td>
              {horizon > 1 && <td>{wide(byHorizon[horizon - 1]!)}</td>}
              <td>{shareText(coverage.validation, words)}</td>
              <td>{shareText(coverage.test, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{t('quality.bandsNote')}</p>
    </>
  );
}
