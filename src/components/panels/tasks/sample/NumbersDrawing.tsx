import { LinesChart } from '../../../charts/lines/LinesChart';
import { xOf, yOf } from '../../../charts/lines/plot';
import { usePlayground } from '../../page/playgroundContext';
import { useTaskWords } from '../taskWords';
import { BeliefMap } from './BeliefMap';
import { TRACE_DASHES, traceHue } from './traceLooks';
import type { ShownSample } from './useShownSample';
import styles from './SamplePanel.module.css';

/** Channels that have room. */
const MOST_LINES = 6;

/** A sample of numbers: a line a channel; what is marked has a sign. */
export function NumbersDrawing({ shown }: { shown: ShownSample }) {
  const { t, tick } = useTaskWords();
  const { sample, samples } = shown;
  const task = usePlayground((state) => state.config.task);
  const width = samples.channels.length;
  const isAdding = task === 'adding';
  const steps = Array.from({ length: sample.steps }, (_, step) => step + 1);
  const channel = (index: number) => steps.map((step) => sample.x[(step - 1) * width + index]!);
  const shownChannels = samples.channels.slice(0, isAdding ? 1 : MOST_LINES);
  const marked = isAdding ? steps.filter((step) => sample.x[(step - 1) * width + 1] === 1) : [];
  return (
    <>
      <p className={styles['title']}>
        {t('sample.input')}
        {isAdding && ` (▲ ${t('sample.marked')})`}
      </p>
      <LinesChart
        className={styles['lines']}
        lines={shownChannels.map((name, index) => ({
          name,
          colour: traceHue(index),
          dash: TRACE_DASHES[index],
          x: steps,
          y: channel(index),
        }))}
        caption={`${t('sample.input')}. ${marked.length > 0 ? `${t('sample.marked')}: ${marked.join(', ')}` : ''}`}
        xLabel={String}
        yLabel={tick}
        marks={(plot) =>
          marked.map((step) => (
            <text
              key={step}
              x={xOf(plot, step)}
              y={yOf(plot, sample.x[(step - 1) * width]!) + 14}
              textAnchor="middle"
              fill="var(--gate-f)"
            >
              ▲
            </text>
          ))
        }
      />
      {samples.answer.kind === 'number' ? <NumberSaid shown={shown} /> : <BeliefMap shown={shown} />}
    </>
  );
}

/** The number that is said if the network is asked after each step. */
function NumberSaid({ shown: { sample, untouched } }: { shown: ShownSample }) {
  const { t, tick, figure } = useTaskWords();
  const steps = Array.from({ length: sample.steps }, (_, step) => step + 1);
  const said = Array.from(sample.said.subarray(0, sample.steps));
  if (!Number.isFinite(said[0]!)) return <p className="muted">{t('sample.onlyLast')}</p>;
  const truth = sample.y[0]!;
  const across = (value: number) => ({ x: [1, sample.steps], y: [value, value] });
  return (
    <>
      <p className={styles['title']}>
        {t('sample.answer')}: <span style={{ color: 'var(--forecast)' }}>━</span> · ┄ {t('sample.truth')} · ┈{' '}
        {t('sample.chance')}
      </p>
      <LinesChart
        className={styles['lines']}
        includes={[0, 2]}
        lines={[
          { name: 'chance', colour: 'var(--muted)', dash: '1 4', ...across(1) },
          { name: 'truth', colour: 'var(--ink)', dash: '5 4', ...across(truth) },
          ...(untouched === sample
            ? []
            : [{ name: 'untouched', colour: 'var(--muted)', dash: '3 3', x: steps, y: Array.from(untouched.said) }]),
          { name: 'said', colour: 'var(--forecast)', width: 1.8, x: steps, y: said },
        ]}
        caption={`${t('sample.answer')}: ${figure(said.at(-1)!)}. ${t('sample.truth')}: ${figure(truth)}`}
        xLabel={String}
        yLabel={tick}
      />
    </>
  );
}
