import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Series } from '../../../../model/protocol/series';
import { testPlayground } from '../../../../store/playground.fixture';
import type { PlaygroundState } from '../../../../store/state';
import { SavedSeriesList } from './SavedSeriesList';
import { PlaygroundContext } from '../../page/playgroundContext';

const series: Series = {
  source: 'csv',
  fileName: 'sales.2024.csv',
  column: 'v',
  unit: '',
  values: Float64Array.of(1, 2),
  time: { kind: 'index' },
  season: 0,
  features: [],
  components: [],
};
const saved = [
  { id: 'a', name: 'Sales', length: 120, preview: [0, 1] },
  { id: 'b', name: 'Visits', length: 1, preview: [0, 1] },
];

function show(more: Partial<PlaygroundState>) {
  const {
    playground,
    sent: { series: sent },
  } = testPlayground('csv', { series, ...more });
  render(
    <PlaygroundContext value={playground}>
      <SavedSeriesList />
    </PlaygroundContext>,
  );
  return { sent, playground };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
afterEach(cleanup);

it('opens, renames and deletes what is saved, each by name', () => {
  const { sent } = show({ saved });
  press('Open Sales');
  expect(sent.at(-1)).toEqual({ kind: 'openSaved', openId: 1, id: 'a' });

  press('Rename Visits');
  const field = screen.getByRole('textbox', { name: 'Name of the series' });
  fireEvent.change(field, { target: { value: '  Visits a day ' } });
  fireEvent.submit(field);
  expect(sent.at(-1)).toEqual({ kind: 'rename', id: 'b', name: 'Visits a day' });

  press('Rename Visits');
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
  expect(screen.queryByRole('textbox')).toBeNull();

  press('Delete Sales');
  expect(sent.at(-1)).toMatchObject({ kind: 'rename' });
  press('Cancel');
  expect(screen.getByRole('button', { name: 'Open Sales' })).toBeDefined();
  press('Delete Sales');
  press('Delete');
  expect(sent.at(-1)).toEqual({ kind: 'remove', id: 'a' });
});

it('keeps the series in place by its file’s name, once', () => {
  const { sent } = show({ saved: [] });
  expect(screen.getByText('No series is saved in this browser yet.')).toBeDefined();
  press('Save this series');
  expect(sent.at(-1)).toMatchObject({ kind: 'save', name: 'sales.2024' });
  expect(screen.getByRole('button', { name: 'Save this series' }).hasAttribute('disabled')).toBe(true);
});

it('marks the one that is in place', () => {
  const own = { csv: { series, report: null, given: null, savedId: 'b' }, drawn: null };
  show({ saved, own });
  expect(screen.getByRole('button', { name: 'Open Visits' }).getAttribute('aria-current')).toBe('true');
  expect(screen.getByRole('button', { name: 'This series is saved' }).hasAttribute('disabled')).toBe(true);
});
