/** The latest points of a stream, as its chart shows them. */
import type { LiveTold } from '../../model/protocol/live';
import type { LivePoints } from './facts';

/** Points that are kept for the chart. */
export const SHOWN = 400;

const joined = (before: Float64Array, next: Float64Array): Float64Array => {
  const all = new Float64Array(before.length + next.length);
  all.set(before);
  all.set(next, before.length);
  return all.length > SHOWN ? all.slice(all.length - SHOWN) : all;
};

export function withTold(before: LivePoints | null, told: LiveTold): LivePoints {
  const isNext = before !== null && before.from + before.values.length === told.from;
  const none = new Float64Array(0);
  const [old, first]: [Omit<LivePoints, 'from' | 'own'> & { own: Uint8Array }, number] = isNext
    ? [before, before.from]
    : [{ values: none, forecasts: none, own: new Uint8Array(0), networkErrors: none, naiveErrors: none }, told.from];
  const values = joined(old.values, told.values);
  const cutOff = old.values.length + told.values.length - values.length;
  return {
    from: first + cutOff,
    values,
    forecasts: joined(old.forecasts, told.forecasts),
    own: Uint8Array.from(joined(Float64Array.from(old.own), Float64Array.from(told.own))),
    networkErrors: joined(old.networkErrors, told.networkErrors),
    naiveErrors: joined(old.naiveErrors, told.naiveErrors),
  };
}
