/** Scripts for Ray Tune as programs: their windows must be the page's; and without Ray they must come to a table. */
import { rayTuneScript } from '../../src/model/exporting/tune/rayTuneScript';
import { SEARCH_CASES, type SearchCase } from '../../src/model/exporting/tune/cases.fixture';
import { finished } from '../../src/model/evaluation/pausing';
import { planSearch } from '../../src/model/runs/search/plan';
import { withChange, withoutEffectless, type SearchedName } from '../../src/model/settings/searchable';
import type { Config } from '../../src/model/settings/settings';
import { cutWindows, fillBatch } from '../../src/model/windows/windows';
import type { Check } from './execute';

/** Of the largest number in the windows, which are float32 on the page. */
const TOLERANCE = 1e-6;

function scriptOf({ config, series, search }: SearchCase): string {
  const result = rayTuneScript(config, series, search);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.script;
}

type Printed = {
  readonly settings: Partial<Config>;
  readonly origins: readonly number[];
  readonly x: readonly (readonly (readonly number[])[])[]; // [windows, lookBack, channels]
  readonly y: readonly (readonly number[])[]; // [windows, horizon]
};

/** The largest difference to the page's training windows, as a share of their largest number. */
function differenceTo({ config, series }: SearchCase, { settings, origins, x, y }: Printed): number {
  const cut = cutWindows(series, { ...config, ...settings });
  if (!cut.ok) throw new Error(cut.problem.code);
  const { parts, lookBack, horizon, channels } = cut.windows;
  const { train } = parts;
  if (origins.join() !== train.join()) return Infinity;
  const ours = new Float32Array(train.length * lookBack * channels.length);
  const truths = new Float32Array(train.length * horizon);
  fillBatch(cut.windows, train, ours, truths);
  const [found, wanted] = [
    [...x.flat(2), ...y.flat()],
    [...ours, ...truths],
  ];
  if (found.length !== wanted.length) return Infinity;
  const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest(found.map((value, at) => value - wanted[at]!)) / largest(wanted);
}

export const windowChecks = (): readonly Check[] =>
  SEARCH_CASES.map((each) => ({
    title: `script, its windows: ${each.title}`,
    program: { source: scriptOf(each), words: ['--windows'] },
    verdict({ problem, said }) {
      if (problem !== null) return { ok: false };
      const printed = JSON.parse(said) as readonly Printed[];
      const largest = Math.max(...printed.map((one) => differenceTo(each, one)));
      return { ok: printed.length === each.windowChoices && largest < TOLERANCE, text: `${largest}` };
    },
  }));

/** What the page would try of a grid; null where it could not search so, or where the draw decides. */
function onThePage({ config, series, search }: SearchCase): readonly object[] | null {
  const settings = Object.entries(search.space).map(([name, values]) => ({ name: name as SearchedName, values }));
  const asked = { settings, kind: search.kind, budget: 1, seeds: 1, seed: 1 } as const;
  const planned = finished(planSearch(asked, config, series));
  return planned.ok && search.kind === 'grid' ? planned.plan.trials.map(({ change }) => change) : null;
}

/** The same combination, whichever of those that come to the same run stands for it. */
const runOf = (config: Config, change: object) => JSON.stringify(withoutEffectless(withChange(config, change)));

export const trialChecks = (): readonly Check[] =>
  SEARCH_CASES.map((each) => ({
    title: `script, what is tried: ${each.title}`,
    program: { source: scriptOf(each), words: ['--trials'] },
    verdict({ problem, said }) {
      if (problem !== null) return { ok: false };
      const tried = (JSON.parse(said) as readonly object[]).map((change) => runOf(each.config, change)).sort();
      const page = onThePage(each)
        ?.map((change) => runOf(each.config, change))
        .sort();
      const isAsWanted = tried.length === each.trials && new Set(tried).size === each.trials;
      return {
        ok: isAsWanted && (!page || page.join() === tried.join()),
        text: `${tried.length}${page ? ', as on the page' : ''}`,
      };
    },
  }));

/** Two epochs a run. */
export const runChecks = (): readonly Check[] =>
  SEARCH_CASES.map((each) => ({
    title: `script, its runs: ${each.title}`,
    program: { source: scriptOf({ ...each, config: { ...each.config, epochs: 2 } }), words: ['--without-ray'] },
    verdict({ problem, said }) {
      const rows = said.split('\n').filter((line) => /^ *[\w.-]+ .*\d$/.test(line));
      return {
        ok: problem === null && rows.length === each.trials && !/nan|inf/.test(said),
        text: `${rows.length} rows`,
      };
    },
  }));
