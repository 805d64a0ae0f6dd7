/** The commands of the data: another source, what the browser saves, and the windows over the page. */
import { configFor } from '../../model/settings/config';
import { EXAMPLE_FORMULA } from '../../model/settings/sources/generators';
import { SETTINGS, type Config } from '../../model/settings/settings';
import { isOwnName, type SourceName } from '../../model/settings/sources/names';
import type { LabelledChoices } from '../../model/protocol/labelled';
import type { Recipe, SeriesEvent } from '../../model/protocol/series';
import type { TaskName } from '../../model/settings/sources/tasks';
import type { Context } from '../slice';
import { hasInterventions } from '../inside/selectors';
import type { InsideFacts } from '../inside/slice';
import type { Notice, PageFacts } from '../page/facts';
import type { SettingsFacts } from '../settings/facts';
import { asOwn, openCommands, type OpenCommands } from './openSeries';
import { savedIdOf } from './selectors';
import type { DataDialog, DataFacts, OwnTask } from './facts';

export type DataCommands = OpenCommands & {
  /** Chooses a source and applies the settings that it suggests. */
  chooseSource(name: SourceName): void;
  /** Chooses what is asked of the network, with the settings under which that is learned. */
  chooseTask(task: TaskName): void;
  /** Reads files as what a task is made from. */
  giveMaterial(task: OwnTask, files: readonly File[], choices?: LabelledChoices): void;
  /** Takes a text; null: the page's own. */
  giveText(text: { readonly name: string; readonly text: string } | null): void;
  /** Puts a whole configuration in place, as a link does. */
  restore(config: Config): void;
  /** Asks for the thumbnail of what a recipe would make. */
  sketch(recipe: Recipe): void;
  /** Asks what the browser has saved. */
  listSaved(): void;
  /** Saves the series in place in the browser, as one of the user's own. */
  save(name: string): void;
  renameSaved(id: string, name: string): void;
  deleteSaved(id: string): void;
  showDialog(dialog: DataDialog | null): void;
};

type Others = SettingsFacts & PageFacts & InsideFacts;
type Asked = {
  applyConfig(config: Config): void;
  keepConfig(): void;
  notify(notice: Notice): void;
  withdraw(kind: Notice['kind']): void;
  intervene(interventions: readonly []): void;
  startRun(): void;
  readModel(files: readonly File[]): void;
};

export function dataCommands(
  context: Context<DataFacts, Others, Asked & Pick<OpenCommands, 'open'> & Pick<DataCommands, 'giveMaterial'>>,
): DataCommands {
  const { get, set, clients, commands } = context;
  const { send } = clients.series;
  function chooseTask(task: TaskName): void {
    const { config } = get();
    if (task === config.task) return;
    commands.applyConfig({ ...configFor(config.data, task), engine: config.engine });
  }
  return {
    ...openCommands(context),
    chooseSource(name) {
      const own = isOwnName(name) ? get().own[name] : null;
      set({ bringsSettings: own !== null });
      // The engine is the machine's, not the series': it stays as chosen.
      commands.applyConfig({ ...configFor(name), saved: own?.savedId ?? '', engine: get().config.engine });
    },
    chooseTask,
    giveMaterial(task, files, choices = {}) {
      if (files.length === 0) return;
      set({ isReadingMaterial: true, givenMaterial: { task, files, choices } });
      send({ kind: 'readMaterial', task, files, choices });
    },
    giveText(text) {
      const own = text && { source: { kind: 'text', ...text } as const, report: null };
      set({ ownMaterial: { ...get().ownMaterial, characters: own }, materialProblem: null });
      if (get().config.task === 'characters') commands.open();
      else chooseTask('characters');
    },
    restore(config) {
      set({ bringsSettings: false });
      commands.applyConfig(config);
    },
    sketch: (recipe) => send({ kind: 'sketch', recipe }),
    listSaved: () => send({ kind: 'list' }),
    save(name) {
      const { series, saved } = get();
      if (!series) return;
      // What is new among the saved ones can be told only by those before.
      if (saved === null) send({ kind: 'list' });
      set({ saving: series });
      send({ kind: 'save', name, series: asOwn(series, name) });
    },
    renameSaved: (id, name) => send({ kind: 'rename', id, name }),
    deleteSaved: (id) => send({ kind: 'remove', id }),
    showDialog: (dialog) => set({ dialog }),
  };
}

/** What has to be done once an event of the series worker has changed the facts. */
export function followSeries(
  { get, commands }: Pick<Context<DataFacts, Others, Asked & DataCommands>, 'get' | 'commands'>,
  event: SeriesEvent,
  before: DataFacts & Others,
): void {
  if (event.kind === 'seriesReady') {
    // What was changed in the network was for another series.
    if (before.series && hasInterventions(before)) commands.intervene([]);
    commands.startRun();
  }
  if (event.kind === 'materialRead') {
    const task = event.source.kind === 'text' ? 'characters' : 'labelled';
    const { config } = get();
    if (config.task === task) commands.open();
    else commands.chooseTask(task);
  }
  // What is shown is what is there.
  if (event.kind === 'notArrived' || event.kind === 'crashed') commands.keepConfig();
  // A link with a formula that cannot be computed: without a series the page would stand still.
  const { formulaProblem, series, config } = get();
  if (formulaProblem && !series) {
    const { formula } = config;
    const problem = { code: 'bad-value', name: 'formula', value: formula, used: EXAMPLE_FORMULA } as const;
    commands.notify({ kind: 'link', problems: [problem] });
    commands.applyConfig({ ...config, formula: '' });
  }
  if (event.kind === 'saveFailed' && isLinked(before)) {
    // The link's series is not saved here.
    commands.withdraw('saved');
    commands.notify({ kind: 'file-elsewhere' });
    commands.restore(configFor(SETTINGS.data.default));
  }
}

/** Whether the saved series that is being opened is that of the configuration, and not one chosen from the list. */
const isLinked = (state: DataFacts & SettingsFacts): boolean =>
  state.openingSaved !== '' && state.config.saved === state.openingSaved && savedIdOf(state) !== state.openingSaved;
