import { useEffect, useMemo } from 'react';
import type { LayerMemory } from '../../../../model/protocol/inside/memory';
import type { LayerTraces } from '../../../../model/protocol/inside/traces';
import type { PlaygroundState } from '../../../../store/state';
import type { UnitSort } from '../../../../store/inside/slice';
import { byFigure, byIndex, bySimilarity, type UnitOrder } from '../../../charts/units/unitOrder';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { saturationByUnit } from './saturationByUnit';
import { useThrottled } from '../frame/useThrottled';

/** Milliseconds between two orders while it trains: rows that jump at every step cannot be followed. */
const PACE = 2000;
const QUESTION = { name: 'memory' } as const;

/** What an order is worked out from. */
type Basis = { readonly memory: LayerMemory | null; readonly traces: LayerTraces | null };

function orderOf(sort: UnitSort, { memory, traces }: Basis, units: number): UnitOrder {
  if (sort === 'halfLife' && memory) return byFigure(memory.halfLives);
  if (sort === 'saturation' && memory) return byFigure(saturationByUnit(memory));
  // The memory c where the cell has one, else what it passes on.
  const states = traces?.traces.find(({ name }) => name === 'c') ?? traces?.traces.find(({ name }) => name === 'h');
  if (sort === 'similarity' && states) return bySimilarity(states.values, units);
  return byIndex(units);
}

/** The chosen order of the shown layer's units; by index until what it needs is there. */
export function useUnitOrder(layer: number, units: number): UnitOrder {
  const { follow } = useCommands();
  const sort = usePlayground((state) => state.unitSort);
  const asksMemory = sort === 'halfLife' || sort === 'saturation';
  useEffect(() => (asksMemory ? follow(QUESTION) : undefined), [asksMemory, follow]);

  const selectMemory = useMemo(
    () => (state: PlaygroundState) => (asksMemory ? (state.answers.memory?.layers[layer] ?? null) : null),
    [asksMemory, layer],
  );
  const selectTraces = useMemo(
    () => (state: PlaygroundState) => (sort === 'similarity' ? (state.gates?.layers[layer] ?? null) : null),
    [sort, layer],
  );
  const memory = useThrottled(selectMemory, PACE);
  const traces = useThrottled(selectTraces, PACE);
  return useMemo(() => {
    const order = orderOf(sort, { memory, traces }, units);
    return order.length === units ? order : byIndex(units);
  }, [sort, memory, traces, units]);
}
