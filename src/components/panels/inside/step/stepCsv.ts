import type { SlowStep } from '../../../../model/protocol/slowStep';

/** A line for each block of parameters: what the step made of it, as norms. Layers count from 1. */
export function stepCsv({ blocks, norm }: SlowStep): string {
  const factor = norm.before > 0 ? norm.after / norm.before : 1;
  const head =
    'layer,direction,role,gate,parameters,gradient,clipped,m_before,m_after,v_before,v_after,w_before,w_after,move,up,down';
  const lines = blocks.map((block) => {
    const { layer, isBackward, role, gate, count, gradient, m, v, w, move, up, down } = block;
    return [
      typeof layer === 'number' ? layer + 1 : layer,
      isBackward ? 'backward' : 'onward',
      role,
      gate ?? '',
      count,
      gradient,
      gradient * factor,
      m.before,
      m.after,
      v.before,
      v.after,
      w.before,
      w.after,
      move,
      up,
      down,
    ].join(',');
  });
  return `${[head, ...lines].join('\n')}\n`;
}
