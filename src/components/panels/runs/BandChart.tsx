import { useMemo } from 'react';
import type { EpochLosses } from '../../../model/protocol/epochLosses';
import type { LuckMeasurement } from '../../../store/runs/facts';
import { LinesChart, type ChartLine } from '../../charts/lines/LinesChart';
import { usePlayground } from '../page/playgroundContext';
import styles from './LuckDialog.module.css';
import { useRunsWords } from './words';

/** More points than a chart has pixels for would only cost time. */
const MOST_POINTS = 240;

function thinned<T>(all: readonly T[]): readonly T[] {
  const step = Math.ceil(all.length / MOST_POINTS);
  return all.filter((_, at) => at % step === 0 || at === all.length - 1);
}
/** From so many times on, the largest loss would hide what becomes of the others: then logarithms are drawn. */
const WIDE = 10;
const plain = (loss: number): number => loss;
/** What has none is left blank. */
const log = (loss: number): number => (loss > 0 ? Math.log10(loss) : Number.NaN);
const power = (exponent: number): number => 10 ** exponent;

/** The validation losses of all runs as bands over the epochs, and the page's own run on top. */
export function BandChart({ luck }: { luck: LuckMeasurement }) {
  const { t, tick, figure, number } = useRunsWords();
  const losses = usePlayground((state) => state.losses);
  const band = luck.luck!.band;
  const { shown, own } = useMemo(
    () => ({ shown: thinned(band), own: thinned(losses.filter(({ epoch }) => epoch <= luck.epochs)) }),
    [band, losses, luck.epochs],
  );
  const isWide = Math.max(...shown.map(({ max }) => max)) > WIDE * Math.min(...shown.map(({ min }) => min));
  const [place, lossAt] = isWide ? [log, power] : [plain, plain];
  const x = shown.map(({ epoch }) => epoch);
  const line = (of: 'min' | 'q1' | 'median' | 'q3' | 'max') => shown.map((at) => place(at[of]));
  const lines: ChartLine[] = [
    { name: 'median', colour: 'var(--forecast)', width: 1.6, x, y: line('median') },
    ...(own.length > 0 ? [ownLine(own, place)] : []),
  ];
  const last = band.at(-1);
  const latest = own.at(-1);
  if (!last) return null;
  const { n, epoch } = last;
  const figures = {
    min: figure(last.min),
    max: figure(last.max),
    q1: figure(last.q1),
    q3: figure(last.q3),
    median: figure(last.median),
  };
  return (
    <div data-figure="luck">
      <h3>{t('luck.band')}</h3>
      <LinesChart
        className={styles['chart']}
        lines={lines}
        bands={[
          { x, low: line('min'), high: line('max') },
          { x, low: line('q1'), high: line('q3') },
        ]}
        xLabel={number}
        yLabel={(at) => tick(lossAt(at))}
        caption={t('luck.bandCaption', {
          n,
          epoch,
          ...figures,
          own: latest ? t('luck.bandOwn', { loss: figure(latest.validation), epoch: latest.epoch }) : '',
        })}
      />
      <div className={styles['legend']} aria-hidden="true">
        <span>
          <i className={styles['all']} /> {t('luck.all')}
        </span>
        <span>
          <i className={styles['half']} /> {t('luck.half')}
        </span>
        <span>
          <i className={styles['median']} /> {t('luck.median')}
        </span>
        {own.length > 0 && (
          <span>
            <i className={styles['own']} /> {t('luck.onPage')}
          </span>
        )}
      </div>
    </div>
  );
}

const ownLine = (own: readonly EpochLosses[], place: (loss: number) => number): ChartLine => ({
  name: 'page',
  colour: 'var(--validation)',
  dash: '4 3',
  width: 1.6,
  x: own.map(({ epoch }) => epoch),
  y: own.map(({ validation }) => place(validation)),
});
