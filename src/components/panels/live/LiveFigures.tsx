import type { LiveState } from '../../../store/live/facts';
import type { PlaygroundState } from '../../../store/state';
import { usePaced } from '../page/playgroundContext';
import { changeText } from './changeText';
import { useLiveWords, type LiveWords } from './words';
import styles from './live.module.css';

const liveOf = ({ live }: PlaygroundState): LiveState | null => live;
/** Milliseconds from one figure to the next: what changes faster cannot be read. */
const PACE = 500;

/** Who misses by how much over the latest points. */
export function errorText({ points }: LiveState, { t, figure, number }: LiveWords): string {
  const network = points?.networkErrors.at(-1) ?? Number.NaN;
  const naive = points?.naiveErrors.at(-1) ?? Number.NaN;
  if (!Number.isFinite(network)) return t('live.noError');
  const percent = Math.round(100 * (1 - network / naive));
  const verdict =
    percent === 0 || !Number.isFinite(percent)
      ? t('live.even')
      : t(percent > 0 ? 'live.better' : 'live.worse', { percent: number(Math.abs(percent)) });
  return t('live.error', { network: figure(network), naive: figure(naive), verdict });
}

/** What came, how the network fares, what it costs, and how a change was borne. */
export function LiveFigures() {
  const words = useLiveWords();
  const { t, number } = words;
  const live = usePaced(liveOf, PACE);
  if (!live?.figures || !live.points) return null;
  const { counts, latencyMs, learningMs, windowsPerStep, change } = live.figures;
  const needed = (live.config?.lookBack ?? 0) + (live.config?.difference ?? 0);
  const isGathering = counts.come < needed;
  return (
    <div className={styles['figures']}>
      <p>
        <strong>
          {isGathering ? t('live.gathering', { have: counts.come, need: needed }) : errorText(live, words)}
        </strong>
      </p>
      {change && <p>{changeText(change, words)}</p>}
      <p className="muted">
        {t('live.figures', { come: counts.come, lost: counts.lost, latency: number(latencyMs, 1) })}{' '}
        {t('live.learning', { steps: counts.steps, windows: windowsPerStep, ms: number(learningMs, 1) })}{' '}
        {live.engine && t('live.engine', { engine: live.engine })}
      </p>
      {counts.setbacks > 0 && <p>{t('live.setback')}</p>}
      {counts.unread > 0 && <p>{t('live.unread', { n: counts.unread, text: counts.lastUnread })}</p>}
    </div>
  );
}

/** The chart in words. */
export function LiveCaption() {
  const words = useLiveWords();
  const live = usePaced(liveOf, 2 * PACE);
  const value = live?.points?.values.at(-1);
  if (!live?.figures || value === undefined) return null;
  return (
    <figcaption className="visually-hidden">
      {words.t('live.chart', {
        points: words.number(live.figures.counts.come),
        value: words.figure(value),
        forecast: words.figure(live.points?.forecasts.at(-1) ?? Number.NaN),
        errors: errorText(live, words),
      })}
    </figcaption>
  );
}
