import type { ScoredEvent } from '../../../../model/protocol/evaluator';
import { useTaskWords } from '../taskWords';
import { measureText, standingOf } from './scoreText';
import styles from './score.module.css';

/** In a sentence whether anything has been learned, with its numbers. */
export function ScoreVerdict({ scored: { score, step, epoch } }: { scored: ScoredEvent }) {
  const words = useTaskWords();
  const { t } = words;
  const { measure, value, chance } = score.test;
  const standing = standingOf(score.test, step);
  const texts = { value: measureText(measure, value, words), chance: measureText(measure, chance, words) };
  return (
    <p className={styles['verdict']}>
      {standing === 'untrained' ? t('score.untrained') : t(`score.${standing}`, texts)}{' '}
      {step > 0 && <span className="muted">{t('score.epoch', { epoch })}</span>}
    </p>
  );
}
