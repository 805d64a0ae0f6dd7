import type { CSSProperties } from 'react';
import type { SampleView, SamplesSummary } from '../../../../model/protocol/tasks';
import { networkConfig } from '../../../../store/training/selectors';
import { usePlayground } from '../../page/playgroundContext';
import { shapeOf, symbolAt } from '../sample/symbolAt';
import { readsSymbols } from '../sample/stepText';
import { TRACE_DASHES, traceHue } from '../sample/numbers/traceLooks';
import { useTaskWords, type TaskWords } from '../taskWords';
import styles from './SampleStrip.module.css';

type StripProps = { sample: SampleView; samples: SamplesSummary; marked: number | null };

/** Channels that have room as lines. */
const MOST_LINES = 6;

/** What a sample has at each time step: a column a step, as wide as those of the heatmaps. */
export function SampleStrip({ sample, samples, marked }: StripProps) {
  const words = useTaskWords();
  const task = usePlayground((state) => networkConfig(state).task);
  const isOfSymbols = readsSymbols(task);
  const label = isOfSymbols
    ? words.t('strip.symbols', { symbols: symbolsOf(sample, samples).join(' ') })
    : task === 'digits'
      ? words.t('strip.pixels', { steps: sample.steps, pixels: samples.channels.length })
      : numbersLabel(sample, samples, words);
  return (
    <div className={styles['strip']} role="img" aria-label={label} style={{ '--steps': sample.steps } as CSSProperties}>
      {isOfSymbols ? (
        <Symbols symbols={symbolsOf(sample, samples)} marked={marked} />
      ) : task === 'digits' ? (
        <Pixels sample={sample} samples={samples} marked={marked} />
      ) : (
        <Lines sample={sample} samples={samples} marked={marked} hasMarks={task === 'adding'} />
      )}
    </div>
  );
}

const symbolsOf = (sample: SampleView, samples: SamplesSummary): readonly string[] =>
  Array.from({ length: sample.steps }, (_, step) => shapeOf(samples.channels[symbolAt(sample, samples, step)] ?? ''));

function numbersLabel({ steps, x }: SampleView, { channels }: SamplesSummary, { t, figure, count }: TaskWords): string {
  const [low, high] = rangeOf(x, steps, channels.length, channels.length);
  const names = channels.slice(0, MOST_LINES).join(', ');
  return t('strip.numbers', { names, steps: count('count.steps', steps), low: figure(low), high: figure(high) });
}

/** Of the first so many channels. */
function rangeOf(
  x: Float32Array,
  steps: number,
  width: number,
  channels: number,
): readonly [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let step = 0; step < steps; step++) {
    for (let channel = 0; channel < channels; channel++) {
      const value = x[step * width + channel]!;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return [low, high];
}

function Symbols({ symbols, marked }: { symbols: readonly string[]; marked: number | null }) {
  return (
    <div className={styles['columns']}>
      {symbols.map((symbol, step) => (
        // Its place is all that a step is.
        <span key={step} className={styles['symbol']} data-marked={step === marked || undefined}>
          {symbol}
        </span>
      ))}
    </div>
  );
}

/** A row of the image is a column of pixels, from top to bottom as from left to right. */
function Pixels({ sample: { x, steps }, samples, marked }: StripProps) {
  const width = samples.channels.length;
  return (
    <div className={styles['columns']}>
      {Array.from({ length: steps }, (_, step) => (
        <span key={step} className={styles['pixels']} data-marked={step === marked || undefined}>
          {Array.from(x.subarray(step * width, (step + 1) * width), (ink, at) => (
            <i key={at} style={{ opacity: ink }} />
          ))}
        </span>
      ))}
    </div>
  );
}

/** A line a channel; of adding the numbers alone, and a sign where one is marked. */
function Lines({ sample: { x, steps }, samples, marked, hasMarks }: StripProps & { hasMarks: boolean }) {
  const width = samples.channels.length;
  const lines = hasMarks ? 1 : Math.min(MOST_LINES, width);
  const [low, high] = rangeOf(x, steps, width, lines);
  const span = high - low || 1;
  const across = (step: number) => (100 * (step + 0.5)) / steps;
  const up = (step: number, channel: number) => 88 - (76 * (x[step * width + channel]! - low)) / span;
  const all = Array.from({ length: steps }, (_, step) => step);
  return (
    <>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {marked !== null && marked < steps && (
          <path d={`M${across(marked)} 0v100`} stroke="var(--gate-c)" vectorEffect="non-scaling-stroke" />
        )}
        {Array.from({ length: lines }, (_, channel) => (
          <polyline
            key={channel}
            points={all.map((step) => `${across(step).toFixed(2)},${up(step, channel).toFixed(2)}`).join(' ')}
            fill="none"
            stroke={traceHue(channel)}
            strokeDasharray={TRACE_DASHES[channel]}
            strokeWidth="1.3"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      {hasMarks &&
        all
          .filter((step) => x[step * width + 1] === 1)
          .map((step) => (
            <span key={step} className={styles['mark']} style={{ left: `${across(step)}%` }} aria-hidden="true">
              ▲
            </span>
          ))}
    </>
  );
}
