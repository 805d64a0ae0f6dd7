import { describe, expect, it } from 'vitest';
import type { AblationAnswer } from '../../../../model/protocol/inside/clamps';
import type { MeaningsAnswer } from '../../../../model/protocol/inside/meanings';
import { wordsWith } from '../../../../i18n/words';
import { cellWords, meaningText, removalText } from './meaningsSentences';
import { meaningsCsv } from './meaningsCsv';
import { removalsOf } from './removal';
import { cellFigures, unitMeanings } from './unitMeanings';
import { meaningsTexts } from './words';

const answer: MeaningsAnswer = {
  name: 'meanings',
  windows: 100,
  signals: [
    { kind: 'component', name: 'season' },
    { kind: 'calendar', name: 'month' },
    { kind: 'lag', steps: 12 },
  ],
  shown: Int32Array.of(1, 2),
  layers: [
    {
      h: Float32Array.of(0.1, 0.2, 0.3, -0.94, 0.5, 0, 0, 0.85, 0.1, 0.2, 0.1, 0.6),
      c: Float32Array.of(0.1, 0.2, -0.4, -0.5, 0.6, 0, 0, 0.1, 0.1, 0.2, 0.1, -0.7),
      strongest: [
        { state: 'c', signal: 2 },
        { state: 'h', signal: 0 },
        { state: 'h', signal: 1 },
        { state: 'c', signal: 2 },
      ],
      states: new Float32Array(8),
      followed: new Float32Array(8),
    },
  ],
};
const ablation: AblationAnswer = {
  name: 'ablation',
  windows: 20,
  mae: 2,
  units: [2.76, 1.5, 2.004, 3].map((mae, unit) => ({ layer: 0, unit, mae })),
};
const words = wordsWith(meaningsTexts, 'en');
/** As they are read: where a line may end is no matter. */
const read = (text: string) => text.replaceAll('\u00a0', ' ');

describe('unit meanings', () => {
  it('stand in the order of how closely units follow something, and say so honestly', () => {
    expect(unitMeanings(answer, 0).map((meaning) => read(meaningText(meaning, words)))).toEqual([
      'Unit 2 goes against the season, r = −0.94',
      'Unit 3 follows the month of the year, R = 0.85',
      'Unit 4 goes loosely against the value 12 steps before, r = −0.70',
      'Unit 1 has no clear meaning, r = −0.40',
    ]);
    expect(unitMeanings(answer, 7)).toEqual([]);
  });

  it('show of each signal the state that goes with it more closely, and tell of both', () => {
    const figures = cellFigures(answer, 0, 1, 1);
    expect(figures).toEqual({ state: 'c', h: 0.5, c: expect.closeTo(0.6, 6) });
    expect(read(cellWords(1, answer.signals[1]!, figures, words))).toBe(
      'Unit 2 and the month of the year: R = 0.50 with h, R = 0.60 with c',
    );
    const layers = [{ ...answer.layers[0]!, c: new Float32Array() }];
    const plain = cellFigures({ ...answer, layers }, 0, 1, 0);
    expect(plain).toEqual({ state: 'h', h: expect.closeTo(-0.94, 6), c: Number.NaN });
    expect(read(cellWords(1, answer.signals[0]!, plain, words))).toBe('Unit 2 and the season: r = −0.94 with h');
  });
});

describe('removal', () => {
  it('grows or lessens the error, and is ranked by the harm', () => {
    const removals = removalsOf(ablation, 0);
    expect([0, 1, 2, 3].map((unit) => removalText(removals.get(unit) ?? null, words))).toEqual([
      'removed, the error grows by 38 % (rank 2 of 4)',
      'removed, the error falls by 25 % (rank 4 of 4)',
      'removed, the error stays as it is (rank 3 of 4)',
      'removed, the error grows by 50 % (rank 1 of 4)',
    ]);
  });

  it('is ranked among the units of all layers', () => {
    const units = [...ablation.units, { layer: 1, unit: 0, mae: 9 }];
    expect(removalsOf({ ...ablation, units }, 0).get(3)).toEqual({ growth: 0.5, error: 3, rank: 2, units: 5 });
  });

  it('is not known before the answer, and no share where there is no error to compare with', () => {
    expect(removalsOf(null, 0).size).toBe(0);
    const grown = removalsOf({ ...ablation, mae: 0 }, 0).get(3)!;
    expect(grown).toEqual({ growth: Number.NaN, error: 3, rank: 1, units: 4 });
    expect(removalText(grown, words)).toBe('removed, the error grows from 0 to 3.00 (rank 1 of 4)');
    expect(removalText(null, words)).toBe('its removal is being tested');
  });
});

describe('the figures of the view', () => {
  it('are a line for each unit and signal', () => {
    const lines = meaningsCsv(answer, ablation).trim().split('\n');
    expect(lines).toHaveLength(13);
    expect(lines[0]).toBe('layer,unit,signal,h,c,mae,mae_removed');
    const [layer, unit, signal, , , mae, removed] = lines[4]!.split(',');
    expect([layer, unit, signal, mae, removed]).toEqual(['1', '2', 'component season', '2', '1.5']);
    expect(meaningsCsv(answer, null).split('\n')[1]).toMatch(/,,$/);
  });
});
