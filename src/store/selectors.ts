/** What can be derived from the facts. Each is a pure function of the state, or of a part of it. */
import { SOURCES } from '../model/settings/sources/sources';
import type { Config } from '../model/settings/settings';
import { OWN_NAMES, type OwnName, type SourceName } from '../model/settings/sources/names';
import type { ImportReport } from '../model/protocol/importing';
import type { Metrics } from '../model/protocol/inspection';
import type { EpochLosses, CheckpointId } from '../model/protocol/training';
import type { PlaygroundState } from './state';

export const latestLosses = (state: PlaygroundState): EpochLosses | undefined => state.losses.at(-1);

/** The earlier checkpoint that is shown instead of the latest; null while it is that. */
export const earlierCheckpoint = ({ shownCheckpoint, checkpoints }: PlaygroundState): CheckpointId | null =>
  checkpoints.find(({ step }) => step === shownCheckpoint) ?? null;

export const shownStep = (state: PlaygroundState): number => earlierCheckpoint(state)?.step ?? state.step;
export const shownEpoch = (state: PlaygroundState): number => earlierCheckpoint(state)?.epoch ?? state.epoch;

/** Of the epoch that was finished last at the checkpoint that is shown. */
export function shownLosses(state: PlaygroundState): EpochLosses | undefined {
  const past = earlierCheckpoint(state);
  return past ? state.losses.findLast(({ epoch }) => epoch <= past.epoch) : latestLosses(state);
}

/** A series is being opened: what is on the screen is still the one before. */
export const isOpening = (state: PlaygroundState): boolean => state.openId !== state.openedId;

export const canTrain = (state: PlaygroundState): boolean => state.series !== null && state.status !== 'blocked';

export const isTraining = (state: PlaygroundState): boolean => state.status === 'training';

export const isGenerated = (config: Config): boolean => SOURCES[config.data].kind === 'generator';

export const isOwnName = (name: SourceName): name is OwnName => OWN_NAMES.some((own) => own === name);

/** Where the browser keeps the series in place, or empty. */
export function savedIdOf({ series, own }: Pick<PlaygroundState, 'series' | 'own'>): string {
  return series && isOwnName(series.source) ? (own[series.source]?.savedId ?? '') : '';
}

/** What was understood of the file imported last: of one that failed until that is put away, else of that in place. */
export function reportInQuestion({ notices, report }: PlaygroundState): ImportReport | null {
  const failed = notices.find((notice) => notice.kind === 'import');
  return failed ? failed.report : report;
}

/** Train, validation and test, per cent of the series. */
export type Shares = { readonly train: number; readonly validation: number; readonly test: number };
export const sharesOf = ({ train, validation }: Pick<Config, 'train' | 'validation'>): Shares => ({
  train,
  validation,
  test: 100 - train - validation,
});

/** How the LSTM stands against the naive forecast on the test part, by the mean absolute error. */
export type Verdict =
  { readonly kind: 'beats' | 'worse'; readonly share: number } | { readonly kind: 'equal' | 'noTest' };
export function verdictOf({ test }: Metrics): Verdict {
  const { lstm, naive } = test;
  if (test.windows === 0 || !Number.isFinite(lstm.mae) || !(naive.mae > 0)) return { kind: 'noTest' };
  const share = Math.round(100 * (lstm.mae / naive.mae - 1));
  if (share === 0) return { kind: 'equal' };
  return share < 0 ? { kind: 'beats', share: -share } : { kind: 'worse', share };
}
