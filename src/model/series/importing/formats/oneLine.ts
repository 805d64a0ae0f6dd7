/** All values of a series in one line. */
const FEWEST = 20;
const NUMBER = /^[-+]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[-+]?\d+)?$|^(?:nan|na|null|\?)$/i;

/** A value a line; null where the text is something else. */
export function oneLine(text: string): string | null {
  const line = text.trim();
  if (line.includes('\n')) return null;
  for (const mark of [/[;\t|]\s*|\s+/, /,\s*/]) {
    const cells = line.split(mark).map((cell) => cell.replace(/,$/, ''));
    if (cells.length >= FEWEST && cells.every((cell) => cell === '' || NUMBER.test(cell))) return cells.join('\n');
  }
  return null;
}
