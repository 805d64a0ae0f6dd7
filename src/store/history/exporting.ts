/** Files of other programs: what leaves the tab, and what comes in. */
import type { ExportCommand, ExportEvent, Format, Place } from '../../model/protocol/exporting';
import type { RunFile } from '../../model/protocol/history';
import type { TrainerEvent } from '../../model/protocol/training';
import type { ExportCommands, HistoryContext } from './commands';
import type { OpenedRun } from './facts';

/** As much of a file as is looked at to tell a network from a series. */
const LOOKED_AT = 65_536;
const MODEL_FILE = /\.(keras|h5|hdf5|bin)$/i;
const MODEL_TEXT = /"lstm-playground\/(checkpoint|runs)"|"modelTopology"/;

/** Who waits for the run as it stands. */
type Waiting = (run: RunFile) => void;

export function exportingCommands({ get, set, clients, commands }: HistoryContext): ExportCommands & {
  onExporter(event: ExportEvent): void;
  takesOpened(asked: readonly string[], opened: readonly OpenedRun[]): boolean;
  onTrainer(event: TrainerEvent): void;
} {
  const send = (command: ExportCommand) => clients.exporter.send(command);
  let waiting: Waiting[] = [];
  /** Runs of the history that are to be written, once they are opened. */
  let wanted: readonly string[] | null = null;

  /** The network that is shown, with all that is needed to go on from it. */
  function withRun(then: Waiting): void {
    waiting.push(then);
    clients.trainer.send({ kind: 'handOver', step: get().shownCheckpoint });
  }

  /** A network from elsewhere needs a series to stand on, a run of ours brings its own. */
  function place(): Place | null {
    const { series, config, runConfig, engine } = get();
    return series && { config: runConfig ?? config, series, engine: engine?.name ?? 'reference' };
  }

  return {
    takeRun: withRun,
    exportRun(format: Format) {
      set({ exporting: format, exportNote: null });
      withRun((run) => send({ kind: 'write', format, run, now: Date.now() }));
    },
    exportRuns(ids) {
      set({ exporting: 'runs', exportNote: null });
      wanted = ids;
      clients.archive.send({ kind: 'open', ids });
    },
    exportSearch(search) {
      const { series, config } = get();
      if (!series) return;
      set({ exporting: 'search', exportNote: null });
      send({ kind: 'writeSearch', run: { config, series }, search });
    },
    prune: (epochs) =>
      withRun(({ standing: { checkpoint } }) => {
        const { step, epoch, learned } = checkpoint;
        commands.startPruning({ step, epoch, parameters: learned.w, memory: { m: learned.m, v: learned.v } }, epochs);
      }),
    openPruned(units) {
      const { series } = get();
      const taken = commands.takePruned(units);
      if (series && taken)
        commands.resumeRun(taken.config, series, { kind: 'weights', parameters: taken.parameters }, []);
    },
    async readModel(files) {
      const [first] = files;
      if (!first) return;
      const isModel =
        files.some(({ name }) => MODEL_FILE.test(name)) ||
        MODEL_TEXT.test(await first.slice(0, LOOKED_AT).text()) ||
        MODEL_TEXT.test(await first.slice(-LOOKED_AT).text());
      if (!isModel) return commands.importFile(first);
      set({ exportNote: null });
      send({ kind: 'read', files, place: place() });
    },
    /** Whether runs that were opened are to be written, and nothing else. */
    takesOpened(asked, opened) {
      if (asked !== wanted && asked.join() !== wanted?.join()) return false;
      wanted = null;
      const entries = get().runs ?? [];
      const runs = opened.flatMap(({ id, ...run }) => {
        const entry = entries.find((one) => one.id === id);
        return entry ? [{ entry, run }] : [];
      });
      send({ kind: 'writeRuns', runs });
      return true;
    },
    onTrainer(event) {
      if (event.kind !== 'handedOver' || waiting.length === 0) return;
      const { series, runConfig } = get();
      const asked = waiting;
      waiting = [];
      if (series && runConfig) for (const then of asked) then({ config: runConfig, series, standing: event.standing });
    },
    onExporter(event) {
      switch (event.kind) {
        case 'written':
          return set({ exporting: null, written: event.file });
        case 'unwritable': {
          const { format, problem } = event;
          return set({ exporting: null, exportNote: { kind: 'unwritable', format, problem } });
        }
        case 'read': {
          const { run, fileName, changed, isForeign } = event;
          commands.openFile(run);
          return set({ exportNote: { kind: 'read', fileName, changed, isForeign } });
        }
        case 'readRuns': {
          const { fileName, runs, unread } = event;
          clients.archive.send({ kind: 'add', runs });
          return set({ exportNote: { kind: 'readRuns', fileName, read: runs.length, unread } });
        }
        case 'unread': {
          const { fileName, problem } = event;
          return set({ exportNote: { kind: 'unread', fileName, problem } });
        }
        case 'notArrived':
          set({ exporting: null });
          return commands.notify({
            kind: 'not-arrived',
            parts: ['history'],
            file: event.file,
            absence: event.absence,
          });
        case 'crashed': {
          const { name, message, stack } = event;
          set({ exporting: null });
          return commands.notify({ kind: 'crash', worker: 'exporter', name, message, stack });
        }
      }
    },
  };
}
