import { useEffect, useState } from 'react';
import type { GatesView } from '../../../../model/protocol/inside/gates';
import { changeOf, clampedErrors } from '../../../../store/evaluation/clampedErrors';
import { unitOf } from '../../data/sources/SourceFacts';
import { usePlayground } from '../../page/playgroundContext';
import { changeText } from '../../evaluation/changeText';
import { LiveRegion } from '../frame/LiveRegion';
import styles from './ClampsView.module.css';
import { useClampsWords } from './words';

/** A figure as it was and as it is, with the change. */
function Tile({ label, before, after }: { label: string; before: number; after: number }) {
  const words = useClampsWords();
  const { figure } = words;
  const isChanged = Number.isFinite(after);
  return (
    <div className={styles['tile']}>
      <dt>{label}</dt>
      <dd>
        {isChanged && (
          <>
            <span className={styles['before']}>{figure(before)}</span>
            <span aria-hidden="true"> → </span>
          </>
        )}
        <b data-changed={isChanged || undefined}>{figure(isChanged ? after : before)}</b>
        {isChanged && <span className={styles['change']}>{changeText(changeOf(before, after), words)}</span>}
      </dd>
    </div>
  );
}

/** Milliseconds that the figures have to rest before they are spoken. */
const REST = 700;

/** Says a text once it has stood for a moment: not each that a slider passes. */
function Spoken({ text }: { text: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return <LiveRegion text={spoken} />;
}

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
        <Tile
          label={t('clamps.forecastOf', { time })}
          before={before}
          after={gates === untouched ? Number.NaN : after}
        />
        {errors.map(({ part, untouched: was, clamped: is }) => (
          <Tile key={part} label={t('clamps.errorOf', { part: t(`part.${part}`) })} before={was} after={is} />
        ))}
      </dl>
      <p className={styles['unit']}>{unit === '' ? t('clamps.mae') : t('clamps.maeIn', { unit })}</p>
      <Spoken text={spoken} />
    </>
  );
}
