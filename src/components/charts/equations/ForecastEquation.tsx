import { memo } from 'react';
import type { HeadParts } from '../../../model/protocol/inside/gates';
import styles from './ForecastEquation.module.css';

const Hat = () => (
  <mover>
    <mi>y</mi>
    <mo>^</mo>
  </mover>
);

type ForecastEquationProps = { parts: HeadParts; format(value: number): string };

/** How the forecast comes of the last hidden state and of the shortcut, in letters and in numbers of the network's scale. */
export const ForecastEquation = memo(function ForecastEquation({ parts, format }: ForecastEquationProps) {
  const { network, line, shortcut } = parts;
  const [added, sign] = [format(Math.abs(line)), line < 0 ? '−' : '+'];
  return (
    <div className={styles['forecast']} data-equation="forecast">
      <math>
        <Hat />
        <mo>=</mo>
        <mi>W</mi>
        <mi style={{ color: 'var(--gate-h-text)' }}>h</mi>
        <mo>+</mo>
        <mi>b</mi>
        <mo>+</mo>
        <mi>S</mi>
        {shortcut === 'last' ? (
          <msub>
            <mi>x</mi>
            <mi>t</mi>
          </msub>
        ) : (
          <mrow>
            <mo stretchy="false">(</mo>
            <mn>1</mn>
            <mo>,</mo>
            <msub>
              <mi>x</mi>
              <mn>1</mn>
            </msub>
            <mo>…</mo>
            <msub>
              <mi>x</mi>
              <mi>t</mi>
            </msub>
            <mo stretchy="false">)</mo>
          </mrow>
        )}
      </math>
      <math>
        <mo>=</mo>
        <mn style={{ color: 'var(--gate-h-text)' }}>{format(network)}</mn>
        <mo>{sign}</mo>
        <mn>{added}</mn>
        <mo>=</mo>
        <mn style={{ fontWeight: 700 }}>{format(network + line)}</mn>
      </math>
    </div>
  );
});
