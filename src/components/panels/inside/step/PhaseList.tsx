import type { SlowPhase } from '../../../../model/protocol/slowStep';
import { CHAPTERS, PHASES } from './phases';
import styles from './PhaseList.module.css';
import type { StepWords } from './words';

type PhaseListProps = {
  phase: SlowPhase;
  words: StepWords;
  onChoose(phase: SlowPhase): void;
};

/** All parts of the step under the five titles; the one that is shown is marked. */
export function PhaseList({ phase, words, onChoose }: PhaseListProps) {
  const { t } = words;
  const reached = PHASES.indexOf(phase);
  return (
    <nav aria-label={t('step.parts')}>
      <ol className={styles['chapters']}>
        {CHAPTERS.map(({ name, phases }, index) => (
          <li key={name} data-now={phases.some((one) => one === phase) || undefined}>
            <span className={styles['title']}>
              <b>{index + 1}</b> {t(`step.chapter.${name}`)}
            </span>
            <ol className={styles['phases']}>
              {phases.map((one) => (
                <li key={one}>
                  <button
                    type="button"
                    aria-current={one === phase ? 'step' : undefined}
                    title={t(`step.phase.${one}`)}
                    data-done={PHASES.indexOf(one) < reached || undefined}
                    onClick={() => onChoose(one)}
                  >
                    {t(`step.short.${one}`)}
                  </button>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}
