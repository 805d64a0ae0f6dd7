/** A series as a thumbnail: its points, from 0 to 1, as a line. */
export function Sparkline({ points }: { points: readonly number[] }) {
  const step = 100 / Math.max(1, points.length - 1);
  const path = points.map((value, index) => `${(index * step).toFixed(1)},${(26 - 24 * value).toFixed(1)}`).join(' ');
  return (
    <svg viewBox="-2 0 104 28" preserveAspectRatio="none" aria-hidden="true" width="100%" height="26">
      <polyline points={path} fill="none" stroke="currentColor" strokeWidth="1.3" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
