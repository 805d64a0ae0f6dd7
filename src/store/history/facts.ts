/** What is kept of runs, and what can be taken back. */
import type { Format, UnreadProblem, WrittenFile } from '../../model/protocol/exporting';
import type { RunEntry, RunFile } from '../../model/protocol/history';
import type { Config, SettingName } from '../../model/settings/settings';

/** What a step back or forth would change. */
export type Change = {
  readonly settings: readonly SettingName[];
  readonly isSeries: boolean;
  readonly isIntervention: boolean;
};

/** A run of the history that has been opened to be laid beside others. */
export type OpenedRun = RunFile & { readonly id: string };

/** The page went on where a tab was left; the browser keeps nothing; or a run was asked for that is no longer there. */
export type KeptNote = 'came-back' | 'no-room' | 'not-allowed' | 'gone';

/** What came of a file that was to be written or read. */
export type ExportNote =
  | { readonly kind: 'unwritable'; readonly format: Format | 'search'; readonly problem: UnreadProblem }
  | { readonly kind: 'read'; readonly fileName: string; readonly changed: Partial<Config>; readonly isForeign: boolean }
  | { readonly kind: 'readRuns'; readonly fileName: string; readonly read: number; readonly unread: number }
  | { readonly kind: 'unread'; readonly fileName: string; readonly problem: UnreadProblem };

export type HistoryFacts = {
  /** What can be taken back, and done again; null where nothing can. */
  readonly undoable: Change | null;
  readonly redoable: Change | null;
  /** Newest first; null until they have been asked for. */
  readonly runs: readonly RunEntry[] | null;
  /** What all that is kept takes in the browser's storage. */
  readonly keptBytes: number;
  /** Names of the runs that were removed last, and can come back. */
  readonly removed: readonly string[];
  /** Runs that are compared. */
  readonly opened: readonly OpenedRun[];
  /** Why the browser keeps nothing, or nothing more; null where it does. */
  readonly refused: 'no-room' | 'not-allowed' | null;
  /** What has to be said of it, until it is put away. */
  readonly keptNote: KeptNote | null;
  /** What is being written. */
  readonly exporting: Format | 'runs' | 'search' | null;
  /** A file that was written, and is to be given to the user. */
  readonly written: WrittenFile | null;
  readonly exportNote: ExportNote | null;
  /** The entry in the history of the run in place; empty where it has none. */
  readonly entry: string;
};
