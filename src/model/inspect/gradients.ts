import type { GradientsAnswer } from '../protocol/inside';
import type { Inside } from './inside';

// eslint-disable-next-line require-yield
export function* gradients(_inside: Inside): Generator<void, GradientsAnswer> {
  throw new Error('gradients is not there yet');
}
