import type { ReactNode } from 'react';
import { MARGIN, type Plot } from './plot';

/** What is drawn over a plot, cut at its edges; `name` is what a test finds it by. */
export function PlotLayer({ plot, name, children }: { plot: Plot; name: string; children: ReactNode }) {
  const { left, right, top, bottom } = MARGIN;
  return (
    <svg
      width={plot.width}
      height={plot.height}
      aria-hidden="true"
      data-line={name}
      style={{ clipPath: `inset(${top - 4}px ${right}px ${bottom}px ${left}px)` }}
    >
      {children}
    </svg>
  );
}
