import type { CheckpointId } from '../../model/protocol/training';
import type { Config } from '../../model/settings/settings';
import type { DataFacts } from '../data/facts';
import type { SettingsFacts } from '../settings/facts';
import type { TrainingFacts } from './facts';

/** The earlier checkpoint that is shown instead of the latest; null while it is that. */
export const earlierCheckpoint = ({ shownCheckpoint, checkpoints }: TrainingFacts): CheckpointId | null =>
  checkpoints.find(({ step }) => step === shownCheckpoint) ?? null;

/** The settings of the series and the network in place: what is drawn of them goes by these. */
export const networkConfig = ({ runConfig, config }: TrainingFacts & SettingsFacts): Config => runConfig ?? config;

export const shownStep = (state: TrainingFacts): number => earlierCheckpoint(state)?.step ?? state.step;
export const shownEpoch = (state: TrainingFacts): number => earlierCheckpoint(state)?.epoch ?? state.epoch;

export const canTrain = (state: TrainingFacts & DataFacts): boolean =>
  state.series !== null && state.status !== 'blocked';

export const isTraining = (state: TrainingFacts): boolean => state.status === 'training';
