import type { SlowBlock, SlowStep } from '../../../../model/protocol/slowStep';
import { blockName } from './blockName';
import { Chip } from './Chip';
import { hueOfBlock, shownBlocks } from './ClippingDrawing';
import { magnification } from './figures';
import styles from './Blocks.module.css';
import type { StepWords } from './words';

type MovesDrawingProps = {
  step: SlowStep;
  /** The parameters where they are, or where they go. */
  of: 'start' | 'moves';
  words: StepWords;
};

/** Parameters by block: a dot at each value, or an arrow from before to after. */
export function MovesDrawing({ step, of, words }: MovesDrawingProps) {
  const { t, figure } = words;
  const blocks = shownBlocks(step.blocks);
  const times = magnification(blocks);
  return (
    <>
      <ul className={styles['blocks']}>
        {blocks.map((block) => {
          const name = blockName(block, words);
          const { count, up, move, w } = block;
          const label =
            of === 'start'
              ? t('step.startBlock', { name, count, norm: figure(w.before) })
              : t('step.moveBlock', { name, up, down: count - up, move: figure(move) });
          return (
            <li key={`${block.layer} ${block.role} ${block.gate}`} style={hueOfBlock(block)}>
              <Chip gate={block.gate} text={name} />
              <Arrows block={block} times={of === 'start' ? null : times} label={label} />
              <span className={styles['number']}>
                {of === 'start'
                  ? t('step.norm', { norm: figure(w.before) })
                  : t('step.upDown', { up, down: count - up })}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="muted">
        {of === 'start' ? t('step.startNote') : t('step.movesNote', { times })}{' '}
        {step.blocks.length > blocks.length && t('step.elsewhere')}
      </p>
    </>
  );
}

const HEIGHT = 80;
/** Width of a parameter's place. */
const EACH = 8;
/** The least number of places, so that a few do not stand wide apart. */
const LEAST = 16;

type ArrowsProps = { block: SlowBlock; times: number | null; label: string };

function Arrows({ block: { shown }, times, label }: ArrowsProps) {
  const { before, after } = shown;
  const range = before.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3) * 1.25;
  const y = (value: number) => HEIGHT / 2 - (HEIGHT / 2 - 4) * Math.max(-1.08, Math.min(1.08, value / range));
  const width = EACH * Math.max(LEAST, before.length);
  return (
    <svg className={styles['arrows']} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      <line className={styles['zero']} x1={0} x2={width} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {Array.from(before, (value, at) => {
        const x = EACH * (at + 0.5);
        if (times === null) return <circle key={at} cx={x} cy={y(value)} r={2.6} />;
        const [from, to] = [y(value), y(value + times * (after[at]! - value))];
        const head = Math.sign(to - from) * Math.min(5, Math.abs(to - from));
        return (
          <g key={at} data-way={to < from ? 'up' : 'down'}>
            <line x1={x} x2={x} y1={from} y2={to} />
            <path d={`M${x - 3} ${to - head}L${x} ${to}L${x + 3} ${to - head}`} />
          </g>
        );
      })}
    </svg>
  );
}
