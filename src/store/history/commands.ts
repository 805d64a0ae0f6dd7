/** What can be asked of what is kept. */
import type { ExportEvent, Format } from '../../model/protocol/exporting';
import type { HistoryEvent, RunEntry, RunFile } from '../../model/protocol/history';
import type { Intervention } from '../../model/protocol/inside/clamps';
import type { PruningStart } from '../../model/protocol/pruning';
import type { Search } from '../../model/protocol/search';
import type { Series } from '../../model/protocol/series';
import type { Resume, TrainerEvent } from '../../model/protocol/training';
import type { Config } from '../../model/settings/settings';
import type { DataFacts } from '../data/facts';
import type { EvaluationFacts } from '../evaluation/slice';
import type { InsideFacts } from '../inside/slice';
import type { Notice } from '../page/facts';
import type { SettingsFacts } from '../settings/facts';
import type { Context } from '../slice';
import type { SearchAsk, TakenNetwork } from '../runs/commands';
import type { RunsFacts } from '../runs/facts';
import type { TrainingFacts } from '../training/facts';
import type { HistoryFacts } from './facts';

/** Where a page that is opened looks for what was kept of it. */
export type CameBack = {
  /** Name of the tab as it was before it was loaded anew; empty: none. */
  readonly tab: string;
  /** Also what a tab has left that is no longer there. */
  readonly adopts: boolean;
  /** Of the link; null where there is none. What was kept of other settings stays where it is. */
  readonly asked: Config | null;
};

export type ExportCommands = {
  /** Writes the network that is shown as a file. */
  exportRun(format: Format): void;
  /** Writes runs of the history as one file. */
  exportRuns(ids: readonly string[]): void;
  /** Writes a search around the settings in place as a script. */
  exportSearch(search: Search): void;
  /** Gives the network that is shown as a run, with all that is needed to go on from it. */
  takeRun(then: (run: RunFile) => void): void;
  /** Prunes the network that is shown, with so many epochs of training at each width. */
  prune(epochs: number): void;
  /** Puts the pruned network of so many units in place. */
  openPruned(units: number): void;
  /** Reads a file that may hold a network or runs; what is none is read as a series. */
  readModel(files: readonly File[]): void;
};

export type HistoryCommands = ExportCommands & {
  /** Opens the page where it was; where nothing was kept, the series of the configuration. */
  comeBack(from: CameBack): void;
  undo(): void;
  redo(): void;
  listRuns(): void;
  /** Puts a run of the history in place, whole. */
  openEntry(id: string): void;
  /** Puts a run in place that is in no history. */
  openFile(run: RunFile): void;
  /** Opens runs to lay them beside one another. */
  compareRuns(ids: readonly string[]): void;
  changeEntry(id: string, change: Partial<Pick<RunEntry, 'name' | 'note' | 'isStarred'>>): void;
  removeEntries(ids: readonly string[]): void;
  putBackEntries(): void;
  clearKept(): void;
  dismissKept(): void;
  /** What was to be said of a file, or the file that was written, is done with. */
  dismissExport(): void;
  takeWritten(): void;
  /** Rather than where the page was left: as a page that is opened for the first time. */
  startAfresh(): void;
};

export type Others = SettingsFacts &
  DataFacts &
  TrainingFacts &
  Pick<EvaluationFacts, 'evaluated' | 'scored'> &
  Pick<InsideFacts, 'interventions'> &
  Pick<RunsFacts, 'search'>;
export type HistoryAsked = {
  open(): void;
  startRun(): void;
  applyConfig(config: Config): void;
  intervene(interventions: readonly Intervention[]): void;
  resumeRun(config: Config, series: Series, resume: Resume, interventions: readonly Intervention[]): void;
  showConfig(config: Config): void;
  dropOpening(): void;
  notify(notice: Notice): void;
  /** Reads a file as a series. */
  importFile(file: File): void;
  openFile(run: RunFile): void;
  search(ask: SearchAsk): void;
  startPruning(start: PruningStart, epochs: number): void;
  takePruned(units: number): TakenNetwork | null;
  withdraw(kind: Notice['kind']): void;
};
export type HistoryContext = Context<HistoryFacts, Others, HistoryAsked>;

/** The page at one moment: what undo goes back to. */
export type Moment = {
  readonly runId: number;
  readonly config: Config;
  readonly series: Series;
  readonly interventions: readonly Intervention[];
};

export type FetchedHistory = Omit<HistoryCommands, 'comeBack' | 'dismissKept' | 'dismissExport' | 'takeWritten'> & {
  comeBack(from: CameBack): void;
  /** The page has come to another moment; `hasTrained`: the network was trained since the one before. */
  moved(moment: Moment, hasTrained: boolean): void;
  /** The run in place is trained: from now on it is kept. */
  beginKeeping(): void;
  follow(after: Others, before: Others): void;
  onEvent(event: HistoryEvent): void;
  onTrainer(event: TrainerEvent): void;
  onExporter(event: ExportEvent): void;
};
