import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GENERATORS, type GeneratorSource } from './generators';
import { parametersOf, parametersText } from './parameters';
import { SETTINGS } from '../settings';
import { GENERATOR_NAMES, type GeneratorName } from './names';

const parametersIn = (name: GeneratorName) => Object.entries((GENERATORS[name] as GeneratorSource).parameters);
const ALL = GENERATOR_NAMES.flatMap((name) =>
  parametersIn(name).map(([key, parameter]) => ({ name, key, ...parameter })),
);

describe('parameters', () => {
  it.each(ALL)('$name has a default of $key among its rising stops, which span its range', (parameter) => {
    const { stops, default: initial, min, max, whole } = parameter;
    expect(stops).toContain(initial);
    expect([...new Set(stops)].toSorted((a, b) => a - b)).toEqual(stops);
    expect([min, max]).toEqual([stops[0], stops.at(-1)]);
    if (whole) expect(stops.every(Number.isInteger)).toBe(true);
  });

  it.each(GENERATOR_NAMES)('%s takes its defaults from an empty text, and writes them as one', (name) => {
    const defaults = Object.fromEntries(parametersIn(name).map(([key, parameter]) => [key, parameter.default]));
    expect(parametersOf(name, '')).toEqual(defaults);
    expect(parametersText(name, defaults)).toBe('');
  });

  it.each(GENERATOR_NAMES)('%s has a season that is its period', (name) => {
    const { season } = GENERATORS[name];
    if (season > 0) expect(parametersOf(name, '')).toMatchObject({ period: season });
  });

  it('are read from a text with spaces and strangers in it', () => {
    expect(parametersOf('square', ' duty = 0.3 , colour=red,period=12')).toEqual({ period: 12, duty: 0.3 });
    expect(parametersOf('square', '__proto__=1,constructor=2')).toEqual({ period: 20, duty: 0.5 });
  });

  it('are clamped and rounded, and fall back where they are no number', () => {
    expect(parametersOf('square', 'period=12.4,duty=7')).toEqual({ period: 12, duty: 0.9 });
    expect(parametersOf('square', 'period=,duty=NaN')).toEqual({ period: 20, duty: 0.5 });
    expect(parametersOf('square', 'period=Infinity')).toEqual({ period: 60, duty: 0.5 });
    expect(parametersOf('random-walk', 'drift=-Infinity')).toEqual({ drift: -0.5 });
  });

  it('are read back as they were written, in a text that the setting has room for', () => {
    const written = fc.constantFrom(...GENERATOR_NAMES).chain((name) =>
      fc.record({
        name: fc.constant(name),
        values: fc.record(
          Object.fromEntries(
            parametersIn(name).map(([key, { min, max, whole }]) => [
              key,
              whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => value + 0),
            ]),
          ),
        ),
      }),
    );
    fc.assert(
      fc.property(written, ({ name, values }) => {
        const text = parametersText(name, values);
        expect(parametersOf(name, text)).toEqual(values);
        expect(text.length).toBeLessThanOrEqual(SETTINGS.parameters.maxLength);
      }),
    );
  });

  it('never throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GENERATOR_NAMES), fc.string(), (name, text) => {
        for (const [key, { min, max }] of parametersIn(name)) {
          const value = (parametersOf(name, text) as Readonly<Record<string, number>>)[key]!;
          expect(value >= min && value <= max).toBe(true);
        }
      }),
    );
  });
});
