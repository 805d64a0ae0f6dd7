import { Suspense } from 'react';
import { fetched } from '../../controls/browser/fetched';
import { Panel } from '../../controls/layout/Panel';
import { Tabs } from '../../controls/layout/Tabs';
import { PanelBoundary } from '../page/PanelBoundary';
import { useCommands, usePlayground } from '../page/playgroundContext';
import { RunsList } from './history/RunsList';
import { useHistoryWords } from './history/words';

const SearchTab = fetched(async () => (await import('./SearchTab')).SearchTab);
const PruningTab = fetched(async () => (await import('./PruningTab')).PruningTab);

const CompareView = fetched(async () => (await import('./compare/CompareView')).CompareView);

const VIEWS = ['history', 'compare', 'search', 'small'] as const;
const VIEWS_ID = 'runs-views';
/** What is open in the region, as `ask` names it. */
const PREFIX = 'runs-';

/** What has been tried, and what can be tried: the history of runs, comparisons, a search, and how small it can be. */
export function RunsPanel() {
  const { t } = useHistoryWords();
  const { ask } = useCommands();
  const asked = usePlayground((state) => state.qualityView);
  const shown = VIEWS.find((name) => `${PREFIX}${name}` === asked) ?? 'history';
  const open = (view: string) => ask(`${PREFIX}${view}`);
  return (
    <Panel
      name={t('runs.title')}
      aside={
        <Tabs
          label={t('runs.views')}
          value={shown}
          controls={VIEWS_ID}
          onChoose={open}
          options={VIEWS.map((value) => ({ value, label: t(`runs.${value}`) }))}
        />
      }
    >
      <div id={VIEWS_ID} role="tabpanel" aria-label={t(`runs.${shown}`)}>
        <PanelBoundary key={shown}>
          <Suspense fallback={<p className="empty">{t('inside.waiting')}</p>}>
            {shown === 'history' && <RunsList onCompare={() => open('compare')} />}

            {shown === 'compare' && <CompareView />}
            {shown === 'search' && <SearchTab />}
            {shown === 'small' && <PruningTab />}
          </Suspense>
        </PanelBoundary>
      </div>
    </Panel>
  );
}
