/** What the trainer asks of whoever keeps its runs: it knows no storage. */
import type { Standing } from '../protocol/checkpoint';
import type { SaveProblem, Series } from '../protocol/series';
import type { Config } from '../settings/settings';

/** A run at a moment, with the series that it is of. */
export type Moment = {
  readonly runId: number;
  /** Its name in the history. */
  readonly entry: string;
  readonly config: Config;
  readonly standing: Standing;
  /** Milliseconds of training. */
  readonly trainedMs: number;
};

export type RunKeeper = {
  /** From now on runs are kept, with the series that they are of, and the one in place under the name of a tab where that is known. */
  place(tab: string, series: Series): void;
  /** A run begins, or goes on, on the series in place; answers its name in the history, a new one where it has none. */
  begin(entry: string): string;
  /** Writes the moment, or a later one, as soon as that is due. */
  note(moment: Moment): void;
  /** Puts the moment into the history of runs. */
  file(moment: Moment): void;
};

export type KeeperEvent =
  | { readonly kind: 'filed'; readonly runId: number; readonly entry: string; readonly step: number }
  | { readonly kind: 'keepFailed'; readonly problem: SaveProblem };

/** Epochs from which a run that ended, or was left, is worth an entry in the history. */
const LONG_FINISHED = 3;
const LONG_LEFT = 10;

/** Whether a run that stands like this, and has its entry up to a step already, belongs into the history. */
export const isWorthAnEntry = ({ checkpoint, isFinished }: Standing, filedStep: number): boolean =>
  checkpoint.step > filedStep && checkpoint.epoch >= (isFinished ? LONG_FINISHED : LONG_LEFT);
