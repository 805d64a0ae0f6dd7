import type { MemoryAnswer } from '../protocol/inside';
import type { Inside } from './inside';

// eslint-disable-next-line require-yield
export function* memory(_inside: Inside): Generator<void, MemoryAnswer> {
  throw new Error('memory is not there yet');
}
