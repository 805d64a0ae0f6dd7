import { networkConfig } from '../../../../../store/training/selectors';
import type { SampleView, SamplesSummary } from '../../../../../model/protocol/tasks';
import { changeOf } from '../../../../../store/evaluation/clampedErrors';
import { changeText } from '../../../evaluation/changeText';
import { useOfRun, usePlayground } from '../../../page/playgroundContext';
import { saidText } from '../../../tasks/sample/saidText';
import { measureText } from '../../../tasks/score/scoreText';
import { useTaskWords } from '../../../tasks/taskWords';
import { ResultTile } from './ResultTile';
import { Spoken } from './Spoken';
import styles from '../ClampsView.module.css';
import { useClampsWords } from '../words';

type SampleResultProps = { sample: SampleView; untouched: SampleView; samples: SamplesSummary };

/** The answer to the watched sample and the measure of the task: as trained, and with the interventions. */
export function SampleResult({ sample, untouched, samples }: SampleResultProps) {
  const words = useClampsWords();
  const taskWords = useTaskWords();
  const { t, count } = words;
  const task = usePlayground((state) => networkConfig(state).task);
  const interventions = usePlayground((state) => state.interventions.length);
  const clamped = useOfRun(usePlayground((state) => state.clampedScore));
  const measure = useOfRun(usePlayground((state) => state.scored))?.score.validation.measure ?? clamped?.measure;
  // Without interventions, that of the ranking below: it is of the same samples.
  const ranking = useOfRun(usePlayground((state) => state.answers.ablation ?? null));
  const step = usePlayground((state) => state.gates?.step);
  const text = (view: SampleView) => saidText(task, view, samples, taskWords);
  const isTouched = sample !== untouched;
  const [before, after] = [text(untouched), text(sample)];
  const [was, is] = clamped ? [clamped.untouched, clamped.clamped] : [ranking?.mae ?? Number.NaN, Number.NaN];
  const figure = (value: number) => (measure ? measureText(measure, value, taskWords) : '–');
  const named = measure ? taskWords.t(`score.${measure}`) : '';
  const of = clamped?.samples ?? ranking?.windows;
  const spoken =
    interventions === 0
      ? t('clamps.spokenNone')
      : t('clamps.spokenSample', {
          count: count('count.interventions', interventions),
          after,
          before,
          measure: named,
          score: figure(is),
          untouched: figure(was),
        });
  return (
    <>
      <dl className={styles['tiles']} aria-label={t('clamps.result')} data-step={step}>
        <ResultTile
          label={t('clamps.sampleAnswer', { n: sample.place + 1 })}
          before={before}
          after={isTouched ? { text: after, change: before === after ? '=' : '≠' } : null}
        />
        {measure && Number.isFinite(was) && (
          <ResultTile
            label={named}
            before={figure(was)}
            after={Number.isFinite(is) ? { text: figure(is), change: changeText(changeOf(was, is), words) } : null}
          />
        )}
      </dl>
      {of !== undefined && (
        <p className={styles['unit']}>{t('clamps.sampleOf', { samples: count('count.windows', of) })}</p>
      )}
      <Spoken text={spoken} />
    </>
  );
}
