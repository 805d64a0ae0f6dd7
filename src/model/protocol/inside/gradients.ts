/** How gradients flow back through the window. */
import type { CellName } from '../../settings/settings';

/** Norms of the loss's gradients by the states at each time step, a mean over windows, and by each parameter. */
export type GradientFlow = {
  readonly windows: number;
  readonly layers: readonly {
    readonly h: Float64Array; // [time]
    readonly c: Float64Array; // [time]; empty for a cell without c
  }[];
  readonly parameters: readonly {
    readonly layer: number | 'head' | 'shortcut';
    readonly role: string;
    readonly norm: number;
  }[];
};
export type GradientsAnswer = { readonly name: 'gradients' } & GradientFlow;
/** The gradient flow of a network of another cell that was trained on the same windows from the same seed. */
export type ComparedGradients = {
  readonly cell: CellName;
  readonly step: number;
  readonly epoch: number;
} & GradientFlow;
