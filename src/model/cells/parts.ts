/** What is there of a cell whose options leave parts out. */
import type { CellName } from '../settings/settings';
import type { TraceName } from '../protocol/inside/traces';
import type { CellOptions } from './cell';
import { CELLS } from './cells';

/** As a network's shape has them. */
export type BuiltCell = { readonly cell: CellName; readonly options?: CellOptions };

/** Whether a gate is left out: it is 1 at all times. */
export const isOpen = ({ options }: BuiltCell, name: TraceName): boolean =>
  options?.open.some((gate) => gate === name) ?? false;

/** Whether a gate comes of another, and has no weights of its own: f = 1 - i. */
export const isCoupled = ({ options }: BuiltCell, name: TraceName): boolean =>
  name === 'f' && (options?.coupled ?? false);

/** Gates whose weights are in use, in the order of their columns. */
export const weighedGates = (built: BuiltCell): readonly TraceName[] =>
  CELLS[built.cell].gates.filter((name) => !isOpen(built, name) && !isCoupled(built, name));

/** What there is to see, in the order of showing: gates that are not left out, then states. */
export const shownTraces = (built: BuiltCell): readonly TraceName[] =>
  CELLS[built.cell].traces.filter((name) => !isOpen(built, name));
