/** Time steps that are not there, as in `cells/mask.ts`: a row's states stay as they were, and nothing is learned. */
import { get } from './shared';
import { Pass } from './pass';

// @ts-ignore: decorator
@inline
function isThere(pass: Pass, t: i32, row: i32): bool {
  return get(pass.mask, row * pass.time + t) != 0;
}

/** Zeros for what the input says where nothing is: even a NaN would not be 0 times a gradient of 0. */
export function hideInputs(pass: Pass): void {
  for (let t = 0; t < pass.time; t++) {
    for (let row = 0; row < pass.batch; row++) {
      if (isThere(pass, t, row)) continue;
      memory.fill(pass.rows + 4 * ((t * pass.batch + row) * pass.width + 1), 0, 4 * pass.inputs);
    }
  }
}

/** After the step: the states of the step before, for its rows that are not there. */
export function holdStates(pass: Pass, t: i32, hasCellState: bool): void {
  const batch = pass.batch, line = 4 * batch * pass.width;
  for (let row = 0; row < batch; row++) {
    if (isThere(pass, t, row)) continue;
    const h = pass.rows + 4 * ((t * batch + row) * pass.width + 1 + pass.inputs);
    memory.copy(h + line, h, 4 * pass.padded);
    if (!hasCellState) continue;
    for (let panel = 0; panel < pass.padded >> 3; panel++) {
      const c = pass.states + 32 * ((panel * (pass.time + 1) + t) * batch + row);
      memory.copy(c + 32 * batch, c, 32);
    }
  }
}

/** Before the step back: sets aside the gradients of rows that are not there, so that all of the step's come out as 0. */
export function holdGradients(pass: Pass, t: i32): void {
  const batch = pass.batch, padded = pass.padded;
  for (let row = 0; row < batch; row++) {
    if (isThere(pass, t, row)) continue;
    const later = pass.later + 4 * (row * pass.laterRow + pass.laterUnits);
    memory.copy(pass.held + 4 * row * padded, later, 4 * padded);
    memory.fill(later, 0, 4 * padded);
    for (let panel = 0; panel < padded >> 3; panel++) {
      const at = 32 * (panel * batch + row);
      memory.copy(pass.held + 4 * batch * padded + at, pass.carry + at, 32);
      memory.fill(pass.carry + at, 0, 32);
    }
  }
}

/** After it: they go on to the step before as they came. */
export function releaseGradients(pass: Pass, t: i32): void {
  const batch = pass.batch, padded = pass.padded;
  for (let row = 0; row < batch; row++) {
    if (isThere(pass, t, row)) continue;
    const later = pass.later + 4 * (row * pass.laterRow + pass.laterUnits);
    memory.copy(later, pass.held + 4 * row * padded, 4 * padded);
    for (let panel = 0; panel < padded >> 3; panel++) {
      const at = 32 * (panel * batch + row);
      memory.copy(pass.carry + at, pass.held + 4 * batch * padded + at, 32);
    }
  }
}
