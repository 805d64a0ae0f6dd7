import type { TraceName } from '../../../../model/protocol/inside/traces';
import { networkConfig } from '../../../../store/training/selectors';
import { canHold, pinAt, withIntervention, withoutIntervention } from '../../../../store/inside/interventions';
import { HoldSlider } from '../../../controls/fields/HoldSlider';
import { useCommands, usePlayground, useSnapshotOfState } from '../../page/playgroundContext';
import { useGatesWords } from './words';

/** Holds a gate of all units of the shown layer; free, it stands where the gate is on average. A coupled one follows another. */
export function GateHold({ gate, mean }: { gate: TraceName; mean: number }) {
  const { t, number } = useGatesWords();
  const { intervene } = useCommands();
  const now = useSnapshotOfState();
  const layer = usePlayground((state) => Math.min(state.layer, (state.gates?.layers.length ?? 1) - 1));
  const pin = usePlayground((state) => pinAt(state.interventions, { layer, gate, unit: 'all' }));
  const holds = usePlayground((state) => canHold(gate, networkConfig(state)));
  const name = t(`gate.${gate}`);
  if (!holds) return null;
  const place = { kind: 'pin', layer, gate, unit: 'all' } as const;
  return (
    <HoldSlider
      label={t('gate.hold', { gate: name })}
      freeLabel={t('gate.freeOf', { gate: name })}
      freeText={t('gate.free')}
      value={pin?.value ?? Math.round(100 * mean) / 100}
      held={pin !== undefined}
      min={0}
      max={1}
      step={0.01}
      colour={`var(--gate-${gate})`}
      format={(value) => number(value, 2)}
      onHold={(value) => intervene(withIntervention(now().interventions, { ...place, value }))}
      onFree={() => intervene(withoutIntervention(now().interventions, { ...place, value: 0 }))}
    />
  );
}
