import { useState } from 'react';
import type { CellParts } from '../../../../model/settings/cellParts';
import type { UnitAnswer } from '../../../../model/protocol/inside/cell';
import type { HeadParts } from '../../../../model/protocol/inside/gates';
import type { TraceName } from '../../../../model/protocol/inside/traces';
import { GateEquation } from './GateEquation';
import { StateEquations } from '../../../charts/equations/StateEquations';
import { ForecastEquation } from '../../../charts/equations/ForecastEquation';
import { flowsOf } from '../../../charts/equations/cellFlow';
import { termsOf, type GateSum, type Term } from '../../../charts/equations/gateTerms';
import { useCommands } from '../../page/playgroundContext';
import { threeDecimals, twoDecimals } from '../../page/decimals';
import { termText } from './termText';
import styles from './CellNumbers.module.css';
import { useCellWords } from './words';

type CellNumbersProps = {
  /** How the forecast comes of the last hidden state, where there is a shortcut. */
  head: HeadParts | null;
  answer: UnitAnswer | null;
  isPinned: boolean;
  time: number;
  sums: readonly GateSum[] | null;
  parts: CellParts;
  pointed: Term | null;
  held: Term | null;
  onPoint(term: Term | null): void;
  onHold(term: Term): void;
  onPinStrongest(): void;
};

const CANDIDATES: readonly TraceName[] = ['g', 'n', 'h'];

/** The equations of the pinned unit with their numbers; each sum opens into its terms. */
export function CellNumbers(props: CellNumbersProps) {
  const { head, answer, isPinned, time, sums, parts, pointed, held, onPoint, onHold, onPinStrongest } = props;
  const words = useCellWords();
  const { t, count } = words;
  const { hover } = useCommands();
  const [open, setOpen] = useState<readonly TraceName[]>([]);
  if (!isPinned) {
    return (
      <div className={styles['numbers']}>
        <h3>{t('cell.equations')}</h3>
        <p className="empty">{t('cell.none')}</p>
        <button type="button" className="button" onClick={onPinStrongest}>
          {t('cell.pinStrongest')}
        </button>
      </div>
    );
  }
  if (!answer || !sums) {
    return (
      <div className={styles['numbers']}>
        <h3>{t('cell.equations')}</h3>
        <p className="empty">{t('cell.working')}</p>
      </div>
    );
  }
  const format = (value: number) => twoDecimals(value, words);
  const exact = (value: number) => threeDecimals(value, words);
  const lit = (pointed ?? held)?.key ?? null;
  const flow = flowsOf(answer.traces, 0, time + 1, parts.output)[time];
  // What is pointed at is lit in the heatmaps as well: the unit that said it, at the step at which it did.
  const onLight = (term: Term | null) => {
    onPoint(term);
    if (!term) hover(null);
    else if (term.kind === 'h') hover({ unit: term.index, time: Math.max(0, time - 1) });
    else hover({ unit: answer.unit, time: term.kind === 'c' ? Math.max(0, time - 1) : time });
  };
  return (
    <div className={styles['numbers']} data-of={`${answer.unit + 1}@${time + 1}`}>
      <h3>{t('cell.equations')}</h3>
      {answer.gates.map((gate, index) => {
        const sum = sums[index];
        if (!sum) return null;
        const isOpen = open.includes(gate.name);
        const size =
          1 +
          gate.kernel.length +
          gate.recurrentKernel.length +
          Number('zrn'.includes(gate.name)) +
          Number(gate.peephole !== null);
        const terms = count('count.terms', size);
        const name = t(`gate.${gate.name}`);
        return (
          <GateEquation
            key={gate.name}
            sum={sum}
            activation={CANDIDATES.includes(gate.name) ? parts.candidate : 'σ'}
            open={isOpen}
            terms={() => termsOf(answer, gate, time)}
            lit={lit}
            format={format}
            texts={{
              terms,
              termsOf: t('cell.termsOf', { gate: name, count: terms }),
              list: t('cell.termList', { gate: name }),
              term: (term) => termText(term, answer.layer, words),
              more: (n) => t('cell.more', { n }),
              fewer: t('cell.fewer'),
              total: t('cell.total'),
              exact,
            }}
            onToggle={() => setOpen(isOpen ? open.filter((one) => one !== gate.name) : [...open, gate.name])}
            onLight={onLight}
            onHold={onHold}
          />
        );
      })}
      {flow && (
        <div className={styles['states']}>
          <StateEquations flow={flow} parts={parts} format={format} long />
          {head && <ForecastEquation parts={head} format={format} />}
        </div>
      )}
    </div>
  );
}
