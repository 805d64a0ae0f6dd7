import { memo, useCallback, useId, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { DraggedInput } from './DraggedInput';
import { statsOf } from '../../../charts/units/traces';
import type { PlaygroundState } from '../../../../store/state';
import { usePlayground } from '../../page/playgroundContext';
import { useInterventions } from '../frame/useInterventions';
import styles from './ClampsView.module.css';
import { useClampsWords } from './words';

/** So far beyond what the window holds a point can be dragged, as a share of its range. */
const ROOM = 0.5;

const selectEdits = (state: PlaygroundState) => state.interventions.filter((one) => one.kind === 'editInput');

type ClampInputProps = { inputs: Float32Array; target: number; timeOf(index: number): string };

/** The input points of the watched window, to be dragged and occluded. */
export const ClampInput = memo(function ClampInput({ inputs, target, timeOf }: ClampInputProps) {
  const { t, number } = useClampsWords();
  const hint = useId();
  const { put, letGo } = useInterventions();
  const edited = usePlayground(useShallow(selectEdits));
  const pinned = usePlayground((state) => state.pinned?.time ?? null);
  const mean = usePlayground((state) => state.summary?.meanInput ?? 0);
  const [chosen, setChosen] = useState<number | null>(null);
  const steps = inputs.length;
  const first = target - steps;
  const cursor = Math.min(steps - 1, chosen ?? pinned ?? steps - 1);

  const edits = useMemo(() => new Map(edited.map(({ at, value }) => [at - first, value] as const)), [edited, first]);
  const inWindow = useMemo(() => new Map([...edits].filter(([step]) => step >= 0 && step < steps)), [edits, steps]);
  const { low, high } = statsOf(inputs);
  const room = ROOM * (high - low || 1);
  const nameOf = useCallback(
    (step: number) => t('clamps.point', { step: step + 1, time: timeOf(first + step) }),
    [t, timeOf, first],
  );
  const textOf = useCallback(
    (step: number, value: number) => {
      const before = inputs[step] ?? 0;
      const texts = { value: number(value, 2), before: number(before, 2) };
      return texts.value === texts.before ? t('clamps.pointFree', texts) : t('clamps.pointEdited', texts);
    },
    [t, number, inputs],
  );
  const edit = (step: number, value: number) => put({ kind: 'editInput', at: first + step, value });
  const release = (step: number) => letGo({ kind: 'editInput', at: first + step, value: 0 });
  return (
    <div className={styles['row']}>
      <div className={styles['label']}>
        <strong>{t('inside.input')}</strong>
        <span>{t('clamps.inputMeaning')}</span>
      </div>
      <p id={hint} className="visually-hidden">
        {t('clamps.inputHint')}
      </p>
      <DraggedInput
        inputs={inputs}
        edits={inWindow}
        mean={mean}
        low={Math.min(low - room, mean)}
        high={Math.max(high + room, mean)}
        label={t('clamps.inputLabel')}
        describedBy={hint}
        cursor={cursor}
        nameOf={nameOf}
        textOf={textOf}
        onCursor={setChosen}
        onEdit={({ step, value }) => edit(step, value)}
        onLetGo={release}
      />
      <div className={styles['side']}>
        <button
          type="button"
          className="button button-small"
          title={t('clamps.occludeHint')}
          onClick={() => edit(cursor, mean)}
        >
          {t('clamps.occlude', { step: cursor + 1 })}
        </button>
        <button type="button" className="link-button" disabled={!inWindow.has(cursor)} onClick={() => release(cursor)}>
          {t('clamps.letGoPoint', { step: cursor + 1 })}
        </button>
      </div>
    </div>
  );
});
