import { useState } from 'react';
import type { RankedTrial, SearchJudgement } from '../../../../model/protocol/search';
import { withChange, type SearchedName } from '../../../../model/settings/searchable';
import type { SearchState } from '../../../../store/runs/facts';
import { TAKEN } from '../../../../store/runs/searched';
import { settingLabel } from '../../settings/settingLabel';
import { valueText } from '../changes';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import type { ErrorText } from './searchText';
import styles from './search.module.css';
import { useSearchWords } from './words';

type SearchTableProps = {
  current: SearchState;
  judged: SearchJudgement;
  errors: ErrorText;
  /** The trial that is looked at. */
  shown: number | null;
  onShow(trial: number | null): void;
};
type Column = 'number' | 'validation' | 'spread' | 'bestEpoch' | SearchedName;
type Order = { readonly by: Column; readonly down: boolean };

/** All trials that have a result, the best by validation first, or in the order of any column. */
export function SearchTable({ current, judged, errors, shown, onShow }: SearchTableProps) {
  const words = useSearchWords();
  const { t, number } = words;
  const { search: ask } = useCommands();
  const config = usePlayground((state) => state.config);
  const [order, setOrder] = useState<Order>({ by: 'validation', down: false });
  const { plan, search } = current;
  const names = search.settings.map(({ name }) => name);
  const columns: readonly { readonly by: Column; readonly label: string }[] = [
    { by: 'number', label: t('search.number') },
    { by: 'validation', label: t('search.validation', { measure: errors.measure }) },
    ...(search.seeds > 1 ? [{ by: 'spread' as const, label: t('search.spread') }] : []),
    ...names.map((name) => ({ by: name, label: settingLabel(name, words) })),
    { by: 'bestEpoch', label: t('search.bestEpoch') },
  ];
  const changeOf = ({ trial }: RankedTrial) => plan.trials[trial - 1]!.change;
  const isInPlace = (row: RankedTrial) => {
    const own = withChange(current.config, changeOf(row));
    return TAKEN.every((name) => own[name] === config[name]);
  };
  const rows = sorted(judged.ranking, order, (row, by) => keyOf(row, by, search.settings, changeOf));
  return (
    <section aria-label={t('search.table')}>
      <h3>{t('search.table')}</h3>
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('search.table')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              {columns.map(({ by, label }) => (
                <th
                  key={by}
                  scope="col"
                  aria-sort={order.by === by ? (order.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    title={t('search.sort', { column: label })}
                    onClick={() => setOrder({ by, down: order.by === by && !order.down })}
                  >
                    {label}
                    <span aria-hidden="true">{order.by === by ? (order.down ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              ))}
              <th>
                <span className="visually-hidden">{t('search.use')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={row.trial}
                data-best={row.rank === 1 || undefined}
                data-shown={row.trial === shown || undefined}
                data-trial={row.trial}
                onPointerEnter={() => onShow(row.trial)}
                onPointerLeave={() => onShow(null)}
              >
                <th scope="row">
                  {row.rank === 1 && <BestMark label={t('search.bestMark')} />}
                  {row.trial}
                </th>
                <td title={row.rank === null ? t('search.unfinished') : undefined}>
                  {errors.text(row.validation.mean)}
                  {row.rank === null && (
                    <>
                      <span aria-hidden="true"> *</span>
                      <span className="visually-hidden"> ({t('search.unfinished')})</span>
                    </>
                  )}
                </td>
                {search.seeds > 1 && <td>{errors.text(row.validation.sd)}</td>}
                {names.map((name) => (
                  <td key={name}>{valueText(name, changeOf(row)[name]!, words)}</td>
                ))}
                <td>{number(Math.round(row.epochs))}</td>
                <td>
                  <button
                    type="button"
                    className="button button-small"
                    aria-label={t('search.useOne', { trial: row.trial })}
                    onFocus={() => onShow(row.trial)}
                    onBlur={() => onShow(null)}
                    onClick={() => ask({ kind: 'take', trial: row.trial })}
                  >
                    {t(isInPlace(row) ? 'search.inUse' : 'search.use')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What a column is sorted by; options stand in the order of the search. */
function keyOf(
  row: RankedTrial,
  by: Column,
  settings: SearchState['search']['settings'],
  changeOf: (row: RankedTrial) => SearchState['plan']['trials'][number]['change'],
): number {
  switch (by) {
    case 'number':
      return row.trial;
    case 'validation':
      return row.validation.mean;
    case 'spread':
      return row.validation.sd;
    case 'bestEpoch':
      return row.epochs;
    default:
      return settings.find(({ name }) => name === by)?.values.indexOf(changeOf(row)[by]!) ?? 0;
  }
}

/** By the ranking where a column says nothing; what has no rank stays last when it is sorted by the error. */
function sorted(
  ranking: readonly RankedTrial[],
  { by, down }: Order,
  key: (row: RankedTrial, by: Column) => number,
): readonly RankedTrial[] {
  const sign = down ? -1 : 1;
  if (by === 'validation') return down ? ranking.toReversed() : ranking;
  return ranking.toSorted((a, b) => sign * (key(a, by) - key(b, by) || 0));
}

/** A diamond, so that the best is known without its colour. */
function BestMark({ label }: { label: string }) {
  return (
    <svg className={styles['mark']} width="10" height="10" viewBox="0 0 10 10" role="img" aria-label={label}>
      <path d="M5 0l5 5-5 5-5-5z" fill="var(--forecast)" />
    </svg>
  );
}
