import type { KnockOutAnswer } from '../protocol/inside';
import type { Inside } from './inside';

// eslint-disable-next-line require-yield
export function* knockOut(_inside: Inside): Generator<void, KnockOutAnswer> {
  throw new Error('knockOut is not there yet');
}
