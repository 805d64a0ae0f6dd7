import type { CSSProperties } from 'react';
import type { SlowBlock, SlowStep } from '../../../../../model/protocol/slowStep';
import { blockName } from './blockName';
import { Chip } from './Chip';
import styles from './Blocks.module.css';
import type { StepWords } from '../words';

/** Of which blocks there is a row: those of the watched layer, and of the head. */
export const shownBlocks = (blocks: readonly SlowBlock[]): readonly SlowBlock[] =>
  blocks.filter(({ shown, isBackward }) => shown.before.length > 0 && !isBackward);

export const hueOfBlock = ({ gate }: SlowBlock): CSSProperties =>
  ({ '--hue': gate ? `var(--gate-${gate})` : 'var(--forecast)' }) as CSSProperties;

/** The norm of all gradients against its limit, and that of each block before and after. */
export function ClippingDrawing({ step, words }: { step: SlowStep; words: StepWords }) {
  const { t, figure } = words;
  const { norm } = step;
  const blocks = shownBlocks(step.blocks);
  const isFree = norm.limit === 0;
  const full = 1.15 * (isFree ? norm.before : Math.max(norm.before, norm.limit)) || 1;
  const most = Math.max(...blocks.map(({ gradient }) => gradient)) || 1;
  const factor = norm.before > 0 ? norm.after / norm.before : 1;
  return (
    <>
      <div
        className={styles['gauge']}
        role="img"
        aria-label={t(isFree ? 'step.gaugeFree' : 'step.gauge', {
          norm: figure(norm.before),
          limit: figure(norm.limit),
        })}
      >
        <span className={styles['before']} style={{ width: `${(100 * norm.before) / full}%` }} />
        <span className={styles['after']} style={{ width: `${(100 * norm.after) / full}%` }} />
        <b className={styles['norm']}>{t('step.norm', { norm: figure(norm.before) })}</b>
        {!isFree && (
          <span className={styles['limit']} style={{ left: `${(100 * norm.limit) / full}%` }}>
            <b data-side={norm.limit > 0.7 * full ? 'left' : 'right'}>
              {t('step.limit', { limit: figure(norm.limit) })}
            </b>
          </span>
        )}
      </div>
      <ul className={`${styles['rows']} ${styles['beside']}`}>
        {blocks.map((block) => (
          <li
            key={`${block.layer} ${block.role} ${block.gate}`}
            style={hueOfBlock(block)}
            aria-label={t('step.gradientBlock', {
              name: blockName(block, words),
              before: figure(block.gradient),
              after: figure(block.gradient * factor),
            })}
          >
            <Chip gate={block.gate} text={blockName(block, words)} />
            <span className={styles['bar']}>
              <span className={styles['before']} style={{ width: `${(100 * block.gradient) / most}%` }} />
              <span className={styles['after']} style={{ width: `${(100 * block.gradient * factor) / most}%` }} />
            </span>
            <span className={styles['number']}>{figure(block.gradient * factor)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
