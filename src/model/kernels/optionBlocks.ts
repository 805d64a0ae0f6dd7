/**
 * An LSTM with options (`CellOptions`) as a plain one with other parameters, for kernels that know no options. An open gate
 * sees nothing and has a bias with which its sigmoid is 1 and flat, in float32 exactly. A coupled forget gate is the input
 * gate with its sign turned, since 1 - σ(z) = σ(-z). Only an activation that is left out is the kernel's own matter.
 */
import type { CellOptions, ParameterRole } from '../cells/cell';

/** 1 + e⁻¹⁰⁰ is 1 in float32, and in float64 it is as near as can be told. */
const OPEN_BIAS = 100;

/** What a plain LSTM is given in the place of a parameter's `values`, whose blocks lie side by side along the columns. */
export function withoutOptions(
  role: ParameterRole,
  values: Float32Array,
  units: number,
  { open, coupled }: CellOptions,
): Float32Array {
  const plain = values.slice();
  for (const gate of open) {
    forBlock(role, gate, units, plain.length, (at) => (plain[at] = role === 'bias' ? OPEN_BIAS : 0));
  }
  if (coupled && !open.includes('f')) forPairs(role, units, plain.length, (i, f) => (plain[f] = -plain[i]!));
  return plain;
}

/** Makes the gradient of what the plain LSTM was given, in place, that of the parameter itself; of an unused block it is 0. */
export function gradientWithOptions(
  role: ParameterRole,
  gradient: Float32Array,
  units: number,
  { open, coupled }: CellOptions,
): void {
  if (coupled) {
    forPairs(role, units, gradient.length, (i, f) => {
      gradient[i]! -= gradient[f]!;
      gradient[f] = 0;
    });
  }
  for (const gate of open) forBlock(role, gate, units, gradient.length, (at) => (gradient[at] = 0));
}

/** Whether f = 1 - i is 0, where σ(-100) is only next to it: then nothing of c0 comes through. */
export const forgetsAll = ({ open, coupled }: CellOptions): boolean =>
  coupled && open.includes('i') && !open.includes('f');

/** The gates' blocks: of peepholes g has none. */
const blockOf = (role: ParameterRole, gate: 'i' | 'f' | 'o') =>
  gate === 'i' ? 0 : gate === 'f' ? 1 : role === 'peephole' ? 2 : 3;

/** Each place of a gate's block, in every row. */
function forBlock(
  role: ParameterRole,
  gate: 'i' | 'f' | 'o',
  units: number,
  length: number,
  visit: (at: number) => void,
): void {
  const columns = (role === 'peephole' ? 3 : 4) * units;
  for (let first = blockOf(role, gate) * units; first < length; first += columns) {
    for (let at = first; at < first + units; at++) visit(at);
  }
}

/** Each place of the input gate's block with that of the forget gate's beside it. */
function forPairs(role: ParameterRole, units: number, length: number, visit: (i: number, f: number) => void): void {
  forBlock(role, 'i', units, length, (at) => visit(at, at + units));
}
