import { useMemo } from 'react';
import type { ComparedRun } from './comparedRuns';
import { RunMark } from './RunMark';
import styles from './compare.module.css';
import { differing, nameOfSetting, textOfSetting } from './settingsThatDiffer';
import { useCompareWords } from './words';

/** The settings in which the runs differ, and no others. */
export function DifferencesTable({ runs }: { runs: readonly ComparedRun[] }) {
  const words = useCompareWords();
  const { t } = words;
  const names = useMemo(() => differing(runs.map(({ run }) => run.config)), [runs]);
  const title = t('compare.settings');
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {names.length === 0 ? (
        <p className="empty">{t('compare.noDifference')}</p>
      ) : (
        // It scrolls by itself, so the keyboard has to reach it.
        <div className={styles['scroll']} tabIndex={0} role="group" aria-label={title}>
          <table className={styles['table']} data-compare="settings">
            <thead>
              <tr>
                <th scope="col">{t('compare.setting')}</th>
                {runs.map((run) => (
                  <th key={run.letter} scope="col" title={run.name}>
                    <RunMark mark={run} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {names.map((name) => (
                <tr key={name} data-setting={name}>
                  <th scope="row">{nameOfSetting(name, words)}</th>
                  {runs.map(({ letter, run }) => (
                    <td key={letter} className={styles['long']}>
                      {textOfSetting(name, run.config, words)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
