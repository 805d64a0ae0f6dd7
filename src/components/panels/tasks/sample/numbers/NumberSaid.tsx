import { usePlayground } from '../../../page/playgroundContext';
import { useTaskWords } from '../../taskWords';
import { StepRow } from '../steps/StepRow';
import { useSampleWords } from '../words';
import type { ShownSample } from '../useShownSample';
import { PlotKey } from './PlotKey';
import { PlotLevel, PlotLine, StepsPlot } from './StepsPlot';
import { Scale } from './Traces';

/** What always saying it has the error of chance. */
const KNOWS_NOTHING = 1;

/** The number that is said if the network is asked after each step, beside the sum of what was marked until then. */
export function NumberSaid({ shown, x }: { shown: ShownSample; x: Float32Array }) {
  const { sample, untouched, samples } = shown;
  const { t, tick, figure } = useTaskWords();
  const own = useSampleWords();
  const task = usePlayground((state) => state.config.task);
  const said = sample.said.subarray(0, sample.steps);
  if (!Number.isFinite(said[0]!)) return <p className="muted">{t('sample.onlyLast')}</p>;
  const truth = sample.y[0]!;
  const sums = task === 'adding' ? sumsOf(x, samples.channels.length) : null;
  const isTouched = untouched !== sample;
  const shownValues = [...said, ...(isTouched ? untouched.said : []), truth, 0, 2].filter(Number.isFinite);
  const scale = { time: samples.time, low: Math.min(...shownValues), high: Math.max(...shownValues) };
  return (
    <StepRow
      isPlot
      time={samples.time}
      label={
        <>
          <b>{t('sample.answer')}</b>
          <PlotKey name={own.t('steps.said')} colour="var(--forecast)" />
          {isTouched && <PlotKey name={own.t('steps.untouched')} colour="var(--muted)" dash="3 3" />}
          <PlotKey name={t('sample.truth')} colour="var(--ink)" dash="5 3" />
          {sums && <PlotKey name={own.t('steps.sum')} colour="var(--gate-f)" dash="8 2 2 2" />}
          <PlotKey name={t('sample.chance')} colour="var(--muted)" dash="1 3" />
        </>
      }
      side={<Scale low={tick(scale.low)} high={tick(scale.high)} />}
    >
      <StepsPlot
        height={124}
        label={`${t('sample.answer')}: ${figure(said.at(-1)!)}. ${Number.isFinite(truth) ? `${t('sample.truth')}: ${figure(truth)}` : ''}`}
      >
        <PlotLevel scale={scale} value={KNOWS_NOTHING} colour="var(--muted)" dash="1 4" />
        {Number.isFinite(truth) && <PlotLevel scale={scale} value={truth} colour="var(--ink)" dash="5 4" />}
        {sums && <PlotLine scale={scale} values={sums} colour="var(--gate-f)" dash="8 2 2 2" stays />}
        {isTouched && <PlotLine scale={scale} values={untouched.said} colour="var(--muted)" dash="3 3" />}
        <PlotLine scale={scale} values={said} colour="var(--forecast)" width={2} />
      </StepsPlot>
    </StepRow>
  );
}

/** The sum of the marked numbers up to each step. */
function sumsOf(x: Float32Array, width: number): Float64Array {
  let sum = 0;
  return Float64Array.from({ length: x.length / width }, (_, step) => {
    sum += x[step * width]! * x[step * width + 1]!;
    return sum;
  });
}
