import type { ReactNode } from 'react';
import type { TraceName } from '../../../model/protocol/inside/traces';
import type { CellParts } from '../../../model/settings/cellParts';
import type { CellFlow } from './cellFlow';
import { Applied, Letter, Value } from './formula';
import styles from './Equations.module.css';

type LstmStatesProps = {
  flow: CellFlow;
  parts: Pick<CellParts, 'coupled' | 'output'>;
  /** In letters first. */
  long: boolean;
  format(value: number): string;
};

/** How c and h come of the gates: what is left out stands in none of it. */
export function LstmStates({ flow, parts, long, format }: LstmStatesProps) {
  const { values, cBefore } = flow;
  const has = (name: TraceName) => values[name] !== undefined;
  const text = (name: TraceName) => format(values[name] ?? Number.NaN);
  const letter = (name: TraceName) => <Letter name={name} at="t" />;
  const operand = (name: TraceName) => <Value name={name} text={text(name)} as="operand" />;
  /** With its gate before it, where it has one. */
  const gated = (gate: TraceName, write: (name: TraceName) => ReactNode, what: ReactNode) => (
    <>
      {has(gate) && (
        <>
          {write(gate)}
          <mo>·</mo>
        </>
      )}
      {what}
    </>
  );
  return (
    <>
      {parts.coupled && has('f') && <Coupled values={values} long={long} format={format} />}
      <div className={styles['wrapped']} data-equation="c">
        {long && (
          <math>
            {letter('c')}
            <mo>=</mo>
            {gated('f', letter, <Letter name="c" at="t-1" />)}
            <mo>+</mo>
            {gated('i', letter, letter('g'))}
          </math>
        )}
        <math>
          {!long && <Letter name="c" />}
          <mo>=</mo>
          {gated('f', operand, <Value name="c" text={format(cBefore)} as="operand" />)}
          <mo>+</mo>
          {gated('i', operand, operand('g'))}
        </math>
        <math>
          <mo>=</mo>
          <Value name="c" text={text('c')} as="result" />
        </math>
      </div>
      <div className={styles['wrapped']} data-equation="h">
        {long && (
          <math>
            {letter('h')}
            <mo>=</mo>
            {gated('o', letter, <Applied name={parts.output}>{letter('c')}</Applied>)}
          </math>
        )}
        <math>
          {!long && <Letter name="h" />}
          <mo>=</mo>
          {gated(
            'o',
            operand,
            <Applied name={parts.output}>
              <Value name="c" text={text('c')} as={parts.output === 'none' ? 'operand' : 'argument'} />
            </Applied>,
          )}
          <mo>=</mo>
          <Value name="h" text={text('h')} as="result" />
        </math>
      </div>
    </>
  );
}

/** f = 1 − i. */
function Coupled({ values, long, format }: Pick<LstmStatesProps, 'long' | 'format'> & Pick<CellFlow, 'values'>) {
  const at = long ? ({ at: 't' } as const) : {};
  // An input gate that is left out is 1.
  const { i = 1, f = 0 } = values;
  return (
    <div className={styles['wrapped']} data-equation="f">
      <math>
        <Letter name="f" {...at} />
        <mo>=</mo>
        <mn>1</mn>
        <mo>−</mo>
        {values.i === undefined ? <mn>1</mn> : <Letter name="i" {...at} />}
      </math>
      <math>
        {values.i !== undefined && (
          <>
            <mo>=</mo>
            <mn>1</mn>
            <mo>−</mo>
            <Value name="i" text={format(i)} as="operand" />
          </>
        )}
        <mo>=</mo>
        <Value name="f" text={format(f)} as="result" />
      </math>
    </div>
  );
}
