import { useReducer, useState, type ReactNode } from 'react';
import { lineErrors, type LineAnswer } from '../../../../lessons/answers';
import type { Action, Board } from '../../../charts/drawing/board';
import { keyAction, resolutionOf } from '../../../charts/drawing/keyAction';
import { Asking, Outcome } from './Asking';
import { LineBoard, type LinePlace } from './LineBoard';
import {
  afterDrawing,
  emptyLine,
  fromPlot,
  isWhole,
  lineOf,
  newLine,
  offsetOf,
  rangeFor,
  toPlot,
  type ScaleKind,
} from './lineDrawing';
import { ErrorsTable, outcomeText, RevealedLines, type NamedLine } from './LineReveal';
import { useAskingWords } from './words';

/** What is drawn beside the answer. */
export type LineReveal = {
  readonly truth: readonly number[]; // [step]
  /** The truth's colour and letter, where it is a gate's. */
  readonly truthColour?: string;
  readonly truthLetter?: string;
  readonly lines: readonly NamedLine[];
  /** Further columns of the table, by the name of the line. */
  readonly further?: readonly { readonly title: string; readonly of: Readonly<Record<string, string>> }[];
};

export type LineQuestionProps = {
  question: string;
  /** What the line is of, and the letter of it where it is a gate's. */
  what: string;
  letter?: string | undefined;
  unit: string;
  /** What comes before, its last value at the step 0; empty where nothing is known. NaN where a value is missing. */
  known: readonly number[];
  /** How many are to be drawn: 1, 2, … */
  steps: number;
  scale?: ScaleKind;
  /** Of the values; where it is left out, it follows what is known. */
  range?: readonly [number, number];
  /** Of what is known; ink where it is left out. */
  hue?: string;
  /** Steps between two places that have a name: a season. */
  tickEvery?: number;
  /** The name of a place: of the step 0 that of the last known value. Must not be made anew at each render. */
  placeLabel(step: number): string;
  /** Null before there is one. */
  answer: LineAnswer | null;
  /** Null while it is not there yet: the answer is then kept, and `waiting` said. */
  reveal: LineReveal | null;
  waiting?: ReactNode;
  onAnswer(answer: LineAnswer): void;
};

/** The most that a line of others may widen the range, as a share of it: one that runs away leaves the picture. */
const RUN_AWAY = 0.6;

/** How a series goes on, drawn by hand; after the answer truth and other forecasts beside it, each with its error. */
export function LineQuestion(props: LineQuestionProps) {
  const { question, what, letter, unit, known, steps, scale = 'linear', answer, reveal, placeLabel, onAnswer } = props;
  const words = useAskingWords();
  const { t, figure, tick } = words;
  const [isAsked] = useState(answer === null);
  const first = rangeFor(known, scale, props.range);
  const last = known.at(-1);
  const anchor = last === undefined ? null : toPlot(scale, last);
  const offset = offsetOf(anchor);
  const [board, act] = useReducer(
    (before: Board, action: Action) => afterDrawing(before, action, offset),
    null,
    () => newLine(anchor, steps, first),
  );
  const isOpen = answer === null;
  const drawn = isOpen ? board.values.slice(offset) : toBoard(answer.values, scale);
  const line = isOpen ? lineOf(board, offset) : drawn;
  const shown = answer && reveal;
  const range = shown ? rangeFor(known, scale, props.range, inSight(shown, answer, known)) : first;
  const withUnit = (value: number) => (unit === '' ? figure(value) : `${figure(value)} ${unit}`);

  const step = board.cursor + 1 - offset;
  const value = line[step - 1] ?? Number.NaN;
  const place = placeLabel(step);
  const isDrawn = !Number.isNaN(drawn[step - 1] ?? Number.NaN);
  const text = Number.isNaN(value)
    ? t('asking.atOpen', { place })
    : t(isDrawn ? 'asking.atDrawn' : 'asking.atJoined', { place, value: withUnit(fromPlot(scale, value)) });
  const indexed = (at: LinePlace) => ({ index: at.step - 1 + offset, value: at.value });

  const own: NamedLine = {
    name: t('asking.you'),
    letter: t('asking.youLetter'),
    colour: 'var(--answer)',
    values: answer?.values ?? [],
  };
  const lines = shown ? [own, ...shown.lines] : [];
  const errors = shown ? lineErrors(shown.truth, lines) : [];
  const truth = (all: LineReveal): NamedLine => ({
    name: t('asking.truth'),
    letter: all.truthLetter ?? t('asking.truthLetter'),
    colour: all.truthColour ?? 'var(--ink)',
    values: all.truth,
  });
  const outcome = shown ? outcomeText(words, errors, own.name, unit) : '';
  const finite = known.filter(Number.isFinite);
  const caption =
    last === undefined
      ? t('asking.unknown', { steps })
      : t('asking.known', {
          count: known.length,
          low: figure(Math.min(...finite)),
          high: figure(Math.max(...finite)),
          last: withUnit(last),
          steps,
        });
  const inPlot = <T extends NamedLine>(each: T): T => ({
    ...each,
    values: each.values.map((one) => toPlot(scale, one)),
  });
  return (
    <Asking label={question}>
      <p className="asking-title">
        {letter && (
          <span className="asking-letter" style={{ color: props.hue }}>
            {letter}
          </span>
        )}
        {question}
      </p>
      <LineBoard
        known={known.map((each) => toPlot(scale, each))}
        drawn={drawn}
        line={line}
        range={range}
        resolution={resolutionOf(first)}
        cursor={step}
        isOpen={isOpen}
        label={t('asking.board', { what })}
        caption={outcome === '' ? caption : outcome}
        text={text}
        hue={props.hue ?? 'var(--ink)'}
        tickEvery={props.tickEvery}
        placeLabel={placeLabel}
        valueLabel={tick}
        onLine={(touch, start, end) => act({ kind: 'line', touch, start: indexed(start), end: indexed(end) })}
        onKey={(move) => act(keyAction(board, 'index' in move ? { ...move, index: move.index + offset } : move))}
      >
        {(plot) =>
          shown && (
            <RevealedLines
              plot={plot}
              anchor={anchor ?? undefined}
              own={inPlot(own)}
              lines={[
                ...shown.lines.map((each) => ({ ...inPlot(each), isTruth: false })),
                { ...inPlot(truth(shown)), isTruth: true },
              ]}
            />
          )
        }
      </LineBoard>
      {isOpen && (
        <div className="asking-foot">
          <button
            type="button"
            className="button asking-submit"
            disabled={!isWhole(line)}
            onClick={() => onAnswer({ kind: 'line', values: Array.from(line, (each) => fromPlot(scale, each)) })}
          >
            {t('asking.answer')}
          </button>
          <button
            type="button"
            className="button"
            disabled={drawn.every(Number.isNaN)}
            onClick={() => act({ kind: 'restore', values: emptyLine(anchor, steps) })}
          >
            {t('asking.clear')}
          </button>
          <span className="muted">
            {isWhole(line) ? text : t('asking.toGo')} <span className="asking-keys">{t('asking.keysShort')}</span>
          </span>
        </div>
      )}
      {answer && !reveal && <Outcome takesFocus={isAsked}>{props.waiting}</Outcome>}
      {shown && (
        <>
          <Outcome takesFocus={isAsked}>{outcome}</Outcome>
          <ErrorsTable
            errors={errors}
            truth={truth(shown)}
            lines={lines}
            own={own.name}
            unit={unit}
            further={shown.further ?? []}
          />
        </>
      )}
    </Asking>
  );
}

const toBoard = (values: readonly number[], scale: ScaleKind) =>
  Float64Array.from(values, (value) => toPlot(scale, value));

/** Answer and truth are always seen; what others say, as far as it does not run away. */
function inSight({ truth, lines }: LineReveal, { values }: LineAnswer, known: readonly number[]): readonly number[] {
  const sure = [...known, ...truth, ...values].filter(Number.isFinite);
  const [low, high] = [Math.min(...sure), Math.max(...sure)];
  const room = RUN_AWAY * (high - low || 1);
  const others = lines.flatMap((line) => line.values.filter(Number.isFinite));
  return [...sure, ...others.map((value) => Math.min(high + room, Math.max(low - room, value)))];
}
