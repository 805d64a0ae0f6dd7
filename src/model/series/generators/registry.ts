/** The generators of series by name. A formula is no generator of the table: it may fail. */
import type { ParametersOf } from '../../settings/sources/generators';
import type { GeneratorName } from '../../settings/sources/names';
import { autoregressive } from './autoregressive';
import { chirp } from './chirp';
import { damped } from './damped';
import type { Generator } from './generator';
import { heartbeat } from './heartbeat';
import { logistic } from './logistic';
import { lorenz } from './lorenz';
import { mackeyGlass } from './mackeyGlass';
import { narma } from './narma';
import { pulse } from './pulse';
import { randomWalk } from './randomWalk';
import { regime } from './regime';
import { sawtooth } from './sawtooth';
import { sines } from './sines';
import { square } from './square';
import { trendSeason } from './trendSeason';
import { trendTimesSeason } from './trendTimesSeason';

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
