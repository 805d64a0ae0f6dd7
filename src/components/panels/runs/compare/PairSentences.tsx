import type { JudgedPart, PairedTest, RunPairs } from '../../../../model/protocol/comparison';
import { chanceText, shareText } from '../../evaluation/sentences';
import type { ComparedRun } from './comparedRuns';
import styles from './compare.module.css';
import { useCompareWords, type CompareWords } from './words';

type PairSentencesProps = { runs: readonly ComparedRun[]; pairs: RunPairs | null; part: JudgedPart };

/** Whether the best run is better than each other by more than chance, in sentences; and why nothing is said of some. */
export function PairSentences({ runs, pairs, part }: PairSentencesProps) {
  const words = useCompareWords();
  const { t } = words;
  const title = t('compare.tests');
  const lettersOf = (ids: readonly string[]) =>
    runs
      .filter(({ run }) => ids.includes(run.id))
      .map(({ letter }) => letter)
      .join(', ');
  const alone = pairs?.groups.flatMap(({ ids }) => (ids.length === 1 ? ids : [])) ?? [];
  const tests = pairs?.groups.flatMap(({ parts }) => parts[part].pairs) ?? [];
  return (
    <section aria-label={title} className={styles['tests']} data-compare="tests">
      <h3>{title}</h3>
      {!pairs && <p>{t('compare.testing')}</p>}
      {pairs && (
        <ul>
          {tests.map((test) => (
            <li key={`${test.best} ${test.other}`} data-verdict={test.verdict}>
              {pairText(test, part, runs, words)} {aheadText(test, runs, words)}
            </li>
          ))}
          {alone.length > 0 && <li>{t('compare.otherSeries', { runs: lettersOf(alone) })}</li>}
          {pairs.leaking.length > 0 && <li>{t('compare.leaking', { runs: lettersOf(pairs.leaking) })}</li>}
        </ul>
      )}
      {tests.length > 0 && <p className="muted">{t('compare.tested')}</p>}
      {part === 'test' && <p className="muted">{t('compare.choose')}</p>}
    </section>
  );
}

function pairText(
  { best, other, bestMae, otherMae, comparison, verdict }: PairedTest,
  part: JudgedPart,
  runs: readonly ComparedRun[],
  words: CompareWords,
): string {
  const { t, figure, number } = words;
  const letterOf = (id: string) => runs.find(({ run }) => run.id === id)?.letter ?? '';
  const larger = Math.max(bestMae, otherMae);
  return t(`compare.${verdict}`, {
    best: letterOf(best),
    other: letterOf(other),
    part: t(`compare.${part}`),
    bestMae: figure(bestMae),
    otherMae: figure(otherMae),
    windows: number(comparison.windows),
    share: shareText(larger > 0 ? Math.abs(bestMae - otherMae) / larger : 0, words),
    p: equation(chanceText(comparison.p, words)),
  });
}

/** "= 0.03", but "< 0.001" as it is. */
const equation = (p: string): string => (p.startsWith('<') ? p : `= ${p}`);

/** Where their horizons differ. */
function aheadText({ best, other, ahead }: PairedTest, runs: readonly ComparedRun[], words: CompareWords): string {
  const horizons = runs.flatMap(({ run }) => (run.id === best || run.id === other ? [run.config.horizon] : []));
  return horizons.every((horizon) => horizon === ahead) ? '' : words.count('compare.ahead', ahead);
}
