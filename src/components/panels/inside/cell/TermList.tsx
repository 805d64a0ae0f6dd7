import { useState } from 'react';
import type { TraceName } from '../../../../model/protocol/inside/traces';
import { Letter } from '../../../charts/equations/formula';
import type { Term } from '../../../charts/equations/gateTerms';
import styles from './GateEquation.module.css';

export type TermTexts = {
  /** Accessible name of the list. */
  readonly list: string;
  /** A term in words. */
  term(term: Term): string;
  more(n: number): string;
  readonly fewer: string;
  readonly total: string;
  exact(value: number): string;
};
type TermListProps = {
  name: TraceName;
  sum: number;
  terms: readonly Term[];
  /** Key of the term that is pointed at, in whichever gate. */
  lit: string | null;
  texts: TermTexts;
  onLight(term: Term | null): void;
  /** Keeps a term lit after the pointer has left. */
  onHold(term: Term): void;
};

/** How many are shown before the whole is asked for. */
const FEW = 8;

/** What a term is of: x₁, h₅, a bias, or the cell state. */
function Source({ term }: { term: Term }) {
  const { kind, index } = term;
  if (kind === 'b') return <mi>b</mi>;
  if (kind === 'q') return <mi>b′</mi>;
  if (kind === 'c') return <Letter name="c" />;
  return (
    <msub>
      {kind === 'h' ? <Letter name="h" /> : <mi>x</mi>}
      <mn>{index + 1}</mn>
    </msub>
  );
}

const bracketed = (text: string) => (/^[-−]/.test(text) ? `(${text})` : text);

/** The products that add up to what stands inside a gate, the largest first. */
export function TermList({ name, sum, terms, lit, texts, onLight, onHold }: TermListProps) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? terms : terms.slice(0, FEW);
  const most = Math.abs(terms[0]?.product ?? 0) || 1;
  const hidden = terms.length - FEW;
  return (
    <div className={styles['terms']}>
      <ol className={styles['list']} aria-label={texts.list}>
        {shown.map((term) => {
          const share = (50 * Math.abs(term.product)) / most;
          return (
            <li key={term.key}>
              <button
                type="button"
                className={styles['term']}
                data-lit={term.key === lit || undefined}
                data-term={term.key}
                aria-label={texts.term(term)}
                onPointerEnter={() => onLight(term)}
                onPointerLeave={() => onLight(null)}
                onFocus={() => onLight(term)}
                onBlur={() => onLight(null)}
                onClick={() => onHold(term)}
              >
                <math className={styles['source']}>
                  <Source term={term} />
                </math>
                <math>
                  {term.kind === 'b' || term.kind === 'q' ? null : (
                    <>
                      <mn>{texts.exact(term.weight)}</mn>
                      <mo>·</mo>
                      <mn>{bracketed(texts.exact(term.value))}</mn>
                    </>
                  )}
                  {term.reset !== 1 && (
                    <>
                      {term.kind === 'q' ? <mn>{texts.exact(term.weight)}</mn> : null}
                      <mo>·</mo>
                      <mn style={{ color: 'var(--gate-r-text)' }}>{texts.exact(term.reset)}</mn>
                    </>
                  )}
                </math>
                <span className={styles['bar']} aria-hidden="true">
                  <span
                    data-colour
                    data-sign={term.product < 0 ? 'negative' : 'positive'}
                    style={{
                      width: `${share}%`,
                      left: term.product < 0 ? `${50 - share}%` : '50%',
                      background: term.product < 0 ? 'var(--negative)' : `var(--gate-${name})`,
                    }}
                  />
                </span>
                <math className={styles['product']}>
                  <mn>{texts.exact(term.product)}</mn>
                </math>
              </button>
            </li>
          );
        })}
      </ol>
      <p className={styles['foot']}>
        {hidden > 0 && (
          <button type="button" className="link-button" onClick={() => setWhole(!whole)}>
            {whole ? texts.fewer : texts.more(hidden)}
          </button>
        )}
        <span className={styles['total']} data-total={name}>
          {texts.total} <b>{texts.exact(sum)}</b>
        </span>
      </p>
    </div>
  );
}
