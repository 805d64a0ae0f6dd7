/** Who asks the pool for runs, and who is told what comes of them. */
import { compareCommands } from '../inside/compareCells';
import type { FetchedRuns, RunsContext } from './commands';
import { backtestCommands } from './backtest';
import { comparisonCommands } from './comparison';
import { honestCommands } from './honest';
import { luckCommands } from './luck';
import { presetCommands } from './presets';
import { pruningCommands } from './pruning';
import { refitCommands } from './refit';
import { searchCommands } from './search';

/** The page's, and that of a training. */
const PAGE = 1;
const TRAINING = 1;

export function fetchedRuns(context: RunsContext): FetchedRuns {
  const { get, clients } = context;
  let left = 0;
  /** Before the first runs, and whenever it changes. */
  function leaveCores(): void {
    const cores = PAGE + (get().status === 'training' ? TRAINING : 0);
    if (cores === left) return;
    left = cores;
    clients.runs.send({ kind: 'leave', cores });
  }
  const comparison = compareCommands(context);
  const luck = luckCommands(context);
  const again = refitCommands(context);
  const backtest = backtestCommands(context);
  const honest = honestCommands(context);
  const search = searchCommands({ ...context, clock: () => performance.now() });
  const pruning = pruningCommands(context);
  const presets = presetCommands(context);
  const beside = comparisonCommands(context);
  return {
    followStatus() {
      leaveCores();
      honest.follow();
    },
    compare() {
      leaveCores();
      comparison.compare();
    },
    cancelComparison: comparison.cancelComparison,
    measureLuck(seeds) {
      leaveCores();
      luck.measureLuck(seeds);
    },
    stopLuck: luck.stopLuck,
    comparePresets(seeds) {
      leaveCores();
      presets.comparePresets(seeds);
    },
    stopPresets: presets.stopPresets,
    refit() {
      leaveCores();
      again.refit();
    },
    dropRefit: again.dropRefit,
    refitBacktest(count) {
      leaveCores();
      backtest.refitBacktest(count);
    },
    dropRefitBacktest: backtest.dropRefitBacktest,
    search(ask) {
      leaveCores();
      search.ask(ask);
    },
    startPruning(start, epochs) {
      leaveCores();
      pruning.startPruning(start, epochs);
    },
    stopPruning: pruning.stopPruning,
    dropPruning: pruning.dropPruning,
    takePruned: pruning.takePruned,
    layBeside: beside.layBeside,
    dropBeside: beside.dropBeside,
    onEvent(event) {
      if (event.kind === 'beside') return beside.onEvent(event.event);
      // Of who looks through them, and not of the runs.
      if (event.kind === 'inspected') return;
      if (event.kind === 'searchPlanned' || event.kind === 'searchJudged') return search.onAnswer(event);
      if (event.kind === 'variantsJudged') return presets.onAnswer(event);
      // The next is another pool, which has been told nothing.
      if (event.kind === 'notArrived') {
        left = 0;
        beside.onEvent(event);
      }
      comparison.onEvent(event);
      luck.onEvent(event);
      again.onEvent(event);
      backtest.onEvent(event);
      honest.onEvent(event);
      search.onEvent(event);
      pruning.onEvent(event);
      presets.onEvent(event);
    },
  };
}
