/** What the trainer asks of whoever keeps its runs: it knows no storage. */
import type { Standing } from '../../protocol/checkpoint';
import type { SaveProblem, Series } from '../../protocol/series';
import type { Filed } from '../../protocol/training';
import type { Config } from '../../settings/settings';

/** A run at a moment, with where it is in the history. */
export type Moment = Filed & {
  readonly runId: number;
  readonly config: Config;
  readonly standing: Standing;
};

export type RunKeeper = {
  /** From now on runs are kept under the name of a tab; those from a number on are of this series. */
  place(tab: string, series: Series, runId: number): void;
  /** A name in the history that no other run has. */
  newEntry(): string;
  /** Writes the moment, or a later one, as soon as that is due. */
  note(moment: Moment, rests: boolean): void;
  /** Puts the moment into the history of runs. */
  file(moment: Moment): void;
};

export type KeeperEvent =
  | { readonly kind: 'filed'; readonly runId: number; readonly entry: string; readonly step: number }
  /** Null: it does again. */
  | { readonly kind: 'keepFailed'; readonly problem: SaveProblem | null };

/** Epochs from which a run that ended, or was left, is worth an entry in the history. */
const LONG_FINISHED = 3;
const LONG_LEFT = 10;

/** Whether a run that stands like this, and has its entry up to a step already, belongs into the history. */
export const isWorthAnEntry = ({ checkpoint, isFinished }: Standing, filedStep: number): boolean =>
  checkpoint.step > filedStep && checkpoint.epoch >= (isFinished ? LONG_FINISHED : LONG_LEFT);
