import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { GradientFlow } from '../../../../model/protocol/inside/gradients';
import { GradientChart, type FlowLine } from './GradientChart';
import { gradientScale } from './gradientScale';
import { FiguresTable } from '../../../controls/layout/FiguresTable';
import { usePlayground } from '../../page/playgroundContext';
import styles from './GradientsView.module.css';
import { LiveRegion } from '../frame/LiveRegion';
import { fallOf, fallText } from './gradientDecay';
import { useGradientsWords } from './words';

const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The gradients by the states of one layer as lines; c only where the cell has one. */
export function flowLines({ layers }: GradientFlow, layer: number): readonly FlowLine[] {
  const of = layers[layer];
  if (!of) return [];
  const h: FlowLine = { name: 'h', values: of.h };
  return of.c.length > 0 ? [h, { name: 'c', values: of.c }] : [h];
}

/** The gradient flow of the network of the page, live. */
export function OwnGradients({ answer, layer }: { answer: GradientFlow; layer: number }) {
  const words = useGradientsWords();
  const { t, count, figure, tick } = words;
  const pinned = usePlayground((state) => state.pinned);
  const [pointed, setPointed] = useState<number | null>(null);
  const [spoken, setSpoken] = useState('');
  const hint = useId();
  const lines = useMemo(() => flowLines(answer, layer), [answer, layer]);
  const scale = useMemo(() => gradientScale(lines.map(({ values }) => values)), [lines]);
  const [h, c] = lines;
  if (!h) return null;
  const steps = h.values.length;
  const at = (line: FlowLine, step: number) => figure(line.values[step] ?? Number.NaN);
  const marked = pointed ?? (pinned && pinned.time < steps ? pinned.time : null);

  const readout = (step: number) =>
    [
      t('gradients.readout', { step: step + 1, steps, h: at(h, step) }),
      ...(c ? [t('gradients.readoutC', { c: at(c, step) })] : []),
    ].join(' · ');
  const label = [
    t('gradients.chart', {
      layer: layer + 1,
      steps: count('count.steps', steps),
      hFirst: at(h, 0),
      hLast: at(h, steps - 1),
    }),
    ...(c ? [t('gradients.chartC', { cFirst: at(c, 0), cLast: at(c, steps - 1) })] : []),
  ].join(' ');
  const falls = { layer: layer + 1, h: fallText(fallOf(h.values), words) };

  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const step = Math.min(steps - 1, Math.max(0, marked === null ? steps - 1 : marked + move));
    setPointed(step);
    setSpoken(readout(step));
  };
  return (
    <figure className={styles['own']}>
      <p className={styles['readout']} data-not-in-picture={marked === null || undefined}>
        {marked === null ? t('gradients.hint') : readout(marked)}
      </p>
      <p id={hint} className="visually-hidden">
        {t('gradients.cursorHint')}
      </p>
      <LiveRegion text={spoken} />
      <div
        className={styles['large']}
        role="group"
        tabIndex={0}
        aria-label={t('gradients.cursor')}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
        onBlur={() => setPointed(null)}
      >
        {scale && (
          <GradientChart
            lines={lines}
            scale={scale}
            steps={steps}
            label={label}
            tick={tick}
            marked={marked}
            onStep={setPointed}
          />
        )}
      </div>
      <div className={styles['legend']}>
        <span data-line="h">{t('gradients.legendH')}</span>
        {c && <span data-line="c">{t('gradients.legendC')}</span>}
        <span className={styles['axis']}>{t('gradients.axis')}</span>
      </div>
      <figcaption className={styles['caption']}>
        {c
          ? t('gradients.captionBoth', { ...falls, c: fallText(fallOf(c.values), words) })
          : t('gradients.caption', falls)}
      </figcaption>
      <FiguresTable
        summary={t('gradients.table')}
        caption={t('gradients.tableCaption', {
          layer: layer + 1,
          windows: count('gradients.windows', answer.windows),
        })}
        columns={[t('gradients.tableStep'), ...lines.map(({ name }) => `‖∂L/∂${name}‖`)]}
        rows={() =>
          Array.from({ length: steps }, (_, step) => [String(step + 1), ...lines.map((line) => at(line, step))])
        }
      />
    </figure>
  );
}
