/** What the picture of a cell is given to show. */
import type { CellParts } from '../../../../../model/settings/cellParts';
import type { TraceName } from '../../../../../model/protocol/inside/traces';
import type { CellFlow, FlowRange } from '../../../../charts/equations/cellFlow';
import type { GateSum, Term } from '../../../../charts/equations/gateTerms';

export type PictureProps = {
  flow: CellFlow;
  range: FlowRange;
  parts: CellParts;
  /** The input: one value, or how many there are. */
  x: { readonly name: string; readonly value?: number | undefined };
  /** The sums inside the gates; null where the picture is of a mean, or they are not known yet. */
  sums: readonly GateSum[] | null;
  peepholes: boolean;
  /** Whether a term of this kind is pointed at. */
  isLit(kind: Term['kind']): boolean;
  narrow: boolean;
  texts: { readonly names: Readonly<Record<TraceName, string>>; readonly kept: string; readonly added: string };
};
