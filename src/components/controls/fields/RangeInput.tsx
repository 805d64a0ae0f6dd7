import type { ComponentProps, CSSProperties } from 'react';
import styles from './RangeInput.module.css';

type RangeInputProps = Omit<ComponentProps<'input'>, 'type' | 'className' | 'style'> & {
  /** A colour of the style sheet. */
  hue: string;
  /** How far the track is filled, per cent; null where it is not. */
  fill: number | null;
  /** The thumb is filled as well. */
  solid?: boolean;
};

/** The browser's own slider in the page's clothes. */
export function RangeInput({ hue, fill, solid = false, ...input }: RangeInputProps) {
  const look = { '--hue': hue, '--fill': `${fill ?? 0}%`, ...(solid ? { '--thumb': hue } : {}) };
  return (
    <input
      {...input}
      type="range"
      className={styles['range']}
      data-empty={fill === null || undefined}
      style={look as CSSProperties}
    />
  );
}
