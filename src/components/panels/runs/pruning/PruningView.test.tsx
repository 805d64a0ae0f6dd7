import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchLanguage } from '../../../../i18n/words';
import type { PrunedWidth } from '../../../../model/protocol/pruning';
import { configFor } from '../../../../model/settings/config';
import { testPlayground, testSeries } from '../../../../store/playground.fixture';
import type { Pruning } from '../../../../store/runs/facts';
import type { PlaygroundState } from '../../../../store/state';
import { PlaygroundContext } from '../../page/playgroundContext';
import { PruningView } from './PruningView';

await fetchLanguage('zh');
afterEach(cleanup);

const config = { ...configFor('sines'), units: 4 };

/** As good down to so many units; each has an error of its own. */
function widthsTo(fewest: number, last = 1, standardError = 0.25): readonly PrunedWidth[] {
  return Array.from({ length: 5 - last }, (_, at): PrunedWidth => {
    const units = 4 - at;
    return {
      units,
      parameters: 10 * units,
      removed: at === 0 ? [] : [{ layer: 0, unit: units, harm: 0.125 }],
      validation: { mae: 1 + at / 10, mase: 0.5 },
      test: { mae: 2 + at / 10, mase: 0.75 },
      rise: { mean: at / 10, standardError: at === 0 && Number.isFinite(standardError) ? 0 : standardError },
      isAsGood: units >= fewest,
    };
  });
}
const pruningTo = (fewest: number, change: Partial<Pruning> = {}): Pruning => ({
  config,
  epoch: 30,
  epochs: 5,
  done: 15,
  state: 'done',
  widths: widthsTo(fewest),
  naive: { validation: { mae: 5, mase: 1 }, test: { mae: 6, mase: 1 } },
  problem: null,
  ...change,
});

function show(facts: Partial<PlaygroundState>) {
  const { playground, sent } = testPlayground(config, { series: testSeries('sines'), epoch: 30, ...facts });
  const asked: string[] = [];
  const { container } = render(
    <PlaygroundContext value={playground}>
      <PruningView
        onStart={(epochs) => asked.push(`start ${epochs}`)}
        onOpen={(units) => asked.push(`open ${units}`)}
      />
    </PlaygroundContext>,
  );
  return { asked, sent, text: () => container.textContent ?? '' };
}
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('how small can it be', () => {
  it('begins where a network is trained, and has units to take away', () => {
    const { asked, text } = show({});
    expect(text()).toContain('From 4 to 1: 3 widths, 5 epochs each');
    fireEvent.click(button('Take units away'));
    expect(asked).toEqual(['start 5']);
    cleanup();
    expect(show({ epoch: 0 }).text()).toContain('train a network first');
    expect(button('Take units away').disabled).toBe(true);
    cleanup();
    expect(show({ runConfig: { ...config, units: 1 } }).text()).toContain('One unit is the fewest');
    expect(button('Take units away').disabled).toBe(true);
  });

  it('says how few do what all do, and opens them', () => {
    const { asked, text } = show({ pruning: pruningTo(2) });
    expect(screen.getByText('2 units do what 4 do')).toBeDefined();
    expect(text()).toContain('is then 1.20, and 1.00 with all 4: 0.200 more, with a standard error of 0.250');
    fireEvent.click(button('Open as a run'));
    fireEvent.change(screen.getByRole('combobox'), { target: { value: '3' } });
    fireEvent.click(button('Open as a run'));
    expect(asked).toEqual(['open 2', 'open 3']);
  });

  it('says where the whole network had more to learn', () => {
    const widths = widthsTo(2).map((width) =>
      width.units === 3
        ? { ...width, validation: { mae: 0.5, mase: 0.2 }, rise: { mean: -0.5, standardError: 0.1 } }
        : width,
    );
    expect(show({ pruning: pruningTo(2, { widths }) }).text()).toContain(
      'But with 3 units and more training it is 0.500',
    );
    cleanup();
    expect(show({ pruning: pruningTo(2) }).text()).not.toContain('But with');
  });

  it('counts the units of each layer where there are several', () => {
    const several = { config: { ...config, layers: 2 } };
    expect(show({ pruning: pruningTo(2, several) }).text()).toContain('2 units in each layer do what 4 do');
    cleanup();
    expect(show({ pruning: pruningTo(1, several) }).text()).toContain('One unit in each layer does what 4 do');
  });

  it('says that none can be spared, that one is enough, and that too few windows tell nothing', () => {
    expect(show({ pruning: pruningTo(4) }).text()).toContain('None of the 4 units can be spared');
    cleanup();
    expect(show({ pruning: pruningTo(1) }).text()).toContain('One unit does what 4 do');
    cleanup();
    const { text } = show({ pruning: pruningTo(4, { widths: widthsTo(4, 1, Number.NaN) }) });
    expect(text()).toContain('too few windows');
    expect(text()).not.toContain('can be spared');
  });

  it('says how far it is, stops, and says what it was until then', () => {
    const { text } = show({ pruning: pruningTo(3, { state: 'running', done: 8, widths: widthsTo(3, 3) }) });
    expect(text()).toContain('2 of 4 units left, 8 of 15 epochs');
    expect(text()).toContain('So far: 3 units do what 4 do');
    expect(screen.queryByRole('button', { name: 'Open as a run' })).toBeNull();
    expect(button('Stop').disabled).toBe(false);
    cleanup();
    expect(show({ pruning: pruningTo(3, { state: 'stopped', widths: widthsTo(3, 3) }) }).text()).toContain(
      'Stopped at 3 units',
    );
  });

  it('says why it failed, and which file is missing', () => {
    const problem = { code: 'crashed', name: 'Error', message: 'gone', stack: '' } as const;
    show({ pruning: pruningTo(3, { state: 'failed', problem }) });
    expect(screen.getByRole('alert').textContent).toBe('It ended before its time: gone');
    cleanup();
    show({ pruningMissing: { file: 'fetchedRuns.js', absence: 'cut' } });
    expect(screen.getByRole('alert').textContent).toContain('fetchedRuns.js');
  });

  it('has all figures in a table, and what was taken away in which order', () => {
    show({ pruning: pruningTo(2) });
    const details = screen.getByText('Figures by width, and what was taken away').parentElement as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows).toHaveLength(5);
    expect(rows[1]).toBe('4––1.000.5002.000.750––40');
    expect(rows[2]).toBe('3unit 40.1251.100.5002.100.7500.100 ± 0.250yes30');
    expect(rows[4]).toContain('unit 2');
  });

  it('speaks Chinese', () => {
    expect(show({ pruning: pruningTo(2), language: 'zh' }).text()).toContain('2 个单元就做到了 4 个所做的');
  });
});
