/** The series in place, how it came in, and what else there is to choose from. */
import type { OwnName } from '../../model/settings/sources/names';
import type { Suggested } from '../../model/settings/sources/suggest';
import type { ImportReport } from '../../model/protocol/importing';
import type { LabelledChoices, LabelledReport } from '../../model/protocol/labelled';
import type { FormulaProblem, MaterialProblem, SavedSeries, Series, SeriesEvent } from '../../model/protocol/series';
import type { TaskSource } from '../../model/protocol/tasks';

/** What was given to be imported. */
export type Given =
  | { readonly kind: 'importFile'; readonly file: File }
  | { readonly kind: 'importText'; readonly name: string; readonly text: string };
/** A series of a user's own, as it can be opened again after another. */
export type OwnSeries = {
  readonly series: Series;
  readonly report: ImportReport | null;
  /** What it was read from; null where it was not imported. */
  readonly given: Given | null;
  /** Where the browser saves it, or empty. */
  readonly savedId: string;
};
/** A text, or sequences with labels, of a user's own. */
export type OwnMaterial = {
  readonly source: TaskSource;
  readonly report: LabelledReport | null;
  /** What it was read from, so that it can be read otherwise; left out of a text that was pasted. */
  readonly given?: GivenMaterial;
};
export type GivenMaterial = {
  readonly task: OwnTask;
  readonly files: readonly File[];
  readonly choices: LabelledChoices;
};
/** Tasks that can be made from what a user gives. */
export type OwnTask = 'characters' | 'labelled';

/** The windows over the page that have to do with data. */
export type DataDialog = 'import' | 'paste' | 'draw';
export type Sketch = Omit<Extract<SeriesEvent, { kind: 'sketched' }>, 'kind'>;

export type DataFacts = {
  /** Number of the latest command that opens a series, and of the series that is in place. */
  readonly openId: number;
  readonly openedId: number;
  readonly series: Series | null;
  readonly report: ImportReport | null;
  /** Settings for a series of a user's own, and why; null for the rest. */
  readonly suggested: Suggested | null;
  /** Whether the series on its way brings settings that suit it, or takes those in place. */
  readonly bringsSettings: boolean;
  /** What the worker imported last, whether or not it became a series. */
  readonly given: Given | null;
  /** Share of a file that has been read, from 0 to 1; null while none is. */
  readonly importShare: number | null;
  /** Thumbnail of what a generator would make with the parameters that are tried. */
  readonly sketch: Sketch | null;
  readonly formulaProblem: FormulaProblem | null;
  /** The latest of each kind. */
  readonly own: Readonly<Record<OwnName, OwnSeries | null>>;
  /** What the browser has saved; null until it has said so. */
  readonly saved: readonly SavedSeries[] | null;
  /** A series on its way to the saved ones, and the id of one on its way back, or empty. */
  readonly saving: Series | null;
  readonly openingSaved: string;
  readonly dialog: DataDialog | null;
  /** The latest text and sequences that were given; null: the page's own text, or none. */
  readonly ownMaterial: Readonly<Record<OwnTask, OwnMaterial | null>>;
  /** The latest files for a task, whether or not they could be read. */
  readonly givenMaterial: GivenMaterial | null;
  /** Why the latest file for a task could not be read; null once one could. */
  readonly materialProblem: { readonly fileName: string; readonly problem: MaterialProblem } | null;
  /** Files for a task are being read. */
  readonly isReadingMaterial: boolean;
};
