/** The parameters, now and at the start. */
import type { TraceName } from './traces';

/** The parameters as they are, without interventions, and as the seed made them. */
export type WeightsAnswer = {
  readonly name: 'weights';
  readonly slots: readonly {
    readonly layer: number | 'head' | 'shortcut';
    readonly role: string;
    readonly shape: readonly number[];
    /**
     * What the columns are of, side by side in blocks of one for each unit (a peephole's rows, one after the other); empty
     * for head and shortcut.
     */
    readonly blocks: readonly TraceName[];
    /** Quantiles, per cent, that the columns of head and shortcut are of, each with all steps; empty where they are of one forecast. */
    readonly quantiles: readonly number[];
    readonly values: Float32Array;
    readonly start: Float32Array;
  }[];
};
