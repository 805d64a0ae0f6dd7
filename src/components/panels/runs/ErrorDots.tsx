import { errorOf, measureOf } from '../../../model/protocol/runs';
import type { LuckMeasurement } from '../../../store/runs/facts';
import { linearScale, shareOf } from '../../charts/axes/ticks';
import { useSize } from '../../charts/axes/useSize';
import { unitOf } from '../data/sources/SourceFacts';
import { usePlayground } from '../page/playgroundContext';
import styles from './LuckDialog.module.css';
import { useRunsWords } from './words';

const ROW = 26;
const AXIS = 24;
const LABEL = { wide: 120, narrow: 92 } as const;
const NARROW = 420;
const RIGHT = 16;
/** Half of what most labels need, pixels. */
const TICK = 60;

type Row = {
  readonly label: string;
  readonly isFormer: boolean;
  readonly dots: readonly { readonly seed: number; readonly error: number; readonly isOwn: boolean }[];
};

/** The error of each seed on validation and test part, a dot each; with those of the settings before. */
export function ErrorDots({ luck, former }: { luck: LuckMeasurement; former: LuckMeasurement | null }) {
  const words = useRunsWords();
  const { t, tick, figure } = words;
  const [box, { width }] = useSize<HTMLDivElement>();
  const series = usePlayground((state) => state.series);
  const measure = luck.runs[0] ? measureOf(luck.runs[0]) : 'mae';
  const unit = series && measure === 'mae' ? unitOf(series, words) : '';
  const what = t(`luck.measure.${measure}`);
  const row = ({ runs, config }: LuckMeasurement, part: 'validation' | 'test', isFormer: boolean): Row => ({
    label: isFormer ? t('luck.before', { part: t(`luck.${part}`) }) : t(`luck.${part}`),
    isFormer,
    dots: runs
      .map((run) => ({ seed: run.seed, error: errorOf(run, part), isOwn: run.seed === config.seed }))
      .filter(({ error }) => Number.isFinite(error)),
  });
  const rows = (['validation', 'test'] as const).flatMap((part) => [
    ...(former ? [row(former, part, true)] : []),
    row(luck, part, false),
  ]);
  const errors = rows.flatMap(({ dots }) => dots.map(({ error }) => error));
  if (errors.length === 0) return null;
  const left = width < NARROW ? LABEL.narrow : LABEL.wide;
  const scale = linearScale(Math.min(...errors), Math.max(...errors), Math.max(2, Math.floor((width - left) / TICK)));
  const x = (error: number) => left + (width - left - RIGHT) * shareOf(scale, error, false);
  const height = rows.length * ROW + AXIS;
  const rowText = ({ label, dots }: Row) =>
    t('luck.row', {
      part: label,
      errors: dots
        .toSorted((a, b) => a.seed - b.seed)
        .map(({ seed, error }) => t('luck.ofSeed', { seed, error: figure(error) }))
        .join(', '),
    });
  return (
    <figure className={styles['dots']} data-figure="luck-errors">
      <h3>{unit ? t('luck.errorsIn', { unit }) : t('luck.errors', { measure: what })}</h3>
      <div ref={box} style={{ height }}>
        {width > 0 && (
          <svg width={width} height={height} aria-hidden="true" fontSize="11" fill="var(--muted)">
            {scale.ticks.map((at) => (
              <g key={at}>
                <path d={`M${x(at)} 0V${rows.length * ROW}`} stroke="var(--line)" />
                <text x={x(at)} y={height - 8} textAnchor="middle">
                  {tick(at)}
                </text>
              </g>
            ))}
            {rows.map((each, index) => (
              <DotRow key={each.label} row={each} y={(index + 0.5) * ROW} x={x} />
            ))}
          </svg>
        )}
      </div>
      <figcaption className="visually-hidden">
        {t('luck.errorsCaption', { rows: rows.map((each) => rowText(each)).join(' ') })}
      </figcaption>
    </figure>
  );
}

/** Dots of one set of runs, and their mean as an upright line. */
function DotRow({ row: { label, isFormer, dots }, y, x }: { row: Row; y: number; x(error: number): number }) {
  const { figure } = useRunsWords();
  const colour = isFormer ? 'var(--muted)' : 'var(--forecast)';
  const mean = dots.reduce((sum, { error }) => sum + error, 0) / dots.length;
  return (
    <g>
      <text x={0} y={y + 4} fill={isFormer ? 'var(--muted)' : 'var(--ink)'}>
        {label}
      </text>
      {dots.length > 0 && <path d={`M${x(mean)} ${y - 9}v18`} stroke={colour} strokeWidth="2" />}
      {dots.map(({ seed, error, isOwn }) => (
        <circle
          key={seed}
          cx={x(error)}
          cy={y}
          r="4.5"
          stroke={colour}
          strokeWidth="1.4"
          fill={isOwn && !isFormer ? colour : 'var(--panel)'}
          fillOpacity={isOwn && !isFormer ? 1 : 0.35}
        >
          <title>{`${seed}: ${figure(error)}`}</title>
        </circle>
      ))}
    </g>
  );
}
