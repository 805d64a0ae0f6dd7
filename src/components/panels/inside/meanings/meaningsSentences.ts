/** What the unit detective finds, in words. */
import type { Signal } from '../../../../model/protocol/inside/meanings';
import { shapeOf } from '../../tasks/sample/symbolAt';
import type { Removal } from './removal';
import type { CellFigures, UnitMeaning } from './unitMeanings';
import type { MeaningsWords } from './words';

/** "the season" */
export function signalName(signal: Signal, { t, count }: MeaningsWords): string {
  switch (signal.kind) {
    case 'component':
      return t(`meanings.part.${signal.name}`);
    case 'calendar':
      return t(`meanings.calendar.${signal.name}`);
    case 'text':
    case 'task':
      return t(`meanings.known.${signal.name}`);
    case 'input':
    case 'class':
      return t(`meanings.${signal.kind}`, { name: shapeOf(signal.name) });
    case 'lag':
      return t('meanings.lag', { steps: count('count.steps', signal.steps) });
    case 'level':
    case 'change':
    case 'season':
      return t(`meanings.${signal.kind}`);
  }
}

/** For the head of a column. */
export function shortName(signal: Signal, { t }: MeaningsWords): string {
  switch (signal.kind) {
    case 'component':
    case 'calendar':
      return t(`meanings.short.${signal.name}`);
    case 'text':
    case 'task':
      return t(`meanings.short.${signal.name}`);
    case 'input':
      return shapeOf(signal.name);
    case 'class':
      return t('meanings.short.class', { name: shapeOf(signal.name) });
    case 'lag':
      return t('meanings.short.lag', { n: signal.steps });
    case 'level':
      return t('meanings.short.value');
    case 'change':
    case 'season':
      return t(`meanings.short.${signal.kind}`);
  }
}

export const rText = (r: number, { number }: MeaningsWords): string => number(r, 2).replace('-', '−');

/** A space at which no line ends. */
const GLUE = '\u00a0';
/** "r = 0.94"; a multiple correlation is a capital R. */
export const rEquation = (signal: Signal, r: number, words: MeaningsWords): string =>
  `${signal.kind === 'calendar' ? 'R' : 'r'}${GLUE}=${GLUE}${rText(r, words)}`;

/** "Unit 5 follows the season" */
function caption({ unit, signal, r, strength }: UnitMeaning, words: MeaningsWords): string {
  const { t } = words;
  if (strength === 'none') return t('meanings.unclear', { unit: unit + 1 });
  const way = r < 0 ? 'against' : 'follows';
  return t(strength === 'clear' ? `meanings.${way}` : `meanings.${way}Loosely`, {
    unit: unit + 1,
    signal: signalName(signal, words),
  });
}

/** "Unit 5 follows the season, r = 0.94" */
export function meaningText(meaning: UnitMeaning, words: MeaningsWords): string {
  const { signal, r } = meaning;
  return words.t('meanings.figure', { caption: caption(meaning, words), r: rEquation(signal, r, words) });
}

/** "Unit 5 and the season: r = 0.94 with h, r = 0.90 with c" */
export function cellWords(unit: number, signal: Signal, { h, c }: CellFigures, words: MeaningsWords): string {
  const { t } = words;
  const figures = (['h', 'c'] as const).flatMap((state) => {
    const r = state === 'h' ? h : c;
    return Number.isNaN(r) ? [] : [t('meanings.correlation', { r: rEquation(signal, r, words), state })];
  });
  return t('meanings.cell', { unit: unit + 1, signal: signalName(signal, words), figures: figures.join(', ') });
}

/** "removed, the error grows by 38 % (rank 2 of 16)" */
export function removalText(removal: Removal | null, { t, number, figure }: MeaningsWords): string {
  if (!removal) return t('meanings.untested');
  const { growth, error, rank, units } = removal;
  if (Number.isNaN(growth)) return t('meanings.fromNone', { error: figure(error), rank, units });
  const share = number(Math.abs(100 * growth), 0);
  if (share === '0') return t('meanings.same', { rank, units });
  return t(growth > 0 ? 'meanings.grows' : 'meanings.falls', { share, rank, units });
}
