/** What the importer understood of a file or a pasted text, what may be corrected of it, and why it may be no series. */

export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-kr'
  | 'windows-1252'
  | 'windows-1250'
  | 'windows-1251'
  | 'iso-8859-2';
export type Delimiter = ',' | ';' | '\t' | '|' | ' ';
export type DecimalMark = '.' | ',';
/** How far one time step is from the next, by its usual distance. */
export type Frequency = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
/** `wide`: a row a year and a column a month (or the like), read row by row into one series. */
export type Layout = 'long' | 'wide';
export type DateOrder = 'dmy' | 'mdy';

/** What its owner says of a file; what is left out is found out. Columns go by name. */
export type ImportChoices = {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly decimal?: DecimalMark;
  readonly header?: boolean;
  readonly layout?: Layout;
  /** Sheet of a workbook, or file of an archive. */
  readonly sheet?: string;
  /** Which of several series. */
  readonly group?: string;
  /** Columns of the time axis (several where a date comes in parts: year, month, day); none: the steps are counted. */
  readonly time?: readonly string[];
  readonly dateOrder?: DateOrder;
  readonly frequency?: Frequency;
  readonly target?: string;
  /** Rows of one time stamp: the last of them, or the mean of their numbers. */
  readonly duplicates?: 'last' | 'mean';
  /** Time steps at uneven distances: taken as they come, or brought to even distances of the frequency by their means. */
  readonly spacing?: 'keep' | 'resample';
  /** Numbers that archives write for a missing value, such as -9999, where they are far outside of all others. */
  readonly sentinels?: 'missing' | 'keep';
};

export type ColumnKind = 'number' | 'date' | 'category' | 'text' | 'empty';
export type ImportColumn = {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Cells that hold a number, and cells that hold nothing or no number where numbers are. */
  readonly count: number;
  readonly missing: number;
  /** First and last number; null where there is none. */
  readonly first: number | null;
  readonly last: number | null;
  /** The numbers are years. */
  readonly year?: true;
};
export type ImportTime = {
  /** One column, or several parts joined by a space. */
  readonly column: string;
  /** As it is written, such as `YYYY-MM-DD`, `D.M.YYYY`, `YYYY年M月D日`, `epoch ms`, `year`. */
  readonly format: string;
  readonly frequency: Frequency | null;
  /** Whether distances are uneven beyond absent steps. */
  readonly irregular: boolean;
  readonly duplicates: number;
  readonly unsorted: number;
  /** Time steps for which there is no row although the distances are otherwise even. */
  readonly absent: number;
  /** D/M or M/D cannot be told apart: `dateOrder` asks for it. */
  readonly ambiguous: boolean;
};
export type RepairCode =
  | 'blank'
  | 'comment'
  | 'preamble'
  | 'too-few-cells'
  | 'too-many-cells'
  | 'too-many-columns'
  | 'not-a-number'
  /** A number such as -9999 that stands for a missing value. */
  | 'sentinel'
  | 'not-a-date'
  | 'header-renamed'
  | 'sorted'
  | 'duplicate-time'
  | 'absent-steps'
  | 'resampled'
  /** Time steps before the first and after the last number of the target. */
  | 'missing-end'
  | 'footer';
/** Something that was left out or mended: how often, and the line (from 1) where it first was. */
export type Repair = {
  readonly code: RepairCode;
  readonly count: number;
  readonly line: number;
  /** The first lines, for a list. */
  readonly lines: readonly number[];
  /** The first cell or name concerned, where that helps. */
  readonly example: string;
};
/** Several series in one table: by which column they are told, and the one that was read. */
export type ImportGroups = {
  readonly column: string;
  readonly count: number;
  /** The first 50; any other may be chosen as well. */
  readonly names: readonly string[];
  readonly chosen: string;
};
/** Kept small: it goes to the page. */
export type ImportReport = {
  readonly fileName: string;
  readonly kind: 'text' | 'json' | 'xlsx' | 'tsf' | 'arff' | 'numpy' | 'parquet';
  readonly encoding: Encoding;
  readonly delimiter: Delimiter | null;
  readonly decimal: DecimalMark;
  /** Whether 1.500 is a thousand or one and a half cannot be known: `decimal` asks for it. */
  readonly ambiguous: boolean;
  readonly header: boolean;
  readonly layout: Layout;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Null where there is one series; else what is counted is of the chosen one. */
  readonly groups: ImportGroups | null;
  /** Data rows as read, before any repair. */
  readonly rows: number;
  readonly columns: readonly ImportColumn[];
  readonly time: ImportTime | null;
  readonly target: string;
  /** Other columns that are as likely to be meant, where nobody has said which. */
  readonly ties: readonly string[];
  readonly repairs: readonly Repair[];
  /** The first rows as they stand in the file, header apart. */
  readonly preview: readonly (readonly string[])[];
  /** What its owner said. */
  readonly choices: ImportChoices;
};

/** Why something is no usable series; the catalog says for each code where, what, and what to do. */
export type ImportProblem =
  | { readonly code: 'too-large'; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'too-many-rows'; readonly rows: number; readonly limit: number }
  | { readonly code: 'empty' }
  | { readonly code: 'not-text'; readonly kind: string }
  | { readonly code: 'encoding' }
  | { readonly code: 'quotes'; readonly line: number }
  | { readonly code: 'json'; readonly line: number; readonly column: number }
  | { readonly code: 'json-shape' }
  | { readonly code: 'workbook' }
  | { readonly code: 'archive' }
  | { readonly code: 'parquet' }
  | { readonly code: 'no-numbers'; readonly columns: readonly string[]; readonly line: number }
  | { readonly code: 'no-such-column'; readonly column: string; readonly columns: readonly string[] }
  | { readonly code: 'no-such-group'; readonly group: string; readonly names: readonly string[] }
  | { readonly code: 'column-without-numbers'; readonly column: string; readonly line: number; readonly cell: string }
  | { readonly code: 'column-without-dates'; readonly column: string; readonly line: number; readonly cell: string }
  | { readonly code: 'all-missing'; readonly column: string; readonly line: number }
  | { readonly code: 'too-few-rows'; readonly rows: number; readonly needed: number; readonly line: number }
  | { readonly code: 'constant'; readonly column: string; readonly value: number; readonly line: number }
  | { readonly code: 'infinite'; readonly column: string; readonly line: number }
  | { readonly code: 'unreachable'; readonly file: string };
