/**
 * The gated recurrent unit of Cho et al. (2014), in the form whose reset gate acts after the recurrent product (Keras'
 * `reset_after`, as in cuDNN), with a bias for each product:
 *
 *   z = σ(x·W_z + b_z + h₋₁·U_z + b′_z)      update gate: how much of the past is kept
 *   r = σ(x·W_r + b_r + h₋₁·U_r + b′_r)      reset gate: how much of the past the candidate sees
 *   q = h₋₁·U_n + b′_n                        the past, as the candidate would see it
 *   n = tanh(x·W_n + b_n + r ⊙ q)             candidate: what is new
 *   h = z ⊙ h₋₁ + (1 - z) ⊙ n                 hidden state
 *
 * bias [2, 3·units]: b of the input, b′ of the recurrent product. The candidate's activation is φ: tanh, or relu.
 */
import type { ActivationName } from '../settings/settings';
import { ACTIVATIONS, sigmoid } from './activation';
import type {
  Cell,
  CellParameters,
  Numbers,
  PassGradients,
  PassOptions,
  PassShape,
  PassTrace,
  StartStates,
} from './cell';
import { isSkipped, stateBefore } from './mask';
import { addOuterProduct, addProduct, addTo, productWithRows } from './product';

export const GRU: Cell = {
  states: ['h'],
  gates: ['z', 'r', 'n'],
  blocks: 4, // z, r, n, q
  traces: ['z', 'r', 'n', 'h'],
  parameters: (inputs, units) => [
    { role: 'kernel', shape: [inputs, 3 * units] },
    { role: 'recurrentKernel', shape: [units, 3 * units] },
    { role: 'bias', shape: [2, 3 * units] },
  ],
  forward,
  backward,
};

function forward(
  x: Numbers,
  { kernel, recurrentKernel, bias }: CellParameters,
  { batch, time, inputs, units }: PassShape,
  activation: ActivationName,
  start: StartStates | null,
  { mask = null }: PassOptions = {},
): PassTrace {
  const phi = ACTIVATIONS[activation].value;
  const columns = 3 * units;
  const h = new Float64Array(batch * time * units);
  const gates = new Float64Array(batch * time * 4 * units);
  const fromInput = new Float64Array(columns);
  const fromPast = new Float64Array(columns);

  for (let row = 0; row < batch; row++) {
    for (let t = 0; t < time; t++) {
      const now = row * time + t;
      if (isSkipped(mask, now)) {
        for (let unit = 0; unit < units; unit++)
          h[now * units + unit] = stateBefore(h, start?.h, row, t, time, units, unit);
        continue;
      }
      fromInput.set(bias.subarray(0, columns));
      fromPast.set(bias.subarray(columns));
      addProduct(fromInput, x, now * inputs, kernel, inputs);
      if (t > 0) addProduct(fromPast, h, (now - 1) * units, recurrentKernel, units);
      else if (start) addProduct(fromPast, start.h, row * units, recurrentKernel, units);

      for (let unit = 0; unit < units; unit++) {
        const z = sigmoid(fromInput[unit]! + fromPast[unit]!);
        const r = sigmoid(fromInput[units + unit]! + fromPast[units + unit]!);
        const q = fromPast[2 * units + unit]!;
        const n = phi(fromInput[2 * units + unit]! + r * q);
        const state = now * units + unit;
        const hBefore = stateBefore(h, start?.h, row, t, time, units, unit);
        h[state] = z * hBefore + (1 - z) * n;
        const gate = now * 4 * units + unit;
        gates[gate] = z;
        gates[gate + units] = r;
        gates[gate + 2 * units] = n;
        gates[gate + 3 * units] = q;
      }
    }
  }
  return { h, c: new Float64Array(0), gates };
}

function backward(
  x: Numbers,
  { kernel, recurrentKernel }: CellParameters,
  { batch, time, inputs, units }: PassShape,
  activation: ActivationName,
  start: StartStates | null,
  { h, gates }: PassTrace,
  dh: Numbers,
  { mask = null }: PassOptions = {},
): PassGradients {
  const { slope } = ACTIVATIONS[activation];
  const columns = 3 * units;
  const dKernel = new Float64Array(inputs * columns);
  const dRecurrentKernel = new Float64Array(units * columns);
  const dBias = new Float64Array(2 * columns);
  const dx = new Float64Array(batch * time * inputs);
  const dh0 = new Float64Array(batch * units);
  const states = { h: new Float64Array(h.length), c: new Float64Array(0) };
  const dGates = new Float64Array(batch * time * columns);
  const dFromInput = new Float64Array(columns);
  const dFromPast = new Float64Array(columns);
  const dhThroughPast = new Float64Array(units); // what h₋₁ does to the loss through the recurrent product
  const dhLater = new Float64Array(units); // what h of this step does to the loss through the steps after

  for (let row = 0; row < batch; row++) {
    dhLater.fill(0);
    for (let t = time - 1; t >= 0; t--) {
      const now = row * time + t;
      if (isSkipped(mask, now)) {
        for (let unit = 0; unit < units; unit++) dhLater[unit]! += dh[now * units + unit]!;
        states.h.set(dhLater, now * units);
        continue;
      }
      for (let unit = 0; unit < units; unit++) {
        const gate = now * 4 * units + unit;
        const z = gates[gate]!;
        const r = gates[gate + units]!;
        const n = gates[gate + 2 * units]!;
        const q = gates[gate + 3 * units]!;
        const state = now * units + unit;
        const hBefore = stateBefore(h, start?.h, row, t, time, units, unit);
        const dhNow = dh[state]! + dhLater[unit]!;
        states.h[state] = dhNow;
        const dn = dhNow * (1 - z) * slope(n);
        const dz = dhNow * (hBefore - n) * z * (1 - z);
        const dr = dn * q * r * (1 - r);
        dFromInput[unit] = dz;
        dFromInput[units + unit] = dr;
        dFromInput[2 * units + unit] = dn;
        dFromPast[unit] = dz;
        dFromPast[units + unit] = dr;
        dFromPast[2 * units + unit] = dn * r;
        dhLater[unit] = dhNow * z;
      }
      dGates.set(dFromInput, now * columns);
      addTo(dBias.subarray(0, columns), dFromInput);
      addTo(dBias.subarray(columns), dFromPast);
      addOuterProduct(dKernel, x, now * inputs, inputs, dFromInput);
      if (t > 0) addOuterProduct(dRecurrentKernel, h, (now - 1) * units, units, dFromPast);
      else if (start) addOuterProduct(dRecurrentKernel, start.h, row * units, units, dFromPast);
      productWithRows(dx, now * inputs, kernel, inputs, dFromInput);
      productWithRows(dhThroughPast, 0, recurrentKernel, units, dFromPast);
      addTo(dhLater, dhThroughPast);
    }
    dh0.set(dhLater, row * units);
  }
  const parameters = { kernel: dKernel, recurrentKernel: dRecurrentKernel, bias: dBias };
  return { parameters, x: dx, h0: dh0, c0: new Float64Array(0), states, gates: dGates };
}
