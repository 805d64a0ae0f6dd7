/** What is the same for every cell: filling rows, products of a time step, and bringing results to the operation's shapes. */
import { Pass } from './pass';
import { multiply, turn } from './product';

// @ts-ignore: decorator
@inline
export function get(place: i32, index: i32): f32 {
  return load<f32>(place + 4 * index);
}
// @ts-ignore: decorator
@inline
export function put(place: i32, index: i32, value: f32): void {
  store<f32>(place + 4 * index, value);
}

/** Ones, inputs, and the states before the first step. */
export function fillRows(pass: Pass): void {
  const batch = pass.batch, time = pass.time, inputs = pass.inputs, units = pass.units, width = pass.width;
  for (let t = 0; t <= time; t++) {
    for (let row = 0; row < batch; row++) {
      const to = pass.rows + 4 * (t * batch + row) * width;
      put(to, 0, 1);
      if (t < time) memory.copy(to + 4, pass.x + 4 * (row * time + t) * inputs, 4 * inputs);
      else memory.fill(to + 4, 0, 4 * inputs);
      if (t > 0) continue;
      memory.fill(to + 4 * (1 + inputs), 0, 4 * pass.padded);
      if (pass.hasStart) memory.copy(to + 4 * (1 + inputs), pass.h0 + 4 * row * units, 4 * units);
    }
  }
}

/** The cell states before the first step, in panels. */
export function fillStates(pass: Pass): void {
  const batch = pass.batch, units = pass.units;
  for (let panel = 0; panel < pass.padded >> 3; panel++) {
    const to = pass.states + 32 * panel * (pass.time + 1) * batch;
    memory.fill(to, 0, 32 * batch);
    if (!pass.hasStart) continue;
    const count = min(8, units - 8 * panel);
    for (let row = 0; row < batch; row++) {
      memory.copy(to + 32 * row, pass.c0 + 4 * (row * units + 8 * panel), 4 * count);
    }
  }
}

/** z = (1, x, h₋₁)·weights for time step t. */
export function productForward(pass: Pass, t: i32, blocks: i32): void {
  const width = pass.width, columns = blocks * pass.padded;
  const batch = pass.batch, turnedRow = 4 * pass.turnedWidth;
  turn(batch, width, pass.rows + 4 * t * batch * width, 4 * width, pass.turned, turnedRow);
  multiply(batch, columns >> 3, width, pass.turned, turnedRow, pass.weights, 32 * width, pass.z, 4 * pass.zRow(blocks));
}

/** Hidden states from the rows: all of them, or the last. */
export function takeStates(pass: Pass): void {
  const batch = pass.batch, time = pass.time, units = pass.units, width = pass.width;
  for (let row = 0; row < batch; row++) {
    for (let t = pass.isSequence ? 0 : time - 1; t < time; t++) {
      const from = pass.rows + 4 * (((t + 1) * batch + row) * width + 1 + pass.inputs);
      const to = pass.isSequence ? row * time + t : row;
      memory.copy(pass.h + 4 * to * units, from, 4 * units);
    }
  }
}

/** Gradients from later steps are 0 at the end, but what the loss asks of the last state. */
export function startBackward(pass: Pass): void {
  memory.fill(pass.later, 0, 4 * pass.batch * pass.laterRow);
  memory.fill(pass.carry, 0, 4 * pass.batch * pass.padded);
  if (!pass.isSequence) addGradient(pass, 0, 1);
}

/** Adds the gradient of the hidden states of step t, of `steps` that are given, to that from later steps. */
export function addGradient(pass: Pass, t: i32, steps: i32): void {
  const units = pass.units, whole = units & ~3;
  for (let row = 0; row < pass.batch; row++) {
    const from = pass.dh + 4 * (row * steps + t) * units;
    const to = pass.later + 4 * (row * pass.laterRow + pass.laterUnits);
    let unit = 0;
    for (; unit < whole; unit += 4) {
      v128.store(to + 4 * unit, f32x4.add(v128.load(to + 4 * unit), v128.load(from + 4 * unit)));
    }
    for (; unit < units; unit++) put(to, unit, get(to, unit) + get(from, unit));
  }
}

/** later = z·weightsᵀ, where z are the gradients by the gates of step t; the part of x goes to dx. */
export function productBackward(pass: Pass, t: i32, blocks: i32): void {
  const columns = blocks * pass.padded, width = pass.laterWidth;
  const batch = pass.batch, turnedRow = 4 * pass.turnedWidth;
  turn(batch, columns, pass.z, 4 * pass.zRow(blocks), pass.turned, turnedRow);
  multiply(batch, width >> 3, columns, pass.turned, turnedRow, pass.back, 32 * columns, pass.later, 4 * pass.laterRow);
  if (!pass.hasInputGradient) return;
  for (let row = 0; row < pass.batch; row++) {
    const to = pass.dx + 4 * (row * pass.time + t) * pass.inputs;
    memory.copy(to, pass.later + 4 * row * pass.laterRow, 4 * pass.inputs);
  }
}

/** Gradients of the weights: rowsᵀ·dz, the sum over time and batch. */
export function gatherGradients(pass: Pass, blocks: i32): void {
  const width = pass.width, columns = blocks * pass.padded, count = pass.time * pass.batch;
  multiply(width, columns >> 3, count, pass.rows, 4 * width, pass.dz, 32 * count, pass.gathered, 4 * columns);
}

/** One block of gathered rows, unpadded: `count` rows from `firstRow`, to column `to` of a matrix of `columns`. */
export function spread(pass: Pass, blocks: i32, block: i32, firstRow: i32, count: i32, matrix: i32, columns: i32, to: i32): void {
  const units = pass.units, padded = pass.padded;
  for (let row = 0; row < count; row++) {
    const from = pass.gathered + 4 * ((firstRow + row) * blocks * padded + block * padded);
    memory.copy(matrix + 4 * (row * columns + to), from, 4 * units);
  }
}

/** The gradient of h0, which is what is left of `later` (and of `carry`, where h itself is carried). */
export function takeStartGradient(pass: Pass, isCarried: bool): void {
  const units = pass.units;
  for (let row = 0; row < pass.batch; row++) {
    const from = pass.later + 4 * (row * pass.laterRow + pass.laterUnits);
    for (let unit = 0; unit < units; unit++) {
      const past = isCarried ? carried(pass, row, unit) : 0;
      put(pass.dh0, row * units + unit, get(from, unit) + past);
    }
  }
}

// @ts-ignore: decorator
@inline
export function carried(pass: Pass, row: i32, unit: i32): f32 {
  return get(pass.carry, (unit >> 3) * pass.batch * 8 + row * 8 + (unit & 7));
}

/** Puts numbers of a row of weights into its panels: `from` unpadded, or zeros where it is 0. */
export function packRow(pass: Pass, block: i32, line: i32, from: i32): void {
  const units = pass.units, padded = pass.padded, width = pass.width;
  for (let panel = 0; panel < padded >> 3; panel++) {
    const to = pass.weights + 32 * ((block * (padded >> 3) + panel) * width + line);
    const count = from ? min(8, units - 8 * panel) : 0;
    if (count < 8) memory.fill(to, 0, 32);
    if (count == 8) {
      v128.store(to, v128.load(from + 32 * panel));
      v128.store(to, v128.load(from + 32 * panel, 16), 16);
    } else if (count > 0) memory.copy(to, from + 32 * panel, 4 * count);
  }
}

/** A matrix whose `columns` are `blocks` of units side by side, as lines of weights from `firstLine` on. */
export function packMatrix(pass: Pass, block: i32, firstLine: i32, lines: i32, matrix: i32, columns: i32, column: i32): void {
  for (let line = 0; line < lines; line++) {
    packRow(pass, block, firstLine + line, matrix ? matrix + 4 * (line * columns + column) : 0);
  }
}

/** Zeros for the rows of padded units. */
export function packPadding(pass: Pass, blocks: i32): void {
  const first = 1 + pass.inputs + pass.units;
  for (let block = 0; block < blocks; block++) {
    for (let line = first; line < pass.width; line++) packRow(pass, block, line, 0);
  }
}

/** The weights the other way round: for each panel of 8 inputs or units, a row for each column of the gates. */
export function turnWeights(pass: Pass, blocks: i32): void {
  const columns = blocks * pass.padded;
  if (pass.hasInputGradient) {
    for (let panel = 0; panel < pass.paddedInputs >> 3; panel++) {
      turnPanel(pass, columns, pass.back + 32 * panel * columns, 1 + 8 * panel, min(8, pass.inputs - 8 * panel));
    }
  }
  const units = pass.back + 4 * pass.laterUnits * columns;
  for (let panel = 0; panel < pass.padded >> 3; panel++) {
    turnPanel(pass, columns, units + 32 * panel * columns, 1 + pass.inputs + 8 * panel, 8);
  }
}

function turnPanel(pass: Pass, columns: i32, to: i32, firstLine: i32, count: i32): void {
  const width = pass.width;
  if (count < 8) memory.fill(to, 0, 32 * columns);
  for (let line = 0; line < count; line++) {
    for (let panel = 0; panel < columns >> 3; panel++) {
      const from = pass.weights + 32 * (panel * width + firstLine + line);
      const target = to + 4 * (8 * 8 * panel + line);
      for (let lane = 0; lane < 8; lane++) put(target, 8 * lane, get(from, lane));
    }
  }
}
