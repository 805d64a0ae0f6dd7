/** Findings, remedies and the story in words: each sentence with its numbers. */
import { BASELINE_NAMES, type ModelName } from '../../../model/protocol/evaluation';
import type { Finding, FindingCode, Sentence } from '../../../model/protocol/findings';
import type { Config } from '../../../model/settings/settings';
import { leaksText } from './leaks/leakWords';
import type { QualityWords } from './qualityWords';

/** Names of numbers that are shares, 0 to 1. */
const SHARES = new Set(['share', 'outside', 'correlation']);
const COUNTS = new Set([
  'points',
  'season',
  'lookBack',
  'windows',
  'steps',
  'units',
  'idle',
  'count',
  'epoch',
  'epochs',
  'step',
  'of',
  'rises',
  'train',
  'validation',
  'test',
  'parameters',
]);

export const isModel = (name: string): name is ModelName =>
  name === 'lstm' || (BASELINE_NAMES as readonly string[]).includes(name);

export const modelText = (name: ModelName, { t }: QualityWords): string => t(`model.${name}`);

/** 12 %, 0.4 %. */
export function shareText(share: number, { number }: Pick<QualityWords, 'number'>): string {
  if (!Number.isFinite(share)) return '–';
  const percent = 100 * share;
  return `${number(percent, Math.abs(percent) < 9.95 && percent !== 0 ? 1 : 0)} %`;
}

/** A probability: three digits are enough, and below 0.001 it is merely small. */
export const chanceText = (p: number, { number }: Pick<QualityWords, 'number'>): string =>
  !Number.isFinite(p) ? '–' : p < 0.001 ? `< ${number(0.001, 3)}` : number(p, 3);

type Numbers = Readonly<Record<string, number | string>>;

/** The numbers of a sentence as words. `timeOf` names a time step. */
function textsOf(numbers: Numbers, words: QualityWords, timeOf: (at: number) => string): Record<string, string> {
  const { figure, number } = words;
  const textOf = (name: string, value: number | string): string => {
    if (name === 'leaks') return leaksText(String(value), words);
    if (typeof value === 'string') return isModel(value) ? modelText(value, words) : value;
    if (name === 'p') return chanceText(value, words);
    if (name === 'at') return timeOf(value);
    if (name === 'unit') return number(value + 1);
    if (SHARES.has(name)) return shareText(value, words);
    if (value === Infinity) return words.t('story.never');
    if (COUNTS.has(name) && Number.isInteger(value)) return number(value);
    return figure(value);
  };
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, textOf(name, value)]));
}

// The keys are those of the registry of findings and of the story; a test goes through all of them.
type AnyText = (key: string, values: Readonly<Record<string, string>>) => string;

const NO_TIME = () => '';

export const findingText = ({ code, evidence }: Finding, words: QualityWords): string =>
  (words.t as AnyText)(
    code === 'leak' && !('honest' in evidence) ? 'finding.leak-alone' : `finding.${code}`,
    textsOf(evidence, words, NO_TIME),
  );

/** The name of an illness, for the gallery. */
export const illnessText = (code: FindingCode, words: QualityWords): string =>
  (words.t as AnyText)(`illness.${code}`, {});

/** What a remedy changes, in the words of its settings. */
export function remedyText(remedy: Partial<Config>, words: QualityWords): string {
  return Object.entries(remedy)
    .map(([name, value]) =>
      (words.t as AnyText)(`remedy.${name}`, {
        value: typeof value === 'number' ? words.number(value) : String(value),
      }),
    )
    .join(', ');
}

/** `findings`: those that the last sentence speaks of. */
export function sentenceText(
  { code, numbers }: Sentence,
  findings: readonly Finding[],
  words: QualityWords,
  timeOf: (at: number) => string,
): string {
  const texts = textsOf(numbers, words, timeOf);
  const named = findings.find((finding) => finding.code === numbers['finding']);
  return (words.t as AnyText)(`story.${code}`, named ? { ...texts, finding: findingText(named, words) } : texts);
}
