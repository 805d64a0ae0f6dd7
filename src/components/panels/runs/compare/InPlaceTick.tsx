import type { PlaygroundState } from '../../../../store/state';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import styles from './compare.module.css';
import { useCompareWords } from './words';

/** The trainer has a network that it can hand over. */
const isTrained = ({ status, step }: PlaygroundState): boolean =>
  step > 0 && status !== 'absent' && status !== 'preparing' && status !== 'blocked';

/** It went on since it was taken along. */
const isBehind = ({ inPlace, step }: PlaygroundState): boolean =>
  inPlace !== null && inPlace !== 'asked' && inPlace.standing.checkpoint.step !== step;

/** Whether the run in place is compared, too: as it stood when that was asked for. */
export function InPlaceTick() {
  const { t } = useCompareWords();
  const { takeInPlace } = useCommands();
  const isTaken = usePlayground((state) => state.inPlace !== null);
  const isAsked = usePlayground((state) => state.inPlace === 'asked');
  const canTake = usePlayground(isTrained);
  const goesOn = usePlayground(isBehind);
  return (
    <>
      <label className={styles['tick']} title={canTake ? undefined : t('compare.untrained')}>
        <input
          type="checkbox"
          checked={isTaken}
          disabled={!canTake && !isTaken}
          onChange={(event) => takeInPlace(event.target.checked)}
        />
        {t('compare.inPlace')}
      </label>
      {isAsked && <span className="muted">{t('compare.inPlaceWaiting')}</span>}
      {goesOn && canTake && (
        <button type="button" className="button button-small" onClick={() => takeInPlace(true)}>
          {t('compare.takeAgain')}
        </button>
      )}
    </>
  );
}
