import { useMemo, useState } from 'react';
import type { SearchJudgement, SearchLooks } from '../../../../model/protocol/search';
import type { SearchState } from '../../../../store/runs/facts';
import { unitOf } from '../../data/sources/SourceFacts';
import { usePlayground } from '../../page/playgroundContext';
import { EffectCharts } from './EffectCharts';
import { ParallelCoordinates } from './ParallelCoordinates';
import { SearchTable } from './SearchTable';
import { changeText, errorTextOf, type ErrorText } from './searchText';
import styles from './search.module.css';
import { useSearchWords } from './words';

/** A line between points is none. */
const FEWEST_LINES = 2;

/** What the runs have come to so far. */
export function SearchResult({ current, judged }: { current: SearchState; judged: SearchJudgement }) {
  const words = useSearchWords();
  const { t } = words;
  const [shown, setShown] = useState<number | null>(null);
  const unit = usePlayground(({ series }) =>
    series?.source === current.series.source && series.values.length === current.series.length
      ? unitOf(series, words)
      : '',
  );
  const { scale } = current;
  const errors = useMemo(() => errorTextOf({ scale }, unit, words), [scale, unit, words]);
  const { chosen, ranking, looks, effects } = judged;
  const best = { measure: errors.measure, validation: errors.text(chosen?.validation ?? Number.NaN) };
  return (
    <div className={styles['result']}>
      {chosen && (
        <div className={styles['best']} data-search-best={chosen.trial}>
          <p>
            <strong>{t('search.best', { trial: chosen.trial })}</strong>
          </p>
          <p>{changeText(current.plan.trials[chosen.trial - 1]!.change, words)}</p>
          <p>
            {current.state === 'running'
              ? t('search.bestSoFar', best)
              : t('search.bestErrors', { ...best, test: errors.text(chosen.test.mean) })}
          </p>
        </div>
      )}
      {looks && <Looks looks={looks} before={current.looksBefore} errors={errors} />}
      {ranking.length > 0 && (
        <SearchTable current={current} judged={judged} errors={errors} shown={shown} onShow={setShown} />
      )}
      {ranking.length >= FEWEST_LINES && (
        <ParallelCoordinates
          current={current}
          ranking={ranking}
          errors={errors}
          shown={ranking.some(({ trial }) => trial === shown) ? shown : null}
          onShow={setShown}
        />
      )}
      {effects && <EffectCharts effects={effects} errors={errors} />}
    </div>
  );
}

/** What it costs to have looked so often. */
function Looks({ looks, before, errors }: { looks: SearchLooks; before: number; errors: ErrorText }) {
  const { t } = useSearchWords();
  const numbers = { optimism: errors.text(looks.optimism), lead: errors.text(looks.lead) };
  return (
    <div data-search-looks={looks.looks}>
      <p>
        <strong>{t('search.looks', { looks: looks.looks })}</strong>{' '}
        {before > 0 && t('search.looks.before', { before })}
      </p>
      <p>
        {t(looks.from === 'seeds' ? 'search.looks.seeds' : 'search.looks.results', numbers)} {t('search.looks.more')}
      </p>
    </div>
  );
}
