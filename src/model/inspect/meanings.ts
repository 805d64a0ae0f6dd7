import type { MeaningsAnswer } from '../protocol/inside';
import type { Inside } from './inside';

// eslint-disable-next-line require-yield
export function* meanings(_inside: Inside): Generator<void, MeaningsAnswer> {
  throw new Error('meanings is not there yet');
}
