/** Which character parts the cells of a table: the one that stands equally often in nearly every line. */

export type Delimiter = ',' | ';' | '\t' | '|';

/** The comma is last: where another one parts the cells, commas are decimal marks. */
const BEFORE_COMMA: readonly Delimiter[] = ['\t', ';', '|'];
const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_LINES = 100;
/** The rest may be remarks above or below the table. */
const SHARE_OF_LINES = 0.8;

/** Lines of the head of the text, without what stands in quotes. */
function sampleLines(text: string): readonly string[] {
  const head = text.slice(0, SAMPLE_CHARACTERS).replaceAll(/"[^"]*"/g, '');
  const lines = head.split('\n', SAMPLE_LINES + 1);
  if (text.length > SAMPLE_CHARACTERS && lines.length > 1) lines.pop(); // may be cut off in its middle
  return lines.filter((line) => line.trim() !== '');
}

function partsEvenly(lines: readonly string[], delimiter: Delimiter): boolean {
  const linesByCount = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...linesByCount.values()) >= SHARE_OF_LINES * lines.length;
}

/** `text` has `\n` at its line ends. */
export function delimiterOf(text: string): Delimiter {
  const lines = sampleLines(text);
  if (lines.length === 0) return ',';
  return BEFORE_COMMA.find((delimiter) => partsEvenly(lines, delimiter)) ?? ',';
}
