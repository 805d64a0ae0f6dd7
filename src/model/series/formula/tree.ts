/** The text of a formula as a tree that holds nothing but what formulas are made of, each with its place in the text. */
import jsep from 'jsep';
import { FUNCTIONS, NAMES, OPERATORS, SIGNS } from './functions';
import { FormulaRefusal } from './refusal';
import { checkedText } from './tokens';

/** `at` is the character that stands for it: of a sum its sign. */
export type FormulaTree =
  | { readonly kind: 'number'; readonly at: number; readonly value: number }
  | { readonly kind: 'name'; readonly at: number; readonly name: string }
  | { readonly kind: 'sign'; readonly at: number; readonly sign: string; readonly operand: FormulaTree }
  | {
      readonly kind: 'operator';
      readonly at: number;
      readonly operator: string;
      readonly left: FormulaTree;
      readonly right: FormulaTree;
    }
  | { readonly kind: 'call'; readonly at: number; readonly name: string; readonly values: readonly FormulaTree[] }
  | {
      readonly kind: 'choice';
      readonly at: number;
      readonly test: FormulaTree;
      readonly chosen: FormulaTree;
      readonly otherwise: FormulaTree;
    };

/** Far above what 500 characters say sensibly. */
const MOST_NODES = 300;

/** What the hook below notes of a token: the character it begins with, without and with its brackets, and its end. */
type Place = { readonly at: number; readonly outer: number; readonly end: number };
const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null && 'outer' in value;

/** jsep is one object: what is no part of formulas is taken out of it, and ^ is a power. */
function prepareParser(): void {
  for (const operator of ['??', '|', '&', '===', '!==', '<<', '>>', '>>>']) jsep.removeBinaryOp(operator);
  jsep.addBinaryOp('^', jsep.binary_ops['**']!, true);
  jsep.removeUnaryOp('~');
  jsep.removeAllLiterals();
  let within = false;
  // Parses the token itself, with this hook out of the way once: jsep's own nodes do not say where they stand.
  jsep.hooks.add('gobble-token', function (environment) {
    within = !within;
    if (!within) return;
    const outer = this.index;
    const node = this.gobbleToken();
    within = false;
    if (!node && this.index > outer) {
      this.index = outer;
      this.throwError('Nothing in brackets');
    }
    if (!node) return;
    const inner = node['place'];
    const place: Place = { at: isPlace(inner) ? inner.at : outer, outer, end: this.index };
    environment.node = { ...node, place };
  });
}
prepareParser();

const placeOf = (node: jsep.Expression): Place | null => (isPlace(node['place']) ? node['place'] : null);
/** The character after an expression; one with an operator ends where its last part does. */
function endOf(node: jsep.Expression): number {
  const parts = node as jsep.CoreExpression;
  return placeOf(node)?.end ?? (parts.type === 'BinaryExpression' ? endOf(parts.right) : 0);
}
function startOf(node: jsep.Expression): number {
  const parts = node as jsep.CoreExpression;
  if (parts.type === 'ConditionalExpression') return placeOf(node)?.outer ?? startOf(parts.test);
  return placeOf(node)?.outer ?? (parts.type === 'BinaryExpression' ? startOf(parts.left) : 0);
}

function refuseAt(text: string, at: number): never {
  const found = text[at] ?? '';
  throw new FormulaRefusal(found === '=' ? 'not-allowed' : 'syntax', at, found.trim());
}

/** What jsep makes of the text, with a place for what it cannot read. */
function parsed(text: string): jsep.Expression {
  try {
    return jsep(text.trimEnd());
  } catch (error) {
    if (!(error instanceof Error && 'index' in error)) throw error;
    // Of a token that it did not expect jsep names the place behind.
    return refuseAt(text, Number(error.index) - (error.message.startsWith('Unexpected token') ? 1 : 0));
  }
}

/** A tree of known nodes, or a refusal of the first that is none. */
export function formulaTree(given: string): FormulaTree {
  const text = checkedText(given);
  let nodes = 0;

  function call(node: jsep.CallExpression, at: number): FormulaTree {
    const callee = node.callee as jsep.CoreExpression;
    if (callee.type !== 'Identifier' || placeOf(callee)) {
      throw new FormulaRefusal('not-allowed', at, text.slice(at, endOf(node)).trim());
    }
    const { name } = callee;
    const callable = FUNCTIONS.get(name);
    if (!callable) throw new FormulaRefusal('unknown-function', at, name);
    const values = node.arguments.map((argument, index) => {
      const start = startOf(argument);
      if (index > 0 && !text.slice(0, start).trimEnd().endsWith(',')) refuseAt(text, start); // jsep takes a blank for a comma
      return known(argument);
    });
    if (values.length < callable.least || values.length > callable.most) {
      throw new FormulaRefusal('arguments', at, callable.signature);
    }
    return { kind: 'call', at, name, values };
  }

  function operation({ operator, left, right }: jsep.BinaryExpression): FormulaTree {
    if (!OPERATORS.has(operator)) throw new FormulaRefusal('not-allowed', startOf(left), operator);
    const at = text.indexOf(operator, endOf(left));
    const place = placeOf(left);
    // -t^2 is -(t^2), and jsep takes it for (-t)^2.
    const isPower = operator === '^' || operator === '**';
    if (isPower && left.type === 'UnaryExpression' && place && place.outer === place.at) {
      const { operator: sign, argument } = left as jsep.UnaryExpression;
      const power: jsep.BinaryExpression = { type: 'BinaryExpression', operator, left: argument, right };
      return { kind: 'sign', at: place.at, sign, operand: operation(power) };
    }
    return { kind: 'operator', at, operator, left: known(left), right: known(right) };
  }

  function known(expression: jsep.Expression): FormulaTree {
    const node = expression as jsep.CoreExpression;
    const at = placeOf(node)?.at ?? startOf(node);
    nodes += 1;
    if (nodes > MOST_NODES) throw new FormulaRefusal('too-long', at, '');
    switch (node.type) {
      case 'Literal':
        return { kind: 'number', at, value: Number(node.value) };
      case 'Identifier':
        if (!NAMES.has(node.name)) throw new FormulaRefusal('unknown-name', at, node.name);
        return { kind: 'name', at, name: node.name };
      case 'UnaryExpression':
        if (!SIGNS.has(node.operator)) throw new FormulaRefusal('not-allowed', at, node.operator);
        return { kind: 'sign', at, sign: node.operator, operand: known(node.argument) };
      case 'BinaryExpression':
        return operation(node);
      case 'CallExpression':
        return call(node, at);
      case 'ConditionalExpression': {
        const { test, consequent, alternate } = node;
        return { kind: 'choice', at, test: known(test), chosen: known(consequent), otherwise: known(alternate) };
      }
      // Two expressions side by side: the second has no place.
      case 'Compound':
        return refuseAt(text, startOf(node.body[1] ?? node));
      case 'SequenceExpression':
        return refuseAt(text, startOf(node.expressions[1] ?? node));
      default: // this, members, arrays
        throw new FormulaRefusal('not-allowed', at, text.slice(at, endOf(node)).trim());
    }
  }

  return known(parsed(text));
}
