import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answer, ChoiceAnswer, LineAnswer, NumberAnswer } from '../../../../lessons/answers';
import { testPlayground } from '../../../../store/playground.fixture';
import { fetchLanguage } from '../../../../i18n/words';
import { PlaygroundContext } from '../../page/playgroundContext';
import { ChoiceQuestion } from './ChoiceQuestion';
import { LineQuestion, type LineQuestionProps } from './LineQuestion';
import { NumberQuestion } from './NumberQuestion';

await fetchLanguage('zh');
const onAnswer = vi.fn<(answer: Answer) => void>();
afterEach(() => {
  cleanup();
  onAnswer.mockClear();
});

/** As a lesson would show it: what is answered is kept, and comes back. */
function show<A extends Answer>(question: (answer: A | null, take: (answer: A) => void) => React.ReactNode) {
  const { playground } = testPlayground('sines');
  function Lesson() {
    const [answer, setAnswer] = useState<A | null>(null);
    return question(answer, (given) => {
      onAnswer(given);
      setAnswer(given);
    });
  }
  render(
    <PlaygroundContext value={playground}>
      <Lesson />
    </PlaygroundContext>,
  );
  return { submit: () => fireEvent.click(screen.getByRole('button', { name: 'That is my answer' })) };
}
const submitButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'That is my answer' });

describe('a choice', () => {
  const options = [
    { value: 'a', label: 'It forgets', why: 'f = 0 leaves nothing of c.' },
    { value: 'b', label: 'It remembers', why: 'That is f = 1.' },
  ];
  const asked = () =>
    show<ChoiceAnswer>((answer, take) => (
      <ChoiceQuestion question="At f = 0?" options={options} right="a" answer={answer} onAnswer={take} />
    ));

  it('is answered once something is chosen, and then says which is right and why', () => {
    const { submit } = asked();
    expect(submitButton().disabled).toBe(true);
    expect(screen.queryByText('That is f = 1.')).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: 'It remembers' }));
    submit();
    expect(onAnswer.mock.calls).toEqual([[{ kind: 'choice', chosen: 'b' }]]);
    expect(screen.getByText('f = 0 leaves nothing of c.')).toBeDefined();
    expect(screen.getByText('✓ Right').closest('label')?.textContent).toContain('It forgets');
    expect(screen.getByText('Your answer').closest('label')?.textContent).toContain('It remembers');
    expect(document.activeElement).toBe(screen.getByRole('status'));
    expect(screen.getAllByRole<HTMLInputElement>('radio').every(({ disabled }) => disabled)).toBe(true);
  });

  it('says so where it was right', () => {
    const { submit } = asked();
    fireEvent.click(screen.getByRole('radio', { name: 'It forgets' }));
    submit();
    expect(screen.getByRole('status').textContent).toContain('Your answer: this is right.');
  });
});

describe('a number', () => {
  it('is moved or typed, within its range, and then stands beside the truth with its error', () => {
    const { submit } = show<NumberAnswer>((answer, take) => (
      <NumberQuestion
        question="How many?"
        label="Epochs"
        unit="epochs"
        min={0}
        max={100}
        step={1}
        truth={42}
        answer={answer}
        onAnswer={take}
      />
    ));
    expect(submitButton().disabled).toBe(true);
    fireEvent.change(screen.getByRole('slider', { name: 'Epochs' }), { target: { value: '30' } });
    const field = screen.getByRole('spinbutton', { name: 'Epochs, exact value' });
    expect(field).toHaveProperty('value', '30');
    fireEvent.change(field, { target: { value: '500' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('100 epochs');
    submit();
    expect(onAnswer.mock.calls).toEqual([[{ kind: 'number', value: 100 }]]);
    expect(screen.getByRole('status').textContent).toContain('It is 42 epochs. You said 100 epochs: off by 58 epochs.');
  });
});

describe('a line', () => {
  const place = (step: number) => (step === 0 ? 'now' : `+${step}`);
  const asked = (props: Partial<LineQuestionProps> = {}) =>
    show<LineAnswer>((answer, take) => (
      <LineQuestion
        question="How does it go on?"
        what="Passengers"
        unit="people"
        known={[10, 20, 30, 40]}
        steps={3}
        placeLabel={place}
        answer={answer}
        reveal={{
          truth: [50, 60, 70],
          lines: [{ name: 'Naive', letter: 'N', colour: 'grey', values: [40, 40, 40] }],
        }}
        onAnswer={take}
        {...props}
      />
    ));
  const board = () => screen.getByRole('slider', { name: 'Passengers: your line' });
  const said = () => board().getAttribute('aria-valuetext');
  const press = (...keys: readonly string[]) => {
    for (const key of keys) fireEvent.keyDown(board(), { key });
  };

  it('is drawn with the keys, from what is known last, and joined where steps are left out', () => {
    const { submit } = asked();
    expect(said()).toBe('+1: not drawn yet');
    expect(submitButton().disabled).toBe(true);
    press('End', 'ArrowUp', 'PageUp', 'PageUp');
    expect(said()).toBe('+3: 52.0 people');
    press('ArrowLeft');
    expect(said()).toBe('+2: 48.0 people, joined');
    submit();
    expect(onAnswer.mock.calls).toEqual([[{ kind: 'line', values: [44, 48, 52] }]]);
  });

  it('then says who was closest and by how much, with the error of each in the unit', () => {
    const { submit } = asked();
    press('End', 'ArrowUp', 'PageUp', 'PageUp');
    submit();
    const text = 'Your line was the closest: off by 12.0 people on average, 40 % less than Naive (20.0 people).';
    expect(screen.getByRole('status').textContent).toBe(text);
    expect(screen.getByRole('img', { name: `Passengers: your line. ${text}` })).toBeDefined();
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'LineOff on average, people',
      'TTruth',
      'YYou12.0',
      'NNaive20.0',
    ]);
  });

  it('is cleared, and a stroke is taken back', () => {
    asked();
    press('End', 'ArrowUp');
    expect(submitButton().disabled).toBe(false);
    fireEvent.keyDown(board(), { key: 'z', ctrlKey: true });
    expect(submitButton().disabled).toBe(true);
    press('End', 'ArrowUp');
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(said()).toBe('+3: not drawn yet');
  });

  it('of a loss is drawn on a logarithmic scale', () => {
    const { submit } = asked({ scale: 'log', known: [1, 0.1], unit: '' });
    press('End', 'ArrowUp', 'PageDown');
    submit();
    const [answer] = onAnswer.mock.calls[0]!;
    const values = answer.kind === 'line' ? answer.values : [];
    expect(values[1]! / values[0]!).toBeCloseTo(values[2]! / values[1]!, 2);
    expect(values[2]).toBeLessThan(0.1);
  });

  it('stands while what is to be shown beside it is on its way', () => {
    const { submit } = asked({ reveal: null, waiting: 'Still learning' });
    press('End', 'ArrowUp');
    submit();
    expect(screen.getByRole('status').textContent).toBe('Still learning');
    expect(screen.queryByRole('table')).toBeNull();
  });
});
