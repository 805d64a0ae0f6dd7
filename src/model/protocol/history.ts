/** Runs that are kept: what a list shows of one, and one whole. */
import type { Config, EngineName } from '../settings/settings';
import type { NotArrivedEvent } from './arrival';
import type { Standing } from './checkpoint';
import type { SaveProblem, Series } from './series';
import type { Score } from './tasks';
import type { Filed } from './training';

/** All that is needed to open a run as it stood, on any machine. */
export type RunFile = { readonly config: Config; readonly series: Series; readonly standing: Standing };

/**
 * What a run came to, as the evaluation has it: mean absolute scaled error by part, or the score of another task than
 * forecasting; null where there is none.
 */
export type RunScores = {
  readonly validation: number | null;
  readonly test: number | null;
  readonly score: TaskScore | null;
};
export type TaskScore = Pick<Score, 'validation' | 'test'>;

/** A run in the history: what is to be said of it without opening it. */
export type RunEntry = RunScores & {
  readonly id: string;
  /** As its owner calls it; empty: what differs from the run before says it. */
  readonly name: string;
  readonly note: string;
  readonly isStarred: boolean;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly config: Config;
  readonly series: Pick<Series, 'source' | 'fileName' | 'column'> & {
    readonly length: number;
    /** File name of a text or of sequences that a task is made from; empty where it is the page's own, or none. */
    readonly material: string;
  };
  /** Content of the series: runs of the same one can be compared. */
  readonly seriesKey: string;
  readonly engine: EngineName;
  readonly epochs: number;
  readonly step: number;
  /** Milliseconds of training. */
  readonly trainedMs: number;
  readonly isFinished: boolean;
  /** Validation losses, or those of the training part where there are none, thinned to what a small line can show. */
  readonly line: readonly number[];
  /** What it takes in the browser's storage, without its series. */
  readonly bytes: number;
};

/** The run in place of a tab, with where it belongs in the history. */
export type KeptTab = RunFile & Filed & { readonly tab: string; readonly savedAt: number };

/** What the archive is told: the thread that has to do with what is kept. */
export type HistoryCommand =
  /**
   * Takes the name of a tab, or a new one where another tab has it, with what was kept under it; `adopts`: else with what a
   * tab has left that is no longer there.
   */
  | { readonly kind: 'take'; readonly tab: string; readonly adopts: boolean }
  | { readonly kind: 'list' }
  | { readonly kind: 'open'; readonly ids: readonly string[] }
  | {
      readonly kind: 'change';
      readonly id: string;
      readonly change: Partial<Pick<RunEntry, 'name' | 'note' | 'isStarred'> & RunScores>;
    }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  /** Runs of a file that are not there yet. */
  | { readonly kind: 'add'; readonly runs: readonly { readonly entry: RunEntry; readonly run: RunFile }[] }
  /** The search of the tab, as it is kept; null: it has none any more. */
  | { readonly kind: 'keepSearch'; readonly tab: string; readonly search: unknown }
  /** What was removed last comes back. */
  | { readonly kind: 'putBack' }
  /** All runs, and all that tabs have left. */
  | { readonly kind: 'clear' };

export type HistoryEvent =
  /** With the search that was kept of the tab, in whatever state, where one was. */
  | { readonly kind: 'tab'; readonly tab: string; readonly kept: KeptTab | null; readonly search?: unknown }
  /** Newest first, with what all of it takes in the browser's storage. */
  | { readonly kind: 'runs'; readonly runs: readonly RunEntry[]; readonly bytes: number }
  /** Those of the asked ones that are still there, and can be read. */
  | {
      readonly kind: 'opened';
      readonly asked: readonly string[];
      readonly runs: readonly (RunFile & { readonly id: string })[];
    }
  /** The browser keeps nothing, or nothing more. */
  | { readonly kind: 'refused'; readonly problem: Exclude<SaveProblem, 'gone'> }
  /** The archive itself. */
  | NotArrivedEvent
  | { readonly kind: 'crashed'; readonly name: string; readonly message: string; readonly stack: string };
