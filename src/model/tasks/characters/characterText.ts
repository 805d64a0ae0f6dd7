/** A text made ready for training: its codes, its symbols, and its parts in the order of the text. */
import type { Part } from '../../protocol/parts';
import type { Config } from '../../settings/settings';
import { MATERIAL_FILES } from '../../settings/sources/tasks';
import { splitInTime } from '../../windows/split';
import { codePointsOf, codesOf, othersIn, symbolTable, type Others, type SymbolTable } from './symbols';

/** The text that is shipped, a file of `public/data`. */
export const TEXT_FILE = MATERIAL_FILES.characters;

/** Of an index of the text, from and before. */
export type Stretch = { readonly from: number; readonly to: number };

export type CharacterText = {
  readonly points: Uint32Array; // [character]
  readonly codes: Uint8Array; // [character]
  readonly table: SymbolTable;
  readonly parts: Readonly<Record<Part, Stretch>>;
  /** Characters after the first million, which are not used. */
  readonly leftOut: number;
  readonly others: Others;
};

export function characterText(
  text: string,
  { train, validation }: Pick<Config, 'train' | 'validation'>,
): CharacterText {
  const { points, leftOut } = codePointsOf(text);
  const { trainEnd, validationEnd } = splitInTime(points.length, train, validation);
  const table = symbolTable(points.subarray(0, trainEnd));
  return {
    points,
    codes: codesOf(points, table),
    table,
    parts: {
      train: { from: 0, to: trainEnd },
      validation: { from: trainEnd, to: validationEnd },
      test: { from: validationEnd, to: points.length },
    },
    leftOut,
    others: othersIn(points, table),
  };
}
