import type { Pruning } from '../../../../store/runs/facts';
import { fewestAsGood } from '../../../../store/runs/selectors';
import { LinesChart, type ChartLine } from '../../../charts/lines/LinesChart';
import { MARGIN, xOf, yOf, type Plot } from '../../../charts/lines/plot';
import { unitOf } from '../../data/sources/SourceFacts';
import { greyOf } from '../../evaluation/greys';
import { usePlayground } from '../../page/playgroundContext';
import styles from './PruningView.module.css';
import { usePruningWords } from './words';

const DASH = '5 3';
/** More points than this are no longer told apart. */
const MOST_DOTS = 48;
/** Letters of two lines stand so far apart, pixels. */
const LETTER = 12;

/** The errors of validation and test part by units, with those of repeating the last value. */
export function PruningChart({ pruning }: { pruning: Pruning }) {
  const words = usePruningWords();
  const { t, tick, figure, number, count } = words;
  const series = usePlayground((state) => state.series);
  const unit = series ? unitOf(series, words) : '';
  const { widths, naive, config } = pruning;
  const found = fewestAsGood(widths);
  const x = widths.map(({ units }) => units);
  const errors = (part: 'validation' | 'test') => widths.map((width) => width[part].mae);
  const flat = (part: 'validation' | 'test', dash: string | undefined): ChartLine => ({
    name: `naive ${part}`,
    colour: greyOf('naive').colour,
    width: 1,
    dash,
    // As far as the curves will come, so that the axis stays while they grow.
    x: [1, config.units],
    y: [naive?.[part].mae ?? Number.NaN, naive?.[part].mae ?? Number.NaN],
  });
  const lines: ChartLine[] = [
    flat('validation', undefined),
    flat('test', DASH),
    { name: 'test', colour: 'var(--validation)', width: 1.6, dash: DASH, x, y: errors('test') },
    { name: 'validation', colour: 'var(--forecast)', width: 2, x, y: errors('validation') },
  ];
  const said = (part: 'validation' | 'test') =>
    widths
      .map((width) =>
        t('pruning.point', { error: figure(width[part].mae), units: count('pruning.units', width.units) }),
      )
      .join(', ');
  return (
    <div data-figure="pruning" data-title={t('pruning.title')}>
      <h3>{unit ? t('pruning.chartIn', { unit }) : t('pruning.chart')}</h3>
      <LinesChart
        className={styles['chart']}
        lines={lines}
        includes={[0]}
        xLabel={number}
        yLabel={tick}
        marks={(plot) => (
          <>
            {found && <FoundMark plot={plot} units={found.units} error={found.validation.mae} />}
            <Dots plot={plot} pruning={pruning} />
            <Letters plot={plot} pruning={pruning} />
          </>
        )}
        caption={t('pruning.chartCaption', {
          validation: said('validation'),
          test: said('test'),
          naiveValidation: figure(naive?.validation.mae ?? Number.NaN),
          naiveTest: figure(naive?.test.mae ?? Number.NaN),
        })}
      />
      <p className={styles['axis']} aria-hidden="true">
        {t(config.layers > 1 ? 'pruning.axis' : 'pruning.axisOne')}
      </p>
      <p className={styles['legend']} aria-hidden="true">
        <LegendLine sign={t('pruning.validationSign')} name={t('pruning.validation')} colour="var(--forecast)" />
        <LegendLine sign={t('pruning.testSign')} name={t('pruning.test')} colour="var(--validation)" dash={DASH} />
        <LegendLine sign={t('pruning.naiveSign')} name={t('pruning.naive')} colour={greyOf('naive').colour} />
      </p>
    </div>
  );
}

function LegendLine({ sign, name, colour, dash }: { sign: string; name: string; colour: string; dash?: string }) {
  return (
    <span>
      <svg width="22" height="6">
        <path d="M0 3h22" stroke={colour} strokeWidth="2" strokeDasharray={dash} />
      </svg>{' '}
      <b>{sign}</b> {name}
    </span>
  );
}

/** The fewest units that do what all do. */
function FoundMark({ plot, units, error }: { plot: Plot; units: number; error: number }) {
  const place = xOf(plot, units);
  return (
    <g stroke="var(--ink)" fill="none">
      <path d={`M${place} ${MARGIN.top}V${plot.height - MARGIN.bottom}`} strokeDasharray="2 3" />
      <circle cx={place} cy={yOf(plot, error)} r="7" strokeWidth="1.4" />
    </g>
  );
}

/** A network each: filled on the validation part, hollow on the test part. */
function Dots({ plot, pruning: { widths } }: { plot: Plot; pruning: Pruning }) {
  if (widths.length > MOST_DOTS) return null;
  return widths.map(({ units, validation, test }) => (
    <g key={units} strokeWidth="1.4">
      {Number.isFinite(test.mae) && (
        <circle cx={xOf(plot, units)} cy={yOf(plot, test.mae)} r="3" stroke="var(--validation)" fill="var(--panel)" />
      )}
      {Number.isFinite(validation.mae) && (
        <circle cx={xOf(plot, units)} cy={yOf(plot, validation.mae)} r="3" fill="var(--forecast)" />
      )}
    </g>
  ));
}

/** Right of each line, so that they are told apart without colour. */
function Letters({ plot, pruning: { widths, naive, config } }: { plot: Plot; pruning: Pruning }) {
  const { t } = usePruningWords();
  const { validation, test } = widths[0]!;
  const [ofValidation, ofTest] = apart(yOf(plot, validation.mae), yOf(plot, test.mae));
  const letters = [
    { sign: t('pruning.validationSign'), y: ofValidation, colour: 'var(--forecast)' },
    { sign: t('pruning.testSign'), y: ofTest, colour: 'var(--validation)' },
    { sign: t('pruning.naiveSign'), y: yOf(plot, naive?.validation.mae ?? Number.NaN), colour: greyOf('naive').colour },
  ];
  return letters
    .filter(({ y }) => Number.isFinite(y))
    .map(({ sign, y, colour }) => (
      <text key={sign} x={xOf(plot, config.units) + 5} y={y + 4} fontSize="11" fontWeight="650" fill={colour}>
        {sign}
      </text>
    ));
}

/** Two heights, moved apart as far as two letters need. */
function apart(first: number, second: number): readonly [number, number] {
  const gap = Math.abs(first - second);
  if (!(gap < LETTER)) return [first, second];
  const by = (LETTER - gap) / 2;
  return first <= second ? [first - by, second + by] : [first + by, second - by];
}
