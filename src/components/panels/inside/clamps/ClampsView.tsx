import { useState } from 'react';
import { networkConfig } from '../../../../store/training/selectors';
import { clampedErrors } from '../../../../store/evaluation/clampedErrors';
import { canHold } from '../../../../store/inside/interventions';
import { Choice } from '../../../controls/fields/Choice';
import { usePlayground, useSnapshotOfState } from '../../page/playgroundContext';
import { ClampInput } from './ClampInput';
import { ClampLayer } from './ClampLayer';
import { ClampList } from './ClampList';
import { ClampResult } from './result/ClampResult';
import { SampleInput } from './SampleInput';
import { SampleResult } from './result/SampleResult';
import { ClampTrace } from './ClampTrace';
import { AblationRanking } from './ranking/AblationRanking';
import { clampsCsv } from './clampsCsv';
import { useShownGates } from '../frame/useShownGates';
import { ViewFrame } from '../frame/ViewFrame';
import { useIsBlocked } from '../frame/useIsBlocked';
import styles from './ClampsView.module.css';
import { about } from './about';
import { useClampsWords } from './words';

/** What can be held, removed, cut and dragged in the trained network, and what becomes of its forecast. */
export function ClampsView() {
  const { t } = useClampsWords();
  const shown = useShownGates();
  const now = useSnapshotOfState();
  const blocked = useIsBlocked();
  const isTrained = usePlayground((state) => state.step > 0);
  const config = usePlayground(networkConfig);
  const samples = usePlayground((state) => state.summary?.samples ?? null);
  const pinnedUnit = usePlayground((state) => state.pinned?.unit ?? null);
  const [scope, setScope] = useState<'all' | 'unit'>('all');
  if (!shown) {
    return (
      <ViewFrame about={about} help={t('help.clamps')} figures={null}>
        <p className="empty">{t(blocked ? 'clamps.blocked' : 'clamps.waiting')}</p>
      </ViewFrame>
    );
  }
  const { gates, untouched, layer, layerIndex, timeOf } = shown;
  const pinned = pinnedUnit !== null && pinnedUnit < layer.units ? pinnedUnit : null;
  const unit = scope === 'unit' && pinned !== null ? pinned : 'all';
  const figures = () => {
    const { forecast, clampedForecast, clampedScore: score, answers } = now();
    const errors = forecast ? clampedErrors(forecast.metrics, clampedForecast?.metrics ?? null) : [];
    return clampsCsv({ gates, untouched, layer: layerIndex, errors, score, ablation: answers.ablation ?? null });
  };
  const hasGates = layer.traces.some(({ name }) => canHold(name, config));
  const head = (
    <>
      {!hasGates && <span>{t('clamps.noGates')}</span>}
      {pinned === null ? (
        <span>{t('clamps.pinHint')}</span>
      ) : (
        hasGates && (
          <Choice<'all' | 'unit'>
            label={t('clamps.scope')}
            showLabel={false}
            value={scope}
            onChoose={setScope}
            options={[
              { value: 'all', label: t('clamps.all') },
              { value: 'unit', label: t('clamps.unit', { unit: pinned + 1 }) },
            ]}
          />
        )
      )}
    </>
  );
  return (
    <ViewFrame about={about} help={t('help.clamps')} figures={figures} head={head}>
      {!isTrained && <p className={styles['none']}>{t('clamps.untrained')}</p>}
      {gates.sample && untouched.sample && samples ? (
        <SampleResult sample={gates.sample} untouched={untouched.sample} samples={samples} />
      ) : (
        <ClampResult gates={gates} untouched={untouched} timeOf={timeOf} />
      )}
      <ClampList layers={gates.layers.length} timeOf={timeOf} />
      <div className={styles['rows']}>
        {untouched.sample ? (
          <SampleInput sample={untouched.sample} />
        ) : (
          <ClampInput inputs={untouched.inputs} target={untouched.target} timeOf={timeOf} />
        )}
        {layer.traces.map((trace, at) => (
          <ClampTrace
            key={trace.name}
            trace={trace}
            untouched={untouched.layers[layerIndex]?.traces[at] ?? trace}
            units={layer.units}
            unit={unit}
            layer={layerIndex}
          />
        ))}
      </div>
      <ClampLayer layer={layerIndex} pinned={pinned} />
      <AblationRanking layers={gates.layers.length} steps={gates.inputs.length} />
    </ViewFrame>
  );
}
