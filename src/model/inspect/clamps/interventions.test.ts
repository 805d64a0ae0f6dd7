import { describe, expect, it } from 'vitest';
import { ACTIVATIONS, sigmoid } from '../../cells/activation';
import { CELLS } from '../../cells/cells';
import { configFor } from '../../settings/config';
import type { CellName } from '../../settings/settings';
import { forward } from '../../network/forward';
import { initialParameters } from '../../network/initialize';
import { layerParameters, networkShape, parameterLayout } from '../../network/layout';
import type { Intervention } from '../../protocol/inside/clamps';
import type { TraceName } from '../../protocol/inside/traces';
import { seededRandom } from '../../random';
import { intervened } from './interventions';

const TIME = 7;
const UNITS = 3;
const INPUTS = 2;
const LAYERS = 2;

function network(cell: CellName) {
  const shape = { ...networkShape({ ...configFor('sines'), cell, units: UNITS, layers: LAYERS, horizon: 2 }, INPUTS) };
  const layout = parameterLayout(shape);
  const random = seededRandom(3);
  // Biases and peepholes too.
  const parameters = initialParameters(shape, { seed: 5, forgetBias: 1 }).map((value) => value + 0.3 * random.normal());
  const x = Float32Array.from({ length: TIME * INPUTS }, () => random.normal());
  return { shape, layout, parameters, x };
}

/** What an intervention makes of a gate's value, as the loop below meets it. */
type Hold = (layer: number, gate: TraceName, unit: number, value: number) => number;
type Doing = { hold?: Hold; isRemoved?: (layer: number, unit: number) => boolean; isCut?: (layer: number) => boolean };

/** The network once more, slow and obvious: unit by unit, with the intervention where it happens. */
function slowly(cell: CellName, { hold, isRemoved, isCut }: Doing): number[] {
  const { shape, layout, parameters, x } = network(cell);
  const phi = ACTIVATIONS[shape.activation].value;
  const units = Array.from({ length: UNITS }, (_, unit) => unit);
  let inputs: number[][] = Array.from({ length: TIME }, (_, t) => [x[2 * t]!, x[2 * t + 1]!]);
  for (let layer = 0; layer < LAYERS; layer++) {
    const { kernel, recurrentKernel, bias, peephole } = layerParameters(parameters, layout, layer);
    const gates = CELLS[cell].gates;
    const columns = Math.max(1, gates.length) * UNITS;
    const held = (gate: TraceName, unit: number, value: number) => hold?.(layer, gate, unit, value) ?? value;
    const seen = (h: readonly number[]) => h.map((value, unit) => (isRemoved?.(layer, unit) ? 0 : value));
    let h = units.map(() => 0);
    let c = units.map(() => 0);
    inputs = inputs.map((input) => {
      const past = isCut?.(layer) ? units.map(() => 0) : seen(h);
      const column = (gate: TraceName, unit: number) => Math.max(0, gates.indexOf(gate)) * UNITS + unit;
      const fromInput = (at: number) =>
        input.reduce((sum, value, row) => sum + value * kernel[row * columns + at]!, bias[at]!);
      const fromPast = (at: number) =>
        past.reduce((sum, value, row) => sum + value * recurrentKernel[row * columns + at]!, 0);
      const z = (gate: TraceName, unit: number) => fromInput(column(gate, unit)) + fromPast(column(gate, unit));
      if (cell === 'rnn') h = units.map((unit) => phi(z('h', unit)));
      else if (cell === 'gru') {
        h = units.map((unit) => {
          const second = (gate: TraceName) => bias[columns + column(gate, unit)]!;
          const update = held('z', unit, sigmoid(z('z', unit) + second('z')));
          const reset = held('r', unit, sigmoid(z('r', unit) + second('r')));
          const q = fromPast(column('n', unit)) + second('n');
          const n = held('n', unit, phi(fromInput(column('n', unit)) + reset * q));
          return update * h[unit]! + (1 - update) * n;
        });
      } else {
        const before = c;
        const peep = (row: number, unit: number, of: number) => (peephole ? peephole[row * UNITS + unit]! * of : 0);
        const i = units.map((unit) => held('i', unit, sigmoid(z('i', unit) + peep(0, unit, before[unit]!))));
        const f = units.map((unit) => held('f', unit, sigmoid(z('f', unit) + peep(1, unit, before[unit]!))));
        const g = units.map((unit) => held('g', unit, phi(z('g', unit))));
        c = units.map((unit) => f[unit]! * before[unit]! + i[unit]! * g[unit]!);
        h = units.map((unit) => held('o', unit, sigmoid(z('o', unit) + peep(2, unit, c[unit]!))) * phi(c[unit]!));
      }
      return seen(h);
    });
  }
  const { kernel, bias } = layerParameters(parameters, layout, 'head');
  return [0, 1].map((ahead) =>
    inputs.at(-1)!.reduce((sum, h, unit) => sum + h * kernel[unit * 2 + ahead]!, bias[ahead]!),
  );
}

function edited(cell: CellName, interventions: readonly Intervention[]): number[] {
  const { shape, layout, parameters, x } = network(cell);
  return [...forward(x, 1, TIME, shape, layout, intervened(parameters, shape, layout, interventions)).forecast];
}

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  actual.forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 5));
}

describe.each(Object.keys(CELLS) as CellName[])('interventions in a network of %s', (cell) => {
  const { gates } = CELLS[cell];

  it('change nothing where there are none', () => {
    const { shape, layout, parameters } = network(cell);
    expect(intervened(parameters, shape, layout, [])).toBe(parameters);
    expectClose(edited(cell, []), slowly(cell, {}));
  });

  it.each(gates.flatMap((gate) => [0, 0.3, 1].map((value) => [gate, value] as const)))(
    'hold %s at %s, of one unit and of all',
    (gate, value) => {
      const one: Hold = (layer, name, unit, was) => (layer === 0 && name === gate && unit === 1 ? value : was);
      expectClose(edited(cell, [{ kind: 'pin', layer: 0, gate, unit: 1, value }]), slowly(cell, { hold: one }));
      const all: Hold = (layer, name, _unit, was) => (layer === 1 && name === gate ? value : was);
      expectClose(edited(cell, [{ kind: 'pin', layer: 1, gate, unit: 'all', value }]), slowly(cell, { hold: all }));
    },
  );

  it.each([0, 1])('remove a unit of layer %s', (layer) => {
    const isRemoved = (of: number, unit: number) => of === layer && unit === 2;
    expectClose(edited(cell, [{ kind: 'remove', layer, unit: 2 }]), slowly(cell, { isRemoved }));
  });

  it('cut the recurrent connection', () => {
    expectClose(edited(cell, [{ kind: 'cut', layer: 1 }]), slowly(cell, { isCut: (layer) => layer === 1 }));
  });

  it('pass over what does not fit, and leave the trained parameters alone', () => {
    const { shape, layout, parameters } = network(cell);
    const before = parameters.slice();
    const out = intervened(parameters, shape, layout, [
      { kind: 'pin', layer: 9, gate: 'f', unit: 'all', value: 0 },
      { kind: 'pin', layer: 0, gate: cell === 'gru' ? 'f' : 'z', unit: 'all', value: 0 },
      { kind: 'remove', layer: 0, unit: 99 },
      { kind: 'pin', layer: 0, gate: gates[0] ?? 'f', unit: 99, value: 1 },
    ]);
    expect(out).toEqual(before);
    intervened(parameters, shape, layout, [{ kind: 'cut', layer: 0 }]);
    expect(parameters).toEqual(before);
  });
});

it('the forget bias is set as a whole, of the gate that keeps', () => {
  for (const cell of ['lstm', 'gru'] as const) {
    const { shape, layout, parameters } = network(cell);
    const out = intervened(parameters, shape, layout, [{ kind: 'forgetBias', layer: 0, value: 2.5 }]);
    const { bias } = layerParameters(out, layout, 0);
    const kept = cell === 'lstm' ? [bias.slice(UNITS, 2 * UNITS)] : [bias.slice(0, UNITS), bias.slice(9, 9 + UNITS)];
    expect(kept.map((values) => [...values])).toEqual(
      cell === 'lstm'
        ? [[2.5, 2.5, 2.5]]
        : [
            [2.5, 2.5, 2.5],
            [0, 0, 0],
          ],
    );
    expect([...out].filter((value, at) => value !== parameters[at])).toHaveLength(cell === 'lstm' ? 3 : 6);
  }
});
