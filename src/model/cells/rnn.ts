/**
 * The simple recurrent network of Elman (1990): h = φ(x·W + h₋₁·U + b), with φ tanh (or relu). It has no gates: all that it
 * remembers has to pass through U at every step, which is why its gradient vanishes or explodes (Bengio, Simard & Frasconi
 * 1994).
 */
import type { ActivationName } from '../settings/settings';
import { ACTIVATIONS } from './activation';
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

export const RNN: Cell = {
  states: ['h'],
  gates: [],
  blocks: 0,
  traces: ['h'],
  parameters: (inputs, units) => [
    { role: 'kernel', shape: [inputs, units] },
    { role: 'recurrentKernel', shape: [units, units] },
    { role: 'bias', shape: [units] },
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
  const h = new Float64Array(batch * time * units);
  const z = new Float64Array(units); // the state before its activation
  for (let row = 0; row < batch; row++) {
    for (let t = 0; t < time; t++) {
      const now = row * time + t;
      if (isSkipped(mask, now)) {
        for (let unit = 0; unit < units; unit++)
          h[now * units + unit] = stateBefore(h, start?.h, row, t, time, units, unit);
        continue;
      }
      z.set(bias);
      addProduct(z, x, now * inputs, kernel, inputs);
      if (t > 0) addProduct(z, h, (now - 1) * units, recurrentKernel, units);
      else if (start) addProduct(z, start.h, row * units, recurrentKernel, units);
      for (let unit = 0; unit < units; unit++) h[now * units + unit] = phi(z[unit]!);
    }
  }
  return { h, c: new Float64Array(0), gates: new Float64Array(0) };
}

function backward(
  x: Numbers,
  { kernel, recurrentKernel }: CellParameters,
  { batch, time, inputs, units }: PassShape,
  activation: ActivationName,
  start: StartStates | null,
  { h }: PassTrace,
  dh: Numbers,
  { mask = null }: PassOptions = {},
): PassGradients {
  const { slope } = ACTIVATIONS[activation];
  const dKernel = new Float64Array(inputs * units);
  const dRecurrentKernel = new Float64Array(units * units);
  const dBias = new Float64Array(units);
  const dx = new Float64Array(batch * time * inputs);
  const dh0 = new Float64Array(batch * units);
  const states = { h: new Float64Array(h.length), c: new Float64Array(0) };
  const dGates = new Float64Array(batch * time * units);
  const dz = new Float64Array(units);
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
        const state = now * units + unit;
        const dhNow = dh[state]! + dhLater[unit]!;
        states.h[state] = dhNow;
        dz[unit] = dhNow * slope(h[state]!);
      }
      dGates.set(dz, now * units);
      addTo(dBias, dz);
      addOuterProduct(dKernel, x, now * inputs, inputs, dz);
      if (t > 0) addOuterProduct(dRecurrentKernel, h, (now - 1) * units, units, dz);
      else if (start) addOuterProduct(dRecurrentKernel, start.h, row * units, units, dz);
      productWithRows(dx, now * inputs, kernel, inputs, dz);
      productWithRows(dhLater, 0, recurrentKernel, units, dz);
    }
    dh0.set(dhLater, row * units);
  }
  const parameters = { kernel: dKernel, recurrentKernel: dRecurrentKernel, bias: dBias };
  return { parameters, x: dx, h0: dh0, c0: new Float64Array(0), states, gates: dGates };
}
