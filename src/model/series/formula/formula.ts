/** f(t), typed by a user: read into a tree of known nodes, made into closures, and computed. No text is ever run as code. */
import { EXAMPLE_FORMULA } from '../../settings/sources/generators';
import type { FormulaProblem } from '../../protocol/series';
import type { Random } from '../../random';
import { FUNCTIONS, NAMES, OPERATORS, SIGNS, type Moment } from './functions';
import { FormulaRefusal } from './refusal';
import { formulaTree, type FormulaTree } from './tree';

/** Larger ones count as infinite, as in a file: their squares, summed over a long series, would overflow. */
const LARGEST = 1e100;
const isUsable = (value: number): boolean => Math.abs(value) <= LARGEST;

/** A time step, and the first character in it whose value was no number; -1 where none was. */
type Step = Moment & { failedAt: number };
type Compute = (step: Step) => number;

export type Computed =
  { readonly ok: true; readonly values: Float64Array } | { readonly ok: false; readonly problem: FormulaProblem };

/** A table has every name that is in a tree: `formulaTree` looked them up. */
function entry<T>(table: ReadonlyMap<string, T>, name: string): T {
  const found = table.get(name);
  if (found === undefined) throw new Error(`“${name}” is in the tree of a formula, and not in the table`);
  return found;
}

function plainCompute(tree: FormulaTree): Compute {
  switch (tree.kind) {
    case 'number':
      return () => tree.value;
    case 'name':
      return entry(NAMES, tree.name);
    case 'sign': {
      const change = entry(SIGNS, tree.sign);
      const operand = compiled(tree.operand);
      return (step) => change(operand(step));
    }
    case 'operator': {
      const combine = entry(OPERATORS, tree.operator);
      const [left, right] = [compiled(tree.left), compiled(tree.right)];
      return (step) => combine(left(step), right(step));
    }
    case 'call': {
      const callable = entry(FUNCTIONS, tree.name);
      const values = tree.values.map(compiled);
      return (step) =>
        callable.compute(
          values.map((value) => value(step)),
          step,
        );
    }
    case 'choice': {
      const [test, chosen, otherwise] = [compiled(tree.test), compiled(tree.chosen), compiled(tree.otherwise)];
      return (step) => (test(step) !== 0 ? chosen(step) : otherwise(step));
    }
  }
}

/** Notes where a value stops being a number: what it is made of is computed, and noted, first. */
function compiled(tree: FormulaTree): Compute {
  const compute = plainCompute(tree);
  return (step) => {
    const value = compute(step);
    if (step.failedAt < 0 && !isUsable(value)) step.failedAt = tree.at;
    return value;
  };
}

function compute(text: string, length: number, random: Random): Float64Array {
  const evaluate = compiled(formulaTree(text));
  const values = Float64Array.from({ length }, (_, t) => {
    const step: Step = { t, n: length, random, failedAt: -1 };
    const value = evaluate(step);
    if (!isUsable(value)) throw new FormulaRefusal('not-finite', Math.max(0, step.failedAt), String(t));
    return value;
  });
  if (values.every((value) => value === values[0])) throw new FormulaRefusal('constant', 0, String(values[0]));
  return values;
}

/** f(0) … f(length-1), or what is wrong with the formula, and where. Where nothing was typed, the example stands. */
export function formulaValues(text: string, length: number, random: Random): Computed {
  try {
    return { ok: true, values: compute(text === '' ? EXAMPLE_FORMULA : text, length, random) };
  } catch (error) {
    if (error instanceof FormulaRefusal) return { ok: false, problem: error.problem };
    throw error;
  }
}
