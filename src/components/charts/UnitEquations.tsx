import { Applied, Letter, Value } from './formula';
import styles from './Equations.module.css';

/** The values of one unit at one time step. */
export type UnitValues = Readonly<Record<'f' | 'i' | 'g' | 'o' | 'c' | 'h' | 'before', number>>;
type UnitEquationsProps = { values: UnitValues; activation: string; format(value: number): string };

const Rest = () => <mi mathvariant="normal">…</mi>;

/** What one unit of an LSTM did at one time step, in numbers. */
export function UnitEquations({ values, activation, format }: UnitEquationsProps) {
  const gate = (name: 'f' | 'i' | 'o') => (
    <math>
      <Letter name={name} />
      <mo>=</mo>
      <Applied name="σ">
        <Rest />
      </Applied>
      <mo>=</mo>
      <Value name={name} text={format(values[name])} as="result" />
    </math>
  );
  return (
    <div className={styles['equations']}>
      <div className={styles['pair']}>
        {gate('f')}
        {gate('i')}
      </div>
      <div className={styles['pair']}>
        {gate('o')}
        <math>
          <Letter name="g" />
          <mo>=</mo>
          <Applied name={activation}>
            <Rest />
          </Applied>
          <mo>=</mo>
          <Value name="g" text={format(values.g)} as="result" />
        </math>
      </div>
      <div className={styles['wrapped']}>
        <math>
          <Letter name="c" />
          <mo>=</mo>
          <Value name="f" text={format(values.f)} as="operand" />
          <mo>·</mo>
          <Value name="c" text={format(values.before)} as="operand" />
          <mo>+</mo>
          <Value name="i" text={format(values.i)} as="operand" />
          <mo>·</mo>
          <Value name="g" text={format(values.g)} as="operand" />
        </math>
        <math>
          <mo>=</mo>
          <Value name="c" text={format(values.c)} as="result" />
        </math>
      </div>
      <math>
        <Letter name="h" />
        <mo>=</mo>
        <Value name="o" text={format(values.o)} as="operand" />
        <mo>·</mo>
        <Applied name={activation}>
          <Value name="c" text={format(values.c)} as="argument" />
        </Applied>
        <mo>=</mo>
        <Value name="h" text={format(values.h)} as="result" />
      </math>
    </div>
  );
}
