/** Which windows of a long part are forecast: of each run many of the same, however many windows it has and however large it is. */

/** Mixes the bits of a whole number, so that no rhythm of a series is met (the finalizer of MurmurHash3, Appleby 2011). */
function mixed(number: number): number {
  let h = number | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * At most `most` of the targets, in their order: by chance, but by the same chance for every run. Fewer are always among
 * those that are more, so that two runs share the windows of the one with fewer, where both have them.
 */
export function sharedTargets(targets: Int32Array, most: number): Int32Array {
  let chosen = targets;
  for (let share = 2; chosen.length > most; share *= 2) chosen = chosen.filter((target) => mixed(target) % share === 0);
  return chosen;
}
