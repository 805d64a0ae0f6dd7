import type { BroughtBack, EpochLosses } from '../../../model/protocol/epochLosses';
import { networkConfig } from '../../../store/training/selectors';
import { usePlayground } from '../page/playgroundContext';
import { useCourseWords } from './words';
import styles from './LossPanel.module.css';

/** How the learning rate went, and which epoch's parameters came back. */
export function CourseNote({ course, best }: { course: readonly EpochLosses[]; best: BroughtBack | null }) {
  const { t, figure, tick } = useCourseWords();
  const isChosen = usePlayground((state) => networkConfig(state).leaks.includes('choice'));
  const rates = course.map(({ learningRate }) => learningRate);
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const told = { first: tick(rates[0]!), last: tick(rates.at(-1)!), low: tick(low), high: tick(high) };
  return (
    <>
      {high > low && (
        <p className={styles['course']}>
          <span aria-hidden="true">{t('course.rate', told)}</span>
          <span className="visually-hidden">{t('course.rateCaption', told)}</span>
        </p>
      )}
      {best && (
        <p className={styles['course']} data-note="brought-back">
          <span aria-hidden="true">◆ </span>
          {t(isChosen ? 'course.chosen' : best.early ? 'course.early' : 'course.late', {
            end: best.end,
            epoch: best.epoch,
            loss: figure(best.loss),
          })}
        </p>
      )}
    </>
  );
}
