/** The generators of series by name. */
import type { GeneratorName } from '../config/sources';
import type { Generator } from './generators/generator';
import { mackeyGlass } from './generators/mackeyGlass';
import { randomWalk } from './generators/randomWalk';
import { sines } from './generators/sines';
import { square } from './generators/square';
import { trendSeason } from './generators/trendSeason';

export const GENERATORS: Record<GeneratorName, Generator> = {
  sines,
  'trend-season': trendSeason,
  square,
  'random-walk': randomWalk,
  'mackey-glass': mackeyGlass,
};
