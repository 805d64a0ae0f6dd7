import { useMemo } from 'react';
import type { EpochLosses } from '../../../../model/protocol/epochLosses';
import { decimate } from '../../../charts/lines/decimate';
import { LinesChart, type ChartLine } from '../../../charts/lines/LinesChart';
import { MARGIN, xOf, yOf, type Plot } from '../../../charts/lines/plot';
import type { ComparedRun } from './comparedRuns';
import { EndLetters } from '../../../charts/lines/EndLetters';
import styles from './compare.module.css';
import { useCompareWords, type CompareWords } from './words';

/** More points of a line than a chart has pixels for would only cost time. */
const MOST_POINTS = 240;
/** From so many times on, the largest loss would hide what becomes of the others: then logarithms are drawn. */
const WIDE = 10;
const plain = (loss: number): number => loss;
/** What has none is left blank. */
const log = (loss: number): number => (loss > 0 ? Math.log10(loss) : Number.NaN);
const power = (exponent: number): number => 10 ** exponent;

type Shown = { readonly run: ComparedRun; readonly losses: readonly EpochLosses[] };

function shownOf(run: ComparedRun): Shown {
  const { losses } = run.run.standing;
  const lines = [losses.map(({ validation }) => validation), losses.map(({ train }) => train)];
  return { run, losses: decimate(lines, 0, losses.length - 1, MOST_POINTS).map((at) => losses[at]!) };
}

export const lowestLoss = (losses: readonly EpochLosses[]): number =>
  losses.reduce(
    (least, { validation }) => (validation < least || Number.isNaN(least) ? validation : least),
    Number.NaN,
  );

/** The losses of all runs by epoch: validation in full, training faintly. */
export function LossesChart({ runs }: { runs: readonly ComparedRun[] }) {
  const words = useCompareWords();
  const { t, tick, number } = words;
  const shown = useMemo(() => runs.map(shownOf), [runs]);
  const heights = shown.flatMap(({ losses }) => losses.flatMap(({ train, validation }) => [train, validation]));
  const known = heights.filter((loss) => loss > 0 && Number.isFinite(loss));
  const isWide = Math.max(...known) > WIDE * Math.min(...known);
  const [place, lossAt] = isWide ? [log, power] : [plain, plain];
  const lines = shown.flatMap(({ run, losses }): ChartLine[] => {
    const { letter, colour, dash } = run;
    const x = losses.map(({ epoch }) => epoch);
    const faint = `color-mix(in srgb, ${colour} 38%, transparent)`;
    return [
      { name: `${letter} train`, colour: faint, dash, width: 1.1, x, y: losses.map(({ train }) => place(train)) },
      { name: letter, colour, dash, width: 1.7, x, y: losses.map(({ validation }) => place(validation)) },
    ];
  });
  const lossNames = new Set(runs.map(({ run }) => run.config.loss));
  const ends = (plot: Plot) =>
    shown.flatMap(({ run, losses }) => {
      const last = losses.findLast(({ validation }) => Number.isFinite(place(validation)));
      return last ? [{ mark: run, x: xOf(plot, last.epoch), y: yOf(plot, place(last.validation)) }] : [];
    });
  return (
    <section aria-label={t('compare.losses')}>
      <h3>{t('compare.losses')}</h3>
      <LinesChart
        className={styles['chart']}
        lines={lines}
        xLabel={number}
        yLabel={(at) => tick(lossAt(at))}
        caption={t('compare.lossesCaption', { runs: runs.map((run) => lossesText(run, words)).join(' ') })}
        marks={(plot) => <EndLetters ends={ends(plot)} bottom={plot.height - MARGIN.bottom} />}
      />
      <p className="muted">
        {t('compare.lossesKey')} {isWide && t('compare.lossesLog')} {lossNames.size > 1 && t('compare.otherLoss')}
      </p>
    </section>
  );
}

function lossesText({ letter, run }: ComparedRun, { t, figure }: CompareWords): string {
  const { losses } = run.standing;
  const last = losses.at(-1);
  if (!last) return t('compare.noLosses', { run: letter });
  const [validation, train, best] = [last.validation, last.train, lowestLoss(losses)].map(figure);
  return t('compare.lossesOf', {
    run: letter,
    epochs: last.epoch,
    validation: validation!,
    train: train!,
    best: best!,
  });
}
