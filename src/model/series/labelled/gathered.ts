/** Labelled sequences as they come out of a file, one after the other, within the limits of what a browser can train on. */
import type { LabelledProblem, LabelledRepairCode } from '../../protocol/labelled';

export const LIMITS = { megabytes: 20, sequences: 20_000, steps: 5000, channels: 64, labels: 100 } as const;
export const LIMIT_BYTES = LIMITS.megabytes * 1_000_000;

export type Sequence = {
  readonly values: Float64Array; // [time, channel]; NaN where a value is missing
  readonly label: string;
  readonly part: 'train' | 'test' | null;
};
export type Mending = {
  readonly code: LabelledRepairCode;
  readonly count: number;
  readonly line: number;
  example: string;
};

/** What one file holds. */
export type Gathered = {
  readonly name: string;
  readonly channels: readonly string[];
  /** In the order that the file gives them, or null where it gives none. */
  readonly labels: readonly string[] | null;
  readonly sequences: readonly Sequence[];
  readonly mendings: readonly Mending[];
};
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;
export type Refusal = { readonly ok: false; readonly problem: LabelledProblem };
export const refused = (problem: LabelledProblem): Refusal => ({ ok: false, problem });

const LONGEST_EXAMPLE = 80;
/** 1.0000000e+00, as the older files of the UCR archive have it. */
const NUMBER = /^[-+]?(?:\d{1,15}\.?\d{0,15}|\.\d{1,15})(?:e[-+]?\d{1,3})?$/i;
const isNumber = (label: string) => NUMBER.test(label);

/** The same number is the same label, however it is written. */
export const labelOf = (text: string): string => (isNumber(text) ? String(Number(text) + 0) : text);

/** Numbers by size, then the rest by the alphabet. */
export function inOrder(labels: Iterable<string>): readonly string[] {
  const all = [...labels];
  const numbers = all.filter(isNumber).sort((a, b) => Number(a) - Number(b));
  const collator = new Intl.Collator('en', { numeric: true });
  const words = all.filter((label) => !isNumber(label));
  return [...numbers, ...words.sort((a, b) => collator.compare(a, b) || (a < b ? -1 : 1))];
}

export type Gatherer = {
  /** The problem of a sequence that passes a limit, else null. */
  add(values: Float64Array, label: string, part: Sequence['part'], line: number): LabelledProblem | null;
  mend(code: LabelledRepairCode, count: number, line: number, example?: string): void;
  gathered(about: Pick<Gathered, 'name' | 'channels' | 'labels'>): Outcome<Gathered>;
};

export function gatherer(channels: number): Gatherer {
  const sequences: Sequence[] = [];
  const seen = new Set<string>();
  const mendings = new Map<LabelledRepairCode, Mending>();

  function mend(code: LabelledRepairCode, count: number, line: number, example = ''): void {
    if (count === 0) return;
    const known = mendings.get(code) ?? { code, count: 0, line, example: example.slice(0, LONGEST_EXAMPLE) };
    mendings.set(code, { ...known, count: known.count + count });
  }

  function add(values: Float64Array, text: string, part: Sequence['part'], line: number): LabelledProblem | null {
    const label = labelOf(text);
    const last = values.findLastIndex((value) => value === value);
    const steps = Math.ceil((last + 1) / channels);
    if (steps === 0) {
      mend('all-missing', 1, line, label);
      return null;
    }
    if (sequences.length === LIMITS.sequences) return { code: 'too-many-sequences', line, limit: LIMITS.sequences };
    if (steps > LIMITS.steps) return { code: 'too-many-steps', line, steps, limit: LIMITS.steps };
    seen.add(label);
    if (seen.size > LIMITS.labels) {
      return { code: 'too-many-labels', line, numbers: [...seen].every(isNumber), limit: LIMITS.labels };
    }
    mend('padding', values.length / channels - steps, line, label);
    const kept = values.slice(0, steps * channels);
    mend(
      'missing',
      kept.reduce((sum, value) => sum + (value === value ? 0 : 1), 0),
      line,
      label,
    );
    sequences.push({ values: kept, label, part });
    return null;
  }

  return {
    add,
    mend,
    gathered: (about) =>
      sequences.length === 0
        ? refused({ code: 'no-sequences', line: mendings.get('all-missing')?.line ?? 1 })
        : { ok: true, value: { ...about, sequences, mendings: [...mendings.values()] } },
  };
}
