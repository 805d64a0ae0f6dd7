/** A season of any length, from about -1.3 to 0.7: one wave, and a flatter one twice that makes rise and fall uneven. */
export function seasonal(time: number, period: number): number {
  const angle = (2 * Math.PI * (time % period)) / period;
  return Math.sin(angle) + 0.3 * Math.cos(2 * angle);
}
