/** The runs that are compared, each with the letter, the colour and the dash that it is told by. */
import { useMemo } from 'react';
import type { JudgedRun } from '../../../../model/protocol/comparison';
import type { RunEntry } from '../../../../model/protocol/history';
import type { OpenedRun } from '../../../../store/history/facts';
import { IN_PLACE } from '../../../../store/runs/inPlace';
import { usePlayground } from '../../page/playgroundContext';
import { nameText } from '../history/entryText';
import { useHistoryWords, type HistoryWords } from '../history/words';
import { useCompareWords, type CompareWords } from './words';

export const FEWEST_COMPARED = 2;

const MARKS = [
  { letter: 'A', colour: 'var(--run-a)', dash: undefined },
  { letter: 'B', colour: 'var(--run-b)', dash: '7 3' },
  { letter: 'C', colour: 'var(--run-c)', dash: '2 2.5' },
  { letter: 'D', colour: 'var(--run-d)', dash: '9 3 2 3' },
  { letter: 'E', colour: 'var(--run-e)', dash: '4 2' },
  { letter: 'F', colour: 'var(--run-f)', dash: '12 3 2 2 2 3' },
] as const;

export type RunMark = (typeof MARKS)[number];
export type ComparedRun = RunMark & {
  readonly run: OpenedRun;
  readonly name: string;
  /** Null as long as it has not been asked for its forecasts, or where it cannot be. */
  readonly judged: JudgedRun | null;
};

/** As the list calls it; what the list does not know, by what it is. */
function nameOf(
  { id, config, standing }: OpenedRun,
  entries: readonly RunEntry[],
  { t, count }: CompareWords,
  ofList: HistoryWords,
): string {
  if (id === IN_PLACE) return t('compare.inPlaceName');
  const entry = entries.find((one) => one.id === id);
  if (entry) return nameText(entry, entries, ofList);
  return t('compare.nameOf', {
    cell: t(`cell.${config.cell}`),
    units: count('count.units', config.units),
    epochs: standing.checkpoint.epoch,
  });
}

type Compared = {
  readonly runs: readonly ComparedRun[];
  /** The same for as long as no other are ticked, whatever becomes known of them. */
  readonly opened: readonly OpenedRun[];
  /** More are ticked than can be shown. */
  readonly isTooMany: boolean;
};

/** Those that have been opened, and the run in place where it was taken along. */
export function useComparedRuns(): Compared {
  const words = useCompareWords();
  const ofList = useHistoryWords();
  const ofHistory = usePlayground((state) => state.opened);
  const inPlace = usePlayground((state) => state.inPlace);
  const entries = usePlayground((state) => state.runs);
  const judged = usePlayground((state) => state.compared?.judged);
  const all = useMemo(() => [...ofHistory, ...(inPlace && inPlace !== 'asked' ? [inPlace] : [])], [ofHistory, inPlace]);
  const opened = useMemo(() => all.slice(0, MARKS.length), [all]);
  const runs = useMemo(
    () =>
      opened.map((run, at) => {
        const known = judged?.[run.id] ?? null;
        return { ...MARKS[at]!, run, name: nameOf(run, entries ?? [], words, ofList), judged: known };
      }),
    [opened, entries, judged, words, ofList],
  );
  return { runs, opened, isTooMany: all.length > opened.length };
}

const isSame = (a: Float64Array, b: Float64Array): boolean =>
  a === b || (a.length === b.length && a.every((value, at) => Object.is(value, b[at])));

/** Runs on one series together, in their order. */
export function bySeries(runs: readonly ComparedRun[]): readonly (readonly ComparedRun[])[] {
  const groups: ComparedRun[][] = [];
  for (const one of runs) {
    const own = groups.find(([first]) => isSame(first!.run.series.values, one.run.series.values));
    if (own) own.push(one);
    else groups.push([one]);
  }
  return groups;
}
