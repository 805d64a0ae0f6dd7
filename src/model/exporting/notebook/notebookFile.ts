/** A notebook's file: nbformat 4.5, in which each cell has an id. */

export type NotebookCell = {
  readonly kind: 'markdown' | 'code';
  /** Letters, digits, `-` and `_`; no two cells have the same. */
  readonly id: string;
  readonly source: string;
  /** Folded away where it is opened: what nobody reads. */
  readonly folded?: true;
};

export const text = (id: string, source: string): NotebookCell => ({ kind: 'markdown', id, source: source.trim() });
export const code = (id: string, source: string): NotebookCell => ({ kind: 'code', id, source: source.trim() });
export const folded = (id: string, source: string): NotebookCell => ({ ...code(id, source), folded: true });

export function notebookFile(cells: readonly NotebookCell[]): string {
  const file = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    cells: cells.map(({ kind, id, source, folded: isFolded }) => ({
      id,
      cell_type: kind,
      metadata: isFolded ? { jupyter: { source_hidden: true } } : {},
      source: linesOf(source),
      ...(kind === 'code' ? { execution_count: null, outputs: [] } : {}),
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Each with its line break, as the format has it. */
const linesOf = (source: string): string[] =>
  source.split('\n').map((line, at, all) => (at < all.length - 1 ? `${line}\n` : line));

/** A name as it was read may hold anything: as text in Markdown, on one line. */
export const plainInMarkdown = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#+\-.!|>~$]/g, '\\$&');
