import { useCommands } from '../page/playgroundContext';
import { useIsTask } from '../tasks/useIsTask';
import { PruningView } from './pruning/PruningView';
import { usePruningWords } from './pruning/words';

/** How small the network in place can be. */
export function PruningTab() {
  const { t } = usePruningWords();
  const { prune, openPruned } = useCommands();
  const isTask = useIsTask();
  if (isTask) return <p className="empty">{t('pruning.onlyForecast')}</p>;
  return <PruningView onStart={prune} onOpen={openPruned} />;
}
