import { useEffect, useState, type ReactNode } from 'react';
import type { Search } from '../../../../model/protocol/search';
import { missingRuns } from '../../../../store/runs/searched';
import { Alert } from '../../../controls/layout/Alert';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { firstDraft } from './draft';
import { SearchForm } from './SearchForm';
import { SearchPlanNote } from './SearchPlanNote';
import { SearchProgress } from './SearchProgress';
import { SearchResult } from './SearchResult';
import styles from './search.module.css';
import { useSearchWords } from './words';

/** A search over settings: what is asked for, how far it is, and what came of it. `actions` stand beside its own buttons. */
export function SearchView({ actions }: { actions?: ReactNode }) {
  const { t } = useSearchWords();
  const { search: ask } = useCommands();
  const facts = usePlayground((state) => state.search);
  const config = usePlayground((state) => state.config);
  const series = usePlayground((state) => state.series);
  const [draft, setDraft] = useState<Search>(() => facts?.current?.search ?? firstDraft(config));
  const { current, preview, missing, unread } = facts ?? { current: null, preview: null, missing: null, unread: null };
  // What it would do depends on the settings and the series of the page, too.
  useEffect(() => ask({ kind: 'preview', search: draft }), [ask, draft, config, series]);
  const isRunning = current?.state === 'running';
  const canStart = preview?.planned?.ok === true && preview.search === draft;
  const canGoOn = current !== null && !isRunning && missingRuns(current).length > 0;
  return (
    <div className={styles['view']}>
      <p className="muted">{t('search.intro')}</p>
      <SearchForm search={draft} onChange={setDraft} />
      <SearchPlanNote preview={preview?.search === draft ? preview : null} />
      <div className={styles['buttons']}>
        {/* One button, so that it keeps the focus. */}
        <button
          type="button"
          className="button"
          disabled={!isRunning && !canStart}
          onClick={() => ask({ kind: isRunning ? 'stop' : 'start' })}
        >
          {t(isRunning ? 'search.stop' : current ? 'search.startNew' : 'search.start')}
        </button>
        {canGoOn && (
          <button type="button" className="button" onClick={() => ask({ kind: 'goOn' })}>
            {t(current.state === 'stopped' ? 'search.goOn' : 'search.again')}
          </button>
        )}
        {actions}
      </div>
      {missing && <Alert title={t('boundary.absent')}>{t(`absence.${missing.absence}`, { file: missing.file })}</Alert>}
      {unread && (
        <p role="alert">
          {t(unread.code === 'newer-version' ? 'search.newer' : 'search.unread', { at: unread.at || '–' })}
        </p>
      )}
      {current && <SearchProgress current={current} />}
      {current?.judged && <SearchResult current={current} judged={current.judged} />}
    </div>
  );
}
