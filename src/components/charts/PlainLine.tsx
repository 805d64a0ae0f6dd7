type PlainLineProps = {
  readonly points?: readonly { readonly x: number | null; readonly y: number | null }[] | undefined;
  readonly stroke?: string | undefined;
  readonly strokeWidth?: string | number | undefined;
  readonly strokeDasharray?: string | number | undefined;
  readonly clipPath?: string | undefined;
};

/**
 * The shape of a line in the charts. The library's own measures the length of its path at every update, for an animation
 * that is off here: on a slow machine that was a third of the time of a chart.
 */
export function PlainLine({ points = [], stroke, strokeWidth, strokeDasharray, clipPath }: PlainLineProps) {
  let path = '';
  let pen = 'M';
  for (const { x, y } of points) {
    if (x === null || y === null) {
      pen = 'M';
      continue;
    }
    path += `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
    pen = 'L';
  }
  return (
    <path
      d={path}
      fill="none"
      stroke={stroke}
      strokeWidth={strokeWidth}
      strokeDasharray={strokeDasharray}
      strokeLinejoin="round"
      clipPath={clipPath}
    />
  );
}
