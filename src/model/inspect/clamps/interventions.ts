/**
 * Interventions as edits of the parameters and of the inputs, so that whatever computes the network computes it with
 * them: a gate whose weights are zero is held by its bias, and a unit whose outgoing weights are zero is seen by nobody. Of a
 * network that reads from both ends they are edits of the reading from the start.
 */
import { CELLS } from '../../cells/cells';
import type { CellParameters, Numbers } from '../../cells/cell';
import { PEEPHOLE_ORDER } from '../../cells/lstm';
import { weighedGates } from '../../cells/parts';
import { directionsOf, layerParameters, toldBy, type NetworkShape, type ParameterSlot } from '../../network/layout';
import type { Intervention } from '../../protocol/inside/clamps';
import type { TraceName } from '../../protocol/inside/traces';
import type { Windows } from '../../windows/windows';

/** The sigmoid of this is 1, and that of its negative 0: in float64 as well. */
const WIDE = 1000;
/** The tanh of this is 1 to the last digit of a float64. */
const STEEP = 20;
/** Pins come last: they hold whatever else is done to the same gate. */
const ORDER: Readonly<Record<Intervention['kind'], number>> = {
  forgetBias: 0,
  cut: 1,
  remove: 2,
  editInput: 3,
  pin: 4,
};

/**
 * A copy with the interventions in it; the same array where there are none. Those that do not fit the network (another
 * cell's gate, one that is left out or coupled, a layer or a unit that is not there) are passed over.
 */
export function intervened(
  parameters: Float32Array,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  interventions: readonly Intervention[],
): Float32Array {
  if (interventions.length === 0) return parameters;
  const edited = parameters.slice();
  for (const one of interventions.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind])) {
    if (one.kind === 'editInput' || one.layer < 0 || one.layer >= shape.layers) continue;
    const layer = layerParameters(edited, layout, one.layer);
    if (one.kind === 'cut') layer.recurrentKernel.fill(0);
    else if (one.kind === 'forgetBias') setForgetBias(layer, shape, one.value);
    else if (one.kind === 'pin')
      for (const unit of unitsOf(one.unit, shape)) pin(layer, shape, one.gate, unit, one.value);
    else if (one.unit < shape.units) {
      remove(layer.recurrentKernel, one.unit, shape.units);
      for (const kernel of kernelsAbove(one.layer, shape, layout, edited)) remove(kernel, one.unit, toldBy(shape));
    }
  }
  return edited;
}

/** What sees a layer: the next, in each direction of its reading, or the head [toldBy, …]. */
function kernelsAbove(
  layer: number,
  shape: NetworkShape,
  layout: readonly ParameterSlot[],
  parameters: Float32Array,
): readonly Numbers[] {
  if (layer === shape.layers - 1) return [layerParameters(parameters, layout, 'head').kernel];
  return directionsOf(shape).map((direction) => layerParameters(parameters, layout, layer + 1, direction).kernel);
}

function unitsOf(unit: number | 'all', { units }: NetworkShape): readonly number[] {
  if (unit === 'all') return Array.from({ length: units }, (_, index) => index);
  return unit < units ? [unit] : [];
}

/** Zeros the row of a unit: what others see of it. */
function remove(matrix: Numbers, unit: number, rows: number): void {
  const columns = matrix.length / rows;
  matrix.fill(0, unit * columns, (unit + 1) * columns);
}

function pin(layer: CellParameters, shape: NetworkShape, gate: TraceName, unit: number, value: number): void {
  const { gates } = CELLS[shape.cell];
  const block = gates.indexOf(gate);
  if (!weighedGates(shape).includes(gate)) return;
  const { kernel, recurrentKernel, bias, peephole } = layer;
  const columns = gates.length * shape.units;
  const column = block * shape.units + unit;
  for (const matrix of [kernel, recurrentKernel, bias]) {
    for (let at = column; at < matrix.length; at += columns) matrix[at] = 0;
  }
  const seen = PEEPHOLE_ORDER.findIndex((name) => name === gate);
  if (peephole && seen >= 0) peephole[seen * shape.units + unit] = 0;
  bias[column] = gate === 'g' || gate === 'n' ? candidateBefore(shape, value) : gateBefore(value);
}

/** What the sigmoid makes `value` of. */
function gateBefore(value: number): number {
  if (!(value > 0)) return -WIDE;
  return value < 1 ? Math.max(-WIDE, Math.min(WIDE, Math.log(value / (1 - value)))) : WIDE;
}

/** What the candidate's activation makes `value` of. */
function candidateBefore({ activation, options }: NetworkShape, value: number): number {
  if (options?.linearCandidate) return value;
  if (activation === 'relu') return Math.max(0, value);
  return Math.max(-STEEP, Math.min(STEEP, Math.atanh(Math.max(-1, Math.min(1, value)))));
}

/** Of the forget gate, or of the update gate of a GRU, which keeps the past as well; not every cell has one of its own. */
function setForgetBias({ bias }: CellParameters, shape: NetworkShape, value: number): void {
  const { cell, units } = shape;
  const { gates } = CELLS[cell];
  const keeping = weighedGates(shape).find((name) => name === 'f' || name === 'z');
  if (!keeping) return;
  const block = gates.indexOf(keeping);
  const columns = gates.length * units;
  for (let row = 0; row < bias.length; row += columns) {
    bias.fill(row === 0 ? value : 0, row + block * units, row + (block + 1) * units);
  }
}

/** The windows with the edited inputs; the same where none is edited. */
export function withEditedInputs(windows: Windows, interventions: readonly Intervention[]): Windows {
  const edits = interventions.filter((one) => one.kind === 'editInput');
  if (edits.length === 0) return windows;
  const inputs = windows.inputs.slice();
  for (const { at, value } of edits) {
    const row = at - windows.late;
    if (row >= 0 && at < windows.values.length) inputs[row * windows.channels.length] = value;
  }
  return { ...windows, inputs };
}
