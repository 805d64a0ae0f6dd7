import { useEffect } from 'react';
import { canTrain, isTraining } from '../../../store/training/selectors';
import { Menu } from '../../controls/popups/Menu';
import { useCommands, usePlayground, useSnapshotOfState, useWords } from '../page/playgroundContext';
import { Hint } from '../page/hints/Hint';
import styles from './TopBar.module.css';

const CONTROLS = 'button, input, select, textarea, summary, a, dialog, [tabindex], [contenteditable]';
const FIELDS = 'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, [contenteditable], dialog';

/** Space is Train and Pause, but never while a control has the focus, for which it means something else. */
function useSpaceBar(): void {
  const { train, pause } = useCommands();
  const now = useSnapshotOfState();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(CONTROLS)) return;
      event.preventDefault();
      if (isTraining(now())) pause();
      else if (canTrain(now())) train();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [train, pause, now]);
}

/** Control and Z take back, with Shift they do again; in a field they are the field's own. */
function useUndoKeys(): void {
  const { undo, redo } = useCommands();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
      if (event.target instanceof Element && event.target.closest(FIELDS)) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}

/** Reset, Train or Pause, Step; what Shift does is in the menu too. */
export function Transport() {
  const { t, number } = useWords();
  const { train, pause, step, reset, undo, redo } = useCommands();
  const training = usePlayground(isTraining);
  const able = usePlayground(canTrain);
  const undoable = usePlayground((state) => state.undoable !== null);
  const redoable = usePlayground((state) => state.redoable !== null);
  const offlineBytes = usePlayground((state) => state.offlineBytes);
  useSpaceBar();
  useUndoKeys();
  return (
    <div role="group" aria-label={t('bar.label')} className={styles['transport']}>
      <button
        type="button"
        className="button"
        title={t('bar.resetHint')}
        onClick={(event) => reset(event.shiftKey ? 'new' : 'same')}
      >
        <span aria-hidden="true">↺</span> {t('bar.reset')}
      </button>
      <button
        type="button"
        className={`button ${styles['train']}`}
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
        ]}
      />
    </div>
  );
}
