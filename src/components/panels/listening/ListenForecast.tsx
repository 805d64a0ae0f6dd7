import { useCallback, useState } from 'react';
import { createPortal } from 'react-dom';
import { MARGIN, innerHeight, xOf, yOf, type Plot } from '../../charts/lines/plot';
import type { ForecastLine } from '../forecast/forecastView';
import { ListenBar } from './ListenBar';
import { LOWEST, OCTAVES, semitonesApart, tuneOf } from './notes';
import { useListeningWords } from './words';
import styles from './Listening.module.css';

type ListenForecastProps = {
  plot: Plot;
  values: Float64Array;
  forecast: ForecastLine | null;
  /** Who forecasts, as the legend has it. */
  name: string;
  timeOf(index: number): string;
  onClose(): void;
};

/** The series in the left ear, its forecast in the right one, and a marker on the chart at what sounds. */
export function ListenForecast({ plot, values, forecast, name, timeOf, onClose }: ListenForecastProps) {
  const { t, figure, tick, number } = useListeningWords();
  const [index, setIndex] = useState<number | null>(null);
  const [place, setPlace] = useState<Element | null>(null);
  const tune = useCallback(
    () =>
      tuneOf(
        [
          { values, pan: -1, wave: 'triangle' },
          { values: forecast ? thereOnly(forecast) : [], pan: 1, wave: 'sine' },
        ],
        plot,
      ),
    [values, forecast, plot],
  );
  const { voices, seconds } = tune();
  const apart = semitonesApart(voices[0]!, voices[1]!);
  return (
    <>
      {/* The controls stand below the chart that they are of. */}
      <span ref={(mark) => setPlace(mark?.closest('[role=tabpanel]') ?? null)} />
      {index !== null && <Marker plot={plot} index={index} values={[values[index], forecast?.values[index]]} />}
      {place &&
        createPortal(
          <ListenBar
            label={t('listen.forecast')}
            tuneNow={tune}
            isReady={plot.to > plot.from}
            readingAt={(at) =>
              t('listen.reading', {
                time: timeOf(at),
                series: figure(values[at] ?? Number.NaN),
                name,
                forecast: figure(forecast?.values[at] ?? Number.NaN),
              })
            }
            onIndex={setIndex}
            onClose={onClose}
          >
            <p className="muted">
              {t('listen.ears', { name })}{' '}
              {t('listen.pitch', {
                from: timeOf(plot.from),
                to: timeOf(plot.to),
                seconds: number(seconds, 1),
                low: tick(plot.low),
                high: tick(plot.high),
                lowest: LOWEST,
                highest: LOWEST * 2 ** OCTAVES,
                octaves: OCTAVES,
              })}{' '}
              {t('listen.hear')} {Number.isFinite(apart) && t('listen.apart', { n: number(apart, 1) })}
            </p>
          </ListenBar>,
          place,
        )}
    </>
  );
}

/** Of a forecast at some points what is not there is missing. */
function thereOnly({ values, at }: ForecastLine): Float64Array {
  if (!at) return values;
  const there = new Float64Array(values.length).fill(Number.NaN);
  for (const index of at) there[index] = values[index]!;
  return there;
}

function Marker({ plot, index, values }: { plot: Plot; index: number; values: readonly (number | undefined)[] }) {
  const x = xOf(plot, index);
  return (
    <svg
      width={plot.width}
      height={plot.height}
      aria-hidden="true"
      className={styles['marker']}
      data-marker="sound"
      data-not-in-picture
    >
      <path d={`M${x} ${MARGIN.top}v${innerHeight(plot)}`} stroke="var(--ink)" strokeWidth="1.5" />
      {values.map(
        (value, voice) =>
          value !== undefined &&
          Number.isFinite(value) && (
            <circle
              key={voice}
              cx={x}
              cy={Math.min(plot.height - MARGIN.bottom, Math.max(MARGIN.top, yOf(plot, value)))}
              r="4"
              fill={voice === 0 ? 'var(--ink)' : 'var(--forecast)'}
              stroke="var(--panel)"
            />
          ),
      )}
    </svg>
  );
}
