import { UNIT_SORTS } from '../../../../store/inside/slice';
import { Choice } from '../../../controls/fields/Choice';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { GateHeatmaps } from './GateHeatmaps';
import { GateTable } from './GateTable';
import styles from './GatesView.module.css';
import { ViewFrame } from '../frame/ViewFrame';
import { useIsBlocked } from '../frame/useIsBlocked';
import { useShownGates, type ShownGates } from '../frame/useShownGates';
import { useUnitOrder } from './useUnitOrder';
import { about } from './about';
import { useGatesWords } from './words';

/** The gates of one window, live. */
export function GatesView() {
  const { t } = useGatesWords();
  const shown = useShownGates();
  const blocked = useIsBlocked();
  return (
    <ViewFrame
      about={about}
      help={t('help.gates')}
      figures={shown && (async () => (await import('./gatesCsv')).gatesCsv(shown.layer, shown.gates))}
      head={shown && <SortChoice />}
    >
      {shown ? (
        <Sorted shown={shown} />
      ) : (
        <p className="empty">{t(blocked ? 'inside.blocked' : 'inside.gatesWaiting')}</p>
      )}
    </ViewFrame>
  );
}

function SortChoice() {
  const { t } = useGatesWords();
  const { sortUnits } = useCommands();
  const sort = usePlayground((state) => state.unitSort);
  return (
    <div className={styles['sort']}>
      <span aria-hidden="true">{t('gates.sort')}</span>
      <Choice
        label={t('gates.sort')}
        showLabel={false}
        value={sort}
        onChoose={sortUnits}
        options={UNIT_SORTS.map((value) => ({
          value,
          label: t(`gates.sort.${value}`),
          hint: t(`gates.sortHint.${value}`),
        }))}
      />
    </div>
  );
}

function Sorted({ shown }: { shown: ShownGates }) {
  const { gates, layer, layerIndex, timeOf } = shown;
  const order = useUnitOrder(layerIndex, layer.units);
  const pinned = usePlayground((state) => state.pinned);
  const last = { unit: order[0] ?? 0, time: gates.inputs.length - 1 };
  const fits = pinned && pinned.unit < layer.units && pinned.time <= last.time;
  return (
    <>
      <GateHeatmaps gates={gates} layer={layer} order={order} timeOf={timeOf} />
      <GateTable shown={shown} order={order} at={fits ? pinned : last} />
    </>
  );
}
