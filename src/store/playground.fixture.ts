/** A page without workers for the tests: what it tells them is written down, and the test says what they answer. */
import { configFor } from '../model/settings/config';
import type { Config } from '../model/settings/settings';
import type { SourceName } from '../model/settings/sources/names';
import type { EvaluatorCommand } from '../model/protocol/evaluator';
import type { ExportCommand } from '../model/protocol/exporting';
import type { HistoryCommand } from '../model/protocol/history';
import type { InspectorCommand } from '../model/protocol/inspection';
import type { LiveCommand } from '../model/protocol/live';
import type { RunsCommand } from '../model/protocol/runs';
import type { Series, SeriesCommand } from '../model/protocol/series';
import type { TrainerCommand } from '../model/protocol/training';
import { createPlayground, type Playground } from './playground';
import { initialState, type PlaygroundState } from './state';

export type Sent = {
  readonly series: SeriesCommand[];
  readonly trainer: TrainerCommand[];
  readonly inspector: InspectorCommand[];
  readonly evaluator: EvaluatorCommand[];
  readonly runs: RunsCommand[];
  readonly archive: HistoryCommand[];
  readonly exporter: ExportCommand[];
  readonly live: (LiveCommand | { readonly kind: 'ended' })[];
};

/** A series of 60 steps. */
export const testSeries = (source: SourceName): Series => ({
  source,
  fileName: '',
  column: '',
  unit: '',
  values: Float64Array.from({ length: 60 }, (_, time) => Math.sin(time)),
  time: { kind: 'index' },
  season: 0,
  features: [],
  components: [],
});

/** Answers nothing, as a worker does. */
const into =
  <Command>(list: Command[]) =>
  (command: Command): void => {
    list.push(command);
  };

/** In English on the settings of a source, unless the facts say otherwise. */
export function testPlayground(
  settings: SourceName | Config,
  facts: Partial<PlaygroundState> = {},
): { readonly playground: Playground; readonly sent: Sent } {
  const sent: Sent = {
    series: [],
    trainer: [],
    inspector: [],
    evaluator: [],
    runs: [],
    archive: [],
    exporter: [],
    live: [],
  };
  const config = typeof settings === 'string' ? configFor(settings) : settings;
  const playground = createPlayground(
    { ...initialState({ config, language: 'en', theme: 'light', notices: [] }), ...facts },
    {
      series: { send: into(sent.series) },
      trainer: { send: into(sent.trainer) },
      inspector: { send: into(sent.inspector) },
      evaluator: { send: into(sent.evaluator) },
      runs: { send: into(sent.runs) },
      archive: { send: into(sent.archive) },
      exporter: { send: into(sent.exporter) },
      live: { send: into(sent.live), end: () => void sent.live.push({ kind: 'ended' }) },
    },
    (file) => `data/${file}`,
  );
  return { playground, sent };
}
