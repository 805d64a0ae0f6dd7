/**
 * What an area of the store is: its facts, and how events change them. The state is the sum of the facts of all areas; an
 * area writes its own alone, and reads those of another by its selectors. Facts are plain data and commands stand beside
 * them (`playground.commands`), so that a state can be compared, kept and sent.
 */
import type { EvaluatorCommand, EvaluatorEvent } from '../model/protocol/evaluator';
import type { InspectorCommand, InspectorEvent } from '../model/protocol/inspection';
import type { ExportCommand } from '../model/protocol/exporting';
import type { HistoryCommand } from '../model/protocol/history';
import type { LiveCommand } from '../model/protocol/live';
import type { RunsCommand } from '../model/protocol/runs';
import type { SeriesCommand, SeriesEvent } from '../model/protocol/series';
import type { TrainerCommand, TrainerEvent } from '../model/protocol/training';

/** `Others` are the facts of other areas that the area looks at, by their selectors. */
export type Slice<Facts, Others = unknown> = {
  /** The facts of a page just opened. */
  readonly initial: Facts;
  /** Each answers what changes. */
  readonly on: {
    /** Another run begins: what was of the run before is gone. */
    run?(state: Facts & Others): Partial<Facts>;
    /** Of the opening in place, or of none. */
    series?(state: Facts & Others, event: SeriesEvent): Partial<Facts>;
    /** Of the run in place, or of none. */
    trainer?(state: Facts & Others, event: TrainerEvent): Partial<Facts>;
    inspector?(state: Facts & Others, event: InspectorEvent): Partial<Facts>;
    evaluator?(state: Facts & Others, event: EvaluatorEvent): Partial<Facts>;
  };
};

/** The workers as the store sees them: a way to tell them something. */
export type Clients = {
  readonly series: { send(command: SeriesCommand): void };
  readonly trainer: { send(command: TrainerCommand): void };
  readonly inspector: { send(command: InspectorCommand): void };
  readonly evaluator: { send(command: EvaluatorCommand): void };
  /** What is kept of runs. */
  readonly archive: { send(command: HistoryCommand): void };
  /** Files of other programs. */
  readonly exporter: { send(command: ExportCommand): void };
  /** The stream's, from its first command to `end`. */
  readonly live: { send(command: LiveCommand): void; end(): void };
  /** Runs beside the page's own. */
  readonly runs: { send(command: RunsCommand): void };
};

/** What the commands of an area work with; `Asked` are the commands of other areas that it gives. */
export type Context<Facts, Others = unknown, Asked = unknown> = {
  get(): Facts & Others;
  set(change: Partial<Facts>): void;
  readonly clients: Clients;
  /** There once all areas are made. */
  readonly commands: Asked;
  /** The address of a file in `public/data`. */
  dataUrl(file: string): string;
};
