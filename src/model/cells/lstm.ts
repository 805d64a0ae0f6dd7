/**
 * The LSTM of Hochreiter & Schmidhuber (1997) with the forget gate of Gers, Schmidhuber & Cummins (2000):
 *
 *   i = σ(x·Wᵢ + h₋₁·Uᵢ + bᵢ)    input gate: how much is written
 *   f = σ(x·W_f + h₋₁·U_f + b_f)  forget gate: how much of the memory is kept
 *   g = φ(x·W_g + h₋₁·U_g + b_g)  candidate: what is written
 *   o = σ(x·Wₒ + h₋₁·Uₒ + bₒ)    output gate: how much of the memory is shown
 *   c = f ⊙ c₋₁ + i ⊙ g           cell state, the memory
 *   h = o ⊙ φ(c)                  hidden state, what is shown
 *
 * with σ the logistic sigmoid and φ tanh (or relu). W: kernel, U: recurrent kernel.
 *
 * With **peepholes** (Gers & Schmidhuber 2000, diagonal as in Graves 2013) the gates see the cell state as well: i and f
 * have + p ⊙ c₋₁ inside their σ, o has + p ⊙ c, with a vector p for each of the three.
 *
 * With **options** parts are left out (Greff et al. 2015): a gate that is open is 1, of coupled gates f = 1 - i, and each φ may
 * be left away.
 */
import type { ActivationName } from '../settings/settings';
import { ACTIVATIONS, LINEAR, sigmoid } from './activation';
import { addOuterProduct, addProduct, addTo, productWithRows } from './product';
import { isSkipped, stateBefore } from './mask';
import type {
  Cell,
  CellOptions,
  CellParameters,
  Numbers,
  PassGradients,
  PassOptions,
  PassShape,
  PassTrace,
  StartStates,
} from './cell';

/** The one order of the gates along the columns. */
const GATE_ORDER = ['i', 'f', 'g', 'o'] as const;
/** The gates that see the cell state, in the order of the rows of a peephole. */
export const PEEPHOLE_ORDER = ['i', 'f', 'o'] as const;

export const LSTM: Cell = {
  states: ['h', 'c'],
  gates: GATE_ORDER,
  blocks: 4,
  traces: ['f', 'i', 'g', 'o', 'c', 'h'],
  parameters: (inputs, units) => [
    { role: 'kernel', shape: [inputs, 4 * units] },
    { role: 'recurrentKernel', shape: [units, 4 * units] },
    { role: 'bias', shape: [4 * units] },
  ],
  forward,
  backward,
};

export const PEEPHOLE: Cell = {
  ...LSTM,
  parameters: (inputs, units) => [...LSTM.parameters(inputs, units), { role: 'peephole', shape: [3, units] }],
};

function forward(
  x: Numbers,
  { kernel, recurrentKernel, bias, peephole }: CellParameters,
  { batch, time, inputs, units }: PassShape,
  activation: ActivationName,
  start: StartStates | null,
  { options = null, mask = null }: PassOptions = {},
): PassTrace {
  const { isOpen, coupled, ofCandidate, ofOutput } = rulesOf(activation, options);
  const columns = 4 * units;
  const h = new Float64Array(batch * time * units);
  const c = new Float64Array(batch * time * units);
  const gates = new Float64Array(batch * time * columns);
  const z = new Float64Array(columns); // the gates before their activation

  for (let row = 0; row < batch; row++) {
    for (let t = 0; t < time; t++) {
      const now = row * time + t;
      if (isSkipped(mask, now)) {
        for (let unit = 0; unit < units; unit++) {
          h[now * units + unit] = stateBefore(h, start?.h, row, t, time, units, unit);
          c[now * units + unit] = stateBefore(c, start?.c, row, t, time, units, unit);
        }
        continue;
      }
      z.set(bias);
      addProduct(z, x, now * inputs, kernel, inputs);
      if (t > 0) addProduct(z, h, (now - 1) * units, recurrentKernel, units);
      else if (start) addProduct(z, start.h, row * units, recurrentKernel, units);

      for (let unit = 0; unit < units; unit++) {
        const [seenByI, seenByF, seenByO] = peepholesOf(peephole, unit, units);
        const state = now * units + unit;
        const cBefore = stateBefore(c, start?.c, row, t, time, units, unit);
        const i = isOpen.i ? 1 : sigmoid(z[unit]! + seenByI * cBefore);
        const f = isOpen.f ? 1 : coupled ? 1 - i : sigmoid(z[units + unit]! + seenByF * cBefore);
        const g = ofCandidate.value(z[2 * units + unit]!);
        const cNow = f * cBefore + i * g;
        const o = isOpen.o ? 1 : sigmoid(z[3 * units + unit]! + seenByO * cNow);
        c[state] = cNow;
        h[state] = o * ofOutput.value(cNow);
        const gate = now * columns + unit;
        gates[gate] = i;
        gates[gate + units] = f;
        gates[gate + 2 * units] = g;
        gates[gate + 3 * units] = o;
      }
    }
  }
  return { h, c, gates };
}

function backward(
  x: Numbers,
  { kernel, recurrentKernel, peephole }: CellParameters,
  { batch, time, inputs, units }: PassShape,
  activation: ActivationName,
  start: StartStates | null,
  { h, c, gates }: PassTrace,
  dh: Numbers,
  { options = null, mask = null }: PassOptions = {},
): PassGradients {
  const { isOpen, coupled, ofCandidate, ofOutput } = rulesOf(activation, options);
  const columns = 4 * units;
  const dKernel = new Float64Array(inputs * columns);
  const dRecurrentKernel = new Float64Array(units * columns);
  const dBias = new Float64Array(columns);
  const dPeephole = new Float64Array(3 * units);
  const dx = new Float64Array(batch * time * inputs);
  const dh0 = new Float64Array(batch * units);
  const dc0 = new Float64Array(batch * units);
  const states = { h: new Float64Array(h.length), c: new Float64Array(c.length) };
  const dGates = new Float64Array(batch * time * columns);
  const dz = new Float64Array(columns); // by the gates before their activation
  const dhLater = new Float64Array(units); // what h of this step does to the loss through the steps after
  const dcLater = new Float64Array(units); // the same of c

  for (let row = 0; row < batch; row++) {
    dhLater.fill(0);
    dcLater.fill(0);
    for (let t = time - 1; t >= 0; t--) {
      const now = row * time + t;
      if (isSkipped(mask, now)) {
        for (let unit = 0; unit < units; unit++) dhLater[unit]! += dh[now * units + unit]!;
        states.h.set(dhLater, now * units);
        states.c.set(dcLater, now * units);
        continue;
      }
      for (let unit = 0; unit < units; unit++) {
        const gate = now * columns + unit;
        const i = gates[gate]!;
        const f = gates[gate + units]!;
        const g = gates[gate + 2 * units]!;
        const o = gates[gate + 3 * units]!;
        const state = now * units + unit;
        const cBefore = stateBefore(c, start?.c, row, t, time, units, unit);
        const shown = ofOutput.value(c[state]!);
        const [seenByI, seenByF, seenByO] = peepholesOf(peephole, unit, units);
        const dhNow = dh[state]! + dhLater[unit]!;
        // An open gate is 1, so that o·(1 - o) and its like are 0.
        const dzo = dhNow * shown * o * (1 - o);
        const dc = dhNow * o * ofOutput.slope(shown) + dcLater[unit]! + dzo * seenByO;
        states.h[state] = dhNow;
        states.c[state] = dc;
        // Coupled, what i writes more it keeps less.
        const dzi = dc * (coupled && !isOpen.f ? g - cBefore : g) * i * (1 - i);
        const dzf = coupled ? 0 : dc * cBefore * f * (1 - f);
        dz[unit] = dzi;
        dz[units + unit] = dzf;
        dz[2 * units + unit] = dc * i * ofCandidate.slope(g);
        dz[3 * units + unit] = dzo;
        dcLater[unit] = dc * f + dzi * seenByI + dzf * seenByF;
        dPeephole[unit]! += dzi * cBefore;
        dPeephole[units + unit]! += dzf * cBefore;
        dPeephole[2 * units + unit]! += dzo * c[state]!;
      }
      dGates.set(dz, now * columns);
      addTo(dBias, dz);
      addOuterProduct(dKernel, x, now * inputs, inputs, dz);
      if (t > 0) addOuterProduct(dRecurrentKernel, h, (now - 1) * units, units, dz);
      else if (start) addOuterProduct(dRecurrentKernel, start.h, row * units, units, dz);
      productWithRows(dx, now * inputs, kernel, inputs, dz);
      productWithRows(dhLater, 0, recurrentKernel, units, dz);
    }
    dh0.set(dhLater, row * units);
    dc0.set(dcLater, row * units);
  }
  const parameters = { kernel: dKernel, recurrentKernel: dRecurrentKernel, bias: dBias, peephole: dPeephole };
  return { parameters, x: dx, h0: dh0, c0: dc0, states, gates: dGates };
}

/** The options as the loops need them. */
function rulesOf(activation: ActivationName, options: CellOptions | null) {
  const [open, phi] = [options?.open ?? [], ACTIVATIONS[activation]];
  return {
    isOpen: { i: open.includes('i'), f: open.includes('f'), o: open.includes('o') },
    coupled: options?.coupled ?? false,
    ofCandidate: options?.linearCandidate ? LINEAR : phi,
    ofOutput: options?.linearOutput ? LINEAR : phi,
  };
}

/** What input, forget and output gate of a unit see of its cell state; nothing without peepholes. */
function peepholesOf(peephole: Numbers | undefined, unit: number, units: number): readonly [number, number, number] {
  return peephole ? [peephole[unit]!, peephole[units + unit]!, peephole[2 * units + unit]!] : BLIND;
}
const BLIND = [0, 0, 0] as const;
