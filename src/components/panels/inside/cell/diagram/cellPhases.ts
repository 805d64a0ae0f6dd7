/** What a cell does within one time step, in the order of its doing: the words of the slow motion and the parts of the picture. */
import type { CellParts } from '../../../../../model/settings/cellParts';
import type { CellName } from '../../../../../model/settings/settings';

export type Phase = 'read' | 'forget' | 'write' | 'show' | 'reset' | 'keep' | 'renew' | 'sum' | 'squash';

export const PHASES: Readonly<Record<CellName, readonly Phase[]>> = {
  lstm: ['read', 'forget', 'write', 'show'],
  peephole: ['read', 'forget', 'write', 'show'],
  gru: ['read', 'reset', 'keep', 'renew'],
  rnn: ['read', 'sum', 'squash'],
};

/** Those of a cell of which parts are left out: one that has no forget gate does not forget. */
export const phasesOf = (cell: CellName, { open }: Pick<CellParts, 'open'>): readonly Phase[] =>
  PHASES[cell].filter((phase) => phase !== 'forget' || !open.includes('f'));
