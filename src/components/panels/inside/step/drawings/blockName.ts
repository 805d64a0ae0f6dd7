import type { SlowBlock } from '../../../../../model/protocol/slowStep';
import type { StepWords } from '../words';

/** What a matrix reads. */
export const groupName = ({ role, isBackward }: SlowBlock, { t }: StepWords): string =>
  [t(`step.${role}`), isBackward ? t('step.fromEnd') : ''].filter((part) => part !== '').join(' ');

/** "forget f · from the input". */
export function blockName(block: SlowBlock, words: StepWords): string {
  const { layer, role, gate } = block;
  const { t } = words;
  if (layer === 'shortcut') return t('step.shortcut');
  if (layer === 'head') return t(role === 'bias' ? 'step.headBias' : 'step.headKernel');
  return [...(gate ? [t(`gate.${gate}`)] : []), groupName(block, words)].join(' · ');
}
