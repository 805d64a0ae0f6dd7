import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { GenerationAnswer, TextAnswer } from '../../../../model/protocol/inside/text';
import type { SampleView, SamplesSummary } from '../../../../model/protocol/tasks';
import { configFor } from '../../../../model/settings/config';
import { testPlayground } from '../../../../store/playground.fixture';
import { ShowInText } from '../../inside/meanings/ShowInText';
import { PlaygroundContext } from '../../page/playgroundContext';
import { TextFactsList } from '../material/TextFactsList';
import type { ShownSample } from '../sample/useShownSample';
import { TextDrawing } from './TextDrawing';

const TIME = 4;
const TEXT = 'ab ab\nba ba ab ab ba';
const FROM = 100;
const CLASSES = ['\n', ' ', 'a', 'b', '\ufffd'];
const points = Uint32Array.from(TEXT, (character) => character.codePointAt(0)!);
const all = points.length;
const pieces = Int32Array.from({ length: 8 }, (_, piece) => FROM + piece * TIME);

const samples: SamplesSummary = {
  names: { train: Int32Array.of(0), validation: pieces, test: Int32Array.of(200) },
  time: TIME,
  channels: CLASSES,
  classes: CLASSES,
  answer: { kind: 'class', at: 'every' },
};
const sample = { name: FROM + TIME, part: 'validation', place: 1, steps: TIME } as SampleView;
const shown: ShownSample = { sample, untouched: sample, samples, step: 0 };

const traces = (size: number) => ({
  units: 1,
  traces: (['f', 'c', 'h'] as const).map((name, index) => ({
    name,
    values: Float32Array.from({ length: size }, (_, at) => (name === 'f' ? 0.5 : ((at % 3) - 1) * (index + 1) * 0.25)),
  })),
});
const answer: TextAnswer = {
  name: 'text',
  layer: 0,
  unit: 0,
  target: FROM + TIME,
  from: FROM,
  readBefore: 0,
  begins: Int32Array.of(0, 8),
  points,
  follower: 97,
  traces: traces(all),
  believed: Float32Array.from({ length: all }, (_, at) => (at === 0 ? Number.NaN : 0.25)),
  belief: new Float32Array(all).fill(0.004),
  likeliest: Uint16Array.from({ length: 3 * all }, (_, at) => [2, 1, 4][at % 3]!),
  shares: Float32Array.from({ length: 3 * all }, (_, at) => [0.5, 0.25, 0.1][at % 3]!),
  ranks: 3,
};

function show(more: ReactNode = null) {
  const config = { ...configFor('sunspots', 'characters'), units: 3, lookBack: TIME };
  const { playground, sent } = testPlayground(config, { runId: 1, target: FROM + TIME });
  const { getState, events } = playground;
  const stamp = { runId: 1, step: 7, epoch: 2 };
  events.inspector({ kind: 'answer', answer, ...stamp });
  render(
    <PlaygroundContext value={playground}>
      <TextDrawing shown={shown} />
      {more}
    </PlaygroundContext>,
  );
  const asked = () => {
    const last = sent.inspector.findLast((command) => command.kind === 'follow');
    return last?.kind === 'follow' ? last.questions : [];
  };
  const says = (generation: GenerationAnswer) =>
    act(() => events.inspector({ kind: 'answer', answer: generation, ...stamp }));
  return { asked, says, state: getState };
}
afterEach(cleanup);

const list = () => screen.getByRole('listbox');
const key = (name: string) => fireEvent.keyDown(list(), { key: name });
const active = () => document.getElementById(list().getAttribute('aria-activedescendant') ?? '')?.dataset['at'];
const readout = () => screen.getByTestId('character-readout');

it('goes from character to character by keys: its piece is watched, its step pinned', () => {
  const { state } = show();
  expect(screen.getAllByRole('option')).toHaveLength(all);
  expect(within(screen.getByRole('group', { name: 'Watched piece' })).getAllByRole('option')).toHaveLength(TIME);
  expect(list().getAttribute('aria-label')).toBe('Text around the watched piece, 20 characters from 101 on');
  key('ArrowRight');
  expect(state()).toMatchObject({ target: FROM + TIME, pinned: { unit: 0, time: 0 } });
  key('ArrowRight');
  expect(active()).toBe('105');
  expect(screen.getByRole('option', { selected: true }).getAttribute('aria-label')).toBe('line break');
  key('End');
  expect(state().pinned).toEqual({ unit: 0, time: 3 });
  key('ArrowRight');
  expect(state()).toMatchObject({ target: FROM + 2 * TIME, pinned: { unit: 0, time: 0 } });
  key('PageDown');
  expect(state()).toMatchObject({ target: FROM + 3 * TIME, pinned: { time: 0 } });
  key('Home');
  key('ArrowLeft');
  expect(state()).toMatchObject({ target: FROM + 2 * TIME, pinned: { time: 3 } });
  for (let times = 0; times < 9; times++) key('PageUp');
  expect(state()).toMatchObject({ target: FROM, pinned: { time: 0 } });
  expect(active()).toBe('100');
});

it('says of the character under the pointer what was expected, and of the next what is', () => {
  const { state } = show();
  const options = screen.getAllByRole('option');
  fireEvent.click(options[13]!);
  expect(state()).toMatchObject({ target: FROM + 3 * TIME, pinned: { time: 1 } });
  fireEvent.pointerOver(options[1]!);
  expect(readout().textContent).toContain('“b” at 102 · 2.0 bits of surprise');
  const next = within(readout()).getAllByRole('listitem');
  expect(next.map(({ textContent }) => textContent)).toEqual([
    '“a” 50 %',
    'blank 25 % ✓ right',
    'another character 10 %',
  ]);
  fireEvent.pointerOver(options[0]!);
  // The right one is none of the likeliest.
  expect(readout().textContent).toContain('“b” 0.40 % ✓ right');
});

it('colours by surprise, or by a gate or state of the pinned unit, with sign and figures', async () => {
  const { state, asked } = show();
  const options = () => screen.getAllByRole('option');
  expect(screen.getByRole('note').getAttribute('aria-label')).toBe('bits of surprise: from 0 to 8+');
  expect(options()[1]!.style.getPropertyValue('--size')).toBe('0.25');
  fireEvent.click(screen.getByRole('radio', { name: 'h' }));
  expect(state().textColour).toBe('h');
  expect(
    options()
      .slice(0, 3)
      .map(({ dataset }) => dataset['sign']),
  ).toEqual(['−', undefined, '+']);
  expect(options()[0]!.style.getPropertyValue('--hue')).toBe('var(--negative)');
  expect(options()[2]!.style.getPropertyValue('--hue')).toBe('var(--gate-h)');
  expect(screen.getByRole('note').getAttribute('aria-label')).toBe('hidden h of unit 1: from −0.75 to 0.75');
  fireEvent.click(screen.getByRole('radio', { name: 'f' }));
  expect(screen.getByRole('note').getAttribute('aria-label')).toBe('forget f of unit 1: from 0 to 1');
  fireEvent.click(screen.getByRole('button', { name: 'Next unit' }));
  expect(state().pinned?.unit).toBe(1);
  await act(() => Promise.resolve());
  expect(asked()).toContainEqual({ name: 'text', layer: 0, unit: 1 });
});

it('generates from the prompt, temperature and seed that are given, shows it as it comes, and stops', async () => {
  const { asked, says } = show();
  const generation = () => asked().find(({ name }) => name === 'generation');
  const settle = () => act(() => Promise.resolve());
  fireEvent.click(screen.getByRole('button', { name: 'Take the watched piece' }));
  const prompt = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'It reads first' });
  expect(prompt.value).toBe('b\nba');
  fireEvent.change(prompt, { target: { value: 'ab' } });
  fireEvent.click(screen.getByRole('button', { name: 'Another seed' }));
  fireEvent.click(screen.getByRole('button', { name: 'Generate' }));
  await settle();
  const question = { name: 'generation', prompt: 'ab', temperature: 0.8, seed: 2, isLive: false, turn: 1 };
  expect(generation()).toMatchObject(question);
  const said = (text: string, isDone: boolean): GenerationAnswer => ({
    name: 'generation',
    layer: 0,
    unit: 0,
    turn: 1,
    prompt: 2,
    isDone,
    points: Uint32Array.from(text, (character) => character.codePointAt(0)!),
    believed: new Float32Array(text.length).fill(0.5),
    traces: traces(text.length),
  });
  says(said('abba', false));
  const output = screen.getByRole('group', { name: 'What it says' });
  await waitFor(() => expect(output.textContent).toBe('abba'));
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  await settle();
  expect(generation()).toBeUndefined();
  expect(output.textContent).toBe('abba');

  fireEvent.click(screen.getByRole('checkbox', { name: 'live while it trains' }));
  await settle();
  expect(generation()).toMatchObject({ ...question, isLive: true, turn: 0 });
  fireEvent.click(screen.getByRole('checkbox', { name: 'live while it trains' }));
  await settle();
  expect(generation()).toBeUndefined();
  fireEvent.click(screen.getByRole('button', { name: 'Generate' }));
  await settle();
  expect(generation()).toMatchObject({ ...question, turn: 2 });
});

it('is asked for by the detective: the text is coloured by the unit that is named', () => {
  const { state } = show(<ShowInText unit={2} state="c" />);
  fireEvent.click(screen.getByRole('button', { name: 'Show unit 3 in the text' }));
  expect(state()).toMatchObject({ textColour: 'c', pinned: { unit: 2 } });
  expect(document.activeElement).toBe(list());
});

it('tells what of the text is used, and what the network cannot tell apart', () => {
  const others = { characters: 2, places: 31, examples: ['é', '\n'] };
  render(<TextFactsList facts={{ characters: 1_000_000, leftOut: 190_317, symbols: 82, others }} />, {
    wrapper: ({ children }) => (
      <PlaygroundContext value={testPlayground('sines').playground}>{children}</PlaygroundContext>
    ),
  });
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '1,000,000 characters are used',
    '190,317 characters after the first million are left out',
    '82 symbols are told apart: the most frequent of the training part',
    '2 other characters, at 31 places, are read as one and the same (é ↵)',
  ]);
});
