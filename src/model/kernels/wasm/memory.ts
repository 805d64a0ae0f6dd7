/** Pieces of the module's memory, taken one by one and given back together. */
import type { WasmModule } from './module';

export class Pieces {
  readonly #module: WasmModule;
  readonly #places: number[] = [];

  constructor(module: WasmModule) {
    this.#module = module;
  }

  /** Room for so many numbers of 32 bits. */
  take(count: number): number {
    const place = this.#module.take(4 * Math.max(4, count));
    this.#places.push(place);
    return place;
  }

  /** Numbers at a place. The view holds until more memory is taken, which may move all of it. */
  numbers(place: number, count: number): Float32Array {
    return new Float32Array(this.#module.memory.buffer, place, count);
  }

  giveBack(): void {
    for (const place of this.#places.splice(0)) this.#module.giveBack(place);
  }
}
