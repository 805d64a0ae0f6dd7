import type { GatesView } from '../../../../../model/protocol/inside/gates';
import { changeOf, clampedErrors } from '../../../../../store/evaluation/clampedErrors';
import { unitOf } from '../../../data/sources/SourceFacts';
import { usePlayground } from '../../../page/playgroundContext';
import { changeText } from '../../../evaluation/changeText';
import { ResultTile } from './ResultTile';
import { Spoken } from './Spoken';
import styles from '../ClampsView.module.css';
import { useClampsWords } from '../words';

type ClampResultProps = { gates: GatesView; untouched: GatesView; timeOf(index: number): string };

/** What the forecast from the watched window and the errors were, and what they are with the interventions. */
export function ClampResult({ gates, untouched, timeOf }: ClampResultProps) {
  const words = useClampsWords();
  const { t, figure, count } = words;
  const series = usePlayground((state) => state.series);
  const metrics = usePlayground((state) => state.forecast?.metrics ?? null);
  const clamped = usePlayground((state) => state.clampedForecast?.metrics ?? null);
  const step = usePlayground((state) => state.forecast?.step);
  const interventions = usePlayground((state) => state.interventions.length);
  const unit = series ? unitOf(series, words) : '';
  const errors = metrics ? clampedErrors(metrics, clamped) : [];
  const [before, after] = [untouched.forecast[0] ?? Number.NaN, gates.forecast[0] ?? Number.NaN];
  const time = timeOf(untouched.target);
  const numbers = (was: number, is: number) => ({
    before: figure(was),
    after: Number.isFinite(is) ? { text: figure(is), change: changeText(changeOf(was, is), words) } : null,
  });
  const spoken =
    interventions === 0
      ? t('clamps.spokenNone')
      : t('clamps.spoken', {
          count: count('count.interventions', interventions),
          time,
          forecast: figure(after),
          untouched: figure(before),
          error: figure(errors[0]?.clamped ?? Number.NaN),
          untouchedError: figure(errors[0]?.untouched ?? Number.NaN),
        });
  return (
    <>
      <dl className={styles['tiles']} aria-label={t('clamps.result')} data-step={step}>
        <ResultTile
          label={t('clamps.forecastOf', { time })}
          {...numbers(before, gates === untouched ? Number.NaN : after)}
        />
        {errors.map(({ part, untouched: was, clamped: is }) => (
          <ResultTile key={part} label={t('clamps.errorOf', { part: t(`part.${part}`) })} {...numbers(was, is)} />
        ))}
      </dl>
      <p className={styles['unit']}>{unit === '' ? t('clamps.mae') : t('clamps.maeIn', { unit })}</p>
      <Spoken text={spoken} />
    </>
  );
}
