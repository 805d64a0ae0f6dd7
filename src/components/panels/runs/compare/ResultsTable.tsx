import type { JudgedPart } from '../../../../model/protocol/comparison';
import type { ComparedRun } from './comparedRuns';
import { lowestLoss } from './LossesChart';
import { RunMark } from './RunMark';
import styles from './compare.module.css';
import { useCompareWords } from './words';

const MEASURES = ['mae', 'rmse', 'mase'] as const;

type ResultsTableProps = { runs: readonly ComparedRun[]; part: JudgedPart; best: readonly string[] };

/** What each run came to; `best` are ids of those that stand in front on their series. */
export function ResultsTable({ runs, part, best }: ResultsTableProps) {
  const { t, figure, number } = useCompareWords();
  const title = t('compare.results');
  const columns = [
    { label: t('compare.epochs'), hint: undefined },
    { label: t('compare.parameters'), hint: t('compare.parametersHint') },
    { label: t('compare.best'), hint: t('compare.bestHint') },
    { label: t('compare.windows'), hint: t('compare.windowsHint') },
    ...MEASURES.map((measure) => ({ label: measure.toUpperCase(), hint: t(`compare.${measure}`) })),
  ];
  return (
    <section aria-label={title}>
      <h3>
        {title} <span className="muted">({t(`compare.${part}`)})</span>
      </h3>
      {/* It scrolls by itself, so the keyboard has to reach it. */}
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={title}>
        <table className={styles['table']} data-compare="results">
          <thead>
            <tr>
              <th scope="col">{t('compare.run')}</th>
              {columns.map(({ label, hint }) => (
                <th key={label} scope="col">
                  {hint ? <abbr title={hint}>{label}</abbr> : label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map((one) => {
              const { run, name, letter, judged } = one;
              const measured = judged?.parts[part];
              const leaks = run.config.leaks !== '';
              return (
                <tr key={letter} data-run={letter} data-best={best.includes(run.id) || undefined}>
                  <th scope="row" title={leaks ? `${name} (${t('compare.illegal')})` : name}>
                    <RunMark mark={one} />
                    {leaks && <span className="visually-hidden"> {t('compare.illegal')}</span>}
                  </th>
                  <td>{number(run.standing.checkpoint.epoch)}</td>
                  <td>{number(run.standing.checkpoint.learned.w.length)}</td>
                  <td>{figure(lowestLoss(run.standing.losses))}</td>
                  <td>{measured ? number(measured.windows) : '–'}</td>
                  {MEASURES.map((measure) => {
                    const text = figure(measured?.[measure] ?? Number.NaN);
                    return <td key={measure}>{leaks ? <s>{text}</s> : text}</td>;
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
