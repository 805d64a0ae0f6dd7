/** What leaves the tab as a file of another program, and what comes in: what the exporter is told and what it says. */
import type { Config } from '../settings/settings';
import type { NotArrivedEvent } from './arrival';
import type { Standing } from './checkpoint';
import type { RunEntry, RunFile } from './history';
import type { Search } from './search';

/** In the order of the menu. */
export const FORMATS = ['checkpoint', 'keras', 'onnx', 'safetensors', 'tfjs', 'notebook'] as const;
export type Format = (typeof FORMATS)[number];

export type WrittenFile = { readonly name: string; readonly type: string; readonly content: string | Uint8Array };

/** Formats that hold a network of any task. */
export const OF_ANY_TASK: readonly Format[] = ['checkpoint'];

/** Why a network does not go into a format. */
export type Unwritable =
  /** The format says how a series becomes windows, and windows a forecast. */
  | { readonly code: 'task'; readonly task: Config['task'] }
  | { readonly code: 'cell'; readonly cell: Config['cell'] }
  /** The format's GRU applies its reset gate before the recurrent product. */
  | { readonly code: 'reset-after' }
  /** The format has one activation for candidate and output, the cell one of the two. */
  | { readonly code: 'one-activation' }
  | { readonly code: 'activation'; readonly activation: Config['activation'] };

/** Why a file holds nothing that could be put in place: what was looked for, and where it was found otherwise. */
export type UnreadProblem = {
  readonly code: string;
  /** What is named in the sentence of the code. */
  readonly values: Readonly<Record<string, string | number>>;
};

/** Where a network from elsewhere comes to stand. */
export type Place = Pick<RunFile, 'config' | 'series'> & Pick<Standing, 'engine'>;

export type ExportCommand =
  | { readonly kind: 'write'; readonly format: Format; readonly run: RunFile; readonly now: number }
  | { readonly kind: 'writeRuns'; readonly runs: readonly { readonly entry: RunEntry; readonly run: RunFile }[] }
  | { readonly kind: 'writeSearch'; readonly run: Pick<RunFile, 'config' | 'series'>; readonly search: Search }
  /** Of a checkpoint, runs, a `.keras` file, or a layers-model with its weights; `place` is the run in place. */
  | { readonly kind: 'read'; readonly files: readonly File[]; readonly place: Place | null };

export type ExportEvent =
  | { readonly kind: 'written'; readonly file: WrittenFile }
  | { readonly kind: 'unwritable'; readonly format: Format | 'search'; readonly problem: UnreadProblem }
  | {
      readonly kind: 'read';
      readonly fileName: string;
      readonly run: RunFile;
      /** Settings that were changed to make room for a network from elsewhere. */
      readonly changed: Partial<Config>;
      /** Whether it is a network of another program, without what it was trained on. */
      readonly isForeign: boolean;
    }
  | {
      readonly kind: 'readRuns';
      readonly fileName: string;
      readonly runs: readonly { readonly entry: RunEntry; readonly run: RunFile }[];
      readonly unread: number;
    }
  | { readonly kind: 'unread'; readonly fileName: string; readonly problem: UnreadProblem }
  | NotArrivedEvent
  | { readonly kind: 'crashed'; readonly name: string; readonly message: string; readonly stack: string };
