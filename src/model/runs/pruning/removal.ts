/**
 * Taking units away. A unit is first held: who reads it gets its mean, through the bias, in place of what it says (Sietsma &
 * Dow 1991, Creating artificial neural networks that generalize; Evci et al. 2018, Mean replacement pruning). After that
 * nobody reads it, and its rows and columns go without changing anything.
 *
 * A held unit equals one that says its mean at all times, that before a window too, where the states of a network are zero.
 */
import type { Numbers } from '../../cells/cell';
import { layerParameters, parameterLayout, type NetworkShape } from '../../network/layout';
import type { LayerMeans } from './means';

/** With one unit of a layer held; the parameters that are given stay as they are. */
export function withUnitHeld<T extends Numbers>(
  parameters: T,
  shape: NetworkShape,
  layer: number,
  unit: number,
  { past, next }: LayerMeans,
): T {
  const held = parameters.slice() as T;
  const layout = parameterLayout(shape);
  const own = layerParameters(held, layout, layer);
  const reader = layerParameters(held, layout, layer === shape.layers - 1 ? 'head' : layer + 1);
  const ofPast = own.recurrentKernel.length / shape.units;
  // The past has a bias of its own in a GRU: the last row.
  fold(own.recurrentKernel, ofPast, unit, past[unit]!, own.bias.subarray(own.bias.length - ofPast));
  fold(reader.kernel, reader.kernel.length / shape.units, unit, next[unit]!, reader.bias);
  return held;
}

/** Adds `mean` times a row of the kernel [units, columns] to the bias, and clears the row. */
function fold(kernel: Numbers, columns: number, unit: number, mean: number, bias: Numbers): void {
  for (let column = 0; column < columns; column++) {
    bias[column]! += mean * kernel[unit * columns + column]!;
    kernel[unit * columns + column] = 0;
  }
}

/**
 * What is left of parameters, or of an optimizer's memory of them, in the order of the layout with one unit fewer; `removed`
 * names a unit of each layer.
 */
export function withoutUnits<T extends Numbers>(values: T, shape: NetworkShape, removed: readonly number[]): T {
  const stays = staying(shape, removed);
  return (values as Float64Array).filter((_, at) => stays[at] === 1) as unknown as T;
}

/** 1 for each parameter that belongs to no removed unit, neither as its own nor as what reads it. */
function staying(shape: NetworkShape, removed: readonly number[]): Uint8Array {
  const { units, layers } = shape;
  const layout = parameterLayout(shape);
  const { offset: last, size } = layout.at(-1)!;
  const stays = new Uint8Array(last + size).fill(1);
  for (const { layer, role, shape: dimensions, offset, size: length } of layout) {
    if (layer === 'shortcut') continue;
    const columns = dimensions.at(-1)!;
    /** The unit that is read by a row; those of a bias, of a peephole and of what sees the input read none. */
    let read = -1;
    if (role === 'recurrentKernel') read = removed[layer as number]!;
    else if (role === 'kernel' && layer !== 0) read = removed[layer === 'head' ? layers - 1 : layer - 1]!;
    for (let at = 0; at < length; at++) {
      const isRead = Math.floor(at / columns) === read;
      // The columns of a recurrent layer are its units, block by block.
      const isOwn = layer !== 'head' && (at % columns) % units === removed[layer];
      if (isRead || isOwn) stays[offset + at] = 0;
    }
  }
  return stays;
}
