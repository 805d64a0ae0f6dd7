import type { SampleView } from '../../../../model/protocol/tasks';
import { usePlayground } from '../../page/playgroundContext';
import { ShownInput } from '../frame/ShownInput';
import styles from './ClampsView.module.css';
import { useClampsWords } from './words';

/** What the watched sample has at each step, and why it cannot be dragged. */
export function SampleInput({ sample }: { sample: SampleView }) {
  const { t } = useClampsWords();
  const marked = usePlayground((state) => (state.hovered ?? state.pinned)?.time ?? null);
  return (
    <div className={styles['row']}>
      <div className={styles['label']}>
        <strong>{t('inside.input')}</strong>
        <span>{t('clamps.inputMeaning')}</span>
      </div>
      <ShownInput sample={sample} marked={marked} />
      <div className={styles['side']}>{t('clamps.noDrag')}</div>
    </div>
  );
}
