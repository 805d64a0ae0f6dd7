/** Goes from one unit, window, sample or layer to the one beside it. */
import type { Playground } from '../../../../store/playground';
import { networkConfig } from '../../../../store/training/selectors';

const round = (value: number, count: number): number => (value + count) % count;

/** The unit beside the pinned one; where none is pinned, the first or last, at the last step of the window. */
export function turnUnit({ getState, commands }: Playground, by: number): boolean {
  const { gates, layer, pinned } = getState();
  const units = gates?.layers[layer]?.units ?? 0;
  if (!gates || units === 0) return false;
  const from = pinned?.unit ?? (by > 0 ? -1 : units);
  commands.pin({ unit: round(from + by, units), time: pinned?.time ?? gates.inputs.length - 1 });
  return true;
}

/** The window a step on, or the sample beside in the same part. */
export function turnWindow({ getState, commands }: Playground, by: number): boolean {
  const state = getState();
  const { summary, series, target } = state;
  if (!summary || !series || target < 0) return false;
  const names = summary.samples && Object.values(summary.samples.names).find((part) => part.includes(target));
  const last = Math.max(summary.firstTarget, series.values.length - networkConfig(state).horizon);
  const next = names ? names[names.indexOf(target) + by] : target + by;
  const isWithin = next !== undefined && (names || (next >= summary.firstTarget && next <= last));
  if (isWithin) commands.watch(next);
  return true;
}

export function turnLayer({ getState, commands }: Playground, by: number): boolean {
  const { gates, layer } = getState();
  const layers = gates?.layers.length ?? 0;
  if (layers < 2) return false;
  commands.showLayer(round(Math.min(layer, layers - 1) + by, layers));
  return true;
}
