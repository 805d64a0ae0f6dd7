import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { configFor } from '../../../../model/settings/config';
import type { Series, SeriesCommand } from '../../../../model/protocol/series';
import { createPlayground } from '../../../../store/playground';
import { initialState, type PlaygroundState } from '../../../../store/state';
import { KeptSeriesList } from './SavedSeriesList';
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
const kept = [
  { id: 'a', name: 'Sales', length: 120, preview: [0, 1] },
  { id: 'b', name: 'Visits', length: 1, preview: [0, 1] },
];

function show(more: Partial<PlaygroundState>) {
  const sent: SeriesCommand[] = [];
  const nothing = { send: () => undefined };
  const initial = initialState({ config: configFor('csv'), language: 'en', theme: 'light', notices: [] });
  const playground = createPlayground(
    { ...initial, series, ...more },
    {
      series: { send: (command) => sent.push(command) },
      trainer: nothing,
      inspector: nothing,
      rival: { send: () => undefined, end: () => undefined },
    },
    (file) => file,
  );
  render(
    <PlaygroundContext value={playground}>
      <KeptSeriesList />
    </PlaygroundContext>,
  );
  return { sent, playground };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
afterEach(cleanup);

it('opens, renames and deletes what is kept, each by name', () => {
  const { sent } = show({ kept });
  press('Open Sales');
  expect(sent.at(-1)).toEqual({ kind: 'openKept', openId: 1, id: 'a' });

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
  const { sent } = show({ kept: [] });
  expect(screen.getByText('This browser keeps no series yet.')).toBeDefined();
  press('Keep this series');
  expect(sent.at(-1)).toMatchObject({ kind: 'keep', name: 'sales.2024' });
  expect(screen.getByRole('button', { name: 'Keep this series' }).hasAttribute('disabled')).toBe(true);
});

it('marks the one that is in place', () => {
  const own = { csv: { series, report: null, given: null, keptId: 'b' }, drawn: null };
  show({ kept, own });
  expect(screen.getByRole('button', { name: 'Open Visits' }).getAttribute('aria-current')).toBe('true');
  expect(screen.getByRole('button', { name: 'This series is kept' }).hasAttribute('disabled')).toBe(true);
});
