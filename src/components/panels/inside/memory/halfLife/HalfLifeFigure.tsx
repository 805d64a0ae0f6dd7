import { useMemo } from 'react';
import type { LayerMemory, MemoryAnswer } from '../../../../../model/protocol/inside/memory';
import { BARS_OF_MANY, HalfLives, MOST_BARS, type HalfLivesTexts } from './HalfLives';
import { halfLifeText, marksOf, yardstickOf } from '../memorySentences';
import { durationOf, type StepUnit } from '../stepUnit';
import { useMemoryWords, type MemoryWords } from '../words';

function axisText(step: StepUnit | null, words: MemoryWords): string {
  const { t } = words;
  if (step === null) return t('memory.axis', { unit: t('memory.axisSteps') });
  const unit =
    step.each === 1 ? t(`memory.unitName.${step.unit}`) : t('memory.axisOf', { duration: durationOf(1, step, words) });
  return t('memory.axis', { unit });
}

function textsOf(halfLives: Float32Array, step: StepUnit | null, words: MemoryWords): HalfLivesTexts {
  const { t, tick } = words;
  const sorted = halfLives.toSorted();
  const text = (value: number | undefined) => halfLifeText(value ?? Number.NaN, step, words);
  const [longest, units] = [text(sorted.at(-1)), sorted.length];
  return {
    label:
      units > MOST_BARS
        ? t('memory.barsFew', { n: BARS_OF_MANY, longest, shortest: text(sorted.at(-BARS_OF_MANY)) })
        : t('memory.bars', { longest, shortest: text(sorted[0]) }),
    axis: axisText(step, words),
    histogram: t('memory.histogram', { units, median: text(sorted[units >> 1]) }),
    some: t('memory.tenLongest'),
    bar: (unit) => t('memory.bar', { unit: unit + 1, duration: text(halfLives[unit]) }),
    figure: tick,
  };
}

type HalfLifeFigureProps = {
  answer: MemoryAnswer;
  memory: LayerMemory;
  step: StepUnit | null;
  hovered: number | null;
  pinned: number | null;
  onHover(unit: number | null): void;
  onPin(unit: number): void;
};

/** How long the units remember, against what the data repeat. */
export function HalfLifeFigure({ answer, memory, step, ...rest }: HalfLifeFigureProps) {
  const words = useMemoryWords();
  const { halfLives } = memory;
  const texts = useMemo(() => textsOf(halfLives, step, words), [halfLives, step, words]);
  return (
    <HalfLives
      gate={keeperOf(memory)}
      halfLives={halfLives}
      marks={marksOf(answer, words)}
      yardstick={yardstickOf(answer).steps}
      texts={texts}
      {...rest}
    />
  );
}

/** What decides how much is kept: the forget gate, the update gate, or h itself. */
export function keeperOf({ gates }: LayerMemory): 'f' | 'z' | 'h' {
  const name = gates[0]?.name;
  // Gates of an LSTM may be left out, all of them too.
  return name === 'h' || name === 'z' ? name : 'f';
}
