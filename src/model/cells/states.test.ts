/** The gradients by the states of each step, against the gradients of what comes after by its start states. */
import { describe, expect, it } from 'vitest';
import type { ActivationName, CellName } from '../settings/settings';
import { seededRandom } from '../random';
import { ACTIVATIONS, sigmoid } from './activation';
import type { CellParameters, PassShape } from './cell';
import { CELLS } from './cells';

const shape: PassShape = { batch: 2, time: 5, inputs: 2, units: 3 };
const { batch, time, inputs, units } = shape;
const CASES = (Object.keys(CELLS) as CellName[]).flatMap((name) =>
  (['tanh', 'relu'] as const).map((activation) => ({ name, activation })),
);

function passOf(name: CellName, activation: ActivationName) {
  const cell = CELLS[name];
  const random = seededRandom(5);
  const numbers = (size: number) => Float64Array.from({ length: size }, () => random.normal() * 0.6);
  const slots = cell.parameters(inputs, units);
  const parameters = Object.fromEntries(
    slots.map(({ role, shape: own }) => [role, numbers(own.reduce((size, dimension) => size * dimension, 1))]),
  ) as CellParameters;
  const x = numbers(batch * time * inputs);
  const dh = numbers(batch * time * units);
  const start = { h: numbers(batch * units), c: numbers(batch * units) };
  const trace = cell.forward(x, parameters, shape, activation, start);
  const gradients = cell.backward(x, parameters, shape, activation, start, trace, dh);
  return { cell, parameters, x, dh, start, trace, gradients };
}

/** The rows of a sequence [batch, time, width] from a time step on. */
const after = (values: Float64Array, from: number, width: number) =>
  values.filter((_, at) => Math.floor(at / width) % time >= from);
const at = (values: Float64Array, step: number) =>
  values.filter((_, place) => Math.floor(place / units) % time === step);

describe.each(CASES)('states of $name with $activation', ({ name, activation }) => {
  const { cell, parameters, x, dh, trace, gradients } = passOf(name, activation);
  const { value: phi } = ACTIVATIONS[activation];

  /** Of the loss Σ h ⊙ dh, what comes after a step whose states are these. */
  function lossAfter(step: number, h: Float64Array, c: Float64Array): number {
    if (step === time - 1) return 0;
    const rest = { ...shape, time: time - 1 - step };
    const later = cell.forward(after(x, step + 1, inputs), parameters, rest, activation, { h, c });
    const weights = after(dh, step + 1, units);
    return later.h.reduce((sum, value, index) => sum + value * weights[index]!, 0);
  }

  it('has by h_t what is seen of it at once, and what the steps after make of it', () => {
    for (let step = 0; step < time; step++) {
      const own = at(dh, step);
      const found = at(gradients.states.h, step);
      if (step === time - 1) {
        expect(found).toEqual(own);
        continue;
      }
      const rest = { ...shape, time: time - 1 - step };
      const [xs, start] = [after(x, step + 1, inputs), { h: at(trace.h, step), c: at(trace.c, step) }];
      const later = cell.forward(xs, parameters, rest, activation, start);
      const { h0 } = cell.backward(xs, parameters, rest, activation, start, later, after(dh, step + 1, units));
      found.forEach((value, index) => expect(value).toBeCloseTo(own[index]! + h0[index]!, 12));
    }
  });

  it('has by c_t what finite differences find, the h_t that shows it included', () => {
    const hasC = cell.states.includes('c');
    expect(gradients.states.c).toHaveLength(hasC ? batch * time * units : 0);
    const [nudge, output] = [1e-6, cell.gates.indexOf('o')];
    for (let step = 0; hasC && step < time; step++) {
      const [own, found] = [at(dh, step), at(gradients.states.c, step)];
      found.forEach((gradient, index) => {
        const [row, unit] = [Math.floor(index / units), index % units];
        const o = trace.gates[((row * time + step) * cell.blocks + output) * units + unit]!;
        const lossWith = (change: number) => {
          const [h, c] = [at(trace.h, step), at(trace.c, step)];
          c[index]! += change;
          const seen = parameters.peephole?.[2 * units + unit] ?? 0;
          h[index] = sigmoid(Math.log(o / (1 - o)) + seen * change) * phi(c[index]!);
          return own[index]! * h[index] + lossAfter(step, h, c);
        };
        expect((lossWith(nudge) - lossWith(-nudge)) / (2 * nudge)).toBeCloseTo(gradient, 6);
      });
    }
  });

  it('agrees with finite differences by h_t', () => {
    const nudge = 1e-6;
    for (let step = 0; step < time; step++) {
      const own = at(dh, step);
      at(gradients.states.h, step).forEach((gradient, index) => {
        const lossWith = (change: number) => {
          const h = at(trace.h, step);
          h[index]! += change;
          return own[index]! * h[index]! + lossAfter(step, h, at(trace.c, step));
        };
        expect((lossWith(nudge) - lossWith(-nudge)) / (2 * nudge)).toBeCloseTo(gradient, 6);
      });
    }
  });
});
