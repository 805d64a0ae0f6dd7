import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { CELL_PRESETS } from '../../../../../model/settings/cellPresets';
import { testPlayground } from '../../../../../store/playground.fixture';
import { PlaygroundContext } from '../../../page/playgroundContext';
import { agreement } from './agreement';
import { CellBuilder } from './CellBuilder';
import { CellSwitches } from './CellSwitches';

function show(over: { width: number; height: number; top: number } | null = null) {
  const { playground } = testPlayground('sines');
  const { getState, commands } = playground;
  commands.change({ cell: 'lstm' });
  render(
    <PlaygroundContext value={playground}>
      <CellSwitches drawn={getState().config} over={over} touched={null} onTouch={() => undefined} />
      <CellBuilder />
    </PlaygroundContext>,
  );
  return { config: () => getState().config, commands };
}
afterEach(cleanup);

it('switches parts of the cell, each by its name', () => {
  const { config } = show();
  const before = config();
  for (const name of ['Input gate', 'Output gate', 'Candidate’s activation', 'Output’s activation']) {
    const part = screen.getByRole('switch', { name });
    expect((part as HTMLInputElement).checked).toBe(true);
    fireEvent.click(part);
    expect((part as HTMLInputElement).checked).toBe(false);
  }
  const off = { inputGate: 'off', outputGate: 'off', candidateActivation: 'off', outputActivation: 'off' };
  expect(config()).toMatchObject(off);
  fireEvent.click(screen.getByRole('switch', { name: 'Peepholes' }));
  expect(config().cell).toBe('peephole');
  fireEvent.change(screen.getByRole('combobox', { name: 'Forget gate' }), { target: { value: 'coupled' } });
  expect(config()).toEqual({ ...before, ...off, cell: 'peephole', forgetGate: 'coupled' });
  // Of no activation there is none to choose, and a coupled gate has no bias.
  expect(screen.queryByRole('radiogroup', { name: /Activation/ })).toBeNull();
  expect(screen.queryByRole('slider', { name: /Forget bias/ })).toBeNull();
  expect(screen.getByText(/1 − 1 = 0/)).toBeTruthy();
});

it('says which preset the cell is, takes another, and says what became of it in the paper', () => {
  const { config } = show({ width: 860, height: 376, top: 16 });
  const preset = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Preset' });
  expect(preset.value).toBe('NP');
  fireEvent.change(preset, { target: { value: 'NFG' } });
  expect(config()).toMatchObject(CELL_PRESETS.NFG);
  expect(screen.getByText(/nothing is ever forgotten.*significantly larger on all three tasks/)).toBeTruthy();
  fireEvent.click(screen.getByRole('switch', { name: 'Input gate' }));
  expect(preset.value).toBe('own');
});

it('says that a cell is no LSTM, and makes one of it', () => {
  const { config, commands } = show();
  act(() => commands.change({ cell: 'gru' }));
  const preset = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Preset' });
  expect(preset.selectedOptions[0]!.textContent).toBe('no LSTM (GRU)');
  fireEvent.change(preset, { target: { value: 'V' } });
  expect(config().cell).toBe('peephole');
});

it('agrees with the paper where it finds the same', () => {
  const found = (code: 'better' | 'worse' | 'within-luck' | 'too-few') => ({
    code,
    difference: 0,
    p: 0.5,
    before: 1,
    after: 1,
  });
  expect(agreement('hurts', found('worse'))).toBe('yes');
  expect(agreement('hurts', found('within-luck'))).toBe('no');
  expect(agreement('costs-nothing', found('within-luck'))).toBe('yes');
  expect(agreement('costs-nothing', found('worse'))).toBe('no');
  expect(agreement('hurts-some', found('worse'))).toBe('either');
  expect(agreement('hurts-some', found('better'))).toBe('no');
  expect([agreement('hurts', null), agreement('hurts', found('too-few'))]).toEqual(['open', 'open']);
});
