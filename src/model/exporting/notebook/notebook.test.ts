import { describe, expect, it } from 'vitest';
import { hourly, monthly, trainedWith } from '../python/trained.fixture';
import { NOTEBOOK_CASES } from './cases.fixture';
import { notebook } from './notebook';

type Cell = {
  readonly id: string;
  readonly cell_type: 'markdown' | 'code';
  readonly metadata: object;
  readonly source: readonly string[];
};
type File = {
  readonly nbformat: number;
  readonly nbformat_minor: number;
  readonly metadata: object;
  readonly cells: readonly Cell[];
};
const read = (written: string) => JSON.parse(written) as File;
const sourceOf = ({ cells }: File, kind: Cell['cell_type']) =>
  cells
    .filter((cell) => cell.cell_type === kind)
    .map(({ source }) => source.join(''))
    .join('\n');

describe.each(NOTEBOOK_CASES)('the notebook of $title', ({ network }) => {
  const trained = network();
  const file = read(notebook(trained));

  it('is nbformat 4.5', () => {
    expect(Object.keys(file).sort()).toEqual(['cells', 'metadata', 'nbformat', 'nbformat_minor']);
    expect([file.nbformat, file.nbformat_minor]).toEqual([4, 5]);
    expect(file.metadata).toMatchObject({ kernelspec: { name: 'python3', display_name: 'Python 3' } });
    for (const cell of file.cells) {
      const keys = ['cell_type', 'id', 'metadata', 'source'];
      const ofCode = { ...cell, execution_count: null, outputs: [] };
      expect(cell).toEqual(cell.cell_type === 'code' ? ofCode : cell);
      expect(Object.keys(cell).sort()).toEqual(
        cell.cell_type === 'code' ? [...keys, 'execution_count', 'outputs'].sort() : keys,
      );
      expect(cell.id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
      expect(cell.source.slice(0, -1).every((line) => /^[^\n]*\n$/.test(line))).toBe(true);
      expect(cell.source.at(-1)).not.toMatch(/\n$/);
    }
    expect(new Set(file.cells.map(({ id }) => id)).size).toBe(file.cells.length);
  });

  it('has each parameter, in its place', () => {
    const [, encoded = ''] = /PARAMETERS = np\.frombuffer\(base64\.b64decode\("""([^"]*)"""/.exec(
      sourceOf(file, 'code'),
    )!;
    const bytes = Buffer.from(encoded, 'base64');
    expect(Array.from(trained.parameters.keys(), (at) => bytes.readFloatLE(4 * at))).toEqual([...trained.parameters]);
    expect(bytes).toHaveLength(4 * trained.parameters.length);
  });

  it('explains each code that is read', () => {
    const kinds = file.cells.map(({ cell_type }) => cell_type);
    expect(kinds[0]).toBe('markdown');
    expect(kinds.filter((kind) => kind === 'markdown').length).toBeGreaterThan(9);
    expect(sourceOf(file, 'markdown')).not.toMatch(/undefined|NaN|\[object|\b1 (?:windows|values|epochs|layers)\b/);
    expect(sourceOf(file, 'code')).not.toMatch(/undefined|NaN|\[object|\t/);
  });
});

describe('a notebook', () => {
  it('has what was read of a file as text only', () => {
    const name = '`<script>alert(1)</script>`\n# *shop*';
    const file = read(notebook(trainedWith({}, { ...monthly, fileName: name, column: '[a](b)', unit: '$x$' })));
    const [said] = file.cells.filter(({ id }) => id === 'series-text');
    expect(said!.source.join('')).toContain(
      '\\`&lt;script\\>alert\\(1\\)&lt;/script\\>\\` \\# \\*shop\\*, column \\[a\\]\\(b\\), in \\$x\\$',
    );
  });

  it('says that Keras has no peepholes', () => {
    const file = read(notebook(trainedWith({ cell: 'peephole' })));
    expect(sourceOf(file, 'markdown')).toContain('Keras has no LSTM with peepholes');
    expect(sourceOf(file, 'code')).not.toContain('keras');
  });

  it('compares so many windows as can be afforded', () => {
    const network = trainedWith({ units: 48, layers: 3, lookBack: 48 }, hourly);
    expect(sourceOf(read(notebook(network)), 'markdown')).toMatch(/from 4\d evenly spread windows of it/);
  });
});
