import { useSize } from '../../../../charts/axes/useSize';
import { useTaskWords } from '../../taskWords';
import { isRightAt, mostBelieved, rightAt, saidAt } from '../answers';
import { shapeOf, symbolAt } from '../symbolAt';
import { BeliefMap } from '../BeliefMap';
import { className } from '../classNames';
import { usePlayground } from '../../../page/playgroundContext';
import type { Editing } from '../own/useOwnSample';
import { withSymbol } from '../own/editing';
import { StepFrame } from '../steps/StepFrame';
import { useSampleWords } from '../words';
import type { ShownSample } from '../useShownSample';
import { AlignedSymbols } from './AlignedSymbols';
import { BlocksOfSymbols } from './BlocksOfSymbols';
import type { StepSymbols } from './stepSymbols';

/** Pixels that a letter needs. */
const LETTER = 8.5;
/** What stands beside the steps: names, gaps and figures. */
const BESIDE = { wide: 112 + 64 + 28, narrow: 74 + 30 + 16 } as const;
/** From this width on the columns are the wide ones. */
const WIDE = 520;

/** A sample of symbols, one a step; below each that is asked what would be right and what the network says. */
export function SymbolsDrawing({ shown, editing }: { shown: ShownSample; editing: Editing | null }) {
  const words = useTaskWords();
  const { t, number } = useSampleWords();
  const [box, { width }] = useSize<HTMLDivElement>();
  const task = usePlayground((state) => state.config.task);
  const { sample, untouched, samples } = shown;
  const { time, channels, answer } = samples;
  const isEvery = answer.at === 'every';
  const read = editing ? { ...sample, x: editing.x } : sample;
  const steps = Array.from({ length: sample.steps }, (_, step): StepSymbols => {
    const symbol = symbolAt(read, samples, step);
    const right = isEvery ? rightAt(sample, samples, step) : null;
    const said = (of: typeof sample) => (right ? namesOf(mostBelieved(of, samples, step, right.length)) : null);
    return {
      step,
      symbol: shapeOf(channels[symbol] ?? ''),
      isInformative: task === 'temporal-order' && ['X', 'Y'].includes(channels[symbol] ?? ''),
      right: right && namesOf(right),
      said: said(sample),
      isRight: isEvery ? isRightAt(sample, samples, step) : null,
      untouched: untouched === sample ? null : said(untouched),
    };
  });
  function namesOf(classes: readonly number[]): string[] {
    return classes.toSorted((one, other) => one - other).map((at) => shapeOf(samples.classes[at] ?? ''));
  }
  const describe = (step: number): string => {
    const parts = [t('steps.read', { step: step + 1, read: steps[step]!.symbol })];
    const legal = sample.legal?.[step];
    if (legal) parts.push(t('steps.mayFollow', { legal: namesOf(legal).join(', ') }));
    const { said, share } = saidAt(sample, samples, step);
    const name = className(task, samples.classes[said] ?? '', words);
    if (Number.isFinite(share)) parts.push(t('steps.says', { said: name, share: number(100 * share, 0) }));
    return parts.join(' · ');
  };
  const put = editing && ((step: number, symbol: number) => editing.put(withSymbol(editing.x, samples, step, symbol)));
  const onChange = put && ((step: number, by: number) => put(step, symbolAt(read, samples, step) + by));
  /** A typed letter of the alphabet, whichever case there is of it. */
  const onType = (key: string, step: number): boolean => {
    const same = channels.indexOf(key);
    const symbol = same >= 0 ? same : channels.findIndex((name) => name.toLowerCase() === key.toLowerCase());
    if (!put || symbol < 0) return false;
    put(step, symbol);
    return true;
  };
  const room = width - (width > WIDE ? BESIDE.wide : BESIDE.narrow);
  const isAligned = room / time >= LETTER;
  const Symbols = isAligned ? AlignedSymbols : BlocksOfSymbols;
  return (
    <div ref={box}>
      {width > 0 && (
        <StepFrame time={time} steps={sample.steps} describe={describe} onKey={onType}>
          <Symbols
            steps={steps}
            time={time}
            isGrammar={sample.legal !== null}
            isEvery={isEvery}
            onChange={onChange}
            onType={onType}
          />
          <BeliefMap shown={shown} />
        </StepFrame>
      )}
    </div>
  );
}
