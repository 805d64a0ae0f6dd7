/**
 * Student's distribution for whole degrees of freedom in closed form (Abramowitz & Stegun 1964, 26.7.3 and 26.7.4): with
 * θ = arctan(t/√ν), P(|T| > t) = 1 − A,
 *
 *   ν odd:   A = 2/π · (θ + sin θ · (cos θ + ⅔cos³θ + … + (2·4⋯(ν−3))/(3·5⋯(ν−2)) · cos^{ν−2}θ))
 *   ν even:  A = sin θ · (1 + ½cos²θ + … + (1·3⋯(ν−3))/(2·4⋯(ν−2)) · cos^{ν−2}θ)
 *
 * The library that has it for any ν is 37 kB gzipped, as much as all else that evaluates.
 */
export function twoSided(t: number, freedom: number): number {
  if (!Number.isFinite(t)) return Number.isNaN(t) ? Number.NaN : 0;
  const angle = Math.atan(Math.abs(t) / Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let factor = isOdd ? 3 : 2; factor <= freedom - 2; factor += 2) {
    term *= ((factor - 1) / factor) * cosine * cosine;
    sum += term;
  }
  const inside = isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
  return Math.min(1, Math.max(0, 1 - inside));
}
