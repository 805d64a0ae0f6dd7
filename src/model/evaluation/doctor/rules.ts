/** The doctor's rules: each a pure function of facts, which says what it goes by and what to try; null where all is well. */
import type { ModelReport } from '../../protocol/evaluation';
import type { Finding, FindingCode } from '../../protocol/findings';
import type { EpochLosses } from '../../protocol/epochLosses';
import { flattery } from '../leak';
import type { Facts } from './facts';

type Rule = (facts: Facts) => Omit<Finding, 'code'> | null;

/** Epochs that must be there before anything is said of their course. */
const EPOCHS_NEEDED = 10;
/** Losses at the end are the mean of so many, so that a single leap is none. */
const LATE = 5;
/** Early stopping, as a remedy. */
const PATIENCE = 20;
/** The longest window that a network has. */
const LONGEST_WINDOW = 256;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const late = (losses: readonly EpochLosses[], of: 'train' | 'validation') =>
  mean(losses.slice(-LATE).map((loss) => loss[of]));
const least = (losses: readonly EpochLosses[]) =>
  losses.reduce((best, loss) => (loss.validation < best.validation ? loss : best), losses[0]!);
const maeOf = (reports: readonly ModelReport[], name: ModelReport['name'], part: 'validation' | 'test') =>
  reports.find((report) => report.name === name)?.parts[part].mae ?? Number.NaN;

/** A learning rate a third of the one in place, as its slider offers them. */
const third = (rate: number) => Number((rate / 3.3).toPrecision(1));

const RULES: Readonly<Record<FindingCode, Rule>> = {
  diverged: ({ divergedAt, config }) =>
    divergedAt === null
      ? null
      : {
          evidence: { step: divergedAt, rate: config.learningRate },
          remedy: { learningRate: third(config.learningRate), clipNorm: config.clipNorm || 1 },
        },

  leak: ({ leak }) => {
    if (!leak) return null;
    const { leaks, leaking, honest } = leak;
    const known = honest && {
      leaking: leaking.mase,
      honest: honest.mase,
      leakingRmse: leaking.rmse,
      honestRmse: honest.rmse,
      share: flattery(leak),
    };
    return { evidence: { leaks: leaks.join(), ...known }, remedy: { leaks: '' } };
  },

  'loss-grown': ({ losses, config }) => {
    const [first, last] = [losses[0]?.train ?? Number.NaN, losses.at(-1)?.train ?? Number.NaN];
    if (!(last > 100 * first)) return null;
    const remedy = { learningRate: third(config.learningRate), clipNorm: config.clipNorm || 1 };
    return { evidence: { first, last, times: last / first }, remedy };
  },

  'constant-training': ({ series }) =>
    series.high > series.low ? null : { evidence: { value: series.low }, remedy: null },

  'too-few-windows': ({ windows, parameters }) =>
    windows.train >= 50 && windows.validation >= 8 && windows.test >= 8
      ? null
      : { evidence: { ...windows, parameters }, remedy: null },

  unscaled: ({ config, series }) =>
    config.scaling === 'none' && (series.spread > 10 || series.spread < 0.01 || series.size > 20) && series.spread > 0
      ? { evidence: { spread: series.spread, size: series.size }, remedy: { scaling: 'standard' } }
      : null,

  'rate-too-high': ({ losses, config }) => {
    if (losses.length < EPOCHS_NEEDED) return null;
    const recent = losses.slice(-EPOCHS_NEEDED).map(({ train }) => train);
    const rises = recent.filter((loss, at) => at > 0 && loss > 1.02 * recent[at - 1]!).length;
    const best = Math.min(...losses.map(({ train }) => train));
    const now = late(losses, 'train');
    // It leaps up and down, far above where it has been.
    if (rises < 3 || now < 1.5 * best) return null;
    return {
      evidence: { rises, of: EPOCHS_NEEDED - 1, now, best },
      remedy: { learningRate: third(config.learningRate) },
    };
  },

  collapsed: ({ spread, step, verdict }) =>
    step > 0 && verdict.kind !== 'nothing-to-learn' && spread.truth > 0 && spread.forecast < 0.1 * spread.truth
      ? { evidence: { forecast: spread.forecast, truth: spread.truth }, remedy: null }
      : null,

  echo: ({ echo, step }) =>
    step > 0 && echo.isEcho
      ? { evidence: { shift: echo.shift, mae: echo.mae, onTime: echo.byShift[-echo.first]! }, remedy: null }
      : null,

  overfitting: ({ losses, config }) => {
    // With patience, it is the best network that is left.
    if (losses.length < EPOCHS_NEEDED || config.patience > 0) return null;
    const best = least(losses);
    const now = late(losses, 'validation');
    const sinceBest = losses.at(-1)!.epoch - best.epoch;
    const falls = late(losses, 'train') < (losses.find(({ epoch }) => epoch === best.epoch)?.train ?? Infinity);
    if (!(now > 1.15 * best.validation) || sinceBest < EPOCHS_NEEDED || !falls) return null;
    return {
      evidence: { best: best.validation, epoch: best.epoch, now, share: now / best.validation - 1 },
      remedy: { patience: PATIENCE },
    };
  },

  underfitting: ({ losses, reports, config, verdict, step }) => {
    if (losses.length < EPOCHS_NEEDED || step === 0 || verdict.kind === 'nothing-to-learn') return null;
    const [own, line] = [maeOf(reports, 'lstm', 'validation'), maeOf(reports, 'linear', 'validation')];
    const [train, validation] = [late(losses, 'train'), late(losses, 'validation')];
    if (!(own > 1.25 * line) || validation > 1.5 * train) return null;
    return { evidence: { own, line, share: own / line - 1 }, remedy: { units: Math.min(128, 2 * config.units) } };
  },

  'rate-too-low': ({ losses, config }) => {
    if (losses.length < EPOCHS_NEEDED) return null;
    const half = losses[Math.floor(losses.length / 2)]!.train;
    const now = late(losses, 'train');
    const first = losses[0]!.train;
    // It still falls as steadily as at the start, and has come down by little.
    const isSteady = losses.every(({ train }, at) => at === 0 || train < losses[at - 1]!.train);
    if (!isSteady || now < 0.5 * first || !(half > now)) return null;
    return {
      evidence: { first, now, share: 1 - now / first },
      remedy: { learningRate: Math.min(1, Number((3.3 * config.learningRate).toPrecision(1))) },
    };
  },

  'baseline-wins': ({ verdict, config }) =>
    verdict.kind === 'beaten'
      ? {
          evidence: { model: verdict.over, share: verdict.share, p: verdict.p },
          remedy: config.shortcut === 'none' ? { shortcut: 'linear' } : null,
        }
      : null,

  'transform-does-it': ({ reports, step }) => {
    const [naive, transform, own] = [
      maeOf(reports, 'naive', 'test'),
      maeOf(reports, 'transform-only', 'test'),
      maeOf(reports, 'lstm', 'test'),
    ];
    if (step === 0 || !(own < naive) || !(transform < naive)) return null;
    const share = (naive - transform) / (naive - Math.min(own, transform));
    return share > 0.5 ? { evidence: { naive, transform, own, share }, remedy: null } : null;
  },

  'outside-range': ({ series, config }) => {
    if (series.outside <= 0.1) return null;
    const remedy = config.difference === 0 ? { difference: 1 } : null;
    return { evidence: { share: series.outside, low: series.low, high: series.high }, remedy };
  },

  'window-short': ({ season: { length }, config: { lookBack, difference } }) => {
    const isDifferenced = difference > 0 && difference % length === 0;
    if (length < 2 || lookBack >= length || isDifferenced || length > LONGEST_WINDOW) return null;
    return { evidence: { lookBack, season: length }, remedy: { lookBack: length } };
  },

  'gradient-vanishing': ({ health, step, config }) =>
    step > 0 && health.gradientReach < 1e-3 && config.lookBack >= 8
      ? {
          evidence: { share: health.gradientReach, lookBack: config.lookBack },
          remedy: config.cell === 'rnn' ? { cell: 'lstm' } : null,
        }
      : null,

  'saturated-units': ({ health, step }) => unitsFinding(step, health.saturated, health.units, 0.5, null),
  'dead-units': ({ health, step }) => unitsFinding(step, health.dead, health.units, 0.1, null),
  'unused-units': ({ health, step, config }) =>
    unitsFinding(step, health.unused, health.units, 0.4, { units: Math.max(1, config.units - health.unused) }),
};

function unitsFinding(step: number, count: number, units: number, share: number, remedy: Finding['remedy']) {
  return step > 0 && count > 0 && count >= share * units ? { evidence: { count, units }, remedy } : null;
}

/** The worst first. */
export function diagnose(facts: Facts): readonly Finding[] {
  return (Object.keys(RULES) as FindingCode[]).flatMap((code) => {
    const found = RULES[code](facts);
    return found ? [{ code, ...found }] : [];
  });
}
