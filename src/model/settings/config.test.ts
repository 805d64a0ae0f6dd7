import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedConfig, configFor, effectOf, parseConfig } from './config';
import { decodeHash, encodeHash } from './hash';
import type { Setting } from './setting';
import { SECTIONS, SETTINGS, SETTING_NAMES, type Config } from './settings';
import { SOURCE_NAMES } from './sources/names';

const valueOf = (setting: Setting): fc.Arbitrary<string | number> => {
  switch (setting.kind) {
    case 'choice':
      return fc.constantFrom(...setting.options);
    case 'integer':
      return fc.integer({ min: setting.min, max: setting.max });
    case 'real':
      return fc.double({ min: setting.min, max: setting.max, noNaN: true }).map((value) => value + 0);
    case 'text':
      return setting.names
        ? fc.subarray([...setting.names]).map((names) => names.join())
        : fc.string({ maxLength: setting.maxLength });
  }
};
const anyConfig = fc
  .record(Object.fromEntries(SETTING_NAMES.map((name) => [name, valueOf(SETTINGS[name])])))
  .map((values) => values as unknown as Config)
  .filter(({ train, validation }) => train + validation <= 95);

describe('a link from before there was a setting', () => {
  const OLD = '#data=air-passengers&cell=lstm&units=12&optimizer=adam&batchSize=32&seed=3&engine=wasm';

  it('means the run without it, and not what is suggested by now', () => {
    expect(decodeHash(OLD).config).toMatchObject({ shortcut: 'none', patience: 0, transform: 'none', units: 12 });
    expect(configFor('air-passengers')).not.toMatchObject({ shortcut: 'none' });
  });

  it('that names a few settings takes the others as they are suggested', () => {
    const { config } = decodeHash('#data=air-passengers&units=12');
    expect(config).toEqual({ ...configFor('air-passengers'), units: 12 });
  });
});

describe('the hash', () => {
  it('gives back any configuration of a forecast as it was', () => {
    fc.assert(
      fc.property(anyConfig, (any) => {
        const config: Config = { ...any, task: 'forecasting' };
        expect(decodeHash(encodeHash(config))).toEqual({ config, problems: [] });
      }),
    );
  });

  it('is readable', () => {
    expect(encodeHash(configFor('air-passengers'))).toMatch(/^#data=air-passengers&.*difference=12&.*units=16&/);
  });

  it('is the default configuration where it is empty', () => {
    expect(decodeHash('')).toEqual({ config: configFor('sunspots'), problems: [] });
  });

  it('takes the suggestions of its source where it says nothing', () => {
    expect(decodeHash('#data=ecg').config).toEqual(configFor('ecg'));
  });

  it('reads the names that settings had in older links', () => {
    expect(decodeHash('#data=csv&kept=a1')).toEqual({ config: { ...configFor('csv'), saved: 'a1' }, problems: [] });
  });

  it('reads them in whole links of their time, too', () => {
    const old = encodeHash({ ...configFor('csv'), saved: 'a1' }).replace('saved=', 'kept=');
    expect(decodeHash(old).config.saved).toBe('a1');
  });

  it('clamps what is out of range, falls back where it cannot read, and says so', () => {
    const { config, problems } = decodeHash(
      '#units=9999&layers=2.4&learningRate=quick&cell=transformer&__proto__=1&x=2',
    );
    expect(config).toEqual({ ...configFor('sunspots'), units: 256, layers: 2 });
    expect(problems).toEqual([
      { code: 'out-of-range', name: 'units', value: '9999', used: '256' },
      { code: 'out-of-range', name: 'layers', value: '2.4', used: '2' },
      { code: 'bad-value', name: 'learningRate', value: 'quick', used: String(configFor('sunspots').learningRate) },
      { code: 'bad-value', name: 'cell', value: 'transformer', used: 'lstm' },
      { code: 'unknown-setting', name: '__proto__' },
      { code: 'unknown-setting', name: 'x' },
    ]);
  });

  it('takes the names that a setting has, in their order, and says what is none', () => {
    const { config, problems } = decodeHash('#leaks=choice,poison,scaler,choice,');
    expect(config.leaks).toBe('scaler,choice');
    expect(problems).toEqual([
      { code: 'bad-value', name: 'leaks', value: 'choice,poison,scaler,choice,', used: 'scaler,choice' },
    ]);
    expect(decodeHash('#leaks=').config.leaks).toBe('');
  });

  it('never throws and always ends in a whole configuration', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        const { config } = decodeHash(hash);
        expect(parseConfig(config)).toEqual({ config, problems: [] });
      }),
    );
  });
});

describe('a configuration', () => {
  it.each(SOURCE_NAMES)('of %s is valid', (name) => {
    expect(parseConfig(configFor(name))).toEqual({ config: configFor(name), problems: [] });
  });

  it('keeps a test part of 5 %', () => {
    expect(changedConfig(configFor('sines'), { train: 90, validation: 30 })).toMatchObject({
      train: 65,
      validation: 30,
    });
  });

  it('knows how far a change reaches', () => {
    const config = configFor('sines');
    expect(effectOf(config, config)).toBeNull();
    expect(effectOf(config, { ...config, learningRate: 0.1 })).toBe('now');
    expect(effectOf(config, { ...config, learningRate: 0.1, units: 3 })).toBe('model');
    expect(effectOf(config, { ...config, units: 3, lookBack: 5 })).toBe('windows');
    expect(effectOf(config, { ...config, noise: 0.5, units: 3 })).toBe('series');
  });

  it('has each setting in one section', () => {
    expect(Object.values(SECTIONS).flatMap((section) => Object.keys(section))).toEqual(SETTING_NAMES);
  });

  const numbers = SETTING_NAMES.flatMap((name) => {
    const setting: Setting = SETTINGS[name];
    return setting.kind === 'integer' || setting.kind === 'real' ? [{ name, ...setting }] : [];
  });
  it.each(numbers)('has a default of $name within its range, and rising stops', (setting) => {
    expect(setting.default).toBeGreaterThanOrEqual(setting.min);
    expect(setting.default).toBeLessThanOrEqual(setting.max);
    expect([...setting.stops].toSorted((a, b) => a - b)).toEqual([...setting.stops]);
  });
});
