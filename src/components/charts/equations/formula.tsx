/** Pieces of formulas in MathML; a letter of the cell has the hue of its gate everywhere. */
import type { ReactNode } from 'react';
import type { TraceName } from '../../../model/protocol/inside/traces';

const hue = (name: TraceName) => ({ color: `var(--gate-${name}-text)` });

/** The letter of a trace in its hue, with an index where one is given: t or t−1. */
export function Letter({ name, at }: { name: TraceName; at?: 't' | 't-1' }) {
  const letter = <mi style={hue(name)}>{name}</mi>;
  return at === undefined ? letter : <Indexed at={at}>{letter}</Indexed>;
}

/** Anything with the index of a time step. */
export function Indexed({ at, children }: { at: 't' | 't-1'; children: ReactNode }) {
  return (
    <msub>
      {children}
      <mrow>
        <mi>t</mi>
        {at === 't-1' && (
          <>
            <mo>−</mo>
            <mn>1</mn>
          </>
        )}
      </mrow>
    </msub>
  );
}

/** A number in the hue of what it is a value of: a result is bold, a negative operand stands in brackets. */
type ValueProps = { name: TraceName; text: string; as: 'result' | 'operand' | 'argument' };
export function Value({ name, text, as }: ValueProps) {
  const bracketed = as === 'operand' && /^[-−]/.test(text);
  return (
    <>
      {bracketed && <mo stretchy="false">(</mo>}
      <mn style={{ ...hue(name), fontWeight: as === 'result' ? 700 : 400 }}>{text}</mn>
      {bracketed && <mo stretchy="false">)</mo>}
    </>
  );
}

/** A function of something: σ(…), tanh(c); where there is none, the thing itself. */
export function Applied({ name, children }: { name: string; children: ReactNode }) {
  if (name === 'none') return <>{children}</>;
  return (
    <>
      <mi mathvariant="normal">{name}</mi>
      <mo stretchy="false">(</mo>
      {children}
      <mo stretchy="false">)</mo>
    </>
  );
}
