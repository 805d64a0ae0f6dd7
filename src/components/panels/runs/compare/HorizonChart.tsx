import type { JudgedPart } from '../../../../model/protocol/comparison';
import { LinesChart, type ChartLine } from '../../../charts/lines/LinesChart';
import { MARGIN, xOf, yOf, type Plot } from '../../../charts/lines/plot';
import { unitOf } from '../../data/sources/SourceFacts';
import type { ComparedRun } from './comparedRuns';
import { EndLetters } from '../../../charts/lines/EndLetters';
import styles from './compare.module.css';
import { useCompareWords } from './words';

/** The error of runs on one series by step ahead. */
export function HorizonChart({ runs, part }: { runs: readonly ComparedRun[]; part: JudgedPart }) {
  const words = useCompareWords();
  const { t, figure, tick, number } = words;
  const errors = runs.flatMap((run) =>
    run.judged ? [{ run, maes: run.judged.parts[part].byHorizon.map(({ mae }) => mae) }] : [],
  );
  const unit = runs[0] ? unitOf(runs[0].run.series, words) : '';
  const title = unit === '' ? t('compare.horizon') : t('compare.horizonIn', { unit });
  const isOne = runs.every(({ run }) => run.config.horizon === 1);
  const lines = errors.map(({ run: { letter, colour, dash }, maes }): ChartLine => ({
    name: letter,
    colour,
    dash,
    width: 1.8,
    x: maes.map((_, at) => at + 1),
    y: maes,
    // A line of one point would not be seen.
    dots: maes.length === 1,
  }));
  const ends = (plot: Plot) =>
    errors.map(({ run, maes }) => ({ mark: run, x: xOf(plot, maes.length), y: yOf(plot, maes.at(-1)!) }));
  return (
    <section aria-label={t('compare.horizon')}>
      <h3>{title}</h3>
      {isOne ? (
        <p className="empty">{t('compare.horizonOne')}</p>
      ) : (
        <>
          <LinesChart
            className={styles['chart']}
            lines={lines}
            includes={[0]}
            xLabel={number}
            yLabel={tick}
            caption={t('compare.horizonCaption', {
              part: t(`compare.${part}`),
              runs: errors
                .map(({ run, maes }) =>
                  t('compare.horizonOf', { run: run.letter, errors: maes.map(figure).join(', ') }),
                )
                .join(' '),
            })}
            marks={(plot) => <EndLetters ends={ends(plot)} bottom={plot.height - MARGIN.bottom} />}
          />
          <p className="muted">{t('compare.horizonAxis')}</p>
        </>
      )}
    </section>
  );
}
