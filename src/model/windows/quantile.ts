/** Of sorted values, linear between the two nearest (type 7 of Hyndman & Fan 1996); NaN of none. `share`: 0 to 1. */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  return below + (at % 1) * ((sorted[Math.ceil(at)] ?? below) - below);
}
