/** The area's facts, and its commands: what they do is fetched when one is given first. */
import { unlessAbsent, type NotArrived } from '../../model/protocol/arrival';
import type { RunsEvent } from '../../model/protocol/runs';
import type { DataFacts } from '../data/facts';
import type { Context, Slice } from '../slice';
import type { TrainingFacts } from '../training/facts';
import type { FetchedRuns, Others, OwnFacts, RunsAsked, RunsCommands } from './commands';
import { createInspections } from './inspections';
import { nothingKnown, takenInPlace } from './inPlace';
import { windowSource } from '../training/windowSource';
import type { RunsFacts } from './facts';

const NO_RUN = { refit: null, refitBacktest: null, honest: null, pruning: null, inPlace: null } as const;

/**
 * Refits, the honest run and the pruning belong to a run of the page, as what is compared of itself does; a measurement of
 * former settings is what the next is compared with.
 */
export const runsSlice: Slice<RunsFacts, DataFacts & TrainingFacts> = {
  initial: {
    ...NO_RUN,
    luck: null,
    formerLuck: null,
    luckMissing: null,
    presets: null,
    presetsMissing: null,
    pruningMissing: null,
    search: null,
    compared: null,
  },
  on: {
    run: () => NO_RUN,
    trainer: (own, event) => (event.kind === 'handedOver' ? takenInPlace(own, event.standing) : {}),
  },
};

export function runsCommands(context: Context<OwnFacts, Others, RunsAsked>): {
  readonly commands: RunsCommands;
  onEvent(event: RunsEvent): void;
  /** Training has begun or ended: it is given a core, or gives it back, and where it leaks the honest run is due. */
  followStatus(): void;
} {
  let here: FetchedRuns | null = null;
  let coming: Promise<FetchedRuns> | null = null;
  const inspections = createInspections(context.clients.runs);

  /** At once, once it is here. */
  function tell(what: (runs: FetchedRuns) => void, miss: (missing: NotArrived) => void): void {
    if (here) return what(here);
    coming ??= import('./fetchedRuns').then(({ fetchedRuns }) => (here = fetchedRuns({ ...context, windowSource })));
    coming.then(
      what,
      unlessAbsent((missing) => {
        coming = null;
        miss(missing);
      }),
    );
  }
  /** Nothing has begun that could be told, unless it is on its way. */
  const tellIfBegun = (what: (runs: FetchedRuns) => void): void => {
    if (coming) tell(what, () => undefined);
  };
  const followLeak = (): void =>
    tell(
      (runs) => runs.followStatus(),
      () => context.set({ honest: { state: 'failed', epochs: 0, epoch: 0 } }),
    );
  return {
    commands: {
      compare: () =>
        tell(
          (runs) => runs.compare(),
          ({ file, absence }) => context.commands.notify({ kind: 'not-arrived', parts: ['comparison'], file, absence }),
        ),
      cancelComparison: () => tellIfBegun((runs) => runs.cancelComparison()),
      // Said where it was asked for: a notice would lie behind the dialog.
      measureLuck: (seeds) =>
        tell(
          (runs) => runs.measureLuck(seeds),
          ({ file, absence }) => context.set({ luckMissing: { file, absence } }),
        ),
      refit: () =>
        tell(
          (runs) => runs.refit(),
          ({ file, absence }) => context.commands.notify({ kind: 'not-arrived', parts: ['refit'], file, absence }),
        ),
      dropRefit: () => tellIfBegun((runs) => runs.dropRefit()),
      refitBacktest: (count) =>
        tell(
          (runs) => runs.refitBacktest(count),
          ({ file, absence }) => context.commands.notify({ kind: 'not-arrived', parts: ['refit'], file, absence }),
        ),
      dropRefitBacktest: () => tellIfBegun((runs) => runs.dropRefitBacktest()),
      followLeak,
      startPruning: (start, epochs) =>
        tell(
          (runs) => runs.startPruning(start, epochs),
          ({ file, absence }) => context.set({ pruningMissing: { file, absence } }),
        ),
      stopPruning: () => tellIfBegun((runs) => runs.stopPruning()),
      dropPruning: () => tellIfBegun((runs) => runs.dropPruning()),
      takePruned: (units) => here?.takePruned(units) ?? null,
      stopLuck: () => tellIfBegun((runs) => runs.stopLuck()),
      comparePresets: (seeds) =>
        tell(
          (runs) => runs.comparePresets(seeds),
          ({ file, absence }) => context.set({ presetsMissing: { file, absence } }),
        ),
      stopPresets: () => tellIfBegun((runs) => runs.stopPresets()),
      layBeside: (compared) =>
        tell(
          (runs) => runs.layBeside(compared),
          ({ file, absence }) =>
            context.set({ compared: { ...nothingKnown(compared), problem: { code: 'not-arrived', file, absence } } }),
        ),
      dropBeside: () => tellIfBegun((runs) => runs.dropBeside()),
      takeInPlace(isTaken) {
        context.set({ inPlace: isTaken ? 'asked' : null });
        if (isTaken) context.clients.trainer.send({ kind: 'handOver', step: null });
      },
      inspectBeside: inspections.inspectBeside,
      search: (ask) =>
        tell(
          (runs) => runs.search(ask),
          ({ file, absence }) =>
            context.set({ search: { preview: null, current: null, missing: { file, absence }, unread: null } }),
        ),
    },
    onEvent(event) {
      inspections.onEvent(event);
      tellIfBegun((runs) => runs.onEvent(event));
    },
    followStatus: () => (context.get().runConfig?.leaks ? followLeak() : tellIfBegun((runs) => runs.followStatus())),
  };
}
