import { useIsTask } from '../tasks/useIsTask';
import { useCommands, usePlayground } from '../page/playgroundContext';
import { SearchView } from './search/SearchView';
import { useSearchWords } from './search/words';

/** A search over settings, here or as a script for who outgrows the tab. */
export function SearchTab() {
  const { t } = useSearchWords();
  const { exportSearch } = useCommands();
  const search = usePlayground((state) => state.search?.preview?.search ?? null);
  const isWriting = usePlayground((state) => state.exporting === 'search');
  const isTask = useIsTask();
  if (isTask) return <p className="empty">{t('search.onlyForecast')}</p>;
  return (
    <SearchView
      actions={
        <button
          type="button"
          className="button"
          disabled={!search || search.settings.length === 0 || isWriting}
          title={t('search.scriptHint')}
          onClick={() => search && exportSearch(search)}
        >
          {t('search.script')}
        </button>
      }
    />
  );
}
