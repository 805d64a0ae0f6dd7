/** What the page itself is: its language, its colours, and what the user has to be told. */
import type { ConfigProblem } from '../../model/settings/config';
import type { ImportProblem, ImportReport } from '../../model/protocol/importing';
import type { SaveProblem } from '../../model/protocol/series';
import type { Absence } from '../../model/protocol/arrival';
import type { Language } from '../../i18n/language';
import type { LimitProblem } from '../shown/facts';

/** What the user has to be told, until it is dismissed or no longer so. */
export type Notice =
  | { readonly kind: 'link'; readonly problems: readonly (ConfigProblem | LimitProblem)[] }
  /** The link's series is a file that stayed with its owner. */
  | { readonly kind: 'file-elsewhere' }
  /** With a report, what was misunderstood can be corrected. */
  | {
      readonly kind: 'import';
      readonly fileName: string;
      readonly problem: ImportProblem;
      readonly report: ImportReport | null;
    }
  | { readonly kind: 'saved'; readonly problem: SaveProblem }
  | { readonly kind: 'diverged'; readonly step: number; readonly restoredStep: number }
  | { readonly kind: 'context-lost' }
  /** Parts of the page that are not here, and the file of the latest of them. */
  | {
      readonly kind: 'not-arrived';
      readonly parts: readonly PartName[];
      readonly file: string;
      readonly absence: Absence;
    }
  | {
      readonly kind: 'crash';
      readonly worker: WorkerName;
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    };
export type WorkerName = 'exporter' | 'series' | 'trainer' | 'inspector' | 'evaluator';
/** What is fetched by itself, and asked for again. */
export type PartName = Exclude<WorkerName, 'exporter'> | 'comparison' | 'refit' | 'history' | 'language' | 'picture';
export type Crash = { readonly name: string; readonly message: string; readonly stack: string };
export type ThemeChoice = 'system' | 'light' | 'dark';

/** The hints of a first visit, in the order in which they come. */
export const HINT_NAMES = ['train', 'window', 'cell'] as const;
export type HintName = (typeof HINT_NAMES)[number];

/** What makes the page fit for a room full of people. */
export type Room = {
  /** The panel that is presented, counted from 1; 0: all of them are there, as at a desk. */
  readonly presented: number;
  /** Radius of the spotlight in pixels; 0: it is off. */
  readonly spotlight: number;
  /** The list of the keys is open. */
  readonly listsKeys: boolean;
};
export const AT_DESK: Room = { presented: 0, spotlight: 0, listsKeys: false };

export type PageFacts = {
  readonly notices: readonly Notice[];
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** The hint that is shown; null once all have gone. */
  readonly hint: HintName | null;
  readonly room: Room;
  /** Size of all that the browser keeps of the page for when there is no net; null as long as it does not keep all. */
  readonly offlineBytes: number | null;
  /** The next opening will have another version of the page. */
  readonly hasNewVersion: boolean;
};
