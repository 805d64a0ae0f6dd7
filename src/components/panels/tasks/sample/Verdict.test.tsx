import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { configFor } from '../../../../model/settings/config';
import type { SamplesSummary, SampleView } from '../../../../model/protocol/tasks';
import type { SequenceTaskName } from '../../../../model/settings/sources/tasks';
import { testPlayground } from '../../../../store/playground.fixture';
import { PlaygroundContext } from '../../page/playgroundContext';
import { Verdict } from './Verdict';

afterEach(cleanup);

const NAMES = { train: Int32Array.of(0), validation: Int32Array.of(1), test: Int32Array.of(2) };
/** Three steps, three classes. */
const summary = (answer: SamplesSummary['answer']): SamplesSummary => ({
  names: NAMES,
  time: 3,
  channels: ['A', 'B', 'C'],
  classes: answer.kind === 'number' ? [] : ['A', 'B', 'C'],
  answer,
});
const view = (changes: Partial<SampleView>): SampleView => ({
  name: 1,
  own: null,
  part: 'validation',
  place: 0,
  x: Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1),
  time: 3,
  steps: 3,
  said: Float64Array.of(0.5, 0.4, 0.1, 0.1, 0.2, 0.7, 0.3, 0.3, 0.4),
  y: Float32Array.of(1, 2, 0),
  legal: null,
  ...changes,
});

function verdict(
  task: SequenceTaskName,
  answer: SamplesSummary['answer'],
  of: Partial<SampleView>,
  before = of,
): string {
  const { playground } = testPlayground({ ...configFor('sunspots', task), task });
  const sample = view(of);
  const untouched = before === of ? sample : view(before);
  const { container } = render(
    <PlaygroundContext value={playground}>
      <Verdict shown={{ sample, untouched, samples: summary(answer), step: 0 }} />
    </PlaygroundContext>,
  );
  return container.textContent!;
}
const EVERY = { kind: 'class', at: 'every' } as const;
const LAST = { kind: 'class', at: 'last' } as const;

describe('the verdict', () => {
  it('of a grammar goes by what may follow, and not by the symbol that came', () => {
    // The one that came is believed in second most, and all that may follow more than the rest.
    const legal = [[0, 1], [2], null];
    expect(verdict('reber', EVERY, { legal })).toBe(
      'At all 2 steps it believes in every symbol that may follow more than in any that may not. ✓ right',
    );
    expect(verdict('reber', EVERY, { legal: [[0, 2], [2], null] })).toContain('At 1 of 2 steps');
    expect(verdict('copy', EVERY, {})).toContain('1 of 3 steps asked are answered right. ✗ wrong');
  });

  it('of a string made by hand says where it leaves the grammar', () => {
    const legal = [[0, 1], null, null];
    expect(verdict('reber', EVERY, { own: 4, legal })).toContain('From step 2 on this is no string of the grammar');
    expect(verdict('reber', EVERY, { legal })).not.toContain('no string');
  });

  it('of a sample made by hand claims nothing of what nobody knows', () => {
    const own = { own: 4, y: Float32Array.of(-1) };
    expect(verdict('digits', LAST, own)).toBe('After the last step it says C (40 %), then A (30 %).');
    const number = { own: 4, said: Float64Array.of(0, 0.5, 0.25), y: Float32Array.of(Number.NaN) };
    expect(verdict('adding', { kind: 'number', at: 'last' }, number)).toBe('After the last step it says 0.250. ');
  });

  it('names what was said without the interventions', () => {
    const y = Float32Array.of(2);
    const before = { y, said: Float64Array.of(0, 0, 0, 0, 0, 0, 0.1, 0.8, 0.1) };
    expect(verdict('digits', LAST, { y }, before)).toBe(
      'Right would be C; after the last step it says C (40 %). ✓ right Without the interventions: B (80 %).',
    );
  });
});
