import { networkConfig } from '../../../../store/training/selectors';
import { useCallback, useMemo, useState } from 'react';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { FollowedUnit } from './FollowedUnit';
import { MeaningsTable } from './MeaningsTable';
import { ViewFrame } from '../frame/ViewFrame';
import { useIsBlocked } from '../frame/useIsBlocked';
import { meaningsCsv } from './meaningsCsv';
import { removalsOf } from './removal';
import { unitMeanings } from './unitMeanings';
import { useAnswer } from '../frame/useAnswer';
import { about } from './about';
import { useMeaningsWords } from './words';

/** More rows than this are shown when they are asked for. */
const FEW = 16;

/** The unit detective: what each unit of the layer follows, and whether the forecast depends on it. */
export function MeaningsView() {
  const { t, count } = useMeaningsWords();
  const { pin, hover } = useCommands();
  const answer = useAnswer('meanings');
  const ablation = useAnswer('ablation');
  const chosen = usePlayground((state) => state.layer);
  const blocked = useIsBlocked();
  const steps = usePlayground((state) => state.gates?.inputs.length ?? networkConfig(state).lookBack);
  const pinned = usePlayground((state) => state.pinned);
  const hovered = usePlayground((state) => state.hovered);
  const [isWhole, setWhole] = useState(false);
  const layer = Math.min(chosen, (answer?.layers.length ?? 1) - 1);
  const meanings = useMemo(() => (answer ? unitMeanings(answer, layer) : []), [answer, layer]);
  const rows = isWhole ? meanings : meanings.slice(0, FEW);
  const time = Math.min(pinned?.time ?? steps - 1, steps - 1);
  const removals = useMemo(() => removalsOf(ablation, layer), [ablation, layer]);
  const onPin = useCallback((unit: number) => pin({ unit, time }), [pin, time]);
  const onHover = useCallback((unit: number | null) => hover(unit === null ? null : { unit, time }), [hover, time]);
  const shown = meanings.find(({ unit }) => unit === pinned?.unit) ?? meanings[0];
  return (
    <ViewFrame
      about={about}
      help={t('help.meanings')}
      figures={answer && (() => meaningsCsv(answer, ablation))}
      head={
        answer && (
          <>
            <span>{t('meanings.of', { windows: count('count.windows', answer.windows) })}</span>
            <span>{t('inside.ofStep', { epoch: answer.epoch, step: answer.step })}</span>
          </>
        )
      }
    >
      {answer && shown ? (
        <div data-epoch={answer.epoch} data-removal-epoch={ablation?.epoch}>
          {answer.step === 0 && <p className="empty">{t('meanings.untrained')}</p>}
          <MeaningsTable
            answer={answer}
            layer={layer}
            rows={rows}
            removals={removals}
            pinned={pinned?.unit ?? null}
            hovered={hovered?.unit ?? null}
            onPin={onPin}
            onHover={onHover}
          />
          {meanings.length > FEW && (
            <button type="button" className="link-button" onClick={() => setWhole(!isWhole)}>
              {isWhole ? t('meanings.fewer') : t('meanings.all', { n: meanings.length })}
            </button>
          )}
          <FollowedUnit answer={answer} layer={layer} meaning={shown} removal={removals.get(shown.unit) ?? null} />
        </div>
      ) : (
        <p className="empty">{t(blocked ? 'inside.blocked' : 'meanings.waiting')}</p>
      )}
    </ViewFrame>
  );
}
