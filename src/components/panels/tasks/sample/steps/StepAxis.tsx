import { linearScale } from '../../../../charts/axes/ticks';
import { StepRow } from './StepRow';
import { useSampleWords } from '../words';
import styles from './Steps.module.css';

/** Numbers of steps, under the middle of their columns. */
export function StepAxis({ time }: { time: number }) {
  const { t } = useSampleWords();
  const ticks = linearScale(1, time, 6).ticks.filter((step) => Number.isInteger(step) && step >= 1 && step <= time);
  const shown = ticks.includes(1) ? ticks : [1, ...ticks.filter((step) => step > time / 20)];
  return (
    <StepRow time={time} label={t('steps.step')}>
      <div className={styles['axis']} aria-hidden="true">
        {shown.map((step) => (
          <span key={step} style={{ left: `${(100 * (step - 0.5)) / time}%` }}>
            {step}
          </span>
        ))}
      </div>
    </StepRow>
  );
}
