/** The text of a step, in pieces: plain, stressed, pointing at a place, a formula, or a number of the evidence. */
import type { Evidence } from './checked';
import { FORMULAS } from './formulas';
import { isPlace, type Place } from './places';

export type Piece =
  | { readonly kind: 'plain' | 'stressed' | 'formula' | 'number'; readonly text: string }
  | { readonly kind: 'place'; readonly text: string; readonly place: Place };

const MARKS = /\[([^\]]+)\]\(([^)]+)\)|\*([^*]+)\*|\$([^$]+)\$|\{(\w+)\}/g;

/** `write` says a number that is not a small whole one. Throws where a mark points nowhere, or a number is not there: a lesson is of our own making. */
export function piecesOf(text: string, evidence: Evidence, write: (value: number) => string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKS)) {
    const [whole, pointing, place, stressed, formula, number] = match;
    if (match.index > from) pieces.push({ kind: 'plain', text: text.slice(from, match.index) });
    from = match.index + whole.length;
    if (pointing !== undefined && place !== undefined) {
      if (!isPlace(place)) throw new Error(`There is no place ${place}`);
      pieces.push({ kind: 'place', text: pointing, place });
    } else if (stressed !== undefined) pieces.push({ kind: 'stressed', text: stressed });
    else if (formula !== undefined) {
      const written = FORMULAS[formula];
      if (written === undefined) throw new Error(`There is no formula ${formula}`);
      pieces.push({ kind: 'formula', text: written });
    } else if (number !== undefined) {
      const value = evidence[number];
      if (value === undefined) throw new Error(`There is no number ${number}`);
      const isCount = Number.isInteger(value) && Math.abs(value) < 1000;
      pieces.push({ kind: 'number', text: isCount ? String(value) : write(value) });
    }
  }
  if (from < text.length) pieces.push({ kind: 'plain', text: text.slice(from) });
  return pieces;
}

export const plainText = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
