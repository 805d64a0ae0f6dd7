import { memo, useMemo, useState } from 'react';
import { useCommands, usePlayground } from '../../../page/playgroundContext';
import { changeText } from '../../../evaluation/changeText';
import { rankedUnits, type RankedUnit } from './ablationOrder';
import { useAnswer } from '../../frame/useAnswer';
import { useMeasureText } from '../../frame/useMeasureText';
import { useInterventions, useIsInPlace } from '../../frame/useInterventions';
import styles from './AblationRanking.module.css';
import { useClampsWords } from '../words';

/** Rows before all are asked for; an even number fills two columns. */
const FEW = 10;

type RowProps = { ranked: RankedUnit; layers: number; time: number };

const Row = memo(function Row({ ranked: { layer, unit, mae, change, bar }, layers, time }: RowProps) {
  const words = useClampsWords();
  const { t } = words;
  const figure = useMeasureText();
  const { pin, hover, showLayer } = useCommands();
  const { toggle } = useInterventions();
  const shown = usePlayground((state) => state.layer);
  const isPinned = usePlayground((state) => state.layer === layer && state.pinned?.unit === unit);
  const remove = { kind: 'remove', layer, unit } as const;
  const isRemoved = useIsInPlace(remove);
  const name =
    layers > 1
      ? t('clamps.rankedUnitOf', { layer: layer + 1, unit: unit + 1 })
      : t('clamps.rankedUnit', { unit: unit + 1 });
  // Where nothing was wrong, no share of it can be said.
  const changed = Number.isNaN(change) ? figure(mae) : changeText(change, words);
  const point = () => {
    if (layer === shown) hover({ unit, time });
  };
  return (
    <li className={styles['row']} data-pinned={isPinned || undefined} data-removed={isRemoved || undefined}>
      <button
        type="button"
        className={styles['unit']}
        aria-pressed={isPinned}
        aria-label={
          isRemoved
            ? t('clamps.rankedGone', { unit: name })
            : t('clamps.ranked', { unit: name, mae: figure(mae), change: changed })
        }
        onClick={() => {
          if (layer !== shown) showLayer(layer);
          pin({ unit, time });
        }}
        onPointerEnter={point}
        onPointerLeave={() => hover(null)}
        onFocus={point}
        onBlur={() => hover(null)}
      >
        <span className={styles['name']}>{name}</span>
        <span className={styles['bar']}>
          <i style={{ left: `${100 * bar[0]}%`, width: `${100 * (bar[1] - bar[0])}%` }} />
        </span>
        <span className={styles['change']}>{isRemoved ? '' : changed}</span>
      </button>
      <button
        type="button"
        className="link-button"
        aria-label={t(isRemoved ? 'clamps.restoreRanked' : 'clamps.removeRanked', { unit: name })}
        onClick={() => toggle(remove)}
      >
        {t(isRemoved ? 'clamps.restoreShort' : 'clamps.removeShort')}
      </button>
    </li>
  );
});

type AblationRankingProps = { layers: number; steps: number };

/** Units by the damage that their removal does on the validation part. A click pins one. */
export const AblationRanking = memo(function AblationRanking({ layers, steps }: AblationRankingProps) {
  const { t, count } = useClampsWords();
  const figure = useMeasureText();
  const answer = useAnswer('ablation');
  const ranked = useMemo(() => (answer ? rankedUnits(answer) : []), [answer]);
  const pinnedTime = usePlayground((state) => state.pinned?.time ?? null);
  const [isWhole, setIsWhole] = useState(false);
  return (
    <div className={styles['ranking']} role="group" aria-label={t('clamps.ranking')}>
      <h3>{t('clamps.ranking')}</h3>
      {answer ? (
        <>
          <p className={styles['of']}>
            {t('clamps.rankingMeaning')} ·{' '}
            {t('clamps.rankingOf', { count: count('count.windows', answer.windows), mae: figure(answer.mae) })}
          </p>
          <ol className={styles['rows']} data-layers={layers > 1 || undefined}>
            {ranked.slice(0, isWhole ? undefined : FEW).map((each) => (
              <Row
                key={`${each.layer} ${each.unit}`}
                ranked={each}
                layers={layers}
                time={Math.min(steps - 1, pinnedTime ?? steps - 1)}
              />
            ))}
          </ol>
          {ranked.length > FEW && (
            <button type="button" className="link-button" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
              {isWhole ? t('clamps.fewer') : t('clamps.more', { n: ranked.length })}
            </button>
          )}
        </>
      ) : (
        <p className="empty">{t('inside.waiting')}</p>
      )}
    </div>
  );
});
