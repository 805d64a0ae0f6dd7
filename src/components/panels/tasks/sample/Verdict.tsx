import { usePlayground } from '../../page/playgroundContext';
import { useTaskWords } from '../taskWords';
import { askedAt, saidAt } from './answers';
import { className } from './classNames';
import type { ShownSample } from './useShownSample';
import styles from './SamplePanel.module.css';

/** What was asked and what the network says, in a sentence. */
export function Verdict({ shown: { sample, samples } }: { shown: ShownSample }) {
  const words = useTaskWords();
  const { t, figure, number } = words;
  const task = usePlayground((state) => state.config.task);
  const { answer, classes } = samples;
  const last = sample.steps - 1;
  if (answer.kind === 'number') {
    const texts = { truth: figure(sample.y[0]!), said: figure(sample.said[last]!) };
    return <p className={styles['verdict']}>{t('sample.verdictNumber', texts)}</p>;
  }
  if (answer.at === 'every') {
    const steps = Array.from({ length: sample.steps }, (_, step) => step);
    const asked = steps.filter((step) => askedAt(sample, samples, step) !== null);
    const right = asked.filter((step) => saidAt(sample, samples, step).said === askedAt(sample, samples, step));
    const texts = { right: number(right.length), asked: number(asked.length) };
    return <p className={styles['verdict']}>{t('sample.everyRight', texts)}</p>;
  }
  const truth = sample.y[0]!;
  const { said, share } = saidAt(sample, samples, samples.time - 1);
  const isRight = said === truth;
  const nameOf = (index: number) => className(task, classes[index] ?? '', words);
  return (
    <p className={styles['verdict']}>
      {t('sample.verdict', { truth: nameOf(truth), said: nameOf(said), share: number(100 * share, 0) })}{' '}
      <strong className={styles[isRight ? 'right' : 'wrong']}>{t(isRight ? 'sample.right' : 'sample.wrong')}</strong>
    </p>
  );
}
