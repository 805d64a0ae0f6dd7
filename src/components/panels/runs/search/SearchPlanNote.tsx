import { paceOfPage, paceOfRuns, workersOf, workOf } from '../../../../store/runs/searchTime';
import type { SearchPlan } from '../../../../model/protocol/search';
import type { SearchPreview } from '../../../../store/runs/facts';
import { usePlayground, useSnapshotOfState } from '../../page/playgroundContext';
import { durationText } from '../../training/durationText';
import { changeText, problemText, windowsText } from './searchText';
import styles from './search.module.css';
import { useSearchWords, type SearchWords } from './words';

const NAMED = 3;

/** What Start will do, or why it cannot. */
export function SearchPlanNote({ preview }: { preview: SearchPreview | null }) {
  const words = useSearchWords();
  const { t } = words;
  const leaks = usePlayground((state) => state.config.leaks);
  const hasSeries = usePlayground((state) => state.series !== null);
  const stateNow = useSnapshotOfState();
  if (!hasSeries) return <p className="muted">{t('search.blocked')}</p>;
  if (!preview?.planned) return <p className="muted">{t('search.planning')}</p>;
  const { planned, search } = preview;
  if (!planned.ok) return <p role="alert">{problemText(planned.problem, words)}</p>;
  const { plan } = planned;
  const { msPerStep, engine, status, search: facts } = stateNow();
  const pace =
    (facts?.current && paceOfRuns(facts.current)) ?? paceOfPage(plan, msPerStep, engine === null ? null : engine.name);
  const workers = workersOf(navigator.hardwareConcurrency, status === 'training');
  const { seeds } = search;
  const time =
    pace === null
      ? t('search.aboutUnknown')
      : t('search.about', { time: durationText((workOf(plan, seeds) * pace) / workers, words) });
  const { length: trials } = plan.trials;
  const numbers = { trials, combinations: plan.combinations, runs: trials * seeds, time };
  return (
    <div className={styles['plan']}>
      <p data-search-runs={numbers.runs}>
        {seeds > 1 ? t('search.plan', { ...numbers, seeds }) : t('search.planOne', numbers)}
      </p>
      {plan.leftOutCount > 0 && <LeftOut plan={plan} words={words} />}
      {leaks !== '' && <p>{t('search.leak')}</p>}
    </div>
  );
}

function LeftOut({ plan: { leftOut, leftOutCount }, words }: { plan: SearchPlan; words: SearchWords }) {
  const { t, count } = words;
  const named = leftOut.slice(0, NAMED);
  return (
    <div className="muted">
      <p>{count('search.leftOut', leftOutCount)}</p>
      <ul className={styles['leftOut']}>
        {named.map(({ change, reason }) => {
          const values = changeText(change, words);
          return (
            <li key={values}>
              {reason.code === 'same'
                ? t('search.left.same', { values, as: reason.as })
                : t('search.left.windows', { values, reason: windowsText(reason.problem, words) })}
            </li>
          );
        })}
        {leftOutCount > named.length && <li>{t('search.left.more', { n: leftOutCount - named.length })}</li>}
      </ul>
    </div>
  );
}
