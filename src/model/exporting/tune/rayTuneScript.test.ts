import { describe, expect, it } from 'vitest';
import type { Config } from '../../settings/settings';
import { baseConfig, monthly } from '../python/trained.fixture';
import { SEARCH_CASES } from './cases.fixture';
import { rayTuneScript } from './rayTuneScript';
import type { Search } from './search';

const search = (change: Partial<Search>): Search => ({ space: {}, kind: 'grid', budget: 10, seeds: [1, 2], ...change });
const written = (change: Partial<Search>, config: Partial<Config> = {}) => {
  const result = rayTuneScript({ ...baseConfig, ...config }, monthly, search(change));
  if (!result.ok) throw new Error(result.problem.code);
  return result.script;
};

// What the scripts do is tried by `scripts/notebooks.mjs`, in Python.
describe.each(SEARCH_CASES)('a script with $title', (each) => {
  const result = rayTuneScript(each.config, each.series, each.search);
  const script = result.ok ? result.script : '';

  it('is whole', () => {
    expect(result.ok).toBe(true);
    expect(script).not.toMatch(/undefined|NaN|\[object|\t| \n/);
    for (const name of Object.keys(each.search.space)) expect(script).toContain(`    "${name}": [`);
  });

  it('imports what is large only after what can be answered without it', () => {
    const answered = script.indexOf('OPTIONS = parser.parse_args()');
    expect(answered).toBeGreaterThan(0);
    for (const large of ['import torch', 'from ray', 'numpy']) {
      expect(script.slice(0, answered)).not.toMatch(new RegExp(`^ *(?:import|from) .*${large}`, 'm'));
    }
    expect(script).not.toContain('numpy');
  });
});

describe('a script', () => {
  it('has only what the search may need', () => {
    const plain = written({ space: { units: [2, 4] } });
    expect(plain).toContain('nn.LSTM(');
    expect(plain).not.toMatch(
      /class LSTMLayer|class GRULayer|nn\.GRU|class Schedule|def huber_loss|self\.shortcut|fit_transform/,
    );
    const wide = written({
      space: { cell: ['gru', 'peephole'], activation: ['relu', 'tanh'], loss: ['mse', 'huber'] },
    });
    expect(wide).toContain('class LSTMLayer');
    expect(wide).toContain('class GRULayer');
    expect(wide).toContain("LOSSES = {'mse': mse_loss, 'huber': huber_loss}");
  });

  it('leaves out what has no windows', () => {
    expect(written({ space: { lookBack: [200, 6] } })).toContain('"lookBack": [200, 6],');
  });
});

describe('a search that cannot be written', () => {
  const problem = (change: Partial<Search>, config: Partial<Config> = {}) => {
    const result = rayTuneScript({ ...baseConfig, ...config }, monthly, search(change));
    return result.ok ? null : result.problem;
  };
  it.each([
    [{ space: {} }, { leaks: 'scaler' }, { code: 'leaks', leaks: 'scaler' }],
    [{ space: { engine: ['wasm'] } as Search['space'] }, {}, { code: 'setting', name: 'engine' }],
    [{ space: { units: [] } }, {}, { code: 'no-values', name: 'units' }],
    [{ space: { units: [4, 1000] } }, {}, { code: 'value', name: 'units', value: 1000, allowed: 256 }],
    [{ kind: 'random' as const, budget: 0 }, {}, { code: 'budget', budget: 0 }],
    [{ seeds: [] }, {}, { code: 'seeds', seeds: [] }],
    [
      { space: { lookBack: [200, 100], horizon: [2] } },
      {},
      { code: 'windows', change: { lookBack: 200, horizon: 2 }, problem: { code: 'look-back-too-long', longest: 82 } },
    ],
  ])('says why: %#', (change, config, expected) => {
    expect(problem(change, config)).toEqual(expected);
  });
});
