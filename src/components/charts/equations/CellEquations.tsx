import { Fragment } from 'react';
import { Applied, Indexed, Letter } from './formula';
import styles from './Equations.module.css';
import type { TraceName } from '../../../model/protocol/inside/traces';

/** W x + U h + b, the weighted sum of a gate, or of the candidate. */
function WeightedSum({ name }: { name: TraceName }) {
  const weight = (letter: string) => (
    <msub>
      <mi>{letter}</mi>
      <Letter name={name} />
    </msub>
  );
  return (
    <>
      {weight('W')}
      <Indexed at="t">
        <mi>x</mi>
      </Indexed>
      <mo>+</mo>
      {weight('U')}
      <Letter name="h" at="t-1" />
      <mo>+</mo>
      {weight('b')}
    </>
  );
}

const GATES = ['f', 'i', 'o'] as const;

/** The equations of an LSTM without peepholes, for `activation` as that of the candidate and of the output. */
export function CellEquations({ activation }: { activation: string }) {
  return (
    <div className={styles['equations']}>
      {GATES.map((name) => (
        <Fragment key={name}>
          <math display="block">
            <Letter name={name} at="t" />
            <mo>=</mo>
            <Applied name="σ">
              <WeightedSum name={name} />
            </Applied>
          </math>
        </Fragment>
      ))}
      <math display="block">
        <Letter name="g" at="t" />
        <mo>=</mo>
        <Applied name={activation}>
          <WeightedSum name="g" />
        </Applied>
      </math>
      <math display="block">
        <Letter name="c" at="t" />
        <mo>=</mo>
        <Letter name="f" at="t" />
        <mo>⊙</mo>
        <Letter name="c" at="t-1" />
        <mo>+</mo>
        <Letter name="i" at="t" />
        <mo>⊙</mo>
        <Letter name="g" at="t" />
      </math>
      <math display="block">
        <Letter name="h" at="t" />
        <mo>=</mo>
        <Letter name="o" at="t" />
        <mo>⊙</mo>
        <Applied name={activation}>
          <Letter name="c" at="t" />
        </Applied>
      </math>
    </div>
  );
}
