import { usePlayground } from '../../page/playgroundContext';
import { FiguresTable } from '../../../controls/layout/FiguresTable';
import { useTaskWords } from '../taskWords';
import { beliefIn, rightAt } from './answers';
import { BeliefStrip } from './BeliefStrip';
import { className } from './classNames';
import { StepAxis } from './steps/StepAxis';
import { StepRow } from './steps/StepRow';
import { useSampleWords } from './words';
import type { ShownSample } from './useShownSample';
import styles from './SamplePanel.module.css';

/** Classes that have room. */
const MOST_ROWS = 12;
/** Pixels of all rows together, and of one. */
const [HEIGHT, LEAST, MOST] = [104, 14, 24] as const;

/** The belief in each class after each step: a row a class, steps over those of the heatmaps. Of many classes the likeliest. */
export function BeliefMap({ shown }: { shown: ShownSample }) {
  const { sample, untouched, samples } = shown;
  const words = useTaskWords();
  const own = useSampleWords();
  const { t, number } = words;
  const task = usePlayground((state) => state.config.task);
  const { classes, answer, time } = samples;
  if (!sample.said.some((belief) => Number.isFinite(belief))) return null;
  const isLast = answer.at === 'last';
  const last = sample.steps - 1;
  const all = classes.map((_, index) => ({ index, beliefs: beliefIn(sample, samples, index) }));
  const truth = isLast ? (rightAt(sample, samples, time - 1)?.[0] ?? null) : null;
  const rows = classes.length > MOST_ROWS ? likeliest(all, truth) : all;
  const height = Math.min(MOST, Math.max(LEAST, HEIGHT / rows.length));
  const name = (index: number) => className(task, classes[index] ?? '', words);
  const isTouched = untouched !== sample;
  const share = (belief: number) => (Number.isFinite(belief) ? `${number(100 * belief, 0)} %` : '–');
  return (
    <>
      <p className={styles['title']}>
        {rows.length < classes.length
          ? own.t('steps.most', { n: rows.length })
          : isLast
            ? t('sample.belief')
            : own.t('steps.beliefs')}
        {sample.legal && ` · ${own.t('steps.legalDots')}`}
        {isTouched && ` · ${own.t('steps.untouchedThin')}`}
      </p>
      {rows.map(({ index, beliefs }) => (
        <StepRow
          key={index}
          time={time}
          height={height}
          label={<ClassLabel name={name(index)} isTruth={index === truth} />}
          side={isLast && (index === truth ? <b>{share(beliefs[last]!)}</b> : share(beliefs[last]!))}
        >
          <BeliefStrip
            beliefs={beliefs}
            untouched={isTouched ? beliefIn(untouched, samples, index) : null}
            time={time}
            marked={sample.legal ? stepsWith(sample.legal, index) : []}
            label={`${name(index)}: ${share(beliefs[last]!)}`}
          />
        </StepRow>
      ))}
      <StepAxis time={time} />
      <FiguresTable
        summary={t('sample.beliefTable')}
        caption={t('sample.belief')}
        columns={[t('sample.step'), ...classes.map((_, index) => name(index))]}
        rows={() =>
          Array.from({ length: sample.steps }, (_, step) => [
            String(step + 1),
            ...all.map(({ beliefs }) => share(beliefs[step]!)),
          ])
        }
      />
    </>
  );
}

function ClassLabel({ name, isTruth }: { name: string; isTruth: boolean }) {
  return (
    <div className={styles['class']}>
      {isTruth ? (
        <b>
          {name} <span aria-hidden="true">◂</span>
        </b>
      ) : (
        name
      )}
    </div>
  );
}

type Row = { readonly index: number; readonly beliefs: Float64Array };

/** Those that are believed in most at any step, and the right one, in their order. */
function likeliest(rows: readonly Row[], truth: number | null): Row[] {
  const peak = ({ index, beliefs }: Row) =>
    index === truth ? Infinity : beliefs.reduce((most, belief) => Math.max(most, belief), 0);
  return rows
    .toSorted((one, other) => peak(other) - peak(one))
    .slice(0, MOST_ROWS)
    .toSorted((one, other) => one.index - other.index);
}

const stepsWith = (sets: readonly (readonly number[] | null)[], index: number): number[] =>
  sets.flatMap((set, step) => (set?.includes(index) ? [step] : []));
