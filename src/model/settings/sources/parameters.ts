/** The text setting `parameters`, as `period=20,duty=0.3`: read, checked and clamped, and written. */
import { GENERATORS, type GeneratorSource, type ParametersOf } from './generators';
import type { GeneratorName } from './names';

/** A value for each parameter of the generator: the text's where it is a number, within its range; else the default. */
export function parametersOf<Name extends GeneratorName>(name: Name, text: string): ParametersOf<Name> {
  const { parameters }: GeneratorSource = GENERATORS[name];
  const given = new Map(text.split(',').map((pair) => splitPair(pair)));
  const values = Object.entries(parameters).map(([key, { default: initial, min, max, whole }]) => {
    const number = Number(given.get(key) || Number.NaN);
    if (Number.isNaN(number)) return [key, initial];
    const clamped = Math.min(max, Math.max(min, number));
    return [key, whole ? Math.round(clamped) : clamped];
  });
  return Object.fromEntries(values) as ParametersOf<Name>;
}

/** The text of these values; a parameter that is not among them, or has its default, is left out. */
export function parametersText(name: GeneratorName, values: Readonly<Record<string, number>>): string {
  const { parameters }: GeneratorSource = GENERATORS[name];
  return Object.entries(parameters)
    .filter(([key, { default: initial }]) => (values[key] ?? initial) !== initial)
    .map(([key]) => `${key}=${values[key]}`)
    .join(',');
}

function splitPair(pair: string): readonly [name: string, value: string] {
  const [name = '', value = ''] = pair.split('=');
  return [name.trim(), value.trim()];
}
