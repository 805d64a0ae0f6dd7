import type { LayerTraces, Trace } from '../../../../../model/protocol/inside/traces';
import { rangeOf, statsOf } from '../../../../charts/units/traces';
import { byIndex } from '../../../../charts/units/unitOrder';
import { Heatmap } from '../../gates/Heatmap';
import { MatrixMap } from '../../weights/MatrixMap';
import { useTheme } from '../../../page/useTheme';
import { Chip } from './Chip';
import { meanAt, normAt } from '../figures';
import { InputLine } from './InputLine';
import styles from './TraceStrips.module.css';
import type { StepWords } from '../words';

type TraceStripsProps = {
  layer: LayerTraces;
  /** Those that are drawn. */
  traces: readonly Trace[];
  /** What the window reads; null where it is not drawn. */
  input: { readonly x: Float32Array; readonly inputs: number } | null;
  steps: number;
  /** The time step that is reached, from 0. */
  time: number;
  /** Gradients grow from the last step to the first. */
  of: 'values' | 'gradients';
  words: StepWords;
};

/** Gates and states, or their gradients: a strip each, as far as it has come. */
export function TraceStrips({ layer, traces, input, steps, time, of, words }: TraceStripsProps) {
  const { t, figure } = words;
  const hidden = of === 'values' ? steps - 1 - time : time;
  const cover = { width: `${(100 * hidden) / steps}%`, [of === 'values' ? 'right' : 'left']: 0 };
  const front = { left: `${(100 * time) / steps}%`, width: `${100 / steps}%` };
  return (
    <div className={styles['strips']}>
      {input && (
        <div className={styles['row']}>
          <span className={styles['input']}>{t('step.input')}</span>
          <div className={styles['line']}>
            <InputLine x={input.x} inputs={input.inputs} />
            <span className={styles['cover']} style={cover} />
            <span className={styles['front']} style={front} />
          </div>
          <span className={styles['value']}>{input.inputs === 1 ? figure(input.x[time] ?? Number.NaN) : ''}</span>
        </div>
      )}
      {traces.map((trace) => (
        <div key={trace.name} className={styles['row']}>
          <Chip gate={trace.name} text={t(`gate.${trace.name}`)} />
          <div className={styles['strip']}>
            <Strip trace={trace} units={layer.units} steps={steps} time={time} of={of} words={words} />
            <span className={styles['cover']} style={cover} />
            <span className={styles['front']} style={front} />
          </div>
          <b className={styles['value']}>
            {figure((of === 'values' ? meanAt : normAt)(trace.values, layer.units, time))}
          </b>
        </div>
      ))}
    </div>
  );
}

type StripProps = Pick<TraceStripsProps, 'steps' | 'time' | 'of' | 'words'> & { trace: Trace; units: number };

function Strip({ trace: { name, values }, units, steps, time, of, words }: StripProps) {
  const { t, count, figure } = words;
  const theme = useTheme();
  const stats = statsOf(values);
  const shown = {
    name: t(`gate.${name}`),
    units: count('count.units', units),
    steps: count('count.steps', steps),
    low: figure(stats.low),
    high: figure(stats.high),
  };
  if (of === 'gradients') {
    return (
      <MatrixMap
        values={values}
        rows={units}
        columns={steps}
        blocks={[name]}
        range={Math.max(Math.abs(stats.low), Math.abs(stats.high))}
        theme={theme}
        label={t('step.gradientStrip', {
          ...shown,
          first: figure(normAt(values, units, 0)),
          last: figure(normAt(values, units, steps - 1)),
        })}
      />
    );
  }
  const [low, high] = rangeOf(name, stats);
  return (
    <Heatmap
      name={name}
      values={values}
      units={units}
      time={steps}
      order={byIndex(units)}
      low={low}
      high={high}
      theme={theme}
      label={t('step.strip', { ...shown, time: time + 1, mean: figure(meanAt(values, units, time)) })}
    />
  );
}
