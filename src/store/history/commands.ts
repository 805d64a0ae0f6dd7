/** What can be asked of what is kept. */
import type { HistoryEvent, RunEntry, RunFile } from '../../model/protocol/history';
import type { Intervention } from '../../model/protocol/inside/clamps';
import type { Series } from '../../model/protocol/series';
import type { Resume, TrainerEvent } from '../../model/protocol/training';
import type { Config } from '../../model/settings/settings';
import type { DataFacts } from '../data/facts';
import type { EvaluationFacts } from '../evaluation/slice';
import type { InsideFacts } from '../inside/slice';
import type { Notice } from '../page/facts';
import type { SettingsFacts } from '../settings/facts';
import type { Context } from '../slice';
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

export type HistoryCommands = {
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
  /** Rather than where the page was left: as a page that is opened for the first time. */
  startAfresh(): void;
};

export type Others = SettingsFacts &
  DataFacts &
  TrainingFacts &
  Pick<EvaluationFacts, 'evaluated'> &
  Pick<InsideFacts, 'interventions'>;
export type HistoryAsked = {
  open(): void;
  startRun(): void;
  applyConfig(config: Config): void;
  intervene(interventions: readonly Intervention[]): void;
  resumeRun(config: Config, series: Series, resume: Resume, interventions: readonly Intervention[]): void;
  showConfig(config: Config): void;
  dropOpening(): void;
  notify(notice: Notice): void;
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

export type FetchedHistory = Omit<HistoryCommands, 'comeBack' | 'dismissKept'> & {
  comeBack(from: CameBack): void;
  /** The page has come to another moment; `hasTrained`: the network was trained since the one before. */
  moved(moment: Moment, hasTrained: boolean): void;
  /** The run in place is trained: from now on it is kept. */
  beginKeeping(): void;
  follow(after: Others, before: Others): void;
  onEvent(event: HistoryEvent): void;
  onTrainer(event: TrainerEvent): void;
};
