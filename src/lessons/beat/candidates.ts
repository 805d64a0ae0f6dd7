/** The series that may come up in the game, with how each is shown and what its network is trained with. */
import type { Suggestion } from '../../model/settings/settings';
import type { SourceName } from '../../model/settings/sources/names';

/** How much of a series is seen to recur, or to be chance: a game has of each. */
export type Kind = 'seasonal' | 'cyclic' | 'made' | 'chance';

export type Candidate = {
  readonly source: SourceName;
  readonly kind: Kind;
  /** Time steps that are to be drawn. */
  readonly horizon: number;
  /** Time steps that are shown before them. */
  readonly shown: number;
  /** Time steps before the origin that the network is trained on. */
  readonly trainedOn: number;
  /** Beside the settings that the source suggests: tried so that a run takes a few seconds. */
  readonly settings: Suggestion;
};

const candidate = (
  source: SourceName,
  kind: Kind,
  [horizon, shown, trainedOn]: readonly [horizon: number, shown: number, trainedOn: number],
  settings: Suggestion,
): Candidate => ({ source, kind, horizon, shown, trainedOn, settings });

export const CANDIDATES: readonly Candidate[] = [
  candidate('air-passengers', 'seasonal', [12, 60, 130], { epochs: 120, learningRate: 0.001 }),
  candidate('co2', 'seasonal', [12, 60, 300], { difference: 12, lookBack: 24, epochs: 60, learningRate: 0.003 }),
  candidate('us-births', 'seasonal', [14, 56, 560], { lookBack: 21, units: 16, epochs: 30 }),
  candidate('seattle-hourly', 'seasonal', [24, 96, 600], { epochs: 30 }),
  candidate('el-nino', 'seasonal', [12, 60, 400], { lookBack: 24, epochs: 40, learningRate: 0.003 }),
  candidate('sunspots', 'cyclic', [11, 66, 240], { lookBack: 24, epochs: 80, learningRate: 0.003 }),
  candidate('ecg', 'cyclic', [24, 120, 600], { lookBack: 40, units: 16, epochs: 30 }),
  candidate('sines', 'made', [20, 100, 300], { epochs: 80 }),
  candidate('trend-times-season', 'made', [12, 60, 240], { epochs: 60 }),
  candidate('square', 'made', [20, 90, 300], { epochs: 60 }),
  candidate('mackey-glass', 'made', [20, 100, 350], { epochs: 80 }),
  candidate('lorenz', 'made', [20, 100, 350], { epochs: 80 }),
  candidate('random-walk', 'chance', [16, 64, 300], { epochs: 30 }),
  candidate('autoregressive', 'chance', [16, 80, 300], { epochs: 40 }),
];
