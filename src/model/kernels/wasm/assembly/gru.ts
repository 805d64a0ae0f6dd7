/** The GRU: the equations of `cells/gru.ts`. Blocks z, r, the input's part of n, and q, the past's part of n. */
import {
  addGradient, fillRows, gatherGradients, get, packMatrix, packPadding, packRow, productBackward, productForward, put,
  spread, startBackward, takeStartGradient, takeStates, turnWeights,
} from './shared';
import { phi, sigmoid, sigmoidSlope, slope } from './curves';
import { hideInputs, holdGradients, holdStates, releaseGradients } from './mask';
import { Pass } from './pass';

const BLOCKS: i32 = 4;
const Z: i32 = 0, R: i32 = 1, N: i32 = 2, Q: i32 = 3;

export function gruForward(pass: Pass): void {
  packWeights(pass);
  fillRows(pass);
  if (pass.mask) hideInputs(pass);
  for (let t = 0; t < pass.time; t++) {
    productForward(pass, t, BLOCKS);
    stepForward(pass, t);
    if (pass.mask) holdStates(pass, t, false);
  }
  takeStates(pass);
}

/** z and r see input and past in one product; n sees them in two, each with a bias of its own. */
function packWeights(pass: Pass): void {
  const units = pass.units, columns = 3 * units, past = 1 + pass.inputs;
  for (let block = Z; block <= N; block++) {
    const column = block * units;
    packRow(pass, block, 0, pass.bias + 4 * column);
    packMatrix(pass, block, 1, pass.inputs, pass.kernel, columns, column);
    packMatrix(pass, block, past, units, block == N ? 0 : pass.recurrentKernel, columns, column);
  }
  packRow(pass, Q, 0, pass.bias + 4 * (columns + N * units));
  packMatrix(pass, Q, 1, pass.inputs, 0, 0, 0);
  packMatrix(pass, Q, past, units, pass.recurrentKernel, columns, N * units);
  packPadding(pass, BLOCKS);
  for (let block = Z; block <= R; block++) {
    for (let unit = 0; unit < units; unit++) {
      const panel = block * (pass.padded >> 3) + (unit >> 3);
      const place = pass.weights + 32 * panel * pass.width;
      put(place, unit & 7, get(place, unit & 7) + get(pass.bias, columns + block * units + unit));
    }
  }
}

function stepForward(pass: Pass, t: i32): void {
  const batch = pass.batch, padded = pass.padded, width = pass.width, isRelu = pass.isRelu != 0;
  const panels = padded >> 3, count = pass.time * batch, line = 4 * pass.zRow(BLOCKS), one = f32x4.splat(1);
  for (let panel = 0; panel < panels; panel++) {
    for (let half = 0; half < 32; half += 16) {
      const offset = 32 * panel + half;
      for (let row = 0; row < batch; row++) {
        const from = pass.z + row * line + offset;
        const before = pass.rows + 4 * ((t * batch + row) * width + 1 + pass.inputs) + offset;
        const z = sigmoid(v128.load(from)), r = sigmoid(v128.load(from + 4 * padded));
        const q = v128.load(from + 12 * padded);
        const n = phi(f32x4.add(v128.load(from + 8 * padded), f32x4.mul(r, q)), isRelu);
        const gates = pass.gates + 32 * panel * count + 32 * (t * batch + row) + half, block = 32 * panels * count;
        v128.store(gates, z);
        v128.store(gates + block, r);
        v128.store(gates + 2 * block, n);
        v128.store(gates + 3 * block, q);
        const kept = f32x4.mul(z, v128.load(before)), fresh = f32x4.mul(f32x4.sub(one, z), n);
        v128.store(before + 4 * batch * width, f32x4.add(kept, fresh));
      }
    }
  }
}

export function gruBackward(pass: Pass): void {
  turnWeights(pass, BLOCKS);
  startBackward(pass);
  for (let t = pass.time - 1; t >= 0; t--) {
    if (pass.isSequence) addGradient(pass, t, pass.time);
    if (pass.mask) holdGradients(pass, t);
    stepBackward(pass, t);
    productBackward(pass, t, BLOCKS);
    if (pass.mask) releaseGradients(pass, t);
  }
  gatherGradients(pass, BLOCKS);
  spreadGradients(pass);
}

function stepBackward(pass: Pass, t: i32): void {
  const batch = pass.batch, padded = pass.padded, width = pass.width, isRelu = pass.isRelu != 0;
  const panels = padded >> 3, count = pass.time * batch, line = 4 * pass.zRow(BLOCKS), one = f32x4.splat(1);
  const laterLine = 4 * pass.laterRow;
  for (let panel = 0; panel < panels; panel++) {
    for (let half = 0; half < 32; half += 16) {
      const offset = 32 * panel + half;
      for (let row = 0; row < batch; row++) {
        const at = 32 * panel * count + 32 * (t * batch + row) + half, block = 32 * panels * count;
        const gates = pass.gates + at;
        const z = v128.load(gates), r = v128.load(gates + block);
        const n = v128.load(gates + 2 * block), q = v128.load(gates + 3 * block);
        const before = v128.load(pass.rows + 4 * ((t * batch + row) * width + 1 + pass.inputs) + offset);
        const carry = pass.carry + 32 * (panel * batch + row) + half;
        const later = v128.load(pass.later + row * laterLine + 4 * pass.laterUnits + offset);
        const dh = f32x4.add(later, v128.load(carry));
        const dn = f32x4.mul(f32x4.mul(dh, f32x4.sub(one, z)), slope(n, isRelu));
        const dz = f32x4.mul(f32x4.mul(dh, f32x4.sub(before, n)), sigmoidSlope(z));
        const dr = f32x4.mul(f32x4.mul(dn, q), sigmoidSlope(r));
        const dq = f32x4.mul(dn, r);
        v128.store(carry, f32x4.mul(dh, z));
        const to = pass.z + row * line + offset;
        v128.store(to, dz);
        v128.store(to + 4 * padded, dr);
        v128.store(to + 8 * padded, dn);
        v128.store(to + 12 * padded, dq);
        const gradients = pass.dz + at;
        v128.store(gradients, dz);
        v128.store(gradients + block, dr);
        v128.store(gradients + 2 * block, dn);
        v128.store(gradients + 3 * block, dq);
      }
    }
  }
}

function spreadGradients(pass: Pass): void {
  const units = pass.units, columns = 3 * units, past = 1 + pass.inputs;
  for (let block = Z; block <= N; block++) {
    const column = block * units, pastBlock = block == N ? Q : block;
    spread(pass, BLOCKS, block, 0, 1, pass.dBias, columns, column);
    spread(pass, BLOCKS, pastBlock, 0, 1, pass.dBias + 4 * columns, columns, column);
    spread(pass, BLOCKS, block, 1, pass.inputs, pass.dKernel, columns, column);
    spread(pass, BLOCKS, pastBlock, past, units, pass.dRecurrentKernel, columns, column);
  }
  if (pass.hasStart) takeStartGradient(pass, true);
}
