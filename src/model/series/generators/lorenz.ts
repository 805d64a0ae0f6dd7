/** The weather in three equations: two wings, and no telling when it crosses from one to the other. */
import type { ParametersOf } from '../../settings/sources/generators';
import { signal, type Generator } from './generator';

const SIGMA = 10;
const BETA = 8 / 3;
const STEP = 0.01;
/** What comes before is still on its way to the attractor. */
const TRANSIENT_STEPS = 2000;

type Point = readonly [x: number, y: number, z: number];

function rate([x, y, z]: Point, rho: number): Point {
  return [SIGMA * (y - x), x * (rho - z) - y, x * y - BETA * z];
}
const moved = (from: Point, along: Point, by: number): Point => [
  from[0] + by * along[0],
  from[1] + by * along[1],
  from[2] + by * along[2],
];

/** One step of the classical Runge-Kutta method; sums and products only, which every machine rounds alike. */
function step(point: Point, rho: number): Point {
  const k1 = rate(point, rho);
  const k2 = rate(moved(point, k1, STEP / 2), rho);
  const k3 = rate(moved(point, k2, STEP / 2), rho);
  const k4 = rate(moved(point, k3, STEP), rho);
  const mean: Point = [
    (k1[0] + 2 * k2[0] + 2 * k3[0] + k4[0]) / 6,
    (k1[1] + 2 * k2[1] + 2 * k3[1] + k4[1]) / 6,
    (k1[2] + 2 * k2[2] + 2 * k3[2] + k4[2]) / 6,
  ];
  return moved(point, mean, STEP);
}

/**
 * x of dx/dt = σ(y - x), dy/dt = x(ρ - z) - y, dz/dt = xy - βz (Lorenz 1963, Journal of the Atmospheric Sciences 20):
 * a layer of air that is heated from below, ρ by how much. Chaotic from ρ = 24.74 on. The seed says where it starts.
 */
export const lorenz: Generator<ParametersOf<'lorenz'>> = ({ length, parameters, random }) => {
  const { rho, every } = parameters;
  const stride = Math.max(1, Math.round(every / STEP));
  let point: Point = [1 + random.uniform(), 1, rho - 1];
  const advance = (steps: number) => {
    for (let done = 0; done < steps; done++) point = step(point, rho);
  };
  advance(TRANSIENT_STEPS);
  return signal(length, (time) => {
    if (time > 0) advance(stride);
    return point[0];
  });
};
