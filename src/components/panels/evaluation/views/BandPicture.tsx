import { useMemo } from 'react';
import { timeLabel } from '../../../../i18n/timeLabel';
import { EDGE_LEVEL, type EdgesAhead } from '../../../../model/protocol/evaluation';
import { LinesChart } from '../../../charts/lines/LinesChart';
import type { Evaluation } from '../useEvaluation';
import { useQualityWords } from '../qualityWords';
import styles from './views.module.css';

type BandPictureProps = {
  evaluation: Evaluation;
  /** Of the band that is shaded. */
  name: string;
  /** Its edges; null: the conformal band is shaded itself. */
  edges: EdgesAhead | null;
};

/** Windows that still can be told apart. */
const MOST = 120;

/** The band of 80 % one step ahead on the last windows of the test part; of the network's own the conformal one as lines beside. */
export function BandPicture({ evaluation, name, edges }: BandPictureProps) {
  const { t, tick, language } = useQualityWords();
  const drawn = useMemo(() => drawnOf(evaluation, edges), [evaluation, edges]);
  if (drawn.x.length === 0) return null;
  const timeOf = (at: number) => timeLabel(evaluation.series.time, Math.round(at), language);
  const other = t('bands.eighty', { name: t('bands.conformal') });
  const beside = { colour: 'var(--muted)', dash: '4 3', x: drawn.x };
  const lines = [
    ...(edges
      ? [
          { ...beside, name: `${other} low`, y: drawn.conformal.low },
          { ...beside, name: `${other} high`, y: drawn.conformal.high },
        ]
      : []),
    { name: t('bands.truth'), colour: 'var(--ink)', x: drawn.x, y: drawn.truth },
    { name: t('bands.forecast'), colour: 'var(--forecast)', width: 2, x: drawn.x, y: drawn.said },
  ];
  const legend = [
    { text: t('bands.truth'), stroke: 'var(--ink)' },
    { text: t('bands.forecast'), stroke: 'var(--forecast)' },
    { text: t('bands.eighty', { name }), stroke: 'var(--forecast)', opacity: 0.3, width: 6 },
    ...(edges ? [{ text: other, stroke: 'var(--muted)', dash: '4 3' }] : []),
  ];
  return (
    <>
      <LinesChart
        className={styles['chart']}
        lines={lines}
        bands={[drawn.shaded]}
        xLabel={timeOf}
        yLabel={tick}
        caption={t('bands.picture', {
          name,
          windows: drawn.x.length,
          from: timeOf(drawn.x[0]!),
          to: timeOf(drawn.x.at(-1)!),
          outside: drawn.outside,
        })}
      />
      <p className={styles['legend']}>
        {legend.map(({ text, stroke, opacity, width = 2, dash }) => (
          <span key={text}>
            <svg width="22" height="6" aria-hidden="true">
              <path d="M0 3h22" stroke={stroke} strokeWidth={width} strokeOpacity={opacity} strokeDasharray={dash} />
            </svg>{' '}
            {text}
          </span>
        ))}
      </p>
    </>
  );
}

function drawnOf({ baselines: { origins, rows, horizon }, network, series }: Evaluation, edges: EdgesAhead | null) {
  const width = network.bands.find(({ kind, level }) => kind === 'conformal' && level === EDGE_LEVEL)!.byHorizon[0]!;
  const start = Math.max(rows.test.start, rows.test.end - MOST);
  const x = origins.slice(start, rows.test.end);
  const said = Float64Array.from(x, (_, at) => network.forecasts[(start + at) * horizon]!);
  const truth = Float64Array.from(x, (time) => series.values[time]!);
  const conformal = {
    x,
    low: said.map((value) => value - width),
    high: said.map((value) => value + width),
  };
  const first = edges ? edges.origins.findIndex((time) => time >= x[0]!) : 0;
  const own = edges && {
    x: edges.origins.slice(first),
    low: edges.low.slice(first),
    high: edges.high.slice(first),
  };
  const shaded = own ?? conformal;
  const outside = shaded.x.reduce((count, time, at) => {
    const value = series.values[time]!;
    return count + Number(value < shaded.low[at]! || value > shaded.high[at]!);
  }, 0);
  return { x, said, truth, conformal, shaded, outside };
}
