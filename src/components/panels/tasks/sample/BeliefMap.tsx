import { useLayoutEffect, useRef } from 'react';
import { gateTable, paint, parseHex } from '../../../charts/units/colourTable';
import { FiguresTable } from '../../../controls/layout/FiguresTable';
import { usePlayground } from '../../page/playgroundContext';
import { useTheme } from '../../page/useTheme';
import { useTaskWords } from '../taskWords';
import { beliefIn } from './answers';
import { className } from './classNames';
import type { ShownSample } from './useShownSample';
import styles from './SamplePanel.module.css';

/** Classes that have room. */
const MOST_ROWS = 12;

/** The belief in each class after each step: a row a class, from left to right. */
export function BeliefMap({ shown: { sample, samples } }: { shown: ShownSample }) {
  const words = useTaskWords();
  const { t, number } = words;
  const task = usePlayground((state) => state.config.task);
  const { classes, answer } = samples;
  if (classes.length > MOST_ROWS) return null;
  const truth = answer.at === 'last' ? sample.y[0]! : null;
  const isKnown = sample.said.some((belief) => Number.isFinite(belief));
  if (!isKnown) return null;
  const name = (index: number) => className(task, classes[index] ?? '', words);
  const rows = classes.map((_, index) => beliefIn(sample, samples, index));
  const atEnd = (index: number) => number(100 * (rows[index]!.at(-1) ?? 0), 0);
  return (
    <>
      <p className={styles['title']}>{t('sample.belief')}</p>
      <div className={styles['beliefs']}>
        {rows.map((row, index) => (
          <BeliefRow
            key={index}
            beliefs={row}
            name={name(index)}
            isTruth={index === truth}
            label={`${name(index)}: ${atEnd(index)} %`}
          />
        ))}
      </div>
      <FiguresTable
        summary={t('sample.beliefTable')}
        caption={t('sample.belief')}
        columns={[t('sample.step'), ...classes.map((_, index) => name(index))]}
        rows={() =>
          Array.from({ length: sample.steps }, (_, step) => [
            String(step + 1),
            ...rows.map((row) => `${number(100 * row[step]!, 0)} %`),
          ])
        }
      />
    </>
  );
}

type BeliefRowProps = { beliefs: Float64Array; name: string; isTruth: boolean; label: string };

function BeliefRow({ beliefs, name, isTruth, label }: BeliefRowProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context || beliefs.length === 0) return;
    const style = getComputedStyle(canvas.current);
    const colour = (variable: string) => parseHex(style.getPropertyValue(variable));
    const image = context.createImageData(beliefs.length, 1);
    const table = gateTable(colour('--panel'), colour('--forecast'));
    paint(Float32Array.from(beliefs), 0, 1, table, new Uint32Array(image.data.buffer));
    context.putImageData(image, 0, 0);
  }, [beliefs, theme]);
  return (
    <>
      <span data-truth={isTruth || undefined}>
        {name}
        {isTruth && ' ◂'}
      </span>
      <canvas ref={canvas} width={beliefs.length} height={1} role="img" aria-label={label} />
    </>
  );
}
