import { canTrain, isTraining } from '../../../store/training/selectors';
import { Menu } from '../../controls/popups/Menu';
import { useCommands, usePlayground, useWords } from '../page/playgroundContext';
import { Hint } from '../page/hints/Hint';
import styles from './TopBar.module.css';

/** Reset, Train or Pause, Step; what Shift does is in the menu too. */
export function Transport() {
  const { t, number } = useWords();
  const { train, pause, step, reset, undo, redo, arrange } = useCommands();
  const training = usePlayground(isTraining);
  const able = usePlayground(canTrain);
  const undoable = usePlayground((state) => state.undoable !== null);
  const redoable = usePlayground((state) => state.redoable !== null);
  const offlineBytes = usePlayground((state) => state.offlineBytes);
  return (
    <div role="group" aria-label={t('bar.label')} className={styles['transport']}>
      <button
        type="button"
        className="button"
        data-place="reset"
        title={t('bar.resetHint')}
        onClick={(event) => reset(event.shiftKey ? 'new' : 'same')}
      >
        <span aria-hidden="true">↺</span> {t('bar.reset')}
      </button>
      <button
        type="button"
        className={`button ${styles['train']}`}
        data-place="train"
        title={t('bar.trainHint')}
        disabled={!able}
        onClick={training ? pause : train}
      >
        <span aria-hidden="true">{training ? '❚❚' : '▶'}</span> {training ? t('bar.pause') : t('bar.train')}
      </button>
      <Hint name="train" className={styles['hint']} />
      <button
        type="button"
        className="button"
        data-place="step"
        title={t('bar.stepHint')}
        disabled={!able}
        onClick={(event) => step(event.shiftKey ? 'epoch' : 'step')}
      >
        {t('bar.step')} <span aria-hidden="true">▸|</span>
      </button>
      <Menu
        label={t('bar.more')}
        face={<span aria-hidden="true">⋯</span>}
        listLabel={t('bar.more')}
        note={offlineBytes === null ? undefined : t('bar.offline', { size: number(offlineBytes / 1e6, 1) })}
        items={[
          { label: t('bar.stepEpoch'), disabled: !able, onChoose: () => step('epoch') },
          { label: t('bar.undo'), disabled: !undoable, onChoose: undo },
          { label: t('bar.redo'), disabled: !redoable, onChoose: redo },
          { label: t('bar.resetNew'), onChoose: () => reset('new') },
          { label: t('bar.present'), onChoose: () => arrange({ presented: 1 }) },
          { label: t('bar.keys'), onChoose: () => arrange({ listsKeys: true }) },
        ]}
      />
    </div>
  );
}
