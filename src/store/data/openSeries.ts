/** The commands that open a series, by whatever way it comes in. Each has a number; events of an older one are dropped. */
import { SOURCES } from '../../model/settings/sources/sources';
import { MATERIAL_FILES, type SequenceTaskName } from '../../model/settings/sources/tasks';
import type { Config } from '../../model/settings/settings';
import { isOwnName, type DatasetName, type GeneratorName, type OwnName } from '../../model/settings/sources/names';
import type { ImportChoices } from '../../model/protocol/importing';
import type { MaterialWish, Recipe, Series } from '../../model/protocol/series';
import { importNotice } from '../page/selectors';
import type { Context } from '../slice';
import { reportInQuestion } from './selectors';
import type { DataFacts, Given, OwnTask } from './facts';
import type { Notice, PageFacts } from '../page/facts';
import type { SettingsFacts } from '../settings/facts';

export type OpenCommands = {
  /** Opens the series of the configuration. */
  open(): void;
  /** A file that was given, with those beside it: a series, or a network. */
  upload(file: File, all?: readonly File[]): void;
  /** Reads a file as a series. */
  importFile(file: File): void;
  paste(text: string, name: string): void;
  /** Reads the latest file or text once more; `choices` are all that its owner says of it. */
  reimport(choices: ImportChoices): void;
  /** Takes another column of it; what else was said of it stays. */
  pickColumn(target: string): void;
  cancelImport(): void;
  /** Takes a series that was drawn, or of which points were dragged. */
  take(series: Series): void;
  openSaved(id: string): void;
  /** Takes a series as it was kept; the settings in place are its own, and say where it is saved. */
  openKept(series: Series): void;
  /** What is on its way does not come: the series in place stays. */
  dropOpening(): void;
};

export function recipeOf(config: Config): Recipe {
  const { dataSeed: seed, noise, length, parameters, formula } = config;
  return { name: config.data as GeneratorName, seed, noise, length, parameters, formula };
}

type Others = SettingsFacts & PageFacts;
type Asked = {
  notify(notice: Notice): void;
  keepConfig(): void;
  readModel(files: readonly File[]): void;
  giveMaterial(task: OwnTask, files: readonly File[]): void;
};

/** Names under which a network may come. */
const MAY_BE_MODEL = /\.(json|keras|h5|hdf5|bin)$/i;

export function openCommands(context: Context<DataFacts, Others, Asked>): OpenCommands {
  const { get, set, clients, commands, dataUrl } = context;
  const { send } = clients.series;

  function nextOpening(change: Partial<DataFacts> = {}): number {
    const openId = get().openId + 1;
    set({ importShare: null, openingSaved: '', ...change, openId });
    return openId;
  }

  function openSaved(id: string): void {
    send({ kind: 'openSaved', openId: nextOpening({ openingSaved: id }), id });
  }

  /** The latest of its kind again; a link may name one that is not there. */
  function openOwn(name: OwnName, { saved, column }: Config): void {
    if (saved !== '') return openSaved(saved);
    const own = get().own[name];
    if (!own) {
      commands.notify({ kind: 'file-elsewhere' });
      return commands.keepConfig();
    }
    if (!own.report) return send({ kind: 'take', openId: nextOpening(), series: own.series });
    const choices = column === '' ? own.report.choices : { ...own.report.choices, target: column };
    readAgain(own.given, choices);
  }

  function importGiven(given: Given, choices: ImportChoices): void {
    send({ ...given, openId: nextOpening({ given }), choices });
  }

  /** The worker has only what it imported last, which may be a file that failed. */
  function readAgain(given: Given | null, choices: ImportChoices): void {
    if (given && given !== get().given) importGiven(given, choices);
    else send({ kind: 'reimport', openId: nextOpening(), choices });
  }

  /** What was imported last, as long as its failure stands there; else what is in place. */
  function inQuestion(): Given | null {
    const { given, own } = get();
    return importNotice(get()) ? given : (own.csv?.given ?? null);
  }

  /** The series in place stays, and comes with what the task is made from. */
  function openForTask(task: SequenceTaskName): void {
    const { series } = get();
    const wish = wishFor(task);
    const material = wish ? { material: wish } : {};
    const openId = nextOpening({ bringsSettings: false });
    if (series) {
      const { material: _, ...bare } = series;
      return send({ kind: 'take', openId, series: bare, savedId: get().config.saved, ...material });
    }
    const name = 'sunspots' satisfies DatasetName;
    send({ kind: 'openDataset', openId, name, url: dataUrl(SOURCES[name].file), ...material });
  }

  /** What was given for it, else what the page has; nothing where samples are drawn from a seed. */
  function wishFor(task: SequenceTaskName): MaterialWish | null {
    const own = task === 'characters' || task === 'labelled' ? get().ownMaterial[task] : null;
    if (own) return { kind: 'given', source: own.source };
    return task === 'digits' || task === 'characters'
      ? { kind: 'shipped', task, url: dataUrl(MATERIAL_FILES[task]) }
      : null;
  }

  function importFile(file: File): void {
    set({ bringsSettings: true });
    importGiven({ kind: 'importFile', file }, {});
  }

  return {
    openKept(series) {
      const { saved: savedId } = get().config;
      send({ kind: 'take', openId: nextOpening({ bringsSettings: false }), series, savedId });
    },
    dropOpening() {
      if (get().importShare !== null) send({ kind: 'cancelImport' });
      const openedId = nextOpening({ bringsSettings: false });
      set({ openedId });
    },
    openSaved(id) {
      set({ bringsSettings: true });
      openSaved(id);
    },
    open() {
      const { config } = get();
      if (config.task !== 'forecasting') return openForTask(config.task);
      const source = SOURCES[config.data];
      if (source.kind === 'dataset') {
        const url = dataUrl(source.file);
        send({ kind: 'openDataset', openId: nextOpening(), name: config.data as DatasetName, url });
      } else if (source.kind === 'generator') {
        send({ kind: 'generate', openId: nextOpening(), recipe: recipeOf(config) });
      } else {
        openOwn(config.data as OwnName, config);
      }
    },
    upload(file, all = [file]) {
      const { task } = get().config;
      if (MAY_BE_MODEL.test(file.name)) commands.readModel(all);
      // What is dropped on the page while a task asks for files of one's own is for the task.
      else if (task === 'characters' || task === 'labelled') commands.giveMaterial(task, all);
      else importFile(file);
    },
    importFile,
    paste(text, name) {
      const { task } = get().config;
      if (task === 'characters' || task === 'labelled') {
        return commands.giveMaterial(task, [new File([text], name, { type: 'text/plain' })]);
      }
      set({ bringsSettings: true });
      importGiven({ kind: 'importText', name, text }, {});
    },
    reimport: (choices) => readAgain(inQuestion(), choices),
    pickColumn: (target) => readAgain(inQuestion(), { ...reportInQuestion(get())?.choices, target }),
    cancelImport: () => send({ kind: 'cancelImport' }),
    take(series) {
      // Dragged points leave the series what it was; another one brings its own settings.
      const before = get().series;
      const same = before?.values.length === series.values.length && before.season === series.season;
      send({ kind: 'take', openId: nextOpening({ bringsSettings: !same }), series });
    },
  };
}

/** As a series of its owner's, whatever it was made from. */
export function asOwn(series: Series, fileName: string): Series {
  const { material: _, ...bare } = series;
  return { ...bare, fileName, source: isOwnName(series.source) ? series.source : 'csv' };
}
