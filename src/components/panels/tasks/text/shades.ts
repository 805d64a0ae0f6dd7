/** How strongly each character of a text is coloured. */
import type { ReadText } from '../../../../model/protocol/inside/text';
import type { LayerTraces } from '../../../../model/protocol/inside/traces';
import type { TextColour } from '../../../../store/inside/slice';
import { isSigned, rangeOf, statsOf } from '../../../charts/units/traces';

/** Bits beyond which a colour is no stronger: one of 256 symbols that are all as likely. */
export const MOST_BITS = 8;

export type Shades = {
  /** What there is of what was asked: a cell without it shows its hidden state. */
  readonly by: TextColour;
  readonly values: Float32Array; // [character]; NaN where there is none
  readonly low: number;
  readonly high: number;
  /** From 0 to 1. */
  readonly sizes: Float32Array; // [character]
};

export const bitsOf = (belief: number): number => -Math.log2(belief);

export function shadesOf({ believed, traces }: ReadText, wanted: TextColour): Shades {
  const by = colourIn(traces, wanted);
  if (by === 'surprise') return { by, ...scaled(believed.map(bitsOf), 0, MOST_BITS) };
  const { values } = traces.traces.find(({ name }) => name === by)!;
  const [low, high] = rangeOf(by, statsOf(values));
  return { by, ...scaled(values, low, high) };
}

export function colourIn({ traces }: LayerTraces, wanted: TextColour): TextColour {
  return wanted === 'surprise' || traces.some(({ name }) => name === wanted) ? wanted : 'h';
}

function scaled(values: Float32Array, low: number, high: number) {
  const sizes = values.map((value) => (Number.isNaN(value) ? 0 : Math.min(1, Math.abs(value) / high)));
  return { values, low, high, sizes };
}

export const isSignedColour = (by: TextColour): boolean => by !== 'surprise' && isSigned(by);

/** A hue stands for its gate everywhere; what has a sign has another below 0. */
export const hueOf = (by: TextColour, value: number): string =>
  by === 'surprise' ? 'var(--forecast)' : value < 0 ? 'var(--negative)' : `var(--gate-${by})`;
