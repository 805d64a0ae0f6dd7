/** The names of the columns of a table. */

/** As long as the setting that holds the name of a column may be. */
const LONGEST_NAME = 200;

export type Names = {
  readonly names: readonly string[];
  /** Names that were empty, or there before, as they stand in the file. */
  readonly changed: readonly string[];
};

/** Every name once: columns without a name are `#` and their number, and a name that comes again is numbered. */
export function columnNames(width: number, header: readonly string[] | null): Names {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  const changed: string[] = [];
  const names = Array.from({ length: width }, (_, at) => {
    const given = (header?.[at] ?? '').replaceAll(/\s+/g, ' ').trim();
    const name = unique(given || `#${at + 1}`, taken, numbers);
    if (header && name !== given) changed.push(given);
    taken.add(name);
    return name;
  });
  return { names, changed };
}

/** `numbers`: the last one that each name got, so that the same name a thousand times is not counted up each time. */
function unique(given: string, taken: ReadonlySet<string>, numbers: Map<string, number>): string {
  const name = given.slice(0, LONGEST_NAME);
  if (!taken.has(name)) return name;
  for (let number = (numbers.get(name) ?? 1) + 1; ; number++) {
    const suffix = ` (${number})`;
    const other = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (taken.has(other)) continue;
    numbers.set(name, number);
    return other;
  }
}
