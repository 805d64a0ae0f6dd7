import { memo } from 'react';
import styles from './DraggedInput.module.css';

type DraggedPointProps = {
  step: number;
  value: number;
  low: number;
  high: number;
  /** Per cent of the chart's width and height. */
  left: number;
  top: number;
  edited: boolean;
  inTabOrder: boolean;
  nameOf(step: number): string;
  textOf(step: number, value: number): string;
};

/** One input point as a slider of its own. What is done with it is heard by the chart. */
export const DraggedPoint = memo(function DraggedPoint(props: DraggedPointProps) {
  const { step, value, low, high, left, top, edited, inTabOrder, nameOf, textOf } = props;
  return (
    <span
      role="slider"
      aria-orientation="vertical"
      aria-label={nameOf(step)}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={value}
      aria-valuetext={textOf(step, value)}
      tabIndex={inTabOrder ? 0 : -1}
      className={styles['point']}
      data-step={step}
      data-edited={edited || undefined}
      style={{ left: `${left}%`, top: `${top}%` }}
    />
  );
});
