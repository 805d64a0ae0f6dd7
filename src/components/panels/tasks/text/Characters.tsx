import type { CSSProperties } from 'react';
import { hueOf, type Shades } from './shades';
import styles from './Text.module.css';

/** A blank and a line break have a shape where they stand alone. */
export const shapeOfPoint = (point: number): string => (point === 10 ? '↵\n' : String.fromCodePoint(point));

/** What colours a character: strength by hue and by the height of a bar, which is above it for what is below 0. */
export function shadeOf({ by, values, sizes }: Shades, at: number) {
  const size = sizes[at]!;
  return {
    style: { '--hue': hueOf(by, values[at]!), '--size': size.toFixed(2) } as CSSProperties,
    'data-sign': size < 0.005 ? undefined : values[at]! < 0 ? '−' : '+',
  };
}

/** Coloured characters that are only looked at; the first so many are those of the prompt. */
export function Characters({ points, shades, prompt }: { points: Uint32Array; shades: Shades; prompt: number }) {
  return Array.from(points, (point, at) => (
    <span key={at} className={styles['character']} data-prompt={at < prompt || undefined} {...shadeOf(shades, at)}>
      {shapeOfPoint(point)}
    </span>
  ));
}
