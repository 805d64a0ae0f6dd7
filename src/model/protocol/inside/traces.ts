/** Gates and states of the cells, by the letters of the equations. */

/** Letters of what a cell computes, as in the equations; the colours and the order of the strips go by them. */
export type TraceName = 'f' | 'i' | 'g' | 'o' | 'c' | 'h' | 'z' | 'r' | 'n';
export type Trace = { readonly name: TraceName; readonly values: Float32Array /* [units, time] */ };
export type LayerTraces = { readonly units: number; readonly traces: readonly Trace[] };
