import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ScoredEvent } from '../../../model/protocol/evaluator';
import type { SampleView, SamplesSummary } from '../../../model/protocol/tasks';
import { configFor } from '../../../model/settings/config';
import { TASK_NAMES } from '../../../model/settings/sources/tasks';
import { testPlayground, testSeries } from '../../../store/playground.fixture';
import { PlaygroundContext } from '../page/playgroundContext';
import { SampleBar } from './sample/SampleBar';
import { ScoreTable } from './score/ScoreTable';
import { TaskQuality } from './score/TaskQuality';
import { TaskControl } from './TaskControl';

const part = (value: number, chance: number) => ({ measure: 'error', value, chance }) as const;
const SCORED: ScoredEvent = {
  kind: 'scored',
  runId: 0,
  step: 40,
  epoch: 4,
  score: { train: part(0.01, 0.7), validation: part(0.2, 0.75), test: part(0.25, 0.75) },
  counted: { train: 60, validation: 20, test: 20 },
  chanceLoss: 1.386,
  // Two of the second class are taken for the third.
  confusion: Int32Array.of(5, 0, 0, 0, 0, 3, 2, 0, 0, 0, 5, 0, 0, 3, 0, 2),
  orders: null,
};
const SAMPLES: SamplesSummary = {
  names: { train: Int32Array.of(0, 1, 2), validation: Int32Array.of(10, 11), test: Int32Array.of(20) },
  time: 4,
  channels: ['a', 'X', 'Y'],
  classes: ['XX', 'XY', 'YX', 'YY'],
  answer: { kind: 'class', at: 'last' },
};
const SAMPLE: SampleView = {
  name: 1,
  own: null,
  legal: null,
  part: 'train',
  place: 1,
  x: new Float32Array(12),
  time: 4,
  steps: 4,
  said: new Float64Array(16),
  y: Float32Array.of(1),
};

function show(children: React.ReactNode, facts: Parameters<typeof testPlayground>[1] = {}) {
  const config = configFor('sines', 'temporal-order');
  const made = testPlayground(config, { runConfig: config, series: testSeries('sines'), ...facts });
  render(<PlaygroundContext value={made.playground}>{children}</PlaygroundContext>);
  return made;
}
afterEach(cleanup);

describe('the control of the task', () => {
  it('offers all of them by name, and changes the settings to those that suit', () => {
    const { playground } = show(<TaskControl />);
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Task' });
    expect(select.value).toBe('temporal-order');
    expect(Array.from(select.options, ({ value }) => value)).toEqual(TASK_NAMES);
    expect(new Set(Array.from(select.options, ({ text }) => text)).size).toBe(TASK_NAMES.length);
    fireEvent.change(select, { target: { value: 'adding' } });
    expect(playground.getState().config).toEqual({ ...configFor('sines', 'adding') });
  });
});

describe('the bar of samples', () => {
  it('goes to the next, the one before, another part and an exact number', () => {
    const { sent } = show(<SampleBar shown={{ sample: SAMPLE, untouched: SAMPLE, samples: SAMPLES, step: 0 }} />);
    const watched = () => sent.inspector.at(-1);
    fireEvent.click(screen.getByRole('button', { name: 'Next sample' }));
    expect(watched()).toEqual({ kind: 'watch', target: 2 });
    fireEvent.click(screen.getByRole('button', { name: 'Sample before' }));
    expect(watched()).toEqual({ kind: 'watch', target: 0 });
    fireEvent.click(screen.getByRole('radio', { name: 'test' }));
    expect(watched()).toEqual({ kind: 'watch', target: 20 });
    const slider = screen.getByRole('slider', { name: 'Sample' });
    expect(slider.getAttribute('aria-valuetext')).toBe('2 of 3');
    fireEvent.change(slider, { target: { value: '0' } });
    expect(watched()).toEqual({ kind: 'watch', target: 0 });
    const exact = screen.getByRole('spinbutton', { name: 'Sample, exact number' });
    fireEvent.change(exact, { target: { value: '3' } });
    fireEvent.keyDown(exact, { key: 'Enter' });
    fireEvent.blur(exact);
    expect(watched()).toEqual({ kind: 'watch', target: 2 });
  });

  it('has none before the first and none after the last', () => {
    const last = { ...SAMPLE, name: 20, part: 'test', place: 0 } as const;
    show(<SampleBar shown={{ sample: last, untouched: last, samples: SAMPLES, step: 0 }} />);
    for (const name of ['Next sample', 'Sample before']) {
      expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true);
    }
  });
});

describe('the score', () => {
  it('stands beside chance, part by part, as per cent', () => {
    show(<ScoreTable scored={SCORED} />);
    const table = screen.getByRole('table', { name: 'Wrong answers' });
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent);
    expect(rows).toEqual(['train1.0 %70 %', 'validation20 %75 %', 'test25 %75 %']);
  });

  it('of a text stands beside what counting gets', () => {
    const bits = (value: number) => ({ measure: 'bits', value, chance: 4.5 }) as const;
    const score = { train: bits(2), validation: bits(2.2), test: bits(2.25) };
    const orders = { train: [4.4, 3.4, 2.6], validation: [4.5, 3.5, 2.8], test: [4.5, 3.5, 2.9] };
    show(<ScoreTable scored={{ ...SCORED, score, orders, confusion: null }} />);
    expect(screen.getByRole('columnheader', { name: 'Counts of order 2' })).toBeTruthy();
    expect(screen.getAllByRole('row').at(-1)!.textContent).toBe('test2.254.503.502.90');
  });

  it('says in a sentence how it stands, and what is taken for what', () => {
    const facts = { scored: SCORED, summary: { samples: SAMPLES } } as Parameters<typeof testPlayground>[1];
    const { playground } = show(<TaskQuality />, facts);
    expect(screen.getByText(/On the test part it beats chance: 25 % against 75 %/)).toBeTruthy();
    const matrix = screen.getAllByRole('table').at(-1)!;
    expect(within(matrix).getByText(/What is taken for what/)).toBeTruthy();
    const second = within(matrix).getAllByRole('row')[2]!;
    expect(second.textContent).toMatch(/^XY.*3.*2/);
    act(() => playground.events.evaluator({ ...SCORED, step: 0, epoch: 0 }));
    expect(screen.getByText(/Not trained yet: nothing is claimed/)).toBeTruthy();
  });
});
