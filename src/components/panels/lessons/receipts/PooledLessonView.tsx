import type { PooledLesson } from '../../../../lessons/receipts/pool';
import styles from './receipts.module.css';
import { useReceiptWords } from './words';

/** What a class answered in a lesson, and what its runs came to. */
export function PooledLessonView({ pool }: { pool: PooledLesson }) {
  const { t, count, number, language, figure } = useReceiptWords();
  const { lesson, learners, seeds, answers, figures, failed } = pool;
  return (
    <section className={styles['pool']} aria-label={lesson.title[language]}>
      <h3>
        {lesson.title[language]}{' '}
        <span className="muted">
          {count('class.learners', learners)} · {t('class.seeds', { seeds: seeds.join(', ') })}
        </span>
      </h3>
      {answers.length > 0 && <h4>{t('class.answers')}</h4>}
      {answers.map((pooled) => (
        <div key={pooled.step.id}>
          <p>{pooled.step.asks?.asks[language]}</p>
          <PooledAnswers pooled={pooled} />
        </div>
      ))}
      {figures.length > 0 && (
        <table className={styles['figures']}>
          <caption>{t('class.figures')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('class.step')}</th>
              <th scope="col">{t('class.figure')}</th>
              <th scope="col">{t('class.lowest')}</th>
              <th scope="col">{t('class.median')}</th>
              <th scope="col">{t('class.highest')}</th>
              <th scope="col">{t('class.by')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ step, name, lowest, median, highest, by }) => (
              <tr key={`${step.id} ${name}`}>
                <td>{step.title[language]}</td>
                <td>{name}</td>
                <td>{figure(lowest)}</td>
                <td>{figure(median)}</td>
                <td>{figure(highest)}</td>
                <td>{by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {failed.map(({ step, count: n }) => (
        <p key={step.id}>
          ≠ {step.title[language]}: {t('class.failed', { n: number(n) })}
        </p>
      ))}
    </section>
  );
}

function PooledAnswers({ pooled }: { pooled: PooledLesson['answers'][number] }) {
  const { t, number, figure, language } = useReceiptWords();
  switch (pooled.kind) {
    case 'choice': {
      const { asks } = pooled.step;
      const says = (id: string) =>
        asks?.kind === 'choice' ? (asks.options.find((option) => option.id === id)?.says[language] ?? id) : id;
      return (
        <ul className={styles['options']}>
          {pooled.options.map(({ id, count, isRight }) => (
            <li key={id}>
              <span>
                {says(id)} {isRight && <strong>✓ {t('class.right')}</strong>}
              </span>
              <span className={styles['bar']}>
                <i style={{ width: `${(100 * count) / Math.max(1, pooled.answered)}%` }} />
              </span>
              <span>{number(count)}</span>
            </li>
          ))}
        </ul>
      );
    }
    case 'number': {
      const { values, median } = pooled;
      const [low] = values;
      const high = values.at(-1);
      if (low === undefined || high === undefined) return null;
      return <p>{t('class.numbers', { low: figure(low), median: figure(median), high: figure(high) })}</p>;
    }
    case 'line':
      return <DrawnLines lines={pooled.lines} what={pooled.step.title[language]} />;
  }
}

/** All lines over one another: where a class agrees, they lie together. */
function DrawnLines({ lines, what }: { lines: readonly (readonly number[])[]; what: string }) {
  const { t, number } = useReceiptWords();
  const all = lines.flat();
  const low = all.reduce((least, value) => Math.min(least, value), Infinity);
  const high = all.reduce((most, value) => Math.max(most, value), -Infinity);
  const span = high - low || 1;
  const label = t('class.lines', { n: number(lines.length), what });
  return (
    <figure className={styles['lines']}>
      <svg viewBox="0 0 300 90" role="img" aria-label={label} preserveAspectRatio="none">
        {lines.map((line, index) => (
          <polyline
            key={index}
            fill="none"
            stroke="var(--forecast)"
            strokeOpacity={0.5}
            vectorEffect="non-scaling-stroke"
            points={line
              .map((value, at) => `${(300 * at) / Math.max(1, line.length - 1)},${85 - (80 * (value - low)) / span}`)
              .join(' ')}
          />
        ))}
      </svg>
      <figcaption className="muted">{label}</figcaption>
    </figure>
  );
}
