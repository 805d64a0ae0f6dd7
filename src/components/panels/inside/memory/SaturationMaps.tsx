import { useMemo } from 'react';
import type { LayerMemory } from '../../../../model/protocol/inside/memory';
import type { TraceName } from '../../../../model/protocol/inside/traces';
import { SaturationMap, type SaturationMapTexts } from './SaturationMap';
import styles from './MemoryView.module.css';
import { useMemoryWords, type MemoryWords } from './words';

type Gate = LayerMemory['gates'][number];
type Corner = 'f' | 'i' | 'o' | 'z' | 'r' | 'h';
const isCorner = (name: TraceName): name is Corner => ['f', 'i', 'o', 'z', 'r', 'h'].includes(name);

/** The size of h stands for the gates where there are none. */
const gateName = (name: TraceName, { t }: MemoryWords): string => (name === 'h' ? t('memory.ofH') : t(`gate.${name}`));

const percent = (share: number | undefined, { number }: MemoryWords) => number(100 * (share ?? Number.NaN), 0);
const mean = (shares: Float32Array) => shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);

function textsOf({ name, low, high }: Gate, words: MemoryWords): SaturationMapTexts {
  const { t } = words;
  const corner: Corner = isCorner(name) ? name : 'h';
  const title = gateName(name, words);
  return {
    name: title,
    label: t('memory.map', { name: title, low: percent(mean(low), words), high: percent(mean(high), words) }),
    left: t('memory.left'),
    right: t('memory.right'),
    corners: [t(`memory.corner.${corner}.low`), t(`memory.corner.${corner}.high`)],
    dot: (unit) =>
      t('memory.dot', { unit: unit + 1, low: percent(low[unit], words), high: percent(high[unit], words) }),
  };
}

type SaturationMapsProps = {
  memory: LayerMemory;
  hovered: number | null;
  pinned: number | null;
  onHover(unit: number | null): void;
  onPin(unit: number): void;
};

/** A map for each gate of the layer, side by side. */
export function SaturationMaps({ memory, ...rest }: SaturationMapsProps) {
  const words = useMemoryWords();
  const maps = useMemo(() => memory.gates.map((gate) => ({ gate, texts: textsOf(gate, words) })), [memory, words]);
  return (
    <div className={styles['maps']}>
      {maps.map(({ gate: { name, low, high }, texts }) => (
        <SaturationMap key={name} gate={name} low={low} high={high} texts={texts} {...rest} />
      ))}
    </div>
  );
}
