/** Who forecasts the test part best, by how much, and whether that is more than chance. */
import type { BaselineName, Comparison, ForecastTable, LeakReport, Verdict } from '../protocol/evaluation';
import { compareErrors, windowErrors } from './compare';
import { tableNamed, type Baselines } from './evaluate';

/** A difference that comes by chance less often than this is one. */
export const CHANCE = 0.05;

/** Paired over the windows of the test part: the error of the first less that of the second. */
export function compareOnTest(
  first: ForecastTable,
  second: ForecastTable,
  { windows, origins }: Baselines,
): Comparison {
  const rows = origins.rows.test;
  return compareErrors(windowErrors(first, windows, rows), windowErrors(second, windows, rows), windows.horizon);
}

/** The baseline of the smallest error on the test part; null where that part has no window. */
export function bestBaseline({ reports }: Pick<Baselines, 'reports'>): BaselineName | null {
  const able = reports.filter(({ parts }) => Number.isFinite(parts.test.mae));
  const best = able.toSorted((one, other) => one.parts.test.mae - other.parts.test.mae)[0];
  return (best?.name as BaselineName | undefined) ?? null;
}

/**
 * Of a network that has done `step` steps. Nothing is claimed of one that is untrained, nor of one to which data leak.
 * `nothing-to-learn`: neither the network nor a baseline is better than the last value repeated by more than chance, with Bonferroni's correction for
 * as many as were tried.
 */
export function verdictOf(
  network: ForecastTable,
  networkMae: number,
  baselines: Baselines,
  step: number,
  leak: LeakReport | null = null,
): Verdict {
  if (step === 0) return { kind: 'untrained' };
  if (leak) return { kind: 'leaking', leaks: leak.leaks.join() };
  const over = bestBaseline(baselines);
  if (over === null || !Number.isFinite(networkMae)) return { kind: 'no-test' };
  const mae = baselines.reports.find(({ name }) => name === over)!.parts.test.mae;
  const naive = tableNamed(baselines, 'naive')!;
  const rivals = [network, ...baselines.fitted.flatMap(({ name, table }) => (name === 'naive' ? [] : [table]))];
  const against = rivals.map((table) => compareOnTest(table, naive, baselines));
  // Where too few windows are there to say, nothing is said.
  const known = against.filter(({ p }) => Number.isFinite(p));
  const better = known.filter(({ difference }) => difference < 0);
  const least = Math.min(1, ...better.map(({ p }) => p * rivals.length));
  if (known.length > 0 && least > CHANCE) return { kind: 'nothing-to-learn', p: least };
  const { difference, p } = compareOnTest(network, tableNamed(baselines, over)!, baselines);
  const share = mae > 0 ? Math.abs(networkMae - mae) / mae : 0;
  if (!(p <= CHANCE)) return { kind: 'within-chance', over, share: networkMae <= mae ? share : -share, p };
  return difference < 0 ? { kind: 'best', over, share, p } : { kind: 'beaten', over, share, p };
}
