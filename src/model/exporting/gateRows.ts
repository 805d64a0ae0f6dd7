import type { Numbers } from '../cells/cell';

/**
 * A kernel [rows, G·units] with its G gates side by side along the columns, as it lies here, turned to [G·units, rows] with
 * its gates below one another in another order, as PyTorch and ONNX have it. `order` names gates by their place here, and
 * gates that it does not name are left out. A bias is a kernel of one row.
 */
export function gateRows(kernel: Numbers, rows: number, units: number, order: readonly number[]): Float32Array {
  const columns = kernel.length / rows;
  const turned = new Float32Array(order.length * units * rows);
  let at = 0;
  for (const gate of order) {
    for (let unit = 0; unit < units; unit++) {
      for (let row = 0; row < rows; row++) turned[at++] = kernel[row * columns + gate * units + unit]!;
    }
  }
  return turned;
}
