/** The parameters by their roles, beside the seed's. */
import type { WeightsAnswer } from '../protocol/inside';
import type { Inside } from './inside';

// eslint-disable-next-line require-yield
export function* weights({ layout, trained, start }: Inside): Generator<void, WeightsAnswer> {
  const slots = layout.map(({ layer, role, shape, offset, size }) => ({
    layer,
    role,
    shape,
    values: trained.slice(offset, offset + size),
    start: start.slice(offset, offset + size),
  }));
  return { name: 'weights', slots };
}
