import type { UnitAnswer } from '../protocol/inside';
import type { Inside } from './inside';

// eslint-disable-next-line require-yield
export function* unitTerms(_inside: Inside): Generator<void, UnitAnswer> {
  throw new Error('unitTerms is not there yet');
}
