/** The weighted sum inside a gate of one unit, taken apart. */
import type { UnitAnswer, UnitGate } from '../../../model/protocol/inside/cell';
import type { TraceName } from '../../../model/protocol/inside/traces';

/** A gate at a step: its parts add up to `sum`, of which `value` is the activation. */
export type GateSum = {
  readonly name: TraceName;
  /** x·W */
  readonly fromInput: number;
  readonly bias: number;
  /** h₋₁·U, as it is before a reset gate. */
  readonly fromPast: number;
  readonly recurrentBias: number;
  /** p·c; null without a peephole. */
  readonly fromCell: number | null;
  /** What the product with the past is multiplied by: the reset gate at the candidate of a GRU, or 1. */
  readonly reset: number;
  readonly sum: number;
  readonly value: number;
};

/** One term of the sum: product = weight · value · reset. */
export type Term = {
  /** The same for the same input of every gate: x1, h5, b, q, c. */
  readonly key: string;
  /** q: the recurrent bias of a GRU. */
  readonly kind: 'x' | 'h' | 'b' | 'q' | 'c';
  /** Of an input or a unit, from 0. */
  readonly index: number;
  readonly weight: number;
  readonly value: number;
  readonly reset: number;
  readonly product: number;
};

type Answer = Pick<UnitAnswer, 'inputs' | 'hidden' | 'gates' | 'traces'>;

const traceAt = ({ traces }: Answer, name: TraceName, time: number): number =>
  traces.traces.find((trace) => trace.name === name)?.values[time] ?? 0;

/** Only the output gate sees the cell state of this step. */
const seen = (name: TraceName, time: number): number => (name === 'o' ? time : time - 1);

export const resetOf = (answer: Answer, name: TraceName, time: number): number =>
  name === 'n' ? traceAt(answer, 'r', time) : 1;

export function sumOf(answer: Answer, gate: UnitGate, time: number): GateSum {
  const { name, kernel, recurrentKernel, bias, recurrentBias, peephole } = gate;
  const fromInput = product(kernel, answer.inputs, time);
  const fromPast = product(recurrentKernel, answer.hidden, time - 1);
  const fromCell = peephole === null ? null : peephole * traceAt(answer, 'c', seen(name, time));
  const reset = resetOf(answer, name, time);
  const sum = fromInput + bias + reset * (fromPast + recurrentBias) + (fromCell ?? 0);
  return {
    name,
    fromInput,
    bias,
    fromPast,
    recurrentBias,
    fromCell,
    reset,
    sum,
    value: traceAt(answer, name, time),
  };
}

/** Row `time` of `rows` times the weights; before the first step all is 0. */
function product(weights: Float32Array, rows: Float32Array, time: number): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++)
    sum += weights[index]! * (rows[time * weights.length + index] ?? 0);
  return sum;
}

/** All terms, the largest first; what the cell does not have is left out. */
export function termsOf(answer: Answer, gate: UnitGate, time: number): readonly Term[] {
  const { name, kernel, recurrentKernel, bias, recurrentBias, peephole } = gate;
  const reset = resetOf(answer, name, time);
  const term = (kind: Term['kind'], index: number, weight: number, value: number, factor: number): Term => ({
    key: kind === 'x' || kind === 'h' ? `${kind}${index + 1}` : kind,
    kind,
    index,
    weight,
    value,
    reset: factor,
    product: weight * value * factor,
  });
  const terms: Term[] = [term('b', 0, bias, 1, 1)];
  kernel.forEach((weight, index) => {
    terms.push(term('x', index, weight, answer.inputs[time * kernel.length + index] ?? 0, 1));
  });
  recurrentKernel.forEach((weight, index) => {
    terms.push(term('h', index, weight, answer.hidden[(time - 1) * recurrentKernel.length + index] ?? 0, reset));
  });
  if (name === 'z' || name === 'r' || name === 'n') terms.push(term('q', 0, recurrentBias, 1, reset));
  if (peephole !== null) terms.push(term('c', 0, peephole, traceAt(answer, 'c', seen(name, time)), 1));
  return terms.sort((one, other) => Math.abs(other.product) - Math.abs(one.product));
}
