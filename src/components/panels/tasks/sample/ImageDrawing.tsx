import { useTaskWords } from '../taskWords';
import { BeliefMap } from './BeliefMap';
import type { ShownSample } from './useShownSample';
import styles from './SamplePanel.module.css';

/** An image, a row a step, beside what is believed after each row. */
export function ImageDrawing({ shown }: { shown: ShownSample }) {
  const { t } = useTaskWords();
  const { sample, samples } = shown;
  const width = samples.channels.length;
  return (
    <div className={styles['image']}>
      <div>
        <p className={styles['title']}>{t('sample.input')}</p>
        <div
          role="img"
          aria-label={t('sample.image', { digit: sample.y[0]! })}
          className={styles['pixels']}
          style={{ gridTemplateColumns: `repeat(${width}, 24px)` }}
        >
          {Array.from(sample.x, (ink, at) => (
            <i key={at} style={{ background: 'var(--ink)', opacity: ink }} />
          ))}
        </div>
      </div>
      <div style={{ flex: '1 1 260px' }}>
        <BeliefMap shown={shown} />
      </div>
    </div>
  );
}
