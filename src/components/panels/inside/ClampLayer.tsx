import { HoldSlider } from '../../controls/HoldSlider';
import { usePlayground, useWords } from '../playgroundContext';
import { isSamePlace } from '../../../store/interventions';
import type { Intervention } from '../../../model/protocol/inside';
import { keepingGate } from './clampText';
import { useInterventions } from './useInterventions';
import styles from './ClampsView.module.css';

/** What a fresh network starts with: where the slider stands while the bias is as trained. */
const START_BIAS = 1;
const WIDEST_BIAS = 6;

/** What is done to the layer as a whole, and the removal of the pinned unit. */
export function ClampLayer({ layer, pinned }: { layer: number; pinned: number | null }) {
  const { t, number } = useWords();
  const { list, put, letGo, toggle } = useInterventions();
  const cell = usePlayground((state) => state.config.cell);
  const isInPlace = (one: Intervention) => list.some((other) => isSamePlace(one, other));
  const cut = { kind: 'cut', layer } as const;
  const remove = { kind: 'remove', layer, unit: pinned ?? 0 } as const;
  const gate = keepingGate(cell);
  const bias = list.find((one) => one.kind === 'forgetBias' && one.layer === layer);
  const value = bias?.kind === 'forgetBias' ? bias.value : START_BIAS;
  const keeping = gate && t(`gate.${gate}`);
  return (
    <div className={styles['layer']}>
      <button
        type="button"
        className="button button-small"
        aria-pressed={pinned !== null && isInPlace(remove)}
        disabled={pinned === null}
        onClick={() => toggle(remove)}
      >
        {pinned === null ? t('clamps.removeNone') : t('clamps.remove', { unit: pinned + 1 })}
      </button>
      <button
        type="button"
        className="button button-small"
        aria-pressed={isInPlace(cut)}
        title={t('clamps.cutHint')}
        onClick={() => toggle(cut)}
      >
        {t('clamps.cut')}
      </button>
      {gate && keeping && (
        <div className={styles['bias']}>
          <span style={{ color: `var(--gate-${gate}-text)` }}>{t('clamps.bias', { gate: keeping })}</span>
          <HoldSlider
            label={t('clamps.bias', { gate: keeping })}
            freeLabel={t('clamps.biasFree', { gate: keeping })}
            freeText={t('clamps.trained')}
            value={value}
            held={bias !== undefined}
            min={-WIDEST_BIAS}
            max={WIDEST_BIAS}
            step={0.1}
            colour={`var(--gate-${gate})`}
            format={(shown) => number(shown, 1)}
            onHold={(held) => put({ kind: 'forgetBias', layer, value: held })}
            onFree={() => letGo({ kind: 'forgetBias', layer, value })}
          />
        </div>
      )}
    </div>
  );
}
