import type { Moved, SlowBlock, SlowStep } from '../../../../../model/protocol/slowStep';
import { blockName } from './blockName';
import { Chip } from './Chip';
import { hueOfBlock, shownBlocks } from './ClippingDrawing';
import { followedBlock } from '../figures';
import styles from './Blocks.module.css';
import type { StepWords } from '../words';

/** What the optimizer remembers, before and after, by block; and one weight through its formulas. */
export function MomentsDrawing({ step, words }: { step: SlowStep; words: StepWords }) {
  const { t, figure } = words;
  const blocks = shownBlocks(step.blocks);
  const { name } = step.optimizer;
  const shown = (['m', 'v'] as const).filter((one) => (name === 'adam' ? true : one === (name === 'sgd' ? 'm' : 'v')));
  const most = (of: 'm' | 'v') => Math.max(...blocks.map((block) => Math.max(block[of].before, block[of].after))) || 1;
  const followed = followedBlock(step.blocks);
  return (
    <>
      {followed && <Followed step={step} block={followed} words={words} />}
      <ul className={styles['rows']} data-columns={shown.length}>
        {blocks.map((block) => (
          <li
            key={`${block.layer} ${block.role} ${block.gate}`}
            style={hueOfBlock(block)}
            aria-label={t('step.momentBlock', {
              name: blockName(block, words),
              m0: figure(block.m.before),
              m1: figure(block.m.after),
              v0: figure(block.v.before),
              v1: figure(block.v.after),
            })}
          >
            <Chip gate={block.gate} text={blockName(block, words)} />
            {shown.map((one) => (
              <Memory key={one} letter={one} moved={block[one]} most={most(one)} figure={figure} />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

type MemoryProps = { letter: string; moved: Moved; most: number; figure(value: number): string };

/** Above what was remembered, below what is. */
function Memory({ letter, moved: { before, after }, most, figure }: MemoryProps) {
  return (
    <span className={styles['memory']}>
      <i>{letter}</i>
      <span className={styles['bar']}>
        <span className={styles['was']} style={{ width: `${(100 * before) / most}%` }} />
        <span className={styles['is']} style={{ width: `${(100 * after) / most}%` }} />
      </span>
      <span className={styles['number']}>
        {figure(before)} → {figure(after)}
      </span>
    </span>
  );
}

/** The parameter that moves most, formula by formula. */
function Followed({ step, block, words }: { step: SlowStep; block: SlowBlock; words: StepWords }) {
  const { t, figure } = words;
  const { name, momentum, learningRate } = step.optimizer;
  const { row, column, gradient, clipped, m, v, w } = block.most;
  const signed = (value: number) => (value < 0 ? `(${figure(value)})` : figure(value));
  const g = signed(clipped);
  const ofM = { m0: signed(m.before), m1: figure(m.after), g };
  const ofV = { v0: figure(v.before), v1: figure(v.after), g };
  const move = w.after - w.before;
  const rate = figure(learningRate);
  const lines = [
    gradient === clipped
      ? t('step.formula.keep', { gradient: figure(gradient) })
      : t('step.formula.clip', { gradient: figure(gradient), clipped: figure(clipped) }),
    ...(name === 'adam' ? [t('step.formula.adamM', ofM), t('step.formula.adamV', ofV)] : []),
    ...(name === 'rmsprop' ? [t('step.formula.rmspropV', ofV)] : []),
    ...(name === 'sgd' ? [t('step.formula.sgdM', { ...ofM, momentum, rate })] : []),
    ...(name === 'adam' ? [t('step.formula.adamStep', { rate, move: figure(move), t: step.step })] : []),
    ...(name === 'rmsprop' ? [t('step.formula.rmspropStep', { rate, g, move: figure(move) })] : []),
    t('step.formula.w', {
      w0: figure(w.before),
      sign: move < 0 ? '−' : '+',
      move: figure(Math.abs(move)),
      w1: figure(w.after),
    }),
  ];
  return (
    <div className={styles['followed']} style={hueOfBlock(block)}>
      <h4>{t('step.followed')}</h4>
      <p>
        {t(block.gate ? 'step.followedName' : 'step.followedHead', {
          name: blockName(block, words),
          row: row + 1,
          column: column + 1,
        })}
      </p>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </div>
  );
}
