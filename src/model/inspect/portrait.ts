import type { PortraitAnswer } from '../protocol/inside';
import type { Inside } from './inside';

// eslint-disable-next-line require-yield
export function* portrait(_inside: Inside): Generator<void, PortraitAnswer> {
  throw new Error('portrait is not there yet');
}
