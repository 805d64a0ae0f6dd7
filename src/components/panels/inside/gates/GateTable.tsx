import { useState } from 'react';
import type { CellPosition } from '../../../../store/inside/slice';
import type { UnitOrder } from '../../../charts/units/unitOrder';
import { Choice } from '../../../controls/fields/Choice';
import { FiguresTable } from '../../../controls/layout/FiguresTable';
import type { ShownGates } from '../frame/useShownGates';
import { useGatesWords } from './words';

type GateTableProps = {
  shown: ShownGates;
  order: UnitOrder;
  /** The unit and the time step that the table is of. */
  at: CellPosition;
};

/** What the heatmaps show, as figures: the pinned unit over time, or all units at the pinned step. */
export function GateTable({ shown, order, at }: GateTableProps) {
  const { t, figure } = useGatesWords();
  const [rowsAre, setRowsAre] = useState<'time' | 'units'>('time');
  const { gates, layer, layerIndex, timeOf } = shown;
  const steps = gates.inputs.length;
  const timeAt = (time: number) => timeOf(gates.target - steps + time);
  const valuesAt = (unit: number, time: number) =>
    layer.traces.map(({ values }) => figure(values[unit * steps + time] ?? Number.NaN));
  const names = layer.traces.map(({ name }) => name);
  const ofLayer = { layer: layerIndex + 1 };
  const table =
    rowsAre === 'time'
      ? {
          caption: t('gates.tableTime', { ...ofLayer, unit: at.unit + 1 }),
          columns: [t('gates.tableStep'), t('gates.tableWhen'), 'x', ...names],
          rows: () =>
            Array.from(gates.inputs, (input, time) => [
              String(time + 1),
              timeAt(time),
              figure(input),
              ...valuesAt(at.unit, time),
            ]),
        }
      : {
          caption: t('gates.tableUnits', { ...ofLayer, step: at.time + 1, time: timeAt(at.time) }),
          columns: [t('gates.tableUnit'), ...names],
          rows: () => Array.from(order, (unit) => [String(unit + 1), ...valuesAt(unit, at.time)]),
        };
  return (
    <FiguresTable
      summary={t('gates.table')}
      {...table}
      choice={
        <Choice<'time' | 'units'>
          label={t('gates.tableOf')}
          showLabel={false}
          value={rowsAre}
          onChoose={setRowsAre}
          options={(['time', 'units'] as const).map((value) => ({ value, label: t(`gates.tableOf.${value}`) }))}
        />
      }
    />
  );
}
