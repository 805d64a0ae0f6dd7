import type { SlowStep } from '../../../../../model/protocol/slowStep';
import { askedOf, type Asked } from '../figures';
import type { Surroundings } from '../said/sentence';
import styles from './ErrorDrawing.module.css';
import type { StepWords } from '../words';

/** Answers that have room; the quantiles that a head says, in the order of its outputs. */
const MOST = 12;
const QUANTILES = [50, 10, 90];

type ErrorDrawingProps = {
  step: SlowStep;
  answer: Surroundings['answer'];
  /** Classes or flags by name. */
  classes: readonly string[];
  words: StepWords;
};

/** Forecast and target on one scale with the error between them, and the losses of the whole batch. */
export function ErrorDrawing({ step, answer, classes, words }: ErrorDrawingProps) {
  const { t, figure } = words;
  const { window, batch, watched, loss } = step;
  const all = askedOf(step, answer);
  const asked = all.slice(-MOST);
  const isBelief = answer === 'class' || answer === 'flags';
  const values = asked.flatMap(({ said, target }) => [said, target]);
  const [low, high] = isBelief ? [0, 1] : [Math.min(0, ...values), Math.max(0, ...values)];
  const place = (value: number) => `${4 + (92 * (value - low)) / (high - low || 1)}%`;
  const isQuantile = !isBelief && window.said.length > window.y.length;

  const text = ({ said, target, output }: Asked) => {
    const of = { said: figure(said), target: figure(target) };
    if (answer === 'class') return t('step.rowClass', { ...of, target: classes[output] ?? String(output + 1) });
    if (answer === 'flags') {
      const right = t(target === 1 ? 'step.yes' : 'step.no');
      return t('step.rowFlag', { ...of, name: classes[output] ?? String(output + 1), target: right });
    }
    return t('step.rowNumber', { ...of, error: figure(said - target) });
  };
  const head = ({ at, output }: Asked) => {
    if (isBelief) return t('step.at', { n: at });
    const ahead = t('step.ahead', { n: at });
    return isQuantile ? `${ahead} · ${t('step.quantile', { n: QUANTILES[output] ?? 50 })}` : ahead;
  };
  const slope = window.slopes[0];
  return (
    <>
      <p className={styles['legend']}>
        <span data-mark="said">◆ {t('step.forecast')}</span>
        <span data-mark="target">● {t('step.target')}</span>
      </p>
      <ul className={styles['asked']}>
        {asked.map((one) => (
          <li key={`${one.at} ${one.output}`}>
            <span className={styles['head']}>{head(one)}</span>
            <span className={styles['track']} aria-hidden="true">
              <span
                className={styles['between']}
                style={{
                  left: place(Math.min(one.said, one.target)),
                  right: `calc(100% - ${place(Math.max(one.said, one.target))})`,
                }}
              />
              <b className={styles['target']} style={{ left: place(one.target) }}>
                ●
              </b>
              <b className={styles['said']} style={{ left: place(one.said) }}>
                ◆
              </b>
            </span>
            <span>{text(one)}</span>
          </li>
        ))}
      </ul>
      {all.length > asked.length && (
        <p className="muted">{t('step.rowsOf', { shown: asked.length, all: all.length })}</p>
      )}
      {!isBelief && window.said.length === 1 && slope !== undefined && (
        <p className={styles['slope']}>{t('step.slope', { slope: figure(slope) })}</p>
      )}
      <Losses
        losses={batch.losses}
        row={watched.row}
        mean={loss.plain}
        label={t('step.losses', { size: batch.size })}
      />
    </>
  );
}

/** Windows whose losses are drawn. */
const MOST_BARS = 128;

function Losses({ losses, row, mean, label }: { losses: Float64Array; row: number; mean: number; label: string }) {
  const shown = losses.subarray(0, MOST_BARS);
  const high = shown.reduce((most, loss) => (loss > most ? loss : most), mean) || 1;
  return (
    <figure className={styles['losses']}>
      <svg viewBox={`0 0 ${shown.length} 100`} preserveAspectRatio="none" role="img" aria-label={label}>
        {Array.from(shown, (loss, at) => (
          <rect
            key={at}
            data-lit={at === row || undefined}
            x={at + 0.1}
            width={0.8}
            y={100 - (96 * (loss || 0)) / high}
            height={(96 * (loss || 0)) / high}
          />
        ))}
        <line x1={0} x2={shown.length} y1={100 - (96 * mean) / high} y2={100 - (96 * mean) / high} />
      </svg>
      <figcaption className="muted">{label}</figcaption>
    </figure>
  );
}
