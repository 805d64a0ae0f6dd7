import { describe, expect, it } from 'vitest';
import { fetchLanguage, wordsWith } from '../../../../i18n/words';
import { fallFigure, fallOf, fallText } from './gradientDecay';
import { gradientsTexts } from './words';

const words = wordsWith(gradientsTexts, 'en');

describe('the fall of a gradient', () => {
  it('is the first value as a share of the last', () => {
    expect(fallOf([0.5, 7, 2])).toBe(0.25);
    expect(fallOf([0, 2])).toBe(0);
    expect(fallOf([2, 0])).toBeNaN();
    expect(fallOf([])).toBeNaN();
  });

  it.each([
    [1 / 298, '1/300', 'falls to 1/300'],
    [1 / 3.24, '1/3.2', 'falls to 1/3.2'],
    [1 / 2.34e6, '1/2.3 million', 'falls to 1/2.3 million'],
    [1.02, '1', 'stays as large as it is'],
    [12.3, '× 12', 'grows to 12 times as much'],
    [1e-30, '0', 'falls to nothing'],
    [Number.NaN, '–', 'is nothing'],
  ])('%d is said as %s', (share, figure, text) => {
    expect(fallFigure(share, words)).toBe(figure);
    expect(fallText(share, words)).toBe(text);
  });

  it('counts in ten thousands in Chinese', async () => {
    await fetchLanguage('zh');
    expect(fallFigure(1 / 2.34e6, wordsWith(gradientsTexts, 'zh'))).toBe('1/230万');
  });
});
