import { Applied, Letter, Value } from './formula';
import type { CellFlow } from './cellFlow';
import styles from './Equations.module.css';

type StateEquationsProps = {
  flow: CellFlow;
  activation: string;
  /** In letters first. */
  long?: boolean;
  format(value: number): string;
};

/** How the states of a step come of the gates, in numbers; a simple RNN has no such equation. */
export function StateEquations({ flow, activation, long = false, format }: StateEquationsProps) {
  const { values, cBefore, hBefore } = flow;
  const { f, i, g, o, c, h, z, n } = values;
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
  if (f === undefined) return null;
  return (
    <>
      <div className={styles['wrapped']}>
        {long && (
          <math>
            <Letter name="c" at="t" />
            <mo>=</mo>
            <Letter name="f" at="t" />
            <mo>·</mo>
            <Letter name="c" at="t-1" />
            <mo>+</mo>
            <Letter name="i" at="t" />
            <mo>·</mo>
            <Letter name="g" at="t" />
          </math>
        )}
        <math>
          {!long && <Letter name="c" />}
          <mo>=</mo>
          <Value name="f" text={text(f)} as="operand" />
          <mo>·</mo>
          <Value name="c" text={text(cBefore)} as="operand" />
          <mo>+</mo>
          <Value name="i" text={text(i)} as="operand" />
          <mo>·</mo>
          <Value name="g" text={text(g)} as="operand" />
        </math>
        <math>
          <mo>=</mo>
          <Value name="c" text={text(c)} as="result" />
        </math>
      </div>
      <div className={styles['wrapped']}>
        {long && (
          <math>
            <Letter name="h" at="t" />
            <mo>=</mo>
            <Letter name="o" at="t" />
            <mo>·</mo>
            <Applied name={activation}>
              <Letter name="c" at="t" />
            </Applied>
          </math>
        )}
        <math>
          {!long && <Letter name="h" />}
          <mo>=</mo>
          <Value name="o" text={text(o)} as="operand" />
          <mo>·</mo>
          <Applied name={activation}>
            <Value name="c" text={text(c)} as="argument" />
          </Applied>
          <mo>=</mo>
          <Value name="h" text={text(h)} as="result" />
        </math>
      </div>
    </>
  );
}
