import { networkConfig } from '../../../../store/training/selectors';
import { memo } from 'react';
import { HoldSlider } from '../../../controls/fields/HoldSlider';
import { usePlayground } from '../../page/playgroundContext';
import { forgetBiasOf } from '../../../../store/inside/interventions';
import { keepingGate } from './clampText';
import { useInterventions, useIsInPlace } from '../frame/useInterventions';
import styles from './ClampsView.module.css';
import { useClampsWords } from './words';

/** Where the slider stands while the update gate's bias is as trained; that of a forget gate stands where it began. */
const START_BIAS = 1;
const WIDEST_BIAS = 6;

type ClampLayerProps = { layer: number; pinned: number | null };

/** What is done to the layer as a whole, and the removal of the pinned unit. */
export const ClampLayer = memo(function ClampLayer({ layer, pinned }: ClampLayerProps) {
  const { t, number } = useClampsWords();
  const { put, letGo, toggle } = useInterventions();
  const config = usePlayground(networkConfig);
  const cut = { kind: 'cut', layer } as const;
  const remove = { kind: 'remove', layer, unit: pinned ?? 0 } as const;
  const isCut = useIsInPlace(cut);
  const isRemoved = useIsInPlace(remove);
  const gate = keepingGate(config);
  const bias = usePlayground((state) => forgetBiasOf(state.interventions, layer));
  const value = bias ?? (gate === 'f' ? config.forgetBias : START_BIAS);
  const saving = gate && t(`gate.${gate}`);
  return (
    <div className={styles['layer']}>
      <button
        type="button"
        className="button button-small"
        aria-pressed={pinned !== null && isRemoved}
        disabled={pinned === null}
        onClick={() => toggle(remove)}
      >
        {pinned === null ? t('clamps.removeNone') : t('clamps.remove', { unit: pinned + 1 })}
      </button>
      <button
        type="button"
        className="button button-small"
        aria-pressed={isCut}
        title={t('clamps.cutHint')}
        onClick={() => toggle(cut)}
      >
        {t('clamps.cut')}
      </button>
      {gate && saving && (
        <div className={styles['bias']}>
          <span style={{ color: `var(--gate-${gate}-text)` }}>{t('clamps.bias', { gate: saving })}</span>
          <HoldSlider
            label={t('clamps.bias', { gate: saving })}
            freeLabel={t('clamps.biasFree', { gate: saving })}
            freeText={t('clamps.trained')}
            value={value}
            held={bias !== null}
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
});
