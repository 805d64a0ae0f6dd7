import { useCommands } from '../page/playgroundContext';
import { PruningView } from './pruning/PruningView';

/** How small the network in place can be. */
export function PruningTab() {
  const { prune, openPruned } = useCommands();
  return <PruningView onStart={prune} onOpen={openPruned} />;
}
