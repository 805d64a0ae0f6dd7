import type { LayerMemory } from '../../../../model/protocol/inside/memory';
import { FiguresTable } from '../../../controls/layout/FiguresTable';
import { useMemoryWords } from './words';

/** Saturation and half-life of each unit as figures. */
export function MemoryTable({ memory, layer }: { memory: LayerMemory; layer: number }) {
  const { t, number, tick } = useMemoryWords();
  const { gates, keeps, halfLives } = memory;
  const percent = (share: number | undefined) => `${number(100 * (share ?? Number.NaN), 1)} %`;
  const steps = (halfLife: number | undefined) =>
    halfLife === Number.POSITIVE_INFINITY ? '∞' : tick(halfLife ?? Number.NaN);
  return (
    <FiguresTable
      summary={t('memory.table')}
      caption={t('memory.tableCaption', { layer: layer + 1 })}
      columns={[
        t('memory.tableUnit'),
        t('memory.tableHalfLife'),
        t('memory.tableKeeps'),
        ...gates.flatMap(({ name }) => [t('memory.tableLow', { name }), t('memory.tableHigh', { name })]),
      ]}
      rows={() =>
        Array.from(keeps, (kept, unit) => [
          String(unit + 1),
          steps(halfLives[unit]),
          percent(kept),
          ...gates.flatMap(({ low, high }) => [percent(low[unit]), percent(high[unit])]),
        ])
      }
    />
  );
}
