/**
 * The LSTM, with or without peepholes: the equations of `cells/lstm.ts`. Blocks i, f, g, o. What is left out of it by weights
 * alone, gates that are open or coupled, is not known here: see `kernels/optionBlocks.ts`. A step is a plain one, or it has
 * peepholes, 0 where there are none, and may have a φ that is left out.
 */
import {
  addGradient, carried, fillRows, fillStates, gatherGradients, packMatrix, packPadding, packRow, productBackward,
  productForward, put, spread, startBackward, takeStartGradient, takeStates, turnWeights,
} from './shared';
import { phi, sigmoid, sigmoidSlope, slope } from './curves';
import { hideInputs, holdGradients, holdStates, releaseGradients } from './mask';
import { Pass } from './pass';

const BLOCKS: i32 = 4;

export function lstmForward(pass: Pass): void {
  const columns = BLOCKS * pass.units;
  for (let block = 0; block < BLOCKS; block++) {
    const column = block * pass.units;
    packRow(pass, block, 0, pass.bias + 4 * column);
    packMatrix(pass, block, 1, pass.inputs, pass.kernel, columns, column);
    packMatrix(pass, block, 1 + pass.inputs, pass.units, pass.recurrentKernel, columns, column);
  }
  packPadding(pass, BLOCKS);
  fillRows(pass);
  fillStates(pass);
  if (pass.mask) hideInputs(pass);
  if (!pass.isPlain) padEdge(pass);
  for (let t = 0; t < pass.time; t++) {
    productForward(pass, t, BLOCKS);
    if (pass.isPlain) plainForward(pass, t);
    else wholeForward(pass, t);
    if (pass.mask) holdStates(pass, t, true);
  }
  takeStates(pass);
}

// Functions of their own, or the compiler would make one loop of both again and ask in it what is there.
function plainForward(pass: Pass, t: i32): void { stepForward(pass, t, true); }
function wholeForward(pass: Pass, t: i32): void { stepForward(pass, t, false); }
function plainBackward(pass: Pass, t: i32): void { stepBackward(pass, t, true); }
function wholeBackward(pass: Pass, t: i32): void { stepBackward(pass, t, false); }

function padEdge(pass: Pass): void {
  memory.fill(pass.edge, 0, 4 * 3 * pass.padded);
  if (!pass.peephole) return;
  for (let gate = 0; gate < 3; gate++) {
    memory.copy(pass.edge + 4 * gate * pass.padded, pass.peephole + 4 * gate * pass.units, 4 * pass.units);
  }
}

/**
 * In two loops, since the second needs what comes last in the first: each row of one is independent of the next, so that
 * several of them are on their way through the processor at a time.
 */
// @ts-ignore: decorator
@inline
function stepForward(pass: Pass, t: i32, isPlain: bool): void {
  const panels = pass.padded >> 3;
  for (let panel = 0; panel < panels; panel++) {
    for (let half = 0; half < 32; half += 16) {
      remember(pass, t, panel, half, isPlain);
      show(pass, t, panel, half, isPlain);
    }
  }
}

/** c = f·c₋₁ + i·g for the rows of four units. */
// @ts-ignore: decorator
@inline
function remember(pass: Pass, t: i32, panel: i32, half: i32, isPlain: bool): void {
  const batch = pass.batch, padded = pass.padded, isRelu = pass.isRelu != 0;
  const isLinear = !isPlain && pass.isLinearCandidate != 0;
  const count = pass.time * batch, line = 4 * pass.zRow(BLOCKS), block = 32 * (padded >> 3) * count;
  const offset = 32 * panel + half, at = 32 * t * batch + half;
  let z = pass.z + offset, gates = pass.gates + 32 * panel * count + at;
  let states = pass.states + 32 * panel * (count + batch) + at;
  let edgeI = f32x4.splat(0), edgeF = edgeI;
  if (!isPlain) {
    edgeI = v128.load(pass.edge + offset);
    edgeF = v128.load(pass.edge + 4 * padded + offset);
  }
  for (let row = 0; row < batch; row++) {
    const cBefore = v128.load(states);
    let zi = v128.load(z), zf = v128.load(z + 4 * padded);
    if (!isPlain) {
      zi = f32x4.add(zi, f32x4.mul(edgeI, cBefore));
      zf = f32x4.add(zf, f32x4.mul(edgeF, cBefore));
    }
    const i = sigmoid(zi), f = sigmoid(zf), zg = v128.load(z + 8 * padded), g = isLinear ? zg : phi(zg, isRelu);
    v128.store(gates, i);
    v128.store(gates + block, f);
    v128.store(gates + 2 * block, g);
    v128.store(states + 32 * batch, f32x4.add(f32x4.mul(f, cBefore), f32x4.mul(i, g)));
    z += line;
    gates += 32;
    states += 32;
  }
}

/** h = o·φ(c) for the rows of four units. */
// @ts-ignore: decorator
@inline
function show(pass: Pass, t: i32, panel: i32, half: i32, isPlain: bool): void {
  const batch = pass.batch, padded = pass.padded, isRelu = pass.isRelu != 0;
  const isLinear = !isPlain && pass.isLinearOutput != 0;
  const count = pass.time * batch, line = 4 * pass.zRow(BLOCKS), block = 32 * (padded >> 3) * count;
  const offset = 32 * panel + half, at = 32 * t * batch + half;
  let z = pass.z + 12 * padded + offset, gates = pass.gates + 3 * block + 32 * panel * count + at;
  let states = pass.states + 32 * panel * (count + batch) + 32 * batch + at;
  let shownAt = pass.shown + 32 * panel * count + at;
  let h = pass.rows + 4 * ((t + 1) * batch * pass.width + 1 + pass.inputs) + offset;
  const edge = isPlain ? f32x4.splat(0) : v128.load(pass.edge + 8 * padded + offset);
  for (let row = 0; row < batch; row++) {
    const c = v128.load(states);
    let zo = v128.load(z);
    if (!isPlain) zo = f32x4.add(zo, f32x4.mul(edge, c));
    const o = sigmoid(zo), shown = isLinear ? c : phi(c, isRelu);
    v128.store(gates, o);
    v128.store(shownAt, shown);
    v128.store(h, f32x4.mul(o, shown));
    z += line;
    gates += 32;
    states += 32;
    shownAt += 32;
    h += 4 * pass.width;
  }
}

export function lstmBackward(pass: Pass): void {
  turnWeights(pass, BLOCKS);
  startBackward(pass);
  if (!pass.isPlain) memory.fill(pass.dEdge, 0, 4 * 3 * pass.padded);
  for (let t = pass.time - 1; t >= 0; t--) {
    if (pass.isSequence) addGradient(pass, t, pass.time);
    if (pass.mask) holdGradients(pass, t);
    if (pass.isPlain) plainBackward(pass, t);
    else wholeBackward(pass, t);
    productBackward(pass, t, BLOCKS);
    if (pass.mask) releaseGradients(pass, t);
  }
  gatherGradients(pass, BLOCKS);
  spreadGradients(pass);
}

// @ts-ignore: decorator
@inline
function stepBackward(pass: Pass, t: i32, isPlain: bool): void {
  const batch = pass.batch, padded = pass.padded, isRelu = pass.isRelu != 0;
  const panels = padded >> 3, count = pass.time * batch, line = 4 * pass.zRow(BLOCKS);
  const laterLine = 4 * pass.laterRow, one = f32x4.splat(1);
  const isLinearG = !isPlain && pass.isLinearCandidate != 0, isLinearH = !isPlain && pass.isLinearOutput != 0;
  for (let panel = 0; panel < panels; panel++) {
    for (let half = 0; half < 32; half += 16) {
      const offset = 32 * panel + half;
      let edgeI = f32x4.splat(0), edgeF = edgeI, edgeO = edgeI, dEdgeI = edgeI, dEdgeF = edgeI, dEdgeO = edgeI;
      if (!isPlain) {
        edgeI = v128.load(pass.edge + offset);
        edgeF = v128.load(pass.edge + 4 * padded + offset);
        edgeO = v128.load(pass.edge + 8 * padded + offset);
      }
      for (let row = 0; row < batch; row++) {
        const at = 32 * (t * batch + row) + half;
        const gates = pass.gates + 32 * panel * count + at, block = 32 * panels * count;
        const i = v128.load(gates), f = v128.load(gates + block);
        const g = v128.load(gates + 2 * block), o = v128.load(gates + 3 * block);
        const states = pass.states + 32 * panel * (count + batch) + at;
        const cBefore = v128.load(states);
        const shown = v128.load(pass.shown + 32 * panel * count + at);
        const carry = pass.carry + 32 * (panel * batch + row) + half;
        const dh = v128.load(pass.later + row * laterLine + 4 * pass.laterUnits + offset);
        const dzo = f32x4.mul(f32x4.mul(dh, shown), sigmoidSlope(o));
        const slopeH = isLinearH ? one : slope(shown, isRelu), slopeG = isLinearG ? one : slope(g, isRelu);
        let dc = f32x4.add(f32x4.mul(f32x4.mul(dh, o), slopeH), v128.load(carry));
        if (!isPlain) dc = f32x4.add(dc, f32x4.mul(dzo, edgeO));
        const dzi = f32x4.mul(f32x4.mul(dc, g), sigmoidSlope(i));
        const dzf = f32x4.mul(f32x4.mul(dc, cBefore), sigmoidSlope(f));
        const dzg = f32x4.mul(f32x4.mul(dc, i), slopeG);
        let past = f32x4.mul(dc, f);
        if (!isPlain) {
          past = f32x4.add(past, f32x4.add(f32x4.mul(dzi, edgeI), f32x4.mul(dzf, edgeF)));
          dEdgeI = f32x4.add(dEdgeI, f32x4.mul(dzi, cBefore));
          dEdgeF = f32x4.add(dEdgeF, f32x4.mul(dzf, cBefore));
          dEdgeO = f32x4.add(dEdgeO, f32x4.mul(dzo, v128.load(states + 32 * batch)));
        }
        v128.store(carry, past);
        const z = pass.z + row * line + offset;
        v128.store(z, dzi);
        v128.store(z + 4 * padded, dzf);
        v128.store(z + 8 * padded, dzg);
        v128.store(z + 12 * padded, dzo);
        const dz = pass.dz + 32 * panel * count + at;
        v128.store(dz, dzi);
        v128.store(dz + block, dzf);
        v128.store(dz + 2 * block, dzg);
        v128.store(dz + 3 * block, dzo);
      }
      if (!isPlain) {
        addTo(pass.dEdge + offset, dEdgeI);
        addTo(pass.dEdge + 4 * padded + offset, dEdgeF);
        addTo(pass.dEdge + 8 * padded + offset, dEdgeO);
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function addTo(place: i32, value: v128): void {
  v128.store(place, f32x4.add(v128.load(place), value));
}

function spreadGradients(pass: Pass): void {
  const columns = BLOCKS * pass.units;
  for (let block = 0; block < BLOCKS; block++) {
    const column = block * pass.units;
    spread(pass, BLOCKS, block, 0, 1, pass.dBias, columns, column);
    spread(pass, BLOCKS, block, 1, pass.inputs, pass.dKernel, columns, column);
    spread(pass, BLOCKS, block, 1 + pass.inputs, pass.units, pass.dRecurrentKernel, columns, column);
  }
  if (pass.peephole) {
    for (let gate = 0; gate < 3; gate++) {
      memory.copy(pass.dPeephole + 4 * gate * pass.units, pass.dEdge + 4 * gate * pass.padded, 4 * pass.units);
    }
  }
  if (!pass.hasStart) return;
  takeStartGradient(pass, false);
  for (let row = 0; row < pass.batch; row++) {
    for (let unit = 0; unit < pass.units; unit++) put(pass.dc0, row * pass.units + unit, carried(pass, row, unit));
  }
}
