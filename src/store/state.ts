/** The facts that the page shows. Nothing here can be derived from the rest: that is for `selectors.ts`. */
import type { ConfigProblem } from '../model/settings/config';
import type { CellName, Config } from '../model/settings/settings';
import type { Suggested } from '../model/settings/sources/suggest';
import type { AnswerTo, QuestionName } from '../model/protocol/inside/answers';
import type { Intervention } from '../model/protocol/inside/clamps';
import type { ComparedGradients } from '../model/protocol/inside/gradients';
import type { InspectorEvent, WindowsProblem, WindowsSummary } from '../model/protocol/inspection';
import type { OwnName } from '../model/settings/sources/names';
import type { ImportProblem, ImportReport } from '../model/protocol/importing';
import type { FormulaProblem, SavedSeries, Series, SeriesEvent, SaveProblem } from '../model/protocol/series';
import type { EngineState, EpochLosses, CheckpointId, TrainerStatus } from '../model/protocol/training';
import type { Language } from '../i18n/language';

/** What the user has to be told, until it is dismissed or no longer so. */
export type Notice =
  | { readonly kind: 'link'; readonly problems: readonly ConfigProblem[] }
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
  | {
      readonly kind: 'crash';
      readonly worker: WorkerName;
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    };
export type WorkerName = 'series' | 'trainer' | 'inspector';

export type GatesEvent = Extract<InspectorEvent, { kind: 'gates' }>;
export type InputEffectsEvent = Extract<InspectorEvent, { kind: 'inputEffects' }>;
export type ForecastEvent = Extract<InspectorEvent, { kind: 'forecast' }>;
export type ClampedGatesEvent = Extract<InspectorEvent, { kind: 'clampedGates' }>;
export type ClampedForecastEvent = Extract<InspectorEvent, { kind: 'clampedForecast' }>;
export type ClampedFreeRunEvent = Extract<InspectorEvent, { kind: 'clampedFreeRun' }>;

/** The views of the inside of the network, in the order of their tabs. */
export const VIEW_NAMES = [
  'gates',
  'cell',
  'clamps',
  'memory',
  'gradients',
  'meanings',
  'portrait',
  'weights',
] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
/** By what the units of the heatmaps can be sorted. */
export const UNIT_SORTS = ['index', 'halfLife', 'saturation', 'similarity'] as const;
export type UnitSort = (typeof UNIT_SORTS)[number];
/** An answer and the network that it is of. */
export type Answered<N extends QuestionName> = AnswerTo<N> & { readonly step: number; readonly epoch: number };
export type Answers = { readonly [N in QuestionName]?: Answered<N> };
/** LSTM, GRU and simple RNN, trained one after the other on the same windows from the same seed. */
export type Comparison = {
  /** The cell that is being trained; null when all are. */
  readonly training: CellName | null;
  readonly epochs: number;
  /** Epochs that the cell in training has done. */
  readonly done: number;
  /** Cells whose training has ended. */
  readonly trained: readonly CellName[];
  readonly flows: Readonly<Partial<Record<CellName, ComparedGradients>>>;
};

/** One cell of the heatmaps: a unit of the shown layer at a time step of the window, both from 0. */
export type CellPosition = { readonly unit: number; readonly time: number };
export type ThemeChoice = 'system' | 'light' | 'dark';

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
  /** Where the browser keeps it, or empty. */
  readonly savedId: string;
};
/** The windows over the page that have to do with data. */
export type DataDialog = 'import' | 'paste' | 'draw';
export type Sketch = Omit<Extract<SeriesEvent, { kind: 'sketched' }>, 'kind'>;

export type PlaygroundState = {
  readonly config: Config;
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
  /** What the browser keeps; null until it has said so. */
  readonly saved: readonly SavedSeries[] | null;
  /** A series on its way to the saved ones, and the id of one on its way back, or empty. */
  readonly saving: Series | null;
  readonly openingSaved: string;
  readonly dialog: DataDialog | null;

  /** Number of the run in place: events of another are dropped. */
  readonly runId: number;
  readonly summary: WindowsSummary | null;
  readonly windowsProblem: WindowsProblem | null;
  readonly status: TrainerStatus;
  readonly engine: EngineState | null;
  readonly step: number;
  readonly epoch: number;
  readonly stepsPerEpoch: number;
  readonly batchLoss: number;
  readonly msPerStep: number;
  /** By epoch, thinned when they grow many; the first and the latest are always there. */
  readonly losses: readonly EpochLosses[];
  readonly forecast: ForecastEvent | null;
  readonly gates: GatesEvent | null;
  readonly inputEffects: InputEffectsEvent | null;
  /** What the network would do with the interventions; null while there are none. */
  readonly clampedGates: ClampedGatesEvent | null;
  readonly clampedForecast: ClampedForecastEvent | null;
  readonly clampedFreeRun: ClampedFreeRunEvent | null;
  /** To what the views in sight ask. */
  readonly answers: Answers;
  readonly comparison: Comparison | null;
  /** The checkpoints of training that can be gone back to. */
  readonly checkpoints: readonly CheckpointId[];
  /** What they take in memory. */
  readonly checkpointBytes: number;
  /** Step of the checkpoint that is shown; null while it is the latest. */
  readonly shownCheckpoint: number | null;
  /** What the run did that was left for a branch: by epoch, from the branch on. */
  readonly formerLosses: readonly EpochLosses[];

  readonly view: ViewName;
  readonly unitSort: UnitSort;
  readonly interventions: readonly Intervention[];
  /** First target of the window whose gates are shown; -1 before any. */
  readonly target: number;
  readonly layer: number;
  readonly hovered: CellPosition | null;
  readonly pinned: CellPosition | null;

  readonly notices: readonly Notice[];
  readonly language: Language;
  readonly theme: ThemeChoice;
};

/** What belongs to one run and is gone with the next. */
export const NO_RUN = {
  summary: null,
  windowsProblem: null,
  status: 'preparing',
  step: 0,
  epoch: 0,
  stepsPerEpoch: 0,
  batchLoss: Number.NaN,
  msPerStep: Number.NaN,
  losses: [],
  forecast: null,
  gates: null,
  inputEffects: null,
  clampedGates: null,
  clampedForecast: null,
  clampedFreeRun: null,
  answers: {},
  comparison: null,
  checkpoints: [],
  checkpointBytes: 0,
  shownCheckpoint: null,
  formerLosses: [],
} as const satisfies Partial<PlaygroundState>;

export function initialState(
  given: Pick<PlaygroundState, 'config' | 'language' | 'theme' | 'notices'>,
): PlaygroundState {
  return {
    ...NO_RUN,
    ...given,
    openId: 0,
    openedId: 0,
    series: null,
    report: null,
    suggested: null,
    bringsSettings: false,
    given: null,
    importShare: null,
    sketch: null,
    formulaProblem: null,
    own: { csv: null, drawn: null },
    saved: null,
    saving: null,
    openingSaved: '',
    dialog: null,
    runId: 0,
    engine: null,
    target: -1,
    view: 'gates',
    unitSort: 'index',
    interventions: [],
    layer: 0,
    hovered: null,
    pinned: null,
  };
}
