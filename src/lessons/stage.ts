/** Where a step puts the page: the stages up to it, one over the other. */
import { changedConfig, configFor } from '../model/settings/config';
import { SETTINGS, type Config } from '../model/settings/settings';
import type { Lesson, Stage } from './lesson';

/** Bit by bit the same run wherever the lesson is taken. */
const ENGINE = 'wasm';

export type WholeStage = Required<Omit<Stage, 'target' | 'settings' | 'trained'>> & {
  readonly config: Config;
  /** Null: as far as it is. */
  readonly trained: boolean | null;
  /** Null: the first of the validation part. */
  readonly target: number | null;
};

const START: WholeStage = {
  config: { ...configFor(SETTINGS.data.default), engine: ENGINE },
  trained: false,
  view: 'inside-gates',
  forecast: 'oneStep',
  interventions: [],
  pinned: null,
  layer: 0,
  target: null,
};

/** As somebody finds it who begins with that step. */
export function stageAt({ steps }: Lesson, step: number): WholeStage {
  return steps.slice(0, step + 1).reduce((before, { stage }, at) => {
    const isTrained = at > 0 && steps[at - 1]?.waits?.trains === true;
    const now = isTrained ? { ...before, trained: true } : before;
    return stage ? over(now, stage) : now;
  }, START);
}

function over(before: WholeStage, { settings, ...rest }: Stage): WholeStage {
  if (!settings) return { ...before, trained: before.trained === true ? true : null, ...rest };
  const { data, task } = settings;
  const isAnother = data !== undefined || task !== undefined;
  const base = isAnother
    ? { ...configFor(data ?? before.config.data, task ?? 'forecasting'), engine: ENGINE as Config['engine'] }
    : before.config;
  const { view, forecast } = before;
  return { ...START, view, forecast, config: changedConfig(base, settings), ...rest };
}
