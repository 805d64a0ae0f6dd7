import { useEffect, useState } from 'react';
import { download } from '../../../controls/browser/download';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import styles from './history.module.css';
import { RunRow } from './RunRow';
import { runsCsv, runsJson } from './runsList';
import { useHistoryWords } from './words';

const MOST_COMPARED = 6;
/** Rows that are drawn at first, and with each further click. */
const PAGE = 25;

/** Every run that is kept, newest first, and what can be done with them. */
export function RunsList({ onCompare }: { onCompare(): void }) {
  const words = useHistoryWords();
  const { t, count, number } = words;
  const { listRuns, compareRuns, exportRuns, putBackEntries } = useCommands();
  const runs = usePlayground((state) => state.runs);
  const removed = usePlayground((state) => state.removed);
  const refused = usePlayground((state) => state.refused);
  const [chosen, choose] = useState<readonly string[]>([]);
  const [shown, show] = useState(PAGE);
  useEffect(() => listRuns(), [listRuns]);
  if (!runs) return <p className="empty">{t('runs.waiting')}</p>;
  const there = chosen.filter((id) => runs.some((run) => run.id === id));
  return (
    <div className={styles['history']}>
      <p className="muted">{t('runs.intro')}</p>
      {refused && <p role="alert">{t(`runs.refused.${refused}`)}</p>}
      <div className={styles['buttons']}>
        <button
          type="button"
          className="button button-small"
          disabled={there.length < 1}
          title={t('runs.compareHint')}
          onClick={() => {
            compareRuns(there);
            onCompare();
          }}
        >
          {t('runs.compareChosen', { n: there.length })}
        </button>
        {removed.length > 0 && (
          <button type="button" className="button button-small" onClick={putBackEntries}>
            {count('runs.putBack', removed.length)}
          </button>
        )}
        <span className={styles['end']}>
          <button
            type="button"
            className="button button-small"
            disabled={runs.length === 0}
            onClick={() => download('lstm-runs.csv', 'text/csv', runsCsv(runs, words))}
          >
            {t('runs.csv')}
          </button>
          <button
            type="button"
            className="button button-small"
            disabled={runs.length === 0}
            onClick={() => download('lstm-runs-list.json', 'application/json', runsJson(runs, words))}
          >
            {t('runs.json')}
          </button>
          <button
            type="button"
            className="button button-small"
            disabled={runs.length === 0}
            title={t('runs.fileHint')}
            onClick={() => exportRuns(there.length > 0 ? there : runs.map(({ id }) => id))}
          >
            {t('runs.file')}
          </button>
        </span>
      </div>
      {runs.length === 0 ? (
        <p className="empty">{t('runs.none')}</p>
      ) : (
        <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('runs.caption')}>
          <table className={styles['table']}>
            <caption className="visually-hidden">{t('runs.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">{t('runs.choose')}</span>
                </th>
                <th scope="col">★</th>
                <th scope="col">{t('runs.name')}</th>
                <th scope="col">{t('runs.changed')}</th>
                <th scope="col">{t('runs.validation')}</th>
                <th scope="col">{t('runs.test')}</th>
                <th scope="col">{t('runs.epochs')}</th>
                <th scope="col">{t('runs.time')}</th>
                <th scope="col">{t('runs.losses')}</th>
              </tr>
            </thead>
            <tbody>
              {runs.slice(0, shown).map((entry) => (
                <RunRow
                  key={entry.id}
                  entry={entry}
                  entries={runs}
                  isChosen={there.includes(entry.id)}
                  canChoose={there.length < MOST_COMPARED}
                  onChoose={(isChosen) =>
                    choose(isChosen ? [...there, entry.id] : there.filter((id) => id !== entry.id))
                  }
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {runs.length > shown && (
        <button type="button" className="link-button" onClick={() => show(shown + PAGE)}>
          {t('runs.showing', { n: number(Math.min(PAGE, runs.length - shown)) })}
        </button>
      )}
      <Kept />
    </div>
  );
}

/** What all of it takes, and how it is got rid of: asked twice. */
function Kept() {
  const { t, count, number } = useHistoryWords();
  const { clearKept } = useCommands();
  const runs = usePlayground((state) => state.runs?.length ?? 0);
  const bytes = usePlayground((state) => state.keptBytes);
  const [isSure, setSure] = useState(false);
  return (
    <p className={`muted ${styles['kept']}`}>
      {count('runs.kept', runs)} {t('runs.megabytes', { mb: number(bytes / 1e6, 2) })}{' '}
      <button
        type="button"
        className="link-button"
        title={t('runs.clearHint')}
        disabled={bytes === 0}
        onBlur={() => setSure(false)}
        onClick={() => {
          if (isSure) clearKept();
          setSure(!isSure);
        }}
      >
        {t(isSure ? 'runs.clearSure' : 'runs.clear')}
      </button>
    </p>
  );
}
