import type { LayerMemory } from '../../../../model/protocol/inside/memory';
import { alikeIn } from './saturationDots';
import styles from './MemoryView.module.css';
import { halfLifeText } from './memorySentences';
import type { StepUnit } from './stepUnit';
import { useMemoryWords } from './words';

/** The figures of the unit under the pointer, or of the pinned one. */
export function UnitMemory({
  memory,
  unit,
  step,
}: {
  memory: LayerMemory;
  unit: number | null;
  step: StepUnit | null;
}) {
  const words = useMemoryWords();
  const { t, number, count } = words;
  if (unit === null || unit >= memory.keeps.length)
    return (
      <p className={styles['readout']} data-not-in-picture>
        {t('memory.hint')}
      </p>
    );
  const percent = (share: number | undefined) => number(100 * (share ?? Number.NaN), 0);
  // Where all gates are left out there are no dots.
  const alike =
    memory.gates.length === 0 ? 0 : Math.min(...memory.gates.map(({ low, high }) => alikeIn(low, high, unit)));
  return (
    <p className={styles['readout']}>
      <b>{t('memory.unit', { unit: unit + 1 })}</b>
      {memory.gates.map(({ name, low, high }) => (
        <span key={name} style={{ color: `var(--gate-${name}-text)` }}>
          {name} {t('memory.shares', { low: percent(low[unit]), high: percent(high[unit]) })}
        </span>
      ))}
      <span>{t('memory.halved', { duration: halfLifeText(memory.halfLives[unit] ?? Number.NaN, step, words) })}</span>
      {alike > 0 && <span>{count('memory.alike', alike)}</span>}
    </p>
  );
}
