import { memo } from 'react';
import { pathThrough } from '../../../../charts/lines/path';
import styles from './InputLine.module.css';

/** Inputs that have a row of their own. */
const MOST_ROWS = 32;

type InputLineProps = {
  x: Float32Array; // [time, inputs]
  inputs: number;
};

/** What a window reads: one input as a line, several as rows of cells that are the darker the larger they are. */
export const InputLine = memo(function InputLine({ x, inputs }: InputLineProps) {
  const steps = x.length / inputs;
  const [low, high] = [Math.min(...x), Math.max(...x)];
  const share = (value: number) => (high > low ? (value - low) / (high - low) : 0.5);
  if (inputs === 1) {
    const points = Array.from(x, (value, at) => ({ x: at + 0.5, y: 92 - 84 * share(value) }));
    return (
      <svg className={styles['line']} viewBox={`0 0 ${steps} 100`} preserveAspectRatio="none" aria-hidden="true">
        <path d={pathThrough(points)} />
      </svg>
    );
  }
  const rows = Math.min(MOST_ROWS, inputs);
  const cells = Array.from({ length: steps * rows }, (_, at) => ({ step: Math.floor(at / rows), row: at % rows }));
  return (
    <svg className={styles['cells']} viewBox={`0 0 ${steps} ${rows}`} preserveAspectRatio="none" aria-hidden="true">
      {cells.map(({ step, row }) => {
        const value = share(x[step * inputs + row]!);
        return value > 0.02 && <rect key={step * rows + row} x={step} y={row} width={1} height={1} opacity={value} />;
      })}
    </svg>
  );
});
