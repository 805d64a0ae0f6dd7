import type { CSSProperties } from 'react';
import type { TraceName } from '../../../../../model/protocol/inside/traces';
import styles from './Chip.module.css';

type ChipProps = { gate: TraceName | null; text: string };

/** What a row is of: the letter of a gate on its colour, and its words. */
export function Chip({ gate, text }: ChipProps) {
  const hue = { '--hue': gate ? `var(--gate-${gate})` : 'var(--forecast)' } as CSSProperties;
  return (
    <span className={styles['chip']} style={hue}>
      <b aria-hidden="true">{gate ?? 'y'}</b>
      <span>{text}</span>
    </span>
  );
}
