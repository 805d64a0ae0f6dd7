/** Pieces of the module's memory, taken one by one and given back together. */
import type { Wasm } from './module';

/** Numbers of a row that is padded to panels of 8. */
export const eights = (count: number) => (count + 7) & ~7;

export class Pieces {
  readonly #wasm: Wasm;
  readonly #places: number[] = [];

  constructor(wasm: Wasm) {
    this.#wasm = wasm;
  }

  /** Room for so many numbers of 32 bits. */
  take(count: number): number {
    const place = this.#wasm.take(4 * Math.max(4, count));
    this.#places.push(place);
    return place;
  }

  /** Numbers at a place. The view holds until more memory is taken, which may move all of it. */
  numbers(place: number, count: number): Float32Array {
    return new Float32Array(this.#wasm.exports.memory.buffer, place, count);
  }

  giveBack(): void {
    for (const place of this.#places.splice(0)) this.#wasm.giveBack(place);
  }
}
