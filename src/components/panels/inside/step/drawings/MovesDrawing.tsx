import type { SlowBlock, SlowStep } from '../../../../../model/protocol/slowStep';
import { blockName, groupName } from './blockName';
import { Chip } from './Chip';
import { hueOfBlock, shownBlocks } from './ClippingDrawing';
import { magnification } from '../figures';
import styles from './Blocks.module.css';
import type { StepWords } from '../words';

type MovesDrawingProps = {
  step: SlowStep;
  /** The parameters where they are, or where they go. */
  of: 'start' | 'moves';
  words: StepWords;
};

/** The blocks of each matrix side by side; the head's, which have one each, together. */
function groupsOf(blocks: readonly SlowBlock[]): readonly (readonly SlowBlock[])[] {
  const groups = new Map<string, SlowBlock[]>();
  for (const block of blocks) {
    const name = block.gate === null ? 'head' : block.role;
    groups.set(name, [...(groups.get(name) ?? []), block]);
  }
  return [...groups.values()];
}

/** Parameters by block: a dot at each value, or an arrow from before to after. */
export function MovesDrawing({ step, of, words }: MovesDrawingProps) {
  const { t } = words;
  const blocks = shownBlocks(step.blocks);
  const times = magnification(blocks);
  return (
    <>
      {groupsOf(blocks).map((group) => (
        <section key={`${group[0]!.role} ${group[0]!.gate}`} className={styles['group']}>
          {group[0]!.gate !== null && <h4>{groupName(group[0]!, words)}</h4>}
          <ul className={styles['blocks']}>
            {group.map((block) => (
              <Block
                key={`${block.layer} ${block.role} ${block.gate}`}
                block={block}
                of={of}
                times={times}
                words={words}
              />
            ))}
          </ul>
        </section>
      ))}
      <p className="muted">
        {of === 'start' ? t('step.startNote') : t('step.movesNote', { times })}{' '}
        {step.blocks.length > blocks.length && t('step.elsewhere')}
      </p>
    </>
  );
}

type BlockProps = Pick<MovesDrawingProps, 'of' | 'words'> & { block: SlowBlock; times: number };

function Block({ block, of, times, words }: BlockProps) {
  const { t, figure } = words;
  const name = blockName(block, words);
  const { count, up, down, move, w, gate } = block;
  const label =
    of === 'start'
      ? t('step.startBlock', { name, count, norm: figure(w.before) })
      : t('step.moveBlock', { name, up, down, move: figure(move) });
  return (
    <li style={hueOfBlock(block)}>
      <span className={styles['face']}>
        <Chip gate={gate} text={gate ? t(`gate.${gate}`) : name} />
        <span className={styles['number']}>{of === 'start' ? figure(w.before) : t('step.upDown', { up, down })}</span>
      </span>
      <Arrows block={block} times={of === 'start' ? null : times} label={label} />
    </li>
  );
}

const HEIGHT = 80;
/** The least number of places, so that a few do not stand wide apart. */
const LEAST = 16;

type ArrowsProps = { block: SlowBlock; times: number | null; label: string };

function Arrows({ block: { shown }, times, label }: ArrowsProps) {
  const { before, after } = shown;
  const range = before.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3) * 1.25;
  const y = (value: number) => HEIGHT / 2 - (HEIGHT / 2 - 5) * Math.max(-1, Math.min(1, value / range));
  const width = Math.max(LEAST, before.length);
  return (
    <svg
      className={styles['arrows']}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path className={styles['zero']} d={`M0 ${HEIGHT / 2}H${width}`} />
      {Array.from(before, (value, at) => {
        const x = at + 0.5;
        const [from, to] = [y(value), y(value + (times ?? 0) * (after[at]! - value))];
        // A line without length is a dot, however the drawing is stretched.
        if (from === to) return <path key={at} className={styles['dot']} d={`M${x} ${from}h0`} />;
        const head = Math.sign(to - from) * Math.min(6, Math.abs(to - from));
        return (
          <g key={at} data-way={to < from ? 'up' : 'down'}>
            <path className={styles['shaft']} d={`M${x} ${from}V${to}`} />
            <path d={`M${x - 0.3} ${to - head}L${x} ${to}L${x + 0.3} ${to - head}`} />
          </g>
        );
      })}
    </svg>
  );
}
