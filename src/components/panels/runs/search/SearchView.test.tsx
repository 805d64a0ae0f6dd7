import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { finished } from '../../../../model/evaluation/pausing';
import type { RunResult } from '../../../../model/protocol/runs';
import { judgeSearch } from '../../../../model/runs/search/judge';
import { planSearch } from '../../../../model/runs/search/plan';
import { configFor } from '../../../../model/settings/config';
import { testPlayground, testSeries } from '../../../../store/playground.fixture';
import { PlaygroundContext } from '../../page/playgroundContext';
import { SearchView } from './SearchView';

afterEach(cleanup);

/** The view with a series in place, and a pool that plans and judges at once. */
async function show() {
  const config = { ...configFor('sines'), lookBack: 8, epochs: 5 };
  const { playground, sent } = testPlayground(config, { series: testSeries('sines') });
  let answered = 0;
  const answer = () =>
    act(async () => {
      await vi.dynamicImportSettled();
      for (; answered < sent.runs.length; answered++) {
        const command = sent.runs[answered]!;
        if (command.kind === 'planSearch') {
          const planned = finished(planSearch(command.search, command.config, command.series));
          playground.events.runs({ kind: 'searchPlanned', id: command.id, planned });
        } else if (command.kind === 'judgeSearch') {
          playground.events.runs({ kind: 'searchJudged', id: command.id, judgement: judgeSearch(command.results) });
        }
      }
    });
  const finish = (at: number, error: number) => {
    const { id, seed } = sent.runs.findLast((command) => command.kind === 'run')!.jobs[at]!;
    const mae = (value: number) => ({ windows: 3, lstm: { mae: value, rmse: value }, naive: { mae: 1, rmse: 1 } });
    const metrics = { train: mae(error), validation: mae(error), test: mae(error + 0.5) };
    const result = { id, seed, engine: 'wasm', step: 9, epoch: 5, losses: [], metrics, best: null, divergedAt: null };
    playground.events.runs({ kind: 'done', id, result: result as unknown as RunResult });
    return answer();
  };
  render(
    <PlaygroundContext value={playground}>
      <SearchView actions={<button type="button">Further</button>} />
    </PlaygroundContext>,
  );
  await answer();
  const press = async (name: string) => {
    fireEvent.click(screen.getByRole('button', { name }));
    await answer();
  };
  return { playground, sent, answer, finish, press };
}

const value = (setting: string, text: string) =>
  within(screen.getByRole('group', { name: `Values of ${setting}` })).getByRole('checkbox', { name: text });

it('counts the runs of what is chosen, and says why it cannot begin', async () => {
  const { answer } = await show();
  expect(screen.getByText(/16 of 16 combinations = 16 runs/)).toBeDefined();
  fireEvent.click(value('Units', '1'));
  await answer();
  expect(screen.getByText(/20 of 20 combinations = 20 runs/)).toBeDefined();
  fireEvent.click(screen.getByRole('radio', { name: '5' }));
  await answer();
  expect(screen.getByText(/20 of 20 combinations × 5 seeds = 100 runs/)).toBeDefined();
  fireEvent.change(screen.getByRole('combobox', { name: 'Vary a setting' }), { target: { value: 'cell' } });
  await answer();
  expect(screen.getByRole('alert').textContent).toMatch(/400 runs are too many: a search has 200 at most/);
  expect(screen.getByRole('button', { name: 'Start' }).hasAttribute('disabled')).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Do not vary Cell' }));
  fireEvent.click(screen.getByRole('radio', { name: 'some (random)' }));
  await answer();
  expect(screen.getByText(/4 of 20 combinations × 5 seeds = 20 runs/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Further' })).toBeDefined();
});

it('trains, stops, goes on, ranks by validation, and shows the test error of the best alone', async () => {
  const { playground, finish, press } = await show();
  await press('Do not vary Units');
  await press('Start');
  await finish(0, 3);
  await finish(1, 1);
  await press('Stop');
  expect(screen.getByText('Stopped after 2 of 4 runs: what is said is of those.')).toBeDefined();
  await press('Go on');
  await finish(0, 2);
  await finish(1, 4);
  expect(screen.getByText('All 4 runs are done.')).toBeDefined();
  expect(screen.getByText(/on the test part, which nothing was chosen by, 1\.50\./)).toBeDefined();
  expect(screen.getByText('How many looks were taken: 4')).toBeDefined();
  const rows = () => screen.getAllByRole('row').slice(1);
  expect(rows().map((row) => row.dataset['trial'])).toEqual(['2', '3', '1', '4']);
  expect(within(rows()[0]!).getByRole('img', { name: 'best' })).toBeDefined();
  expect(document.body.textContent).not.toMatch(/2\.50|3\.50|4\.50/);

  fireEvent.click(screen.getByRole('button', { name: 'No.' }));
  expect(rows().map((row) => row.dataset['trial'])).toEqual(['1', '2', '3', '4']);
  fireEvent.click(screen.getByRole('button', { name: /^validation MAE/ }));
  fireEvent.click(screen.getByRole('button', { name: /^validation MAE/ }));
  expect(rows().map((row) => row.dataset['trial'])).toEqual(['4', '1', '3', '2']);

  const { change } = playground.getState().search!.current!.plan.trials[2]!;
  await press('Use the settings of no. 3');
  expect(playground.getState().config).toMatchObject(change);
});

it('reads one line after the other by the arrow keys', async () => {
  const { finish, press } = await show();
  await press('Do not vary Units');
  await press('Start');
  for (const error of [3, 1, 2]) await finish(error === 3 ? 0 : error === 1 ? 1 : 2, error);
  const lines = screen.getByRole('slider', { name: 'Each configuration as a line' });
  const said = () => lines.getAttribute('aria-valuetext');
  fireEvent.focus(lines);
  expect(said()).toMatch(/^No\. 2: Learning rate .*; validation MAE 1\.00$/);
  fireEvent.keyDown(lines, { key: 'ArrowRight' });
  expect(said()).toMatch(/^No\. 3:/);
  fireEvent.keyDown(lines, { key: 'End' });
  expect(said()).toMatch(/^No\. 1:/);
  fireEvent.keyDown(lines, { key: 'Home' });
  expect(said()).toMatch(/^No\. 2:/);
  fireEvent.blur(lines);
  expect(screen.getByText(/0\.003: .*, from .* to .*, 1 runs/)).toBeDefined();
});
