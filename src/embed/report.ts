/** What the page around is told of the run: numbers and settings, and nothing that names what is the visitor's own. */
import type { Measures } from '../model/protocol/evaluation';
import type { Part } from '../model/protocol/parts';
import type { Config } from '../model/settings/settings';
import { isOwnName } from '../model/settings/sources/names';
import type { PlaygroundState } from '../store/state';
import type { Evaluation, PageState } from './messages';

const PARTS = ['train', 'validation', 'test'] as const satisfies readonly Part[];
const MEASURES = ['mae', 'rmse', 'smape', 'mase', 'r2', 'skill'] as const satisfies readonly (keyof Measures)[];

/** JSON has no NaN. */
export const figure = (value: number): number | null => (Number.isFinite(value) ? value : null);

const byPart = <T>(of: (part: Part) => T): Readonly<Record<Part, T>> =>
  Object.fromEntries(PARTS.map((part) => [part, of(part)])) as Record<Part, T>;

export function evaluationOf({ runId, evaluated, scored }: PlaygroundState): Evaluation | null {
  if (evaluated?.runId === runId) {
    const { epoch, step, verdict, report } = evaluated;
    const said = Object.entries(verdict).map(([name, value]) => [
      name,
      typeof value === 'number' ? figure(value) : value,
    ]);
    const errors = byPart((part) =>
      Object.fromEntries([
        ['windows', report.parts[part].windows],
        ...MEASURES.map((name) => [name, figure(report.parts[part][name])]),
      ]),
    );
    return { epoch, step, verdict: Object.fromEntries(said), errors };
  }
  if (scored?.runId !== runId) return null;
  const { epoch, step, score } = scored;
  const errors = byPart((part) => {
    const { measure, value, chance } = score[part];
    return { [measure]: figure(value), chance: figure(chance) };
  });
  return { epoch, step, verdict: null, errors };
}

/** Names of columns, and of what the browser has saved. */
const OWN = ['column', 'saved', 'inputs', 'knownAhead'] as const satisfies readonly (keyof Config)[];

function settingsOf(config: Config): Partial<Config> {
  if (!isOwnName(config.data)) return config;
  return Object.fromEntries(Object.entries(config).filter(([name]) => !OWN.some((own) => own === name)));
}

export function stateOf(state: PlaygroundState): PageState {
  const { status, epoch, step, losses, config } = state;
  const last = losses.at(-1);
  return {
    status,
    epoch,
    step,
    losses: last ? { train: figure(last.train), validation: figure(last.validation) } : null,
    settings: settingsOf(config),
    evaluation: evaluationOf(state),
  };
}
