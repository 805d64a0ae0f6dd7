import type { SlowBlock } from '../../../../model/protocol/slowStep';
import type { StepWords } from './words';

/** "forget f · from the input". */
export function blockName({ layer, role, gate, isBackward }: SlowBlock, { t }: StepWords): string {
  if (layer === 'shortcut') return t('step.shortcut');
  if (layer === 'head') return t(role === 'bias' ? 'step.headBias' : 'step.headKernel');
  const parts = [gate ? t(`gate.${gate}`) : '', t(`step.${role}`), isBackward ? t('step.fromEnd') : ''];
  return parts.filter((part) => part !== '').join(' · ');
}
