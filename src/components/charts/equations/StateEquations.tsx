import type { CellParts } from '../../../model/settings/cellParts';
import type { CellFlow } from './cellFlow';
import { Letter, Value } from './formula';
import { LstmStates } from './LstmStates';
import styles from './Equations.module.css';

type StateEquationsProps = {
  flow: CellFlow;
  parts: Pick<CellParts, 'coupled' | 'output'>;
  /** In letters first. */
  long?: boolean;
  format(value: number): string;
};

/** How the states of a step come of the gates, in numbers; a simple RNN has no such equation. */
export function StateEquations({ flow, parts, long = false, format }: StateEquationsProps) {
  const { values, hBefore } = flow;
  const { c, h, z, n } = values;
  const text = (value: number | undefined) => format(value ?? Number.NaN);
  if (z !== undefined) {
    return (
      <div className={styles['wrapped']}>
        {long && (
          <math>
            <Letter name="h" at="t" />
            <mo>=</mo>
            <Letter name="z" at="t" />
            <mo>·</mo>
            <Letter name="h" at="t-1" />
            <mo>+</mo>
            <mo stretchy="false">(</mo>
            <mn>1</mn>
            <mo>−</mo>
            <Letter name="z" at="t" />
            <mo stretchy="false">)</mo>
            <mo>·</mo>
            <Letter name="n" at="t" />
          </math>
        )}
        <math>
          {!long && <Letter name="h" />}
          <mo>=</mo>
          <Value name="z" text={text(z)} as="operand" />
          <mo>·</mo>
          <Value name="h" text={text(hBefore)} as="operand" />
          <mo>+</mo>
          <Value name="z" text={text(1 - z)} as="operand" />
          <mo>·</mo>
          <Value name="n" text={text(n)} as="operand" />
        </math>
        <math>
          <mo>=</mo>
          <Value name="h" text={text(h)} as="result" />
        </math>
      </div>
    );
  }
  // Of an LSTM: only it has c.
  return c === undefined ? null : <LstmStates flow={flow} parts={parts} long={long} format={format} />;
}
