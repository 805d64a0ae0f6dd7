const WIDTH = 84;
const HEIGHT = 22;

/** Losses by epoch as a small line on a logarithmic scale. */
export function LossLine({ line, label }: { line: readonly number[]; label: string }) {
  const logs = line.map((value) => Math.log10(Math.max(value, 1e-12)));
  const finite = logs.filter(Number.isFinite);
  if (finite.length < 2) return <span className="muted">–</span>;
  const low = Math.min(...finite);
  const span = Math.max(...finite) - low || 1;
  const x = (at: number) => (at / (logs.length - 1)) * (WIDTH - 4) + 2;
  const y = (value: number) => HEIGHT - 2 - ((value - low) / span) * (HEIGHT - 4);
  const points = logs.flatMap((value, at) =>
    Number.isFinite(value) ? [`${x(at).toFixed(1)},${y(value).toFixed(1)}`] : [],
  );
  return (
    <svg role="img" aria-label={label} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <polyline points={points.join(' ')} fill="none" stroke="var(--forecast)" strokeWidth="1.5" />
    </svg>
  );
}
