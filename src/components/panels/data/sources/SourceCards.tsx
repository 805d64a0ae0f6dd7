import { Suspense, useEffect, useId, useMemo, useRef, useState } from 'react';
import { DATASETS } from '../../../../model/settings/sources/datasets';
import { GENERATORS } from '../../../../model/settings/sources/generators';
import {
  DATASET_NAMES,
  GENERATOR_NAMES,
  OWN_NAMES,
  type OwnName,
  type SourceName,
} from '../../../../model/settings/sources/names';
import type { OwnSeries } from '../../../../store/data/facts';
import { Choice } from '../../../controls/fields/Choice';
import { closePopover } from '../../../controls/popups/PopoverButton';
import { usePlayground, useWords } from '../../page/playgroundContext';
import { fetched } from '../../../controls/browser/fetched';
import { PanelBoundary } from '../../page/PanelBoundary';
import { SourceCard } from './SourceCard';
import { SourceFacts } from './SourceFacts';
import styles from './SourceCards.module.css';
import { thumbnail } from './thumbnail';

const SavedSeriesList = fetched(async () => (await import('../saved/SavedSeriesList')).SavedSeriesList);

const KINDS = ['dataset', 'generator', 'own'] as const;
type Kind = (typeof KINDS)[number];

/** A section counts as the one in view until so little of it is left, in pixels. */
const NEARLY_GONE = 40;

function OwnCard({ name, own, group, checked }: { name: OwnName; own: OwnSeries; group: string; checked: boolean }) {
  const { values, fileName } = own.series;
  const points = useMemo(() => thumbnail(values), [values]);
  return <SourceCard name={name} group={group} checked={checked} points={points} title={fileName || undefined} />;
}

/**
 * The gallery of the series there are: data sets, generators, and a user's own. The tabs go to a section and say which one
 * is in view, so each series stays within reach of the arrow keys; a click or Enter chooses and is done.
 */
export function SourceCards() {
  const { t } = useWords();
  const chosen = usePlayground((state): SourceName => state.config.data);
  const own = usePlayground((state) => state.own);
  const [kind, setKind] = useState<Kind>('dataset');
  const list = useRef<HTMLDivElement>(null);
  const group = useId();

  // Opens at what is chosen.
  useEffect(() => {
    const checked = list.current?.querySelector<HTMLInputElement>('input:checked');
    checked?.focus({ preventScroll: true });
    checked?.scrollIntoView({ block: 'center' });
  }, []);

  const sections = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-kind]') ?? [])];
  const heading = (of: Kind) => <h3 className={styles['heading']}>{t(`sources.${of}`)}</h3>;
  const owned = OWN_NAMES.flatMap((name) => {
    const series = own[name];
    return series ? [<OwnCard key={name} name={name} own={series} group={group} checked={name === chosen} />] : [];
  });
  const card = (name: SourceName, points: readonly number[]) => (
    <SourceCard key={name} name={name} group={group} checked={name === chosen} points={points} />
  );
  return (
    <>
      <Choice
        label={t('sources.kind')}
        showLabel={false}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`sources.${value}`) }))}
        onChoose={(value) => {
          const section = sections().find((element) => element.dataset['kind'] === value);
          if (section) list.current?.scrollTo({ top: section.offsetTop });
          setKind(value);
        }}
      />
      <div
        ref={list}
        className={styles['list']}
        onScroll={(event) => {
          const { scrollTop } = event.currentTarget;
          const last = sections().findLast(({ offsetTop }) => offsetTop <= scrollTop + NEARLY_GONE);
          setKind((last?.dataset['kind'] as Kind | undefined) ?? 'dataset');
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'radio')
            closePopover(event.currentTarget);
        }}
        onClick={(event) => {
          // The arrow keys click as well, without a press.
          if (event.detail > 0 && event.target instanceof HTMLInputElement && event.target.type === 'radio')
            closePopover(event.currentTarget);
        }}
      >
        <div role="radiogroup" aria-label={t('data.sources')} className={styles['group']}>
          <div data-kind="dataset" className={styles['cards']}>
            {heading('dataset')}
            {DATASET_NAMES.map((name) => card(name, DATASETS[name].preview))}
          </div>
          <div data-kind="generator" className={styles['cards']}>
            {heading('generator')}
            {GENERATOR_NAMES.map((name) => card(name, GENERATORS[name].preview))}
          </div>
          {owned.length > 0 && (
            <div data-kind="own" className={styles['cards']}>
              {heading('own')}
              {owned}
            </div>
          )}
        </div>
        <div {...(owned.length === 0 ? { 'data-kind': 'own' } : {})} className={styles['own']}>
          {owned.length === 0 && heading('own')}
          <PanelBoundary>
            <Suspense fallback={null}>
              <SavedSeriesList />
            </Suspense>
          </PanelBoundary>
        </div>
      </div>
      <SourceFacts />
    </>
  );
}
