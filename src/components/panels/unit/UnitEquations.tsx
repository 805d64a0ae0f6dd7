import type { TraceName } from '../../../model/protocol/inside/traces';
import type { CellParts } from '../../../model/settings/cellParts';
import type { CellFlow } from '../../charts/equations/cellFlow';
import { Applied, Letter, Value } from '../../charts/equations/formula';
import { StateEquations } from '../../charts/equations/StateEquations';
import styles from '../../charts/equations/Equations.module.css';

/** The first sum of a cell, opened a little: one input by its weight, the units of the past by their number. */
export type OpenedSum = {
  readonly inputs: number;
  readonly weight: number;
  readonly input: number;
  readonly units: number;
  readonly bias: number;
};
type UnitEquationsProps = {
  flow: CellFlow;
  parts: CellParts;
  /** What stands inside the activations; dots where it is not known yet. */
  sums: Readonly<Partial<Record<TraceName, number>>> | null;
  opened: OpenedSum | null;
  format(value: number): string;
};

const CANDIDATES: readonly TraceName[] = ['g', 'n', 'h'];
/** Gates in the order of the equations, two a line where there is room; the first has a line of its own. */
const LINES: readonly (readonly TraceName[])[] = [['f'], ['i', 'g'], ['o'], ['z'], ['r', 'n']];

const Several = ({ n }: { n: number }) => (
  <msub>
    <mi mathvariant="normal">Σ</mi>
    <mn>{n}</mn>
  </msub>
);

/** What one unit did at one time step, in numbers. */
export function UnitEquations({ flow, parts, sums, opened, format }: UnitEquationsProps) {
  const { values } = flow;
  const isSimple = values.g === undefined && values.z === undefined;
  // What a coupled gate is stands among the states.
  const isThere = (name: TraceName) => values[name] !== undefined && !(parts.coupled && name === 'f');
  const all = LINES.map((line) => line.filter(isThere));
  const lines = isSimple ? [['h' as const]] : all.filter((line) => line.length > 0);
  return (
    <div className={`${styles['equations']} ${styles['compact']}`}>
      {lines.map((line, index) => (
        <div key={line.join('')} className={styles['pair']}>
          {line.map((name, place) => {
            const sum = sums?.[name];
            return (
              <div key={name} className={styles['wrapped']}>
                <math>
                  <Letter name={name} />
                  <mo>=</mo>
                  <Applied name={CANDIDATES.includes(name) ? parts.candidate : 'σ'}>
                    {index === 0 && place === 0 && opened ? (
                      <Opened sum={opened} format={format} />
                    ) : sum === undefined ? (
                      <mi mathvariant="normal">…</mi>
                    ) : (
                      <mn>{format(sum)}</mn>
                    )}
                  </Applied>
                </math>
                <math>
                  <mo>=</mo>
                  <Value name={name} text={format(values[name] ?? Number.NaN)} as="result" />
                </math>
              </div>
            );
          })}
        </div>
      ))}
      <StateEquations flow={flow} parts={parts} format={format} />
    </div>
  );
}

const bracketed = (text: string) => (/^[-−]/.test(text) ? `(${text})` : text);

function Opened({ sum, format }: { sum: OpenedSum; format(value: number): string }) {
  return (
    <>
      {sum.inputs === 1 ? (
        <>
          <mn>{format(sum.weight)}</mn>
          <mo>·</mo>
          <mn>{bracketed(format(sum.input))}</mn>
        </>
      ) : (
        <Several n={sum.inputs} />
      )}
      <mo>+</mo>
      <Several n={sum.units} />
      <mo>+</mo>
      <mn>{bracketed(format(sum.bias))}</mn>
    </>
  );
}
