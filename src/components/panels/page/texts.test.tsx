import { describe, expect, it } from 'vitest';
import { configFor } from '../../../model/settings/config';
import type { Series } from '../../../model/protocol/series';
import { fetchLanguage, wordsFor } from '../../../i18n/words';
import { initialState, type PlaygroundState } from '../../../store/state';
import { engineText } from '../bar/Counters';
import { lossRows, lossScale } from '../loss/LossPanel';
import { statusText } from './StatusLine';

await fetchLanguage('zh');

const EN = wordsFor('en');
const SERIES = { values: new Float64Array(3) } as Series;
const STATE: PlaygroundState = {
  ...initialState({
    config: { ...configFor('air-passengers'), epochs: 200 },
    language: 'en',
    theme: 'light',
    notices: [],
  }),
  series: SERIES,
  status: 'training',
  epoch: 12,
};

describe('status line', () => {
  it('says state, epoch and losses in words', () => {
    const losses = [{ epoch: 12, train: 0.0078, validation: 0.148, learningRate: 0.01 }];
    expect(statusText({ ...STATE, losses }, EN)).toBe(
      'Training. Epoch 12 of 200. Train loss 0.00780. Validation loss 0.148.',
    );
    expect(statusText({ ...STATE, losses }, wordsFor('zh'))).toContain('第 12 轮，共 200 轮');
  });

  it('says what is not there yet', () => {
    expect(statusText({ ...STATE, series: null }, EN)).toBe('Opening the series.');
    expect(statusText(STATE, EN)).toContain('come with the first epoch');
    const losses = [{ epoch: 1, train: 1, validation: Number.NaN, learningRate: 0.01 }];
    expect(statusText({ ...STATE, config: { ...STATE.config, epochs: 0 }, losses }, EN)).toContain(
      'Epoch 12. Train loss 1.00. The validation part has no window',
    );
  });
});

describe('engine', () => {
  it('says why it is in use and what was measured', () => {
    const timings = { webgl: 1.94, reference: 8 };
    expect(
      engineText({ name: 'webgl', reason: 'fastest', timings, refused: { wasm: 'missing' }, untried: [] }, EN),
    ).toBe(
      'Engine WebGL. Timed on this network, it was the fastest. WebGL 1.9 ms a step, CPU 8.0 ms a step. ' +
        'This browser offers no WASM.',
    );
  });
});

describe('loss chart', () => {
  it('leaves out what a log scale cannot show', () => {
    const rows = lossRows([{ epoch: 1, train: 0.05, validation: 0 }], true);
    expect(rows).toEqual([{ epoch: 1, train: 0.05, validation: null }]);
    expect(lossScale(rows, true)).toMatchObject({ low: 0.01, high: 0.1 });
    expect(lossScale([], false)).toMatchObject({ low: 0, high: 1 });
  });
});
