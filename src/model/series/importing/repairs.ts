/** The list of what was left out or mended, with the lines where. */
import type { Repair, RepairCode } from '../../protocol/importing';

const LISTED_LINES = 20;
const LONGEST_EXAMPLE = 80;

export type Repairs = {
  add(code: RepairCode, line: number, example?: string): void;
  /** Several at once, of which only the first are known by line. */
  addMany(code: RepairCode, count: number, lines: readonly number[], example?: string): void;
  /** By line. */
  list(): readonly Repair[];
};

export function createRepairs(): Repairs {
  const found = new Map<RepairCode, { count: number; lines: number[]; example: string }>();

  function addMany(code: RepairCode, count: number, lines: readonly number[], example = ''): void {
    if (count === 0) return;
    const known = found.get(code) ?? { count: 0, lines: [], example: '' };
    known.count += count;
    known.lines.push(...lines.slice(0, LISTED_LINES - known.lines.length));
    known.example ||= example.slice(0, LONGEST_EXAMPLE);
    found.set(code, known);
  }

  return {
    add: (code, line, example) => addMany(code, 1, [line], example),
    addMany,
    list: () =>
      [...found]
        .map(([code, { count, lines, example }]) => ({ code, count, line: lines[0] ?? 1, lines, example }))
        .sort((a, b) => a.line - b.line),
  };
}
