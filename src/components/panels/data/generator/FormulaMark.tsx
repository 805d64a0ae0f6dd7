import styles from './FormulaField.module.css';

/** Characters shown on either side of the one in question. */
const AROUND = 24;

/** A formula with a caret under one of its characters, or behind its end. */
export function FormulaMark({ formula, at }: { formula: string; at: number }) {
  const code = formula.codePointAt(at);
  const character = code === undefined ? '\u00a0' : String.fromCodePoint(code);
  const before = formula.slice(0, at);
  const after = code === undefined ? '' : formula.slice(at + character.length);
  return (
    <code className={styles['mark']} aria-hidden="true">
      {before.length > AROUND ? `…${before.slice(-AROUND)}` : before}
      <span className={styles['here']} data-testid="caret">
        {character}
      </span>
      {after.length > AROUND ? `${after.slice(0, AROUND)}…` : after}
    </code>
  );
}
