import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { configFor } from '../../../../model/settings/config';
import { EXAMPLE_FORMULA, GENERATORS } from '../../../../model/settings/sources/generators';
import { GENERATOR_NAMES, type SourceName } from '../../../../model/settings/sources/names';
import type { FormulaProblem, SeriesCommand } from '../../../../model/protocol/series';
import type { Language } from '../../../../i18n/language';
import { fetchLanguage, wordsFor } from '../../../../i18n/words';
import { testPlayground, testSeries } from '../../../../store/playground.fixture';
import { formulaText } from './formulaText';
import { GeneratorControls } from './GeneratorControls';
import { PlaygroundContext } from '../../page/playgroundContext';

await fetchLanguage('zh');

let commands: readonly SeriesCommand[] = [];

function show(data: SourceName, more: { parameters?: string; formula?: string } = {}, language: Language = 'en') {
  const config = { ...configFor(data), ...more };
  const { playground, sent } = testPlayground(config, { language, series: testSeries('sines') });
  commands = sent.series;
  render(
    <PlaygroundContext value={playground}>
      <GeneratorControls />
    </PlaygroundContext>,
  );
  return playground;
}
/** What was sketched last. */
const sketched = () => {
  const command = commands.findLast((sent) => sent.kind === 'sketch');
  return command?.kind === 'sketch' ? command.recipe : null;
};
const refuse = (playground: ReturnType<typeof show>, problem: FormulaProblem) =>
  act(() => playground.events.series({ kind: 'formulaFailed', openId: playground.getState().openId, problem }));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the controls of a generator', () => {
  it.each(GENERATOR_NAMES)('%s has a named slider and a field for each parameter', (name) => {
    show(name);
    const count = Object.keys(GENERATORS[name].parameters).length;
    expect(screen.queryAllByRole('slider').map((slider) => slider.getAttribute('aria-valuetext'))).toHaveLength(count);
    expect(screen.queryAllByRole('spinbutton', { name: /exact value/ })).toHaveLength(count);
  });

  it('are not there for a data set', () => {
    show('co2');
    expect(screen.queryByRole('group')).toBeNull();
    expect(commands).toEqual([]);
  });

  it('sketch what a drag passes, and open the series that it rests on', () => {
    const playground = show('square', { parameters: 'duty=0.3' });
    expect(sketched()).toMatchObject({ name: 'square', parameters: 'duty=0.3', length: 400 });
    const slider = screen.getByRole('slider', { name: 'Period' });
    fireEvent.change(slider, { target: { value: '0' } });
    expect(sketched()).toMatchObject({ parameters: 'period=4,duty=0.3' });
    fireEvent.change(slider, { target: { value: '1' } });
    expect(sketched()).toMatchObject({ parameters: 'period=6,duty=0.3' });
    expect(playground.getState().config.parameters).toBe('duty=0.3');
    act(() => {
      vi.advanceTimersByTime(200);
    });
    expect(playground.getState().config.parameters).toBe('period=6,duty=0.3');
    expect(commands.map(({ kind }) => kind)).toContain('generate');
  });

  it('keep both of two sliders that are moved at once', () => {
    const playground = show('square');
    fireEvent.change(screen.getByRole('slider', { name: 'Period' }), { target: { value: '0' } });
    fireEvent.change(screen.getByRole('slider', { name: 'Share up' }), { target: { value: '0' } });
    act(() => {
      vi.advanceTimersByTime(200);
    });
    expect(playground.getState().config.parameters).toBe('period=4,duty=0.1');
  });

  it('show the sketch that came last, of this generator only', () => {
    const playground = show('square');
    const path = () => screen.getByRole('img', { name: /^Square wave, how it begins/ }).innerHTML;
    const before = path();
    act(() => playground.events.series({ kind: 'sketched', name: 'chirp', points: [0, 1] }));
    expect(path()).toBe(before);
    act(() => playground.events.series({ kind: 'sketched', name: 'square', points: [0, 1] }));
    expect(path()).not.toBe(before);
  });

  it('go back to the defaults', () => {
    const playground = show('pulse', { parameters: 'jitter=3' });
    fireEvent.click(screen.getByRole('button', { name: 'Default parameters' }));
    expect(playground.getState().config.parameters).toBe('');
    expect(screen.queryByRole('button', { name: 'Default parameters' })).toBeNull();
  });
});

describe('the formula', () => {
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: /Formula f\(t\)/ });
  const type = (text: string) => fireEvent.change(field(), { target: { value: text } });

  it('is the example at first, is sketched while it is typed, and applied as it is sent', () => {
    const playground = show('formula');
    expect(field().value).toBe(EXAMPLE_FORMULA);
    type('sin(t)');
    expect(sketched()).toMatchObject({ name: 'formula', formula: 'sin(t)' });
    expect(playground.getState().config.formula).toBe('');
    fireEvent.submit(field());
    expect(playground.getState().config.formula).toBe('sin(t)');
    expect(field().value).toBe('sin(t)');
  });

  it('is taken back by Escape', () => {
    show('formula', { formula: 't^2' });
    type('t^');
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(field().value).toBe('t^2');
    expect(sketched()).toMatchObject({ formula: 't^2' });
  });

  it('is the example again where it is emptied', () => {
    const playground = show('formula', { formula: 't^2' });
    type('  ');
    fireEvent.submit(field());
    expect(playground.getState().config.formula).toBe('');
    expect(field().value).toBe(EXAMPLE_FORMULA);
  });

  it('shows where it is wrong, until it is changed', () => {
    const playground = show('formula', { formula: 'sin(x) + 1' });
    expect(field().getAttribute('aria-invalid')).toBe('false');
    refuse(playground, { code: 'unknown-name', at: 4, what: 'x' });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('Character 5: There is no value “x”.');
    expect(screen.getByTestId('caret').textContent).toBe('x');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field().getAttribute('aria-describedby')).toContain(alert.id);
    type('sin(t) + 1');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('marks its end where something is missing there', () => {
    const playground = show('formula', { formula: 'sin(t' });
    refuse(playground, { code: 'syntax', at: 5, what: '' });
    expect(screen.getByTestId('caret').textContent).toBe('\u00a0');
    expect(screen.getByRole('alert').textContent).toContain('Character 6: It ends too early');
  });

  it('has no picture where it makes no series', () => {
    const playground = show('formula');
    act(() => playground.events.series({ kind: 'sketched', name: 'formula', points: [] }));
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('This formula makes no series yet.')).toBeTruthy();
  });

  it('can be one of the examples', () => {
    const playground = show('formula');
    fireEvent.click(screen.getByText('What can be used, and examples'));
    fireEvent.click(screen.getByRole('button', { name: /^Use 0\.01\*t/ }));
    expect(playground.getState().config.formula).toBe('0.01*t + 0.5*square(t, 20)');
  });

  it.each<[FormulaProblem, string, string]>([
    [{ code: 'constant', at: 0, what: '5' }, 'It is 5 at every time step', '它在每个时间步都是 5'],
    [{ code: 'not-finite', at: 0, what: '7' }, 'Character 1: At time step 7', '第 1 个字符：在时间步 7'],
    [{ code: 'arguments', at: 2, what: 'sin(x)' }, 'it is written sin(x)', '应写作 sin(x)'],
    [{ code: 'empty', at: 0, what: '' }, 'There is no formula', '还没有公式'],
  ])('says what is wrong in both languages: %#', (problem, english, chinese) => {
    expect(formulaText(problem, wordsFor('en'))).toContain(english);
    expect(formulaText(problem, wordsFor('zh'))).toContain(chinese);
  });
});
