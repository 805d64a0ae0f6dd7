import type { ActivationName } from '../settings/settings';

/** A function and its slope, the slope written in the function's own value y. */
export type Activation = { readonly value: (x: number) => number; readonly slope: (y: number) => number };

export const ACTIVATIONS: Readonly<Record<ActivationName, Activation>> = {
  tanh: { value: Math.tanh, slope: (y) => 1 - y * y },
  relu: { value: (x) => (x > 0 ? x : 0), slope: (y) => (y > 0 ? 1 : 0) },
};

/** An activation that is left out. */
export const LINEAR: Activation = { value: (x) => x, slope: () => 1 };

/** The logistic sigmoid 1 / (1 + e⁻ˣ): all gates. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
