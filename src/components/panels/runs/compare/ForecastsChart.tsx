import { memo, useCallback, useMemo, useState } from 'react';
import type { JudgedPart } from '../../../../model/protocol/comparison';
import { timeLabel } from '../../../../i18n/timeLabel';
import { Axes } from '../../../charts/axes/Axes';
import { useSize } from '../../../charts/axes/useSize';
import { linePath, MARGIN, xOf, yOf, type Plot } from '../../../charts/lines/plot';
import { PlotLayer } from '../../../charts/lines/PlotLayer';
import { Choice } from '../../../controls/fields/Choice';
import { FiguresTable } from '../../../controls/layout/FiguresTable';
import { unitOf } from '../../data/sources/SourceFacts';
import { ForecastOverlay } from '../../forecast/ForecastOverlay';
import { pointsOf, valueScale, xTicksOf, yTicksOf, type ForecastLine } from '../../forecast/forecastView';
import type { ComparedRun } from './comparedRuns';
import { EndLetters } from '../../../charts/lines/EndLetters';
import styles from './compare.module.css';
import { useCompareWords } from './words';

/** Rows of the table: what is longer nobody reads. */
const MOST_ROWS = 200;
const asIs = (index: number): number => index;

/** What runs on one series forecast one step ahead, over the truth. */
export function ForecastsChart({ runs, part }: { runs: readonly ComparedRun[]; part: JudgedPart }) {
  const words = useCompareWords();
  const { t, figure, language } = words;
  const [range, setRange] = useState<'whole' | 'late'>('late');
  const [box, { width, height }] = useSize<HTMLElement>();
  const { series } = runs[0]!.run;
  const { values, time } = series;
  const last = values.length - 1;
  const judged = useMemo(() => runs.flatMap((run) => (run.judged ? [{ run, of: run.judged }] : [])), [runs]);
  const first = Math.max(0, Math.min(...judged.map(({ of }) => of.trainEnd), last) - 1);
  const from = range === 'late' && judged.length > 0 ? first : 0;
  const scale = useMemo(
    () =>
      valueScale(
        values,
        judged.map(({ of }) => of.oneStep),
        from,
        last,
      ),
    [values, judged, from, last],
  );
  const { low, high } = scale;
  const plot = useMemo<Plot>(
    () => ({ width, height, from, to: last, low, high }),
    [width, height, from, last, low, high],
  );
  const xTicks = useMemo(() => xTicksOf(series, plot, words), [series, plot, words]);
  const yTicks = useMemo(() => yTicksOf(plot, words), [plot, words]);
  const timeOf = useCallback((index: number) => timeLabel(time, index, language), [time, language]);
  const unit = unitOf(series, words);
  const title = unit === '' ? t('compare.forecasts') : t('compare.forecastsIn', { unit });
  const readingsAt = (index: number) => [
    { label: t('compare.truth'), value: figure(values[index] ?? Number.NaN), colour: 'var(--ink)' },
    ...judged.map(({ run, of }) => ({
      label: run.letter,
      value: figure(of.oneStep[index] ?? Number.NaN),
      colour: run.colour,
    })),
  ];
  const ends = judged.flatMap(({ run, of }) => {
    const at = of.oneStep.findLastIndex(Number.isFinite);
    return at < from ? [] : [{ mark: run, x: xOf(plot, at), y: yOf(plot, of.oneStep[at]!) }];
  });
  return (
    <section aria-label={t('compare.forecasts')} className={styles['wide']}>
      <div className={styles['controls']}>
        <h3>{title}</h3>
        <span className={styles['key']} aria-hidden="true">
          <i style={{ background: 'var(--ink)' }} /> {t('compare.truth')}
        </span>
        <Choice<'whole' | 'late'>
          label={t('compare.zoom')}
          showLabel={false}
          value={range}
          onChoose={setRange}
          options={[
            { value: 'late', label: t('compare.late') },
            { value: 'whole', label: t('compare.whole') },
          ]}
        />
      </div>
      <figure ref={box} className={styles['forecasts']}>
        {width > 0 && (
          <>
            <div className={styles['layer']}>
              <Axes
                width={width}
                height={height}
                left={MARGIN.left}
                right={width - MARGIN.right}
                x={xTicks}
                y={yTicks}
              />
            </div>
            <Line plot={plot} name="truth" values={values} at={null} colour="var(--ink)" width={1.3} />
            {judged.map(({ run: { letter, colour, dash }, of: { oneStep, sampled } }) => (
              <Line
                key={letter}
                plot={plot}
                name={letter}
                values={oneStep}
                at={sampled}
                colour={colour}
                dash={dash}
                width={1.6}
              />
            ))}
            <div className={styles['layer']}>
              <svg width={width} height={height} aria-hidden="true">
                <EndLetters ends={ends} bottom={height - MARGIN.bottom} />
              </svg>
            </div>
            <ForecastOverlay plot={plot} marked={[]} timeOf={timeOf} readingsAt={readingsAt} snap={asIs}>
              {null}
            </ForecastOverlay>
          </>
        )}
        <figcaption className="visually-hidden">
          {t('compare.forecastsCaption', {
            runs: judged.map(({ run }) => run.letter).join(', '),
            errors: judged
              .map(({ run, of }) =>
                t('compare.errorOf', {
                  run: run.letter,
                  part: t(`compare.${part}`),
                  error: figure(of.parts[part].mae),
                }),
              )
              .join(' '),
          })}
        </figcaption>
      </figure>
      <FiguresTable
        summary={t('compare.forecastFigures')}
        caption={t('compare.forecastRows', { n: rowsOf(judged, values.length).length })}
        columns={[t('compare.time'), t('compare.truth'), ...judged.map(({ run }) => run.letter)]}
        rows={() =>
          rowsOf(judged, values.length).map((at) => [
            timeOf(at),
            figure(values[at]!),
            ...judged.map(({ of }) => figure(of.oneStep[at]!)),
          ])
        }
      />
    </section>
  );
}

type LineProps = ForecastLine & {
  plot: Plot;
  name: string;
  colour: string;
  dash?: string | undefined;
  width: number;
};

/** One line in a layer of its own, gone through once: it may be long. */
const Line = memo(function Line({ plot, name, values, at, colour, dash, width }: LineProps) {
  return (
    <div className={styles['layer']}>
      <PlotLayer plot={plot} name={name}>
        <path
          d={linePath(plot, pointsOf({ values, at }, plot.from, plot.to), values)}
          fill="none"
          stroke={colour}
          strokeWidth={width}
          strokeDasharray={dash}
          strokeLinejoin="round"
        />
      </PlotLayer>
    </div>
  );
});

/** Time steps of the test part, at most the last so many. */
function rowsOf(judged: readonly { readonly of: { readonly validationEnd: number } }[], length: number): number[] {
  const start = Math.min(...judged.map(({ of }) => of.validationEnd), length);
  const first = Math.max(start, length - MOST_ROWS);
  return Array.from({ length: length - first }, (_, at) => first + at);
}
