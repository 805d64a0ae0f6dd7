/** The game Beat the LSTM: five series, what was drawn, and what became of the runs. */
import type { Challenge } from '../../../lessons/beat/challenge';
import type { Cut, Round } from '../../../lessons/beat/rounds';
import type { Series } from '../../../model/protocol/series';

export type BeatRound = {
  readonly round: Round;
  /** Null as long as its series is not there. */
  readonly cut: Cut | null;
  /** What it is called and where it stands, for when it is shown. */
  readonly about: Pick<Series, 'source' | 'unit' | 'time'> | null;
  /** `missing`: its series did not come; `failed`: the network has no forecast. */
  readonly state: 'waiting' | 'training' | 'done' | 'failed' | 'missing';
  /** That the network has done. */
  readonly epoch: number;
  /** The network's line. */
  readonly lstm: readonly number[] | null; // [horizon]
  /** The player's. */
  readonly answer: readonly number[] | null; // [horizon]
};

export type BeatGame = {
  readonly seed: number;
  /** Points to beat; null where nobody asks for it. */
  readonly challenge: Challenge | null;
  /** A link that was edited, or cut off: the game is another one. */
  readonly isBroken: boolean;
  readonly rounds: readonly BeatRound[];
  /** The round that is played; as many as there are: all are. */
  readonly at: number;
};

export type BeatFacts = {
  /** Null where nobody plays. */
  readonly beat: {
    /** What a link said after `#beat=`; empty without one. */
    readonly link: string;
    /** Null until what plays it is here. */
    readonly game: BeatGame | null;
  } | null;
};
