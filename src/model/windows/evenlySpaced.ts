/** At most so many of them, in their order; where several are taken, the first and the last are among them. */
export function evenlySpaced(all: Int32Array, most: number): Int32Array {
  if (all.length <= most) return all;
  const stride = (all.length - 1) / Math.max(1, most - 1);
  return Int32Array.from({ length: most }, (_, place) => all[Math.round(place * stride)]!);
}
