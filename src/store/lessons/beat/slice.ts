/** The game's facts, and its commands. What plays is brought by what shows it: nothing of it is in the first load. */
import type { RunsEvent } from '../../../model/protocol/runs';
import type { SeriesEvent } from '../../../model/protocol/series';
import type { Context, Slice } from '../../slice';
import type { BeatFacts } from './facts';
import type { BeatPlay } from './play';

export type BeatCommands = {
  /** With what a link said. */
  openBeat(link?: string): void;
  /** `make` is asked once. */
  playBeat(make: (context: Context<BeatFacts>) => BeatPlay): BeatPlay;
};

export const beatSlice: Slice<BeatFacts> = { initial: { beat: null }, on: {} };

export function beatCommands(context: Context<BeatFacts>): {
  readonly commands: BeatCommands;
  onRuns(event: RunsEvent): void;
  /** Of a series that is not for the page. */
  onSeries(event: SeriesEvent): void;
} {
  let play: BeatPlay | undefined;
  return {
    commands: {
      openBeat: (link = '') => context.set({ beat: { link, game: null } }),
      playBeat: (make) => (play ??= make(context)),
    },
    onRuns: (event) => play?.onRuns(event),
    onSeries: (event) => play?.onSeries(event),
  };
}
