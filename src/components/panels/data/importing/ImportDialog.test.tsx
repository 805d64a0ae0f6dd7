import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ImportReport } from '../../../../model/protocol/importing';
import { testPlayground } from '../../../../store/playground.fixture';
import type { PlaygroundState } from '../../../../store/state';
import { ImportDialog } from './ImportDialog';
import { PlaygroundContext } from '../../page/playgroundContext';

const column = (name: string, kind: 'number' | 'date' | 'text' = 'number') => ({
  name,
  kind,
  count: kind === 'number' ? 120 : 0,
  missing: 2,
  first: kind === 'number' ? 1 : null,
  last: kind === 'number' ? 9 : null,
});
const REPORT: ImportReport = {
  fileName: 'sales.csv',
  kind: 'text',
  encoding: 'gb18030',
  delimiter: ';',
  decimal: ',',
  ambiguous: false,
  header: true,
  layout: 'long',
  sheets: [],
  sheet: null,
  groups: null,
  ties: [],
  rows: 120,
  columns: [column('day', 'date'), column('year'), column('month'), column('sales')],
  time: {
    column: 'day',
    format: 'M/D/YYYY',
    frequency: 'day',
    irregular: true,
    duplicates: 3,
    unsorted: 1,
    absent: 0,
    ambiguous: true,
  },
  target: 'sales',
  repairs: [
    { code: 'not-a-number', count: 7, line: 4, lines: [4, 9], example: 'n/a?' },
    { code: 'comment', count: 1, line: 1, lines: [1], example: '' },
  ],
  preview: [
    ['1/2/2020', '2020', '1', '5,5'],
    ['1/3/2020', '2020'],
  ],
  choices: { target: 'sales' },
};

function show(more: Partial<PlaygroundState> = {}) {
  const {
    playground,
    sent: { series: sent },
  } = testPlayground('csv', { report: REPORT, ...more });
  const onClose = vi.fn<() => void>();
  render(
    <PlaygroundContext value={playground}>
      <ImportDialog onClose={onClose} />
    </PlaygroundContext>,
  );
  return { sent, playground, onClose };
}
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });
const shown = (label: string) =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: label }).selectedOptions[0]?.textContent;
afterEach(cleanup);

describe('the import dialog', () => {
  it('shows what was found out, and what its owner said', () => {
    show();
    expect(shown('Encoding')).toBe('Found: GB18030');
    expect(shown('Delimiter')).toBe('Found: semicolon');
    expect(shown('Decimal mark')).toBe('Found: comma: 1,5');
    expect(shown('Time column')).toBe('Found: day');
    expect(shown('Frequency')).toBe('Found: daily');
    expect(shown('Target')).toBe('sales');
    const columns = within(screen.getByRole('table', { name: 'Columns' }));
    expect(columns.getByRole('row', { name: /^sales · Target number 120 2 1 9$/ })).toBeDefined();
    const preview = within(screen.getByRole('table', { name: 'First rows of the file' }));
    expect(preview.getByRole('cell', { name: '5,5' })).toBeDefined();
    expect(preview.getAllByRole('cell')).toHaveLength(8);
    expect(screen.getByText(/no number: counts as missing/).textContent).toBe(
      '7 no number: counts as missingn/a?(lines 4, 9, …)',
    );
    expect(screen.getByText(/3 repeated time stamps · uneven distances/)).toBeDefined();
  });

  it('sends each correction together with what was said before', () => {
    const { sent } = show();
    choose('Delimiter', '|');
    expect(sent.at(-1)).toEqual({ kind: 'reimport', openId: 1, choices: { delimiter: '|' } });
    choose('Frequency', 'week');
    expect(sent.at(-1)).toMatchObject({ choices: { target: 'sales', frequency: 'week' } });
    choose('Header', 'false');
    expect(sent.at(-1)).toMatchObject({ choices: { header: false } });
    choose('Time column', 'counted');
    expect(sent.at(-1)).toMatchObject({ choices: { target: 'sales', time: [] } });
    fireEvent.click(screen.getByRole('radio', { name: 'take the mean' }));
    expect(sent.at(-1)).toMatchObject({ choices: { target: 'sales', duplicates: 'mean' } });
    fireEvent.click(screen.getByRole('radio', { name: 'means at even ones' }));
    expect(sent.at(-1)).toMatchObject({ choices: { target: 'sales', spacing: 'resample' } });
  });

  it('takes a date in parts once two of them are named', () => {
    const { sent } = show();
    choose('Time column', 'parts');
    choose('Year', '1');
    expect(sent).toEqual([]);
    choose('Month', '2');
    expect(sent.at(-1)).toEqual({ kind: 'reimport', openId: 1, choices: { target: 'sales', time: ['year', 'month'] } });
  });

  it('asks for the decimal mark where the numbers do not tell', () => {
    const { sent } = show({ report: { ...REPORT, ambiguous: true } });
    const question = within(screen.getByRole('radiogroup', { name: /^Decimal mark: the numbers/ }));
    fireEvent.click(question.getByRole('radio', { name: 'point: 1.5' }));
    expect(sent.at(-1)).toMatchObject({ choices: { target: 'sales', decimal: '.' } });
  });

  it('asks for the order of day and month', () => {
    const { sent } = show();
    fireEvent.click(
      within(screen.getByRole('radiogroup', { name: /^Day or month first/ })).getByRole('radio', {
        name: 'day, month',
      }),
    );
    expect(sent.at(-1)).toMatchObject({ choices: { target: 'sales', dateOrder: 'dmy' } });
  });

  it('lets one of several series be chosen, by its name where they are many', () => {
    const names = Array.from({ length: 50 }, (_, at) => `H${at + 1}`);
    const groups = { column: 'unique_id', count: 414, names, chosen: 'H1' };
    const { sent } = show({ report: { ...REPORT, groups } });
    const box = screen.getByRole<HTMLInputElement>('combobox', { name: 'Series (414, by unique_id)' });
    expect(box.value).toBe('H1');
    fireEvent.change(box, { target: { value: 'H7' } });
    expect(sent.at(-1)).toMatchObject({ choices: { target: 'sales', group: 'H7' } });
    fireEvent.change(box, { target: { value: 'H400' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(sent.at(-1)).toMatchObject({ choices: { group: 'H400' } });
  });

  it('says why a correction made it fail, and finds everything out again', () => {
    const problem = { code: 'column-without-dates', column: 'sales', line: 2, cell: '5,5' } as const;
    const { sent } = show({ notices: [{ kind: 'import', fileName: 'sales.csv', problem, report: null }] });
    expect(screen.getByRole('alert').textContent).toContain('Column “sales”, line 2: “5,5” is not a date.');
    expect(screen.queryByRole('combobox')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Find everything out again' }));
    expect(sent.at(-1)).toMatchObject({ kind: 'reimport', choices: {} });
  });

  it('shows how far a large file is read, and cancels', () => {
    const { sent } = show({ importShare: 0.42 });
    expect(screen.getByRole('progressbar', { name: 'Reading… 42 %' })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(sent).toEqual([{ kind: 'cancelImport' }]);
  });
});
