/** What was understood of a file of labelled sequences, what may be corrected of it, and why it may hold none. */
import type { DecimalMark, Delimiter, Encoding, ImportProblem, RepairCode } from './importing';
import type { LabelledSequences } from './tasks';

/**
 * `long`: a row a time step, with the sequence that it belongs to; `across`: a row a sequence, its label and its values across
 * (UCR archive); `ts`: the format of sktime and aeon (UEA archive).
 */
export type LabelledForm = 'long' | 'across' | 'ts';

/** What its owner says of a file; what is left out is found out. Columns go by name. */
export type LabelledChoices = {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly decimal?: DecimalMark;
  readonly form?: 'long' | 'across';
  /** Columns of the long form. `time: null`: rows are in order. */
  readonly id?: string;
  readonly time?: string | null;
  readonly label?: string;
  readonly values?: readonly string[];
};

export type LabelledRepairCode =
  /** As of a series: lines and cells of a table that were left out or mended. */
  | Exclude<RepairCode, 'absent-steps' | 'resampled' | 'missing-end' | 'not-a-date'>
  /** Steps without a value; a task takes the last one before. */
  | 'missing'
  /** Steps at the end of a sequence without any value, left out: they fill shorter sequences up. */
  | 'padding'
  /** Sequences without any value, left out. */
  | 'all-missing'
  /** Rows without the name of a sequence, left out. */
  | 'no-id';
/** How often, and where it first was: file, line from 1. */
export type LabelledRepair = {
  readonly code: LabelledRepairCode;
  readonly count: number;
  readonly file: string;
  readonly line: number;
  /** The first cell or name concerned, where that helps. */
  readonly example: string;
};

export type LabelledReport = {
  readonly form: LabelledForm;
  readonly files: readonly string[];
  readonly encoding: Encoding;
  /** Null of `ts`. */
  readonly delimiter: Delimiter | null;
  readonly decimal: DecimalMark;
  /** Of the long form: which column is what, and all there are to choose from. */
  readonly columns: {
    readonly id: string;
    readonly time: string | null;
    readonly label: string;
    readonly values: readonly string[];
    readonly all: readonly string[];
  } | null;
  /** Time steps. */
  readonly shortest: number;
  readonly longest: number;
  /** Sequences of each label, in the order of `labels`. */
  readonly counts: readonly number[];
  /** Sequences by the part that the files put them into; null where they say nothing. */
  readonly parts: { readonly train: number; readonly test: number } | null;
  readonly repairs: readonly LabelledRepair[];
};

/** Why a file holds no labelled sequences: the catalog says for each code where, what, and what to do. Lines and cells from 1. */
export type LabelledProblem =
  | Extract<
      ImportProblem,
      { code: 'too-large' | 'too-many-rows' | 'empty' | 'not-text' | 'encoding' | 'quotes' | 'archive' }
    >
  /** Files that are not one, or one of training and one of test by their names. */
  | { readonly code: 'which-part'; readonly files: readonly string[] }
  /** The two files have different channels. */
  | { readonly code: 'other-channels'; readonly channels: number; readonly before: number }
  | { readonly code: 'no-such-column'; readonly column: string; readonly columns: readonly string[] }
  /** No column that tells sequences apart, says what they are, or has their values. */
  | { readonly code: 'no-column'; readonly of: 'id' | 'label' | 'values'; readonly columns: readonly string[] }
  | {
      readonly code: 'two-labels';
      readonly line: number;
      readonly id: string;
      readonly labels: readonly [string, string];
    }
  | { readonly code: 'no-label'; readonly line: number; readonly id: string }
  | { readonly code: 'not-a-number'; readonly line: number; readonly cell: number; readonly text: string }
  | { readonly code: 'infinite'; readonly line: number; readonly cell: number }
  | { readonly code: 'no-sequences'; readonly line: number }
  /** Of `ts`. */
  | { readonly code: 'no-data-line'; readonly line: number }
  | { readonly code: 'header'; readonly line: number; readonly text: string }
  | { readonly code: 'time-stamps'; readonly line: number }
  | { readonly code: 'no-class-labels'; readonly line: number }
  | { readonly code: 'unknown-label'; readonly line: number; readonly label: string; readonly known: readonly string[] }
  | { readonly code: 'dimensions'; readonly line: number; readonly dimensions: number; readonly expected: number }
  | { readonly code: 'dimension-lengths'; readonly line: number; readonly lengths: readonly [number, number] }
  /** Limits, of what a browser can train on. */
  | { readonly code: 'too-many-sequences'; readonly line: number; readonly limit: number }
  | { readonly code: 'too-many-steps'; readonly line: number; readonly steps: number; readonly limit: number }
  | { readonly code: 'too-many-channels'; readonly line: number; readonly channels: number; readonly limit: number }
  /** Numbers that are all different are no labels, but targets of a regression. */
  | { readonly code: 'too-many-labels'; readonly line: number; readonly numbers: boolean; readonly limit: number };

export type LabelledImport =
  | { readonly ok: true; readonly data: LabelledSequences; readonly report: LabelledReport }
  | { readonly ok: false; readonly file: string; readonly problem: LabelledProblem };
