import type { AblationAnswer, ClampedScore } from '../../../../model/protocol/inside/clamps';
import type { GatesView } from '../../../../model/protocol/inside/gates';
import type { SampleView } from '../../../../model/protocol/tasks';
import type { ClampedError } from '../../../../store/evaluation/clampedErrors';
import { traceLine } from './ghostTrace';

type Figures = {
  readonly gates: GatesView;
  readonly untouched: GatesView;
  readonly layer: number;
  readonly errors: readonly ClampedError[];
  /** Of another task than forecasting. */
  readonly score: (ClampedScore & { readonly measure: string }) | null;
  readonly ablation: AblationAnswer | null;
};

/**
 * A line a figure: what it is, its layer, unit and step from 1 as far as it has them, as trained and with the interventions.
 * Of gates and states, the means of all units.
 */
export function clampsCsv({ gates, untouched, layer, errors, score, ablation }: Figures): string {
  const lines = ['figure,layer,unit,step,untouched,clamped'];
  const add = (figure: string, place: readonly (number | '')[], was: number | '', is: number | '') =>
    lines.push([figure, ...place, was, is].join(','));
  untouched.forecast.forEach((value, ahead) =>
    add('forecast', ['', '', ahead + 1], value, gates.forecast[ahead] ?? ''),
  );
  for (const { part, untouched: was, clamped } of errors) {
    add(`mae ${part}`, ['', '', ''], was, Number.isFinite(clamped) ? clamped : was);
  }
  if (score) add(`${score.measure} validation`, ['', '', ''], score.untouched, score.clamped);
  if (untouched.sample) addSample(untouched.sample, gates.sample ?? untouched.sample, add);
  else untouched.inputs.forEach((value, step) => add('x', ['', '', step + 1], value, gates.inputs[step] ?? ''));
  const [was, is] = [untouched.layers[layer], gates.layers[layer]];
  was?.traces.forEach(({ name, values }, at) => {
    const before = traceLine(values, was.units, 'all').middle;
    const trace = is?.traces[at];
    const after = trace ? traceLine(trace.values, was.units, 'all').middle : before;
    before.forEach((value, step) => add(`mean ${name}`, [layer + 1, '', step + 1], value, after[step] ?? ''));
  });
  for (const { layer: of, unit, mae } of ablation?.units ?? []) {
    add(`${untouched.sample ? 'measure' : 'mae'} validation without unit`, [of + 1, unit + 1, ''], '', mae);
  }
  return `${lines.join('\n')}\n`;
}

/** What came in and what the head said, at each step, numbered from 1. */
function addSample(
  untouched: SampleView,
  clamped: SampleView,
  add: (figure: string, place: readonly (number | '')[], was: number, is: number) => void,
): void {
  const { x, said, steps, time } = untouched;
  for (const [name, all, then] of [
    ['x', x, x],
    ['answer', said, clamped.said],
  ] as const) {
    const width = all.length / time;
    for (let at = 0; at < steps * width; at++) {
      add(`${name}${(at % width) + 1}`, ['', '', Math.floor(at / width) + 1], all[at]!, then[at]!);
    }
  }
}
