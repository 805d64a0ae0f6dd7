/** What can be asked of the pool of runs. */
import type { Seat } from '../../model/protocol/comparison';
import type { InspectorCommand, InspectorEvent } from '../../model/protocol/inspection';
import type { PruningStart } from '../../model/protocol/pruning';
import type { RunsEvent } from '../../model/protocol/runs';
import type { Search } from '../../model/protocol/search';
import type { Config } from '../../model/settings/settings';
import type { DataFacts } from '../data/facts';
import type { OpenedRun } from '../history/facts';
import type { InsideFacts } from '../inside/slice';
import type { EvaluationFacts } from '../evaluation/slice';
import type { LossFacts } from '../loss/slice';
import type { ModelFacts } from '../model/slice';
import type { Notice } from '../page/facts';
import type { SettingsFacts } from '../settings/facts';
import type { Context } from '../slice';
import type { TrainingFacts } from '../training/facts';
import type { windowSource } from '../training/windowSource';
import type { RunsFacts } from './facts';

export type RunsCommands = {
  /** Trains the three cells; one comparison at a time: another takes the place of the last. */
  compare(): void;
  /** Ends the training; what has been found of the cells before stays. */
  cancelComparison(): void;
  /** Trains the network in place once more, on everything, for as many epochs as were best: the future is then of it. */
  refit(): void;
  /** Ends it, or lets go of it: the future is of the network in place. */
  dropRefit(): void;
  /** Trains it anew so many times along the test part, each time on all that was known by then, and forecasts from there. */
  refitBacktest(count: number): void;
  dropRefitBacktest(): void;
  /** Trains the settings in place from so many seeds; one measurement at a time. */
  measureLuck(seeds: number): void;
  /** Trains the honest run beside one that leaks; by itself, whenever that rests. */
  followLeak(): void;
  /** Ends it; the runs that are done stay. */
  stopLuck(): void;
  /** Trains the settings in place with each preset of the cell, from so many seeds; one comparison at a time. */
  comparePresets(seeds: number): void;
  /** Ends it; the runs that are done stay. */
  stopPresets(): void;
  search(ask: SearchAsk): void;
  /** Prunes the network in place from where it stands, so many epochs at each width; one pruning at a time. */
  startPruning(start: PruningStart, epochs: number): void;
  /** Ends it; what is known of the widths stays. */
  stopPruning(): void;
  /** Ends it, and forgets what is known: another run begins. */
  dropPruning(): void;
  /** The pruned network of so many units, to be taken up as a run; null where there is none, or it was too large to keep. */
  takePruned(units: number): TakenNetwork | null;
  /** Compares these runs from now on; what is known of them already stays. */
  layBeside(runs: readonly OpenedRun[]): void;
  /** None are compared any more. */
  dropBeside(): void;
  /** Takes the run in place along, as it stands now, or leaves it again. */
  takeInPlace(isTaken: boolean): void;
  /** Starts an inspector of its own for a run that is looked at beside another. */
  inspectBeside(seat: Seat, handle: (event: InspectorEvent) => void): InspectionLine;
};

/** The way to an inspector, until it is ended. */
export type InspectionLine = { send(command: InspectorCommand): void; end(): void };

export type SearchAsk =
  /** Works out what a search would do. */
  | { readonly kind: 'preview'; readonly search: Search }
  /** Begins the search that was previewed last; one at a time: the one before it ends. */
  | { readonly kind: 'start' }
  /** Ends it; the runs that are done stay. */
  | { readonly kind: 'stop' }
  /** Trains what has no result yet, also after a reload. */
  | { readonly kind: 'goOn' }
  /** Puts the settings of a trial in place. */
  | { readonly kind: 'take'; readonly trial: number }
  /** What `searchToKeep` answered before. */
  | { readonly kind: 'restore'; readonly kept: unknown }
  | { readonly kind: 'forget' };

/** `config` is that of the run with these units; `parameters` in the order of `parameterLayout`, a copy. */
export type TakenNetwork = { readonly config: Config; readonly parameters: Float32Array };

export type OwnFacts = RunsFacts & Pick<InsideFacts, 'comparison'>;
export type Others = SettingsFacts &
  DataFacts &
  ModelFacts &
  TrainingFacts &
  LossFacts &
  Pick<EvaluationFacts, 'foreseen' | 'baselines'>;
export type RunsAsked = { notify(notice: Notice): void; applyConfig(config: Config): void };
/** With what the page has already: a module of both would be fetched by itself. */
export type RunsContext = Context<OwnFacts, Others, RunsAsked> & { readonly windowSource: typeof windowSource };

export type FetchedRuns = Omit<RunsCommands, 'followLeak' | 'takeInPlace' | 'inspectBeside'> & {
  onEvent(event: RunsEvent): void;
  followStatus(): void;
};
