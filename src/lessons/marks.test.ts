import { describe, expect, it } from 'vitest';
import { piecesOf, plainText } from './marks';

describe('the marks of a text', () => {
  it('tells places, stress, formulas and numbers apart', () => {
    const pieces = piecesOf('Press [Train](train): *loss* {a}, $hidden$.', { a: 0.5 }, (value) => value.toFixed(1));
    expect(pieces).toEqual([
      { kind: 'plain', text: 'Press ' },
      { kind: 'place', text: 'Train', place: 'train' },
      { kind: 'plain', text: ': ' },
      { kind: 'stressed', text: 'loss' },
      { kind: 'plain', text: ' ' },
      { kind: 'number', text: '0.5' },
      { kind: 'plain', text: ', ' },
      { kind: 'formula', text: 'hₜ = oₜ ⊙ tanh(cₜ)' },
      { kind: 'plain', text: '.' },
    ]);
    expect(plainText(pieces)).toBe('Press Train: loss 0.5, hₜ = oₜ ⊙ tanh(cₜ).');
  });
  it('refuses a place and a number that are not there', () => {
    expect(() => piecesOf('[x](nowhere)', {}, String)).toThrow('nowhere');
    expect(() => piecesOf('{a}', {}, String)).toThrow('a');
  });
});
