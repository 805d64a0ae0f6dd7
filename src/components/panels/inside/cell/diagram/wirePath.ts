/** Wires of a diagram. */
export type Point = readonly [x: number, y: number];

const towards = ([x, y]: Point, [tx, ty]: Point, by: number): Point => {
  const length = Math.hypot(tx - x, ty - y) || 1;
  return [x + ((tx - x) * by) / length, y + ((ty - y) * by) / length];
};

/** A line through the points as an SVG path, with its corners rounded as far as the shorter side of each allows. */
export function wirePath(points: readonly Point[], radius: number): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = [`M${first[0]} ${first[1]}`];
  rest.forEach((point, index) => {
    const before = points[index]!;
    const after = rest[index + 1];
    if (!after) {
      parts.push(`L${point[0]} ${point[1]}`);
      return;
    }
    const room = Math.min(
      radius,
      Math.hypot(point[0] - before[0], point[1] - before[1]) / 2,
      Math.hypot(after[0] - point[0], after[1] - point[1]) / 2,
    );
    const [from, to] = [towards(point, before, room), towards(point, after, room)];
    parts.push(`L${from[0]} ${from[1]}Q${point[0]} ${point[1]} ${to[0]} ${to[1]}`);
  });
  return parts.join('');
}

/** The tip of a wire: a triangle at its last point, along its last stretch. */
export function tipPath(points: readonly Point[], size: number): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return '';
  const back = towards(end, before, size * 1.5);
  const [dx, dy] = [(end[0] - back[0]) / (size * 1.5), (end[1] - back[1]) / (size * 1.5)];
  const [left, right] = [
    [back[0] - dy * size, back[1] + dx * size],
    [back[0] + dy * size, back[1] - dx * size],
  ] as const;
  return `M${end[0]} ${end[1]}L${left[0]} ${left[1]}L${right[0]} ${right[1]}Z`;
}
