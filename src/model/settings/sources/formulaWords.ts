/** What a formula may hold, as the page names it; `series/formulaFunctions.ts` computes it. */
import { EXAMPLE_FORMULA } from './generators';

/** Each function as it is written. */
export const FORMULA_FUNCTIONS = [
  'sin(x)',
  'cos(x)',
  'tan(x)',
  'tanh(x)',
  'exp(x)',
  'log(x)',
  'sqrt(x)',
  'abs(x)',
  'sign(x)',
  'floor(x)',
  'ceil(x)',
  'round(x)',
  'pow(x, y)',
  'mod(x, y)',
  'square(t, period)',
  'saw(t, period)',
  'min(x, y, …)',
  'max(x, y, …)',
  'noise()',
] as const;
export const FORMULA_NAMES = ['t', 'n', 'pi', 'e'] as const;
export const FORMULA_SIGNS = '+ - * / % ^ ( ) < > <= >= == != && || ! ? :';

/** Formulas to begin with: two waves, a beat, a ramp with steps, strokes that die away, office hours, a memory of chance. */
export const FORMULA_EXAMPLES = [
  EXAMPLE_FORMULA,
  'sin(2*pi*t/12) * sin(2*pi*t/150)',
  '0.01*t + 0.5*square(t, 20)',
  'exp(-mod(t, 40)/10) * sin(2*pi*t/8)',
  't % 24 > 8 && t % 24 < 18 ? 1 : 0',
  'sin(2*pi*t/30)^3 + 0.2*noise()',
] as const;
