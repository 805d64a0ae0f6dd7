import { earlierCheckpoint } from '../../../store/training/selectors';
import { usePlayground, useWords } from '../page/playgroundContext';
import styles from './CheckpointTimeline.module.css';

/** Says that what it stands beside is of an earlier checkpoint of training. */
export function CheckpointMark() {
  const { t } = useWords();
  const past = usePlayground(earlierCheckpoint);
  if (!past) return null;
  return <span className={styles['past']}>{t('checkpoints.past', { epoch: past.epoch })}</span>;
}
