/** The simple recurrent network: the equation of `cells/rnn.ts`. One block. */
import {
  addGradient, fillRows, gatherGradients, packMatrix, packPadding, packRow, productBackward, productForward, spread,
  startBackward, takeStartGradient, takeStates, turnWeights,
} from './shared';
import { phi, slope } from './curves';
import { hideInputs, holdGradients, holdStates, releaseGradients } from './mask';
import { Pass } from './pass';

export function rnnForward(pass: Pass): void {
  packRow(pass, 0, 0, pass.bias);
  packMatrix(pass, 0, 1, pass.inputs, pass.kernel, pass.units, 0);
  packMatrix(pass, 0, 1 + pass.inputs, pass.units, pass.recurrentKernel, pass.units, 0);
  packPadding(pass, 1);
  fillRows(pass);
  if (pass.mask) hideInputs(pass);
  for (let t = 0; t < pass.time; t++) {
    productForward(pass, t, 1);
    stepForward(pass, t);
    if (pass.mask) holdStates(pass, t, false);
  }
  takeStates(pass);
}

function stepForward(pass: Pass, t: i32): void {
  const batch = pass.batch, padded = pass.padded, isRelu = pass.isRelu != 0;
  for (let row = 0; row < batch; row++) {
    const h = pass.rows + 4 * (((t + 1) * batch + row) * pass.width + 1 + pass.inputs);
    const z = pass.z + 4 * row * pass.zRow(1);
    for (let at = 0; at < 4 * padded; at += 16) v128.store(h + at, phi(v128.load(z + at), isRelu));
  }
}

export function rnnBackward(pass: Pass): void {
  turnWeights(pass, 1);
  startBackward(pass);
  for (let t = pass.time - 1; t >= 0; t--) {
    if (pass.isSequence) addGradient(pass, t, pass.time);
    if (pass.mask) holdGradients(pass, t);
    stepBackward(pass, t);
    productBackward(pass, t, 1);
    if (pass.mask) releaseGradients(pass, t);
  }
  gatherGradients(pass, 1);
  spread(pass, 1, 0, 0, 1, pass.dBias, pass.units, 0);
  spread(pass, 1, 0, 1, pass.inputs, pass.dKernel, pass.units, 0);
  spread(pass, 1, 0, 1 + pass.inputs, pass.units, pass.dRecurrentKernel, pass.units, 0);
  if (pass.hasStart) takeStartGradient(pass, false);
}

function stepBackward(pass: Pass, t: i32): void {
  const batch = pass.batch, padded = pass.padded, isRelu = pass.isRelu != 0, count = pass.time * batch;
  for (let row = 0; row < batch; row++) {
    const h = pass.rows + 4 * (((t + 1) * batch + row) * pass.width + 1 + pass.inputs);
    const later = pass.later + 4 * (row * pass.laterRow + pass.laterUnits);
    const z = pass.z + 4 * row * pass.zRow(1);
    for (let at = 0; at < 4 * padded; at += 16) {
      const dz = f32x4.mul(v128.load(later + at), slope(v128.load(h + at), isRelu));
      v128.store(z + at, dz);
      v128.store(pass.dz + 32 * ((at >> 5) * count + t * batch + row) + (at & 16), dz);
    }
  }
}
