import { usePlayground } from '../../page/playgroundContext';
import { useTaskWords } from '../taskWords';
import { countRight, mostBelieved, rightAt, saidAt, widthOf } from './answers';
import { className } from './classNames';
import { useSampleWords } from './words';
import type { ShownSample } from './useShownSample';
import styles from './SamplePanel.module.css';

/** What was asked and what the network says, in a sentence; with interventions also what it says without. */
export function Verdict({ shown }: { shown: ShownSample }) {
  const { answer } = shown.samples;
  const Of = answer.kind === 'number' ? OfNumber : answer.at === 'every' ? OfEveryStep : OfClass;
  return (
    <p className={styles['verdict']}>
      <Of shown={shown} />
    </p>
  );
}

function OfNumber({ shown: { sample, untouched } }: { shown: ShownSample }) {
  const { t, figure } = useTaskWords();
  const own = useSampleWords();
  const said = sample.said[sample.steps - 1]!;
  const truth = sample.y[0]!;
  return (
    <>
      {Number.isNaN(truth)
        ? own.t('verdict.saysNumber', { said: figure(said) })
        : t('sample.verdictNumber', { truth: figure(truth), said: figure(said) })}{' '}
      {!Number.isNaN(truth) && <strong>{own.t('verdict.off', { error: figure(Math.abs(said - truth)) })}</strong>}
      {untouched !== sample && (
        <Untouched>{own.t('verdict.untouched', { said: figure(untouched.said[untouched.steps - 1]!) })}</Untouched>
      )}
    </>
  );
}

function OfEveryStep({ shown: { sample, untouched, samples } }: { shown: ShownSample }) {
  const { t, number } = useTaskWords();
  const own = useSampleWords();
  const { right, asked } = countRight(sample, samples);
  const text = () => {
    const texts = { right: number(right), asked: number(asked) };
    if (!sample.legal) return t('sample.everyRight', texts);
    return own.t(right === asked ? 'verdict.legalAll' : 'verdict.legal', texts);
  };
  // A piece of a stream may leave its first steps open: only of a whole string made by hand it means that it is none.
  const illegal = sample.own === null || !sample.legal ? -1 : firstIllegal(sample.legal, sample.steps);
  return (
    <>
      {text()} {asked > 0 && <Mark isRight={right === asked} />}
      {illegal >= 0 && <> {own.t('verdict.illegal', { step: illegal + 1 })}</>}
      {untouched !== sample && (
        <Untouched>
          {own.t('verdict.untouched', { said: `${number(countRight(untouched, samples).right)}/${number(asked)}` })}
        </Untouched>
      )}
    </>
  );
}

/** The first of the steps up to the end after which nothing is known; -1 where something is known of the last. */
function firstIllegal(legal: readonly (readonly number[] | null)[], steps: number): number {
  const known = legal.slice(0, steps).findLastIndex((set) => set !== null);
  return known < steps - 1 ? known + 1 : -1;
}

function OfClass({ shown: { sample, untouched, samples } }: { shown: ShownSample }) {
  const words = useTaskWords();
  const own = useSampleWords();
  const { t, number } = words;
  const task = usePlayground((state) => state.config.task);
  const at = samples.time - 1;
  const nameOf = (index: number) => className(task, samples.classes[index] ?? '', words);
  const { said, share } = saidAt(sample, samples, at);
  const truth = rightAt(sample, samples, at)?.[0];
  const before = saidAt(untouched, samples, at);
  const texts = { said: nameOf(said), share: number(100 * share, 0) };
  return (
    <>
      {truth === undefined ? (
        <Unasked sample={sample} samples={samples} texts={texts} nameOf={nameOf} />
      ) : (
        <>
          {t('sample.verdict', { truth: nameOf(truth), ...texts })} <Mark isRight={said === truth} />
        </>
      )}
      {untouched !== sample && (
        <Untouched>
          {own.t('verdict.untouched', { said: `${nameOf(before.said)} (${number(100 * before.share, 0)} %)` })}
        </Untouched>
      )}
    </>
  );
}

type UnaskedProps = Pick<ShownSample, 'sample' | 'samples'> & {
  texts: { said: string; share: string };
  nameOf(index: number): string;
};

/** Of what nobody has asked: what is said, and what comes next to it. */
function Unasked({ sample, samples, texts, nameOf }: UnaskedProps) {
  const { t, number } = useSampleWords();
  const width = widthOf(sample, samples);
  const next = mostBelieved(sample, samples, samples.time - 1, 2)[1];
  const nextShare = next === undefined ? 0 : 100 * sample.said[(samples.time - 1) * width + next]!;
  // What rounds to nothing is no second choice.
  if (next === undefined || nextShare < 0.5)
    return <>{t('verdict.saysNumber', { said: `${texts.said} (${texts.share} %)` })}</>;
  return <>{t('verdict.says', { ...texts, next: nameOf(next), nextShare: number(nextShare, 0) })}</>;
}

function Mark({ isRight }: { isRight: boolean }) {
  const { t } = useTaskWords();
  return (
    <strong className={styles[isRight ? 'right' : 'wrong']}>{t(isRight ? 'sample.right' : 'sample.wrong')}</strong>
  );
}

function Untouched({ children }: { children: string }) {
  return <span className="muted"> {children}</span>;
}
