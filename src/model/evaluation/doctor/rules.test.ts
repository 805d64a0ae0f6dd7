import { describe, expect, it } from 'vitest';
import { FINDING_CODES, type FindingCode } from '../../protocol/findings';
import type { Facts } from './facts';
import { healthy, healthyLosses, reportOf } from './facts.fixture';
import { diagnose } from './rules';

const losses = (train: (at: number) => number, validation = train, length = 40): Pick<Facts, 'losses'> => ({
  losses: Array.from({ length }, (_, at) => ({
    epoch: at + 1,
    train: train(at),
    validation: validation(at),
    learningRate: 0.01,
  })),
});
const config = (change: Partial<Facts['config']>): Pick<Facts, 'config'> => ({
  config: { ...healthy.config, ...change },
});
const health = (change: Partial<Facts['health']>): Pick<Facts, 'health'> => ({
  health: { ...healthy.health, ...change },
});
const series = (change: Partial<Facts['series']>): Pick<Facts, 'series'> => ({
  series: { ...healthy.series, ...change },
});
const with_ = (name: 'lstm' | 'transform-only', mae: number) => ({
  reports: healthy.reports.map((report) => (report.name === name ? reportOf(name, mae) : report)),
});

/** What makes the healthy run ill in each way. */
const ILL: Readonly<Record<FindingCode, Partial<Facts>>> = {
  diverged: { divergedAt: 17, ...config({ learningRate: 1 }) },
  leak: {
    leak: {
      leaks: ['scaler', 'target'],
      leaking: { mae: 1, rmse: 1.2, mase: 0.21 },
      honest: { mae: 3, rmse: 3.4, mase: 0.63, epochs: 40 },
    },
    config: { ...healthy.config, leaks: 'scaler,target' },
  },
  'loss-grown': losses((at) => 0.5 * 1.5 ** at),
  'constant-training': series({ low: 3, high: 3, spread: 0 }),
  'too-few-windows': { windows: { train: 12, validation: 3, test: 3 } },
  unscaled: { ...config({ scaling: 'none' }), ...series({ spread: 120, size: 280 }) },
  'rate-too-high': losses((at) => (at < 20 ? 1 / (at + 1) : at % 2 ? 0.5 : 0.9)),
  collapsed: { spread: { forecast: 0.01, truth: 3 } },
  echo: { echo: { shift: 1, mae: 1, first: -1, byShift: [5, 4.2, 1], isEcho: true } },
  overfitting: losses(
    (at) => 1 / (at + 1),
    (at) => 0.3 + Math.abs(at - 15) / 50,
  ),
  underfitting: with_('lstm', 5),
  'rate-too-low': losses((at) => 1 - at / 400),
  'baseline-wins': { verdict: { kind: 'beaten', over: 'linear', share: 0.3, p: 0.001 } },
  'transform-does-it': with_('transform-only', 2.5),
  'outside-range': series({ outside: 0.6 }),
  'window-short': config({ lookBack: 6 }),
  'gradient-vanishing': health({ gradientReach: 1e-6 }),
  'saturated-units': health({ saturated: 6 }),
  'dead-units': health({ dead: 2 }),
  'unused-units': health({ unused: 5 }),
};

const codes = (facts: Facts) => diagnose(facts).map(({ code }) => code);

describe('the doctor', () => {
  it('finds nothing wrong with a healthy run', () => {
    expect(codes(healthy)).toEqual([]);
  });
  it.each(Object.entries(ILL))('finds %s, with finite evidence', (code, change) => {
    const found = diagnose({ ...healthy, ...change });
    const finding = found.find((one) => one.code === code);
    expect(finding).toBeDefined();
    for (const value of Object.values(finding!.evidence)) {
      expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
    }
  });
  it('has each remedy change something', () => {
    for (const change of Object.values(ILL)) {
      const facts = { ...healthy, ...change };
      for (const { remedy } of diagnose(facts)) {
        for (const [name, value] of Object.entries(remedy ?? {})) {
          if (name !== 'clipNorm') expect(facts.config[name as keyof Facts['config']]).not.toBe(value);
        }
      }
    }
  });
  it('says the worst first', () => {
    const found = codes({ ...healthy, ...ILL['unused-units'], ...ILL.diverged });
    expect(found).toEqual(['diverged', 'unused-units']);
    expect(found.map((code) => FINDING_CODES.indexOf(code))).toEqual([0, FINDING_CODES.length - 1]);
  });
  it('claims nothing of an untrained network', () => {
    const untrained: Facts = { ...healthy, step: 0, losses: [], verdict: { kind: 'untrained' }, ...with_('lstm', 9) };
    expect(
      codes({ ...untrained, ...health({ dead: 8, gradientReach: 0 }), spread: { forecast: 0, truth: 3 } }),
    ).toEqual([]);
  });
  it('does not take the noise of the last epochs for an illness', () => {
    expect(codes({ ...healthy, losses: healthyLosses.slice(0, 12) })).toEqual([]);
  });
});
