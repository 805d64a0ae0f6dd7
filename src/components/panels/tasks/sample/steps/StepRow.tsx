import type { ReactNode } from 'react';
import { useMarkedSteps } from './useMarkedSteps';
import styles from './Steps.module.css';

type StepRowProps = {
  /** Time steps from the left edge to the right: as many as the heatmaps have. */
  time: number;
  label?: ReactNode;
  side?: ReactNode;
  /** Pixels; without: as what is in it. */
  height?: number;
  /** Name and scale reach from its upper edge to its lower. */
  isPlot?: boolean;
  children: ReactNode;
};

/** Something along the steps of a sample, column over column of the heatmaps; its name to the left. */
export function StepRow({ time, label, side, height, isPlot = false, children }: StepRowProps) {
  return (
    <div className={styles['row']} data-plot={isPlot || undefined}>
      <div className={styles['label']}>{label}</div>
      <div className={styles['strip']} data-strip style={height === undefined ? {} : { height }}>
        {children}
        <StepMarks time={time} />
      </div>
      <div className={styles['side']}>{side}</div>
    </div>
  );
}

/** Frames round the columns of the steps that are pointed at and pinned. */
function StepMarks({ time }: { time: number }) {
  const { hovered, pinned } = useMarkedSteps(time);
  const column = (step: number) => ({ left: `${(100 * step) / time}%`, width: `${100 / time}%` });
  return (
    <>
      {hovered !== null && <span className={styles['hovered']} style={column(hovered)} data-not-in-picture />}
      {pinned !== null && <span className={styles['pinned']} style={column(pinned)} />}
    </>
  );
}
