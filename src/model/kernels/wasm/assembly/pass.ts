/** Rows a power of two apart would all fall into the same few places of the cache: they are set a little further apart. */
const APART: i32 = 16;

/**
 * One pass through a layer: sizes, and where everything lies in memory. The caller writes it, field by field, as 32-bit
 * integers in this order (`memory.ts` has the same list); all places are in bytes, and 0 where there is nothing.
 *
 * `rows` holds what a time step multiplies its weights with: a row (1, x, h of the step before) for each row of the batch
 * at each step, so that bias, kernel and recurrent kernel are one product. Gates, cell states and their gradients lie in
 * panels of 8 units: [units/8][time·batch][8], which the sum over time and batch then reads straight through. Units are
 * padded with zeros to a multiple of 8; such a unit's state and gradients stay 0.
 */
@unmanaged
export class Pass {
  batch: i32; time: i32; inputs: i32; units: i32;
  isRelu: i32; isSequence: i32; hasStart: i32; hasInputGradient: i32; isLinearCandidate: i32; isLinearOutput: i32;
  // As the operation gets and gives them, unpadded.
  x: i32; kernel: i32; recurrentKernel: i32; bias: i32; peephole: i32; h0: i32; c0: i32; mask: i32; h: i32;
  dh: i32; dx: i32; dKernel: i32; dRecurrentKernel: i32; dBias: i32; dPeephole: i32; dh0: i32; dc0: i32;
  // Kept from the pass forward for the pass back.
  rows: i32; // [(time + 1)·batch][1 + inputs + padded]
  gates: i32; // [blocks·padded/8][time·batch][8]
  states: i32; // [padded/8][(time + 1)·batch][8]
  shown: i32; // φ(c) [padded/8][time·batch][8]
  // Needed within a pass only.
  weights: i32; // [blocks·padded/8][1 + inputs + padded][8]
  z: i32; // [batch][blocks·padded], rows apart: gates before their activation, or the gradient by them
  back: i32; // weights the other way round: [(inputs and units)/8][blocks·padded][8]
  dz: i32; // [blocks·padded/8][time·batch][8]; may be the place of `gates`
  later: i32; // [batch][inputs and units], rows apart: gradient of (x and) h from the step after
  carry: i32; // [padded/8][batch][8]: gradient that reaches the step before past the product
  gathered: i32; // [1 + inputs + padded][blocks·padded]: gradients of the weights
  edge: i32; // [3][padded]: peepholes, padded
  dEdge: i32; // [3][padded]
  turned: i32; // rows of a time step, or z, as columns: [width or blocks·padded][batch, to a multiple of 4]
  held: i32; // gradients of rows whose step is not there: h [batch][padded], then as `carry`

  @inline get padded(): i32 { return (this.units + 7) & ~7; }
  @inline get paddedInputs(): i32 { return (this.inputs + 7) & ~7; }
  /** Numbers in a row of `rows`. */
  @inline get width(): i32 { return 1 + this.inputs + this.padded; }
  /** Numbers in a row of `turned`. */
  @inline get turnedWidth(): i32 { return (this.batch + 3) & ~3; }
  /** Numbers of `later` that are used; the units come after the inputs. */
  @inline get laterWidth(): i32 { return this.laterUnits + this.padded; }
  /** Numbers in a row of `later`. */
  @inline get laterRow(): i32 { return this.laterWidth + APART; }
  /** Numbers in a row of `z`. */
  @inline zRow(blocks: i32): i32 { return blocks * this.padded + APART; }
  /** Neither peepholes nor a φ that is left out. */
  @inline get isPlain(): bool { return (this.peephole | this.isLinearCandidate | this.isLinearOutput) == 0; }
  @inline get laterUnits(): i32 { return this.hasInputGradient ? this.paddedInputs : 0; }
}
