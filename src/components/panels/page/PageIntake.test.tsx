import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { testPlayground } from '../../../store/playground.fixture';
import { PageIntake } from './PageIntake';
import { PlaygroundContext } from './playgroundContext';

function show() {
  const {
    playground,
    sent: { series: sent },
  } = testPlayground('sines');
  render(
    <PlaygroundContext value={playground}>
      <input aria-label="text" />
      <input aria-label="kind" type="radio" />
      <PageIntake />
    </PlaygroundContext>,
  );
  return sent;
}
const holding = (text: string, files: readonly File[] = []) => ({ clipboardData: { files, getData: () => text } });
const CELLS = '2020\t1.5\r\n2021\t1.7';
afterEach(cleanup);

it('takes cells pasted outside of text fields', () => {
  const sent = show();
  fireEvent.paste(screen.getByLabelText('text'), holding(CELLS));
  expect(sent).toEqual([]);
  fireEvent.paste(screen.getByLabelText('kind'), holding(CELLS));
  expect(sent.at(-1)).toEqual({ kind: 'importText', openId: 1, name: 'Pasted cells', text: CELLS, choices: {} });
});

it('leaves a word alone, and takes a file unless its cells are there as text', () => {
  const sent = show();
  const file = new File(['x'], 'x.csv');
  fireEvent.paste(document.body, holding('12 o’clock'));
  expect(sent).toEqual([]);
  fireEvent.paste(document.body, holding(CELLS, [file]));
  expect(sent.at(-1)).toMatchObject({ kind: 'importText' });
  fireEvent.paste(document.body, holding('', [file]));
  expect(sent.at(-1)).toMatchObject({ kind: 'importFile', file });
});
