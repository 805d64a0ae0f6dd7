/** A table of texts, for the screen and for the documentation. */
import { format } from 'prettier';

export type Table = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export function printTable({ title, columns, rows }: Table): void {
  const lines = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const line of lines) {
    const cells = line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)));
    console.log(`  ${cells.join('   ')}`);
  }
}

/** As `npm run format` would leave it. */
export function markdownOf(tables: readonly Table[]): Promise<string> {
  const texts = tables.map(({ title, columns, rows }) => {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const rule = columns.map((_, column) => (column === 0 ? '---' : '--:'));
    return [title, '', line(columns), line(rule), ...rows.map(line)].join('\n');
  });
  return format(texts.join('\n\n'), { parser: 'markdown', printWidth: 120 });
}
