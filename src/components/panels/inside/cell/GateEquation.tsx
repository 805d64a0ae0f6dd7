import { useId, type ReactNode } from 'react';
import type { TraceName } from '../../../../model/protocol/inside/traces';
import { Applied, Indexed, Letter, Value } from '../../../charts/equations/formula';
import type { GateSum, Term } from '../../../charts/equations/gateTerms';
import { TermList, type TermTexts } from './TermList';
import styles from './GateEquation.module.css';

export type GateEquationTexts = TermTexts & {
  /** On the button that opens the terms, and its accessible name. */
  readonly terms: string;
  readonly termsOf: string;
};
type GateEquationProps = {
  sum: GateSum;
  /** σ, or what is applied to the candidate; `none` where nothing is. */
  activation: string;
  open: boolean;
  /** Made when it is open. */
  terms(): readonly Term[];
  lit: string | null;
  texts: GateEquationTexts;
  format(value: number): string;
  onToggle(): void;
  onLight(term: Term | null): void;
  onHold(term: Term): void;
};

/** A number, and below it what it is the value of. */
function Part({ text, of }: { text: string; of: ReactNode }) {
  const negative = /^[-−]/.test(text);
  return (
    <munder>
      <mrow>
        {negative && <mo stretchy="false">(</mo>}
        <mn>{text}</mn>
        {negative && <mo stretchy="false">)</mo>}
      </mrow>
      <mrow>{of}</mrow>
    </munder>
  );
}

function weight(letter: string, name: TraceName): ReactNode {
  return (
    <msub>
      <mi>{letter}</mi>
      <Letter name={name} />
    </msub>
  );
}

/** A gate with its numbers; its weighted sum opens term by term. */
export function GateEquation(props: GateEquationProps) {
  const { sum, activation, open, terms, lit, texts, format, onToggle, onLight, onHold } = props;
  const id = useId();
  const { name, fromInput, fromPast, bias, recurrentBias, fromCell, reset } = sum;
  const isCandidateOfGru = name === 'n';
  const outer = isCandidateOfGru ? bias : bias + recurrentBias;
  const past = (
    <Part
      text={format(fromPast)}
      of={
        <>
          {weight('U', name)}
          <Letter name="h" at="t-1" />
        </>
      }
    />
  );
  return (
    <div className={styles['gate']} data-gate={name}>
      <div className={styles['line']}>
        <div className={styles['formula']}>
          <math>
            <Letter name={name} at="t" />
            <mo>=</mo>
            <Applied name={activation}>
              <Part
                text={format(fromInput)}
                of={
                  <>
                    {weight('W', name)}
                    <Indexed at="t">
                      <mi>x</mi>
                    </Indexed>
                  </>
                }
              />
              <mo>+</mo>
              {isCandidateOfGru ? (
                <>
                  <Value name="r" text={format(reset)} as="operand" />
                  <mo>·</mo>
                  <mo stretchy="false">(</mo>
                  {past}
                  <mo>+</mo>
                  <Part text={format(recurrentBias)} of={weight('b′', name)} />
                  <mo stretchy="false">)</mo>
                </>
              ) : (
                past
              )}
              <mo>+</mo>
              <Part text={format(outer)} of={weight('b', name)} />
              {fromCell !== null && (
                <>
                  <mo>+</mo>
                  <Part
                    text={format(fromCell)}
                    of={
                      <>
                        {weight('p', name)}
                        <Letter name="c" at={name === 'o' ? 't' : 't-1'} />
                      </>
                    }
                  />
                </>
              )}
            </Applied>
          </math>
          <math>
            {activation !== 'none' && (
              <>
                <mo>=</mo>
                <Applied name={activation}>
                  <mn>{format(sum.sum)}</mn>
                </Applied>
              </>
            )}
            <mo>=</mo>
            <Value name={name} text={format(sum.value)} as="result" />
          </math>
        </div>
        <button
          type="button"
          className={styles['unfold']}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={texts.termsOf}
          onClick={onToggle}
        >
          <span aria-hidden="true">{open ? '▾' : '▸'}</span> {texts.terms}
        </button>
      </div>
      {open && (
        <div id={id}>
          <TermList
            name={name}
            sum={sum.sum}
            terms={terms()}
            lit={lit}
            texts={texts}
            onLight={onLight}
            onHold={onHold}
          />
        </div>
      )}
    </div>
  );
}
