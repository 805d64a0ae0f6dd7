import type { CSSProperties } from 'react';
import type { LineError } from '../../../../lessons/answers';
import { EndLetters } from '../../../charts/lines/EndLetters';
import { pathThrough } from '../../../charts/lines/path';
import { MARGIN, xOf, yOf, type Plot } from '../../../charts/lines/plot';
import { useAskingWords, type AskingWords } from './words';

/** A line that is drawn beside the learner's own once there is an answer. */
export type NamedLine = {
  readonly name: string;
  /** It is told by this where colours are not. */
  readonly letter: string;
  /** A colour of the style sheet. */
  readonly colour: string;
  readonly dash?: string | undefined;
  /** In the unit of the question, a step each; NaN where there is none. */
  readonly values: readonly number[];
};

type RevealedLinesProps = {
  plot: Plot;
  /** In the units of the plot. */
  lines: readonly (NamedLine & { readonly isTruth: boolean })[];
  own: NamedLine;
  anchor: number | undefined;
};

/** The lines come from the left, the letters at their ends when they are there. */
export function RevealedLines({ plot, lines, own, anchor }: RevealedLinesProps) {
  const { width, height } = plot;
  const place = (value: number, step: number) =>
    Number.isFinite(value) ? { x: xOf(plot, step), y: yOf(plot, value) } : null;
  const bottom = height - MARGIN.bottom;
  const ends = [...lines, own].flatMap((line) => {
    const last = line.values.findLastIndex(Number.isFinite);
    const end = place(line.values[last] ?? Number.NaN, last + 1);
    const within = (y: number) => Math.min(bottom, Math.max(MARGIN.top, y));
    return end ? [{ mark: line, x: end.x + 4, y: within(end.y) }] : [];
  });
  const start = `${xOf(plot, 0)}px`;
  const clipPath = `inset(${MARGIN.top - 6}px 0 ${MARGIN.bottom - 6}px 0)`;
  return (
    <>
      <div className="asking-sweep" style={{ '--start': start } as CSSProperties}>
        <svg width={width} height={height} aria-hidden="true" style={{ clipPath }}>
          {lines.map(({ letter, colour, dash, values, isTruth }) => (
            <path
              key={letter}
              className="asking-line"
              d={pathThrough([
                anchor === undefined ? null : place(anchor, 0),
                ...values.map((value, at) => place(value, at + 1)),
              ])}
              stroke={colour}
              strokeWidth={isTruth ? 2.6 : 1.8}
              strokeDasharray={dash}
            />
          ))}
        </svg>
      </div>
      <svg width={width} height={height} aria-hidden="true" className="asking-late">
        <EndLetters ends={ends} bottom={bottom} />
      </svg>
    </>
  );
}

type FiguresProps = {
  errors: readonly LineError[];
  truth: NamedLine;
  lines: readonly NamedLine[];
  /** Of the learner's own line. */
  own: string;
  unit: string;
  /** Further columns: a name, and what stands there by the name of a line. */
  further: readonly { readonly title: string; readonly of: Readonly<Record<string, string>> }[];
};

/** The truth, and each line with its error, the closest first. */
export function ErrorsTable({ errors, truth, lines, own, unit, further }: FiguresProps) {
  const { t, figure } = useAskingWords();
  return (
    <div className="asking-table">
      <table aria-label={t('asking.table')}>
        <thead>
          <tr>
            <th scope="col">{t('asking.line')}</th>
            <th scope="col">{unit === '' ? t('asking.error') : t('asking.errorIn', { unit })}</th>
            {further.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <LineKey line={truth} />
            </th>
            <td colSpan={1 + further.length} />
          </tr>
          {errors.map(({ name, mae }) => (
            <tr key={name} data-mine={name === own || undefined}>
              <th scope="row">
                <LineKey line={lines.find((line) => line.name === name)!} />
              </th>
              <td>{figure(mae)}</td>
              {further.map(({ title, of }) => (
                <td key={title}>{of[name] ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a line looks like, its letter and its name. */
function LineKey({ line: { name, letter, colour, dash } }: { line: NamedLine }) {
  return (
    <span className="asking-key">
      <svg width="26" height="10" aria-hidden="true">
        <path d="M1 5H25" stroke={colour} strokeWidth="2.6" strokeDasharray={dash} />
      </svg>
      <b aria-hidden="true" style={{ color: colour }}>
        {letter}
      </b>
      {name}
    </span>
  );
}

/** Who was closest, and by how much. */
export function outcomeText(
  { t, figure }: AskingWords,
  errors: readonly LineError[],
  own: string,
  unit: string,
): string {
  const said = (mae: number) => (unit === '' ? figure(mae) : `${figure(mae)} ${unit}`);
  const mine = errors.find(({ name }) => name === own)!;
  const other = errors.find(({ name, mae }) => name !== own && Number.isFinite(mae));
  if (!other) return t('asking.alone', { mine: said(mine.mae) });
  const { name, mae } = other;
  if (mae === mine.mae) return t('asking.sameAs', { name, mine: said(mae) });
  const percent = Math.round((100 * Math.abs(mae - mine.mae)) / (mae || Number.NaN));
  if (!Number.isFinite(percent)) return t('asking.alone', { mine: said(mine.mae) });
  const values = { name, error: said(mae), mine: said(mine.mae), percent };
  return t(mine.mae < mae ? 'asking.closest' : 'asking.notClosest', values);
}
