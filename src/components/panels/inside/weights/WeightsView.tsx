import { useCallback, useId, useState } from 'react';
import { useCommands, usePlayground, useSnapshotOfState } from '../../page/playgroundContext';
import { LiveRegion } from '../frame/LiveRegion';
import { ViewFrame } from '../frame/ViewFrame';
import { useIsBlocked } from '../frame/useIsBlocked';
import { WeightMatrix } from './WeightMatrix';
import styles from './WeightsView.module.css';
import { useAnswer } from '../frame/useAnswer';
import { useNormHistory } from './useNormHistory';
import { unitOf, weightText, type WeightPlace, type WeightSlot } from './weightPlace';
import { weightsCsv } from './weightsCsv';
import { about } from './about';
import { useWeightsWords } from './words';

type Pointed = Pick<WeightSlot, 'layer' | 'role'> & { readonly place: WeightPlace };
const isOf = (pointed: Pointed, { layer, role }: WeightSlot) => pointed.layer === layer && pointed.role === role;

/** Every weight of the chosen layer, of the head and of its shortcut, where it started, and how training moves it. */
export function WeightsView() {
  const words = useWeightsWords();
  const { t } = words;
  const answer = useAnswer('weights');
  const normsOf = useNormHistory();
  const chosen = usePlayground((state) => state.layer);
  const blocked = useIsBlocked();
  const unit = usePlayground(({ hovered, pinned }) => (hovered ?? pinned)?.unit ?? null);
  const now = useSnapshotOfState();
  const { pin, hover } = useCommands();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [spoken, setSpoken] = useState('');
  const hint = useId();

  /** The unit with the time step that is pinned, or else the last of the window. */
  const positionOf = useCallback(
    (slot: WeightSlot, place: WeightPlace) => {
      const { pinned, gates } = now();
      const of = unitOf(slot, place);
      return of === null ? null : { unit: of, time: pinned?.time ?? (gates?.inputs.length ?? 1) - 1 };
    },
    [now],
  );
  const onPoint = useCallback(
    (slot: WeightSlot, place: WeightPlace | null) => {
      setPointed(place && { layer: slot.layer, role: slot.role, place });
      hover(place && positionOf(slot, place));
    },
    [hover, positionOf],
  );
  const onCursor = useCallback(
    (slot: WeightSlot, place: WeightPlace) => {
      onPoint(slot, place);
      setSpoken(weightText(slot, place, words));
    },
    [onPoint, words],
  );
  const onPin = useCallback(
    (slot: WeightSlot, place: WeightPlace) => {
      const position = positionOf(slot, place);
      if (position) pin(position);
    },
    [pin, positionOf],
  );

  const slots = answer?.slots ?? [];
  const layers = slots.filter(({ layer, role }) => typeof layer === 'number' && role === 'kernel').length;
  const shown = slots.filter(({ layer }) => typeof layer !== 'number' || layer === Math.min(chosen, layers - 1));
  const slot = pointed && shown.find((one) => isOf(pointed, one));
  return (
    <ViewFrame
      about={about}
      help={t('help.weights')}
      figures={answer && (() => weightsCsv(answer.slots))}
      head={answer && <span>{t('inside.ofStep', { epoch: answer.epoch, step: answer.step })}</span>}
    >
      <p id={hint} className="visually-hidden">
        {t('weights.cursorHint')}
      </p>
      <LiveRegion text={spoken} />
      {answer ? (
        <>
          <p className={styles['readout']}>
            {pointed && slot ? weightText(slot, pointed.place, words) : t('weights.hint')}
          </p>
          {shown.map((one) => (
            <WeightMatrix
              key={`${one.layer} ${one.role}`}
              slot={one}
              norms={normsOf(one.layer, one.role)}
              pointed={pointed && isOf(pointed, one) ? pointed.place : null}
              unit={unit}
              describedBy={hint}
              onPoint={onPoint}
              onCursor={onCursor}
              onPin={onPin}
            />
          ))}
          <p className={styles['key']}>{t('weights.key')}</p>
        </>
      ) : (
        <p className="empty">{t(blocked ? 'weights.blocked' : 'weights.waiting')}</p>
      )}
    </ViewFrame>
  );
}
