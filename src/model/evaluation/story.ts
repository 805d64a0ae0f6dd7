/** The story of a network in a few sentences, each made of facts alone and with the view that shows them. */
import type { Finding, Sentence } from '../protocol/findings';
import type { Facts } from './doctor/facts';
import { flattery } from './leak';

/** Where the network was furthest from the truth on the test part. */
export type WorstMiss = { readonly at: number; readonly truth: number; readonly said: number };

export function tellStory(facts: Facts, findings: readonly Finding[], worst: WorstMiss | null): readonly Sentence[] {
  return [series, verdict, leak, transform, memory, units, horizon, miss, advice].flatMap(
    (tell) => tell(facts, findings, worst) ?? [],
  );
}

type Teller = (facts: Facts, findings: readonly Finding[], worst: WorstMiss | null) => Sentence | null;

const testOf = ({ reports }: Facts, name: Facts['reports'][number]['name']) =>
  reports.find((report) => report.name === name)?.parts.test;

const series: Teller = ({ series: { points, low, high, outside }, season }) => ({
  code: season.length > 1 ? 'series-season' : 'series-plain',
  numbers: { points, low, high, outside, season: season.length, correlation: season.correlation, from: season.from },
  view: 'models',
});

const verdict: Teller = (facts) => {
  const own = testOf(facts, 'lstm');
  const { verdict: said } = facts;
  const numbers = {
    mae: own?.mae ?? Number.NaN,
    mase: own?.mase ?? Number.NaN,
    ...('over' in said
      ? { over: said.over, share: said.share, other: testOf(facts, said.over)?.mae ?? Number.NaN }
      : {}),
    ...('p' in said ? { p: said.p } : {}),
    ...(facts.leak ? { leaks: facts.leak.leaks.join(), mase: facts.leak.leaking.mase } : {}),
  };
  return { code: `verdict-${said.kind}`, numbers: { ...numbers, windows: own?.windows ?? 0 }, view: 'models' };
};

/** Less is within what a seed does. */
const NO_BETTER = 0.01;

/** What the leak made of the score, with both numbers. */
const leak: Teller = ({ leak: found, step }) => {
  if (!found || step === 0) return null;
  const { leaks, leaking, honest } = found;
  const numbers = { leaks: leaks.join(), leaking: leaking.mase, leakingRmse: leaking.rmse };
  if (!honest) return { code: 'leak-alone', numbers, view: 'leaks' };
  const share = flattery(found);
  const both = { ...numbers, honest: honest.mase, honestRmse: honest.rmse, epochs: honest.epochs };
  return share >= NO_BETTER
    ? { code: 'leak-better', numbers: { ...both, share }, view: 'leaks' }
    : { code: 'leak-no-better', numbers: both, view: 'leaks' };
};

/** What of the way from the last value to the network transform and difference go alone. */
const transform: Teller = (facts) => {
  const [naive, alone, own] = [testOf(facts, 'naive'), testOf(facts, 'transform-only'), testOf(facts, 'lstm')];
  if (
    facts.step === 0 ||
    facts.leak !== null ||
    facts.verdict.kind === 'nothing-to-learn' ||
    !naive ||
    !alone ||
    !own ||
    !(alone.mae < naive.mae) ||
    !(own.mae < naive.mae)
  )
    return null;
  const share = (naive.mae - alone.mae) / (naive.mae - Math.min(own.mae, alone.mae));
  return {
    code: 'transform',
    numbers: { share, naive: naive.mae, transform: alone.mae, mae: own.mae },
    view: 'models',
  };
};

const memory: Teller = ({ health: { medianMemory, longestMemory }, season, config, step }) => {
  if (step === 0 || Number.isNaN(medianMemory)) return null;
  const numbers = { median: medianMemory, longest: longestMemory, season: season.length, lookBack: config.lookBack };
  return { code: season.length > 1 ? 'memory-season' : 'memory', numbers, view: 'inside-memory' };
};

const units: Teller = ({ health: { strongest, share, units: all, unused, dead }, step }) =>
  step === 0
    ? null
    : { code: 'units', numbers: { unit: strongest, share, units: all, idle: unused + dead }, view: 'inside-portrait' };

/** The step of the horizon that is hardest, or, where there is but one, how it goes from part to part. */
const horizon: Teller = (facts) => {
  const own = facts.reports.find(({ name }) => name === 'lstm');
  if (facts.step === 0 || !own || own.parts.test.windows === 0) return null;
  const { train, test } = own.parts;
  const first = test.byHorizon[0]!.mae;
  if (test.byHorizon.length > 1) {
    const last = test.byHorizon.at(-1)!.mae;
    return {
      code: 'horizon',
      numbers: { first, last, steps: test.byHorizon.length, times: last / first },
      view: 'horizon',
    };
  }
  return { code: 'parts', numbers: { train: train.mae, test: test.mae, times: test.mae / train.mae }, view: 'models' };
};

const miss: Teller = (facts, _, worst) =>
  worst && facts.step > 0
    ? {
        code: 'miss',
        numbers: { at: worst.at, truth: worst.truth, said: worst.said, error: Math.abs(worst.truth - worst.said) },
        view: 'residuals',
      }
    : null;

const advice: Teller = ({ step }, findings) => {
  if (step === 0) return null;
  const first = findings.find(({ remedy }) => remedy) ?? findings[0];
  return first
    ? { code: 'advice', numbers: { finding: first.code, count: findings.length }, view: 'doctor' }
    : { code: 'advice-none', numbers: { count: 0 }, view: 'doctor' };
};
