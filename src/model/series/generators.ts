/** The generators of series by name. A formula is no generator of the table: it may fail. */
import type { ParametersOf } from '../config/generators';
import type { GeneratorName } from '../config/sources';
import { autoregressive } from './generators/autoregressive';
import { chirp } from './generators/chirp';
import { damped } from './generators/damped';
import type { Generator } from './generators/generator';
import { heartbeat } from './generators/heartbeat';
import { logistic } from './generators/logistic';
import { lorenz } from './generators/lorenz';
import { mackeyGlass } from './generators/mackeyGlass';
import { narma } from './generators/narma';
import { pulse } from './generators/pulse';
import { randomWalk } from './generators/randomWalk';
import { regime } from './generators/regime';
import { sawtooth } from './generators/sawtooth';
import { sines } from './generators/sines';
import { square } from './generators/square';
import { trendSeason } from './generators/trendSeason';
import { trendTimesSeason } from './generators/trendTimesSeason';

/** Those that follow from their parameters alone. */
export type ParametricName = Exclude<GeneratorName, 'formula'>;

export const GENERATORS: { readonly [Name in ParametricName]: Generator<ParametersOf<Name>> } = {
  sines,
  chirp,
  square,
  sawtooth,
  pulse,
  damped,
  'trend-season': trendSeason,
  'trend-times-season': trendTimesSeason,
  autoregressive,
  'random-walk': randomWalk,
  regime,
  'mackey-glass': mackeyGlass,
  lorenz,
  logistic,
  narma,
  heartbeat,
};
