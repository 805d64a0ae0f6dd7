/** What the memory of a layer comes to, in words. */
import type { LayerMemory, MemoryAnswer } from '../../../../model/protocol/inside/memory';
import type { Mark } from './halfLife/halfLifeScale';
import { durationOf, type StepUnit } from './stepUnit';
import type { MemoryWords } from './words';

/** What half-lives are held against first: the season, else the strongest lag, else the window. */
type Yardstick = { readonly name: 'season' | 'lag' | 'window'; readonly steps: number };

export function yardstickOf({ season, lag, lookBack }: MemoryAnswer): Yardstick {
  if (season > 0) return { name: 'season', steps: season };
  return lag > 0 ? { name: 'lag', steps: lag } : { name: 'window', steps: lookBack };
}

export function marksOf({ season, lag, lookBack }: MemoryAnswer, { t, number }: MemoryWords): readonly Mark[] {
  const marks = [{ at: lookBack, label: t('memory.rule.window', { steps: number(lookBack) }) }];
  if (season > 0 && season === lag) {
    return [{ at: season, label: t('memory.rule.seasonLag', { steps: number(season) }) }, ...marks];
  }
  if (lag > 0) marks.unshift({ at: lag, label: t('memory.rule.lag', { steps: number(lag) }) });
  if (season > 0) marks.unshift({ at: season, label: t('memory.rule.season', { steps: number(season) }) });
  return marks;
}

/** A half-life in the unit of the data: "8.3 months", or "for ever". */
export function halfLifeText(steps: number, unit: StepUnit | null, words: MemoryWords): string {
  if (steps === Number.POSITIVE_INFINITY) return words.t('memory.never');
  return Number.isNaN(steps) ? '–' : durationOf(steps, unit, words);
}

/** "4 of 16 units remember half for longer than a season (12 months). The longest: unit 5, 33 months." */
export function memoryInWords(
  answer: MemoryAnswer,
  { halfLives }: LayerMemory,
  unit: StepUnit | null,
  words: MemoryWords,
): string {
  const { t } = words;
  const { name, steps } = yardstickOf(answer);
  const units = halfLives.length;
  const n = halfLives.filter((halfLife) => halfLife > steps).length;
  const mark = t(`memory.${name}`, { duration: durationOf(steps, unit, words) });
  const beyond =
    n === 0
      ? t('memory.beyond.none', { units, mark })
      : n === 1
        ? t('memory.beyond.one', { units, mark })
        : t('memory.beyond.many', { n, units, mark });
  const longest = halfLives.reduce((best, value, at) => (value > (halfLives[best] ?? 0) ? at : best), 0);
  const duration = halfLifeText(halfLives[longest] ?? Number.NaN, unit, words);
  return `${beyond} ${t('memory.longest', { unit: longest + 1, duration })}`;
}
