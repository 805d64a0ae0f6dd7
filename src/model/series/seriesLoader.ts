/** Where series are asked for: opens data sets, generates, imports, keeps, and says what came of it. */
import { SOURCES } from '../settings/sources/sources';
import { suggestionFor } from '../settings/sources/suggest';
import type { ImportChoices, ImportReport } from '../protocol/importing';
import type { MaterialWish, Series, SeriesCommand, SeriesEvent } from '../protocol/series';
import type { TaskSource } from '../protocol/tasks';
import { readDataset } from './dataset';
import type { Upload } from './importing/importer';
import type { Imported } from './importing/result';
import type { SeriesStorage } from './saved/savedSeries';

type SeriesLoader = { handle(command: SeriesCommand): Promise<void> };
type Surroundings = {
  emit(event: SeriesEvent): void;
  /** Rejects with `NotArrived` where the file does not come. */
  fetchBytes(url: string): Promise<ArrayBuffer>;
  /** A pause in which waiting commands are handled. */
  nextTask(): Promise<void>;
  /** Asked for when the storage is needed first. */
  openStorage(): Promise<SeriesStorage>;
  /** Whether the browser may have saved any series: else nothing is fetched to look. */
  mayHaveSaved(): Promise<boolean>;
};
/** What is opened beside the page's own series, under a number below 0, ends no import. */
const isOfPage = ({ openId }: { readonly openId: number }): boolean => openId >= 0;
type Command<Kind extends SeriesCommand['kind']> = Extract<SeriesCommand, { kind: Kind }>;
/** A file is read when it is its turn: it may have gone by then. */
type Given = { readonly fileName: string; readonly size: number; read(): Promise<Upload['content']> };

const fromFile = (file: File): Given => ({ fileName: file.name, size: file.size, read: () => file.arrayBuffer() });
const fromText = (fileName: string, text: string): Given => ({
  fileName,
  size: text.length,
  read: () => Promise.resolve(text),
});

export function createSeriesLoader({
  emit,
  fetchBytes,
  nextTask,
  openStorage,
  mayHaveSaved,
}: Surroundings): SeriesLoader {
  /** What was given last, so that it can be read once more. */
  let given: Given | null = null;
  /** The import in hand; another one, or anything else that opens a series, puts an end to it. */
  let running: { readonly openId: number; readonly before: Given | null } | null = null;
  let storage: Promise<SeriesStorage> | null = null;
  const theStorage = () => {
    storage ??= openStorage();
    // What did not come is asked for again the next time.
    storage.catch(() => (storage = null));
    return storage;
  };

  /** What is suggested is worked out here: it takes as long as the page may take for all that it shows. */
  function ready(openId: number, series: Series, of: { report?: ImportReport; savedId?: string } = {}): void {
    const { report = null, savedId = '' } = of;
    const suggested = SOURCES[series.source].kind === 'own' ? suggestionFor(series) : null;
    emit({ kind: 'seriesReady', openId, series, report, savedId, suggested });
  }

  async function openDataset({ openId, name, url, material }: Command<'openDataset'>): Promise<void> {
    const [bytes, source] = await Promise.all([fetchBytes(url), sourceOf(material)]);
    ready(openId, withMaterial(readDataset(name, bytes), source));
  }

  async function take({ openId, series, savedId = '', material }: Command<'take'>): Promise<void> {
    ready(openId, material ? withMaterial(series, await sourceOf(material)) : series, { savedId });
  }

  async function sourceOf(wish: MaterialWish | undefined): Promise<TaskSource | null> {
    if (!wish) return null;
    if (wish.kind === 'given') return wish.source;
    return (await import('./material')).readShipped(wish.task, wish.url, fetchBytes);
  }

  async function readMaterial({ task, files, choices }: Command<'readMaterial'>): Promise<void> {
    emit(await (await import('./material')).readGiven(task, files, choices));
  }

  async function generate({ openId, recipe }: Command<'generate'>): Promise<void> {
    const made = (await import('./generators/generate')).generate(recipe);
    if (made.ok) ready(openId, made.series);
    else emit({ kind: 'formulaFailed', openId, problem: made.problem });
  }

  async function sketch({ recipe }: Command<'sketch'>): Promise<void> {
    emit({ kind: 'sketched', name: recipe.name, points: (await import('./generators/generate')).sketch(recipe) });
  }

  /** Null where it was put an end to. */
  async function imported(upload: Given, choices: ImportChoices, mine: typeof running): Promise<Imported | null> {
    const { importSteps, sizeProblem } = await import('./importing/importer');
    const tooLarge = sizeProblem(upload.size);
    if (tooLarge) return { ok: false, problem: tooLarge, report: null };
    const content = await upload.read().catch(() => null);
    if (content === null) return { ok: false, problem: { code: 'unreachable', file: upload.fileName }, report: null };
    const steps = importSteps({ fileName: upload.fileName, content }, choices);
    while (running === mine) {
      const step = await steps.next();
      if (step.done) return running === mine ? step.value : null;
      emit({ kind: 'importProgress', openId: mine!.openId, share: step.value });
      await nextTask();
    }
    return null;
  }

  async function importGiven(openId: number, upload: Given, choices: ImportChoices): Promise<void> {
    const mine = { openId, before: given };
    running = mine;
    given = upload;
    try {
      const result = await imported(upload, choices, mine);
      if (!result) return;
      const { report } = result;
      if (result.ok) ready(openId, result.series, { report: result.report });
      else emit({ kind: 'importFailed', openId, fileName: upload.fileName, problem: result.problem, report });
    } finally {
      if (running === mine) running = null;
    }
  }

  async function reimport({ openId, choices }: Command<'reimport'>): Promise<void> {
    if (given) return importGiven(openId, given, choices);
    emit({ kind: 'importFailed', openId, fileName: '', problem: { code: 'unreachable', file: '' }, report: null });
  }

  function cancelImport(): void {
    if (!running) return;
    const { openId, before } = running;
    given = before;
    running = null;
    emit({ kind: 'importCancelled', openId });
  }

  const list = async () => {
    const isEmpty = !storage && !(await mayHaveSaved());
    emit({ kind: 'saved', saved: isEmpty ? [] : await (await theStorage()).list() });
  };

  async function save({ name, series }: Command<'save'>): Promise<void> {
    const saved = await (await theStorage()).save(name, series);
    if (!saved.ok) emit({ kind: 'saveFailed', problem: saved.problem });
    await list();
  }

  async function openSaved({ openId, id }: Command<'openSaved'>): Promise<void> {
    const series = await (await theStorage()).open(id);
    if (series) return ready(openId, series, { savedId: id });
    emit({ kind: 'saveFailed', problem: 'gone' });
    await list();
  }

  return {
    async handle(command) {
      switch (command.kind) {
        case 'openDataset':
          if (isOfPage(command)) running = null;
          return openDataset(command);
        case 'generate':
          if (isOfPage(command)) running = null;
          return generate(command);
        case 'sketch':
          return sketch(command);
        case 'importFile':
          return importGiven(command.openId, fromFile(command.file), command.choices);
        case 'importText':
          return importGiven(command.openId, fromText(command.name, command.text), command.choices);
        case 'reimport':
          return reimport(command);
        case 'cancelImport':
          return cancelImport();
        case 'take':
          running = null;
          return take(command);
        case 'readMaterial':
          return readMaterial(command);
        case 'list':
          return list();
        case 'save':
          return save(command);
        case 'openSaved':
          running = null;
          return openSaved(command);
        case 'rename':
          await (await theStorage()).rename(command.id, command.name);
          return list();
        case 'remove':
          await (await theStorage()).remove(command.id);
          return list();
      }
    },
  };
}

function withMaterial(series: Series, source: TaskSource | null): Series {
  const { material: _, ...bare } = series;
  return source ? { ...bare, material: source } : bare;
}
