/** Which parts of an LSTM are there, after what its settings leave out; the other cells have all of theirs. */
import type { ActivationName, CellName, Config } from './settings';

/** The settings that say what a cell is made of. */
export type CellSettings = Pick<
  Config,
  'cell' | 'activation' | 'inputGate' | 'forgetGate' | 'outputGate' | 'candidateActivation' | 'outputActivation'
>;

/** What is applied to the candidate, or to the memory before it is shown; `none` where it was left out. */
export type AppliedActivation = ActivationName | 'none';

export type CellParts = {
  /** Gates that are left out: each is 1 at all times. */
  readonly open: readonly ('i' | 'f' | 'o')[];
  /** The forget gate is 1 - i. */
  readonly coupled: boolean;
  /** Of g. */
  readonly candidate: AppliedActivation;
  /** Of c, before the output gate. */
  readonly output: AppliedActivation;
};

/** Whether parts can be left out of it. */
export const isLstm = (cell: CellName): boolean => cell === 'lstm' || cell === 'peephole';

export function cellParts(settings: CellSettings): CellParts {
  const { cell, activation, inputGate, forgetGate, outputGate, candidateActivation, outputActivation } = settings;
  if (!isLstm(cell)) return { open: [], coupled: false, candidate: activation, output: activation };
  const off = { i: inputGate === 'off', f: forgetGate === 'off', o: outputGate === 'off' };
  return {
    open: (['i', 'f', 'o'] as const).filter((gate) => off[gate]),
    coupled: forgetGate === 'coupled',
    candidate: candidateActivation === 'off' ? 'none' : activation,
    output: outputActivation === 'off' ? 'none' : activation,
  };
}

/** Whether the cell has a forget gate with a bias of its own, which `forgetBias` sets. */
export const hasForgetBias = ({ cell, forgetGate }: Pick<CellSettings, 'cell' | 'forgetGate'>): boolean =>
  isLstm(cell) && forgetGate === 'on';
