import type { AblationAnswer } from '../../../../model/protocol/inside/clamps';
import type { MeaningsAnswer, Signal } from '../../../../model/protocol/inside/meanings';

const nameOf = (signal: Signal): string => {
  switch (signal.kind) {
    case 'component':
    case 'calendar':
    case 'text':
    case 'task':
    case 'input':
    case 'class':
      return `${signal.kind} ${signal.name}`;
    case 'lag':
      return `lag ${signal.steps}`;
    case 'level':
    case 'change':
    case 'season':
      return signal.kind;
  }
};

/** A line for each layer, unit and signal; layers and units from 1. Empty where there is no figure. */
export function meaningsCsv({ signals, layers }: MeaningsAnswer, ablation: AblationAnswer | null): string {
  const lines = ['layer,unit,signal,h,c,mae,mae_removed'];
  layers.forEach(({ h, c, strongest }, layer) => {
    strongest.forEach((_, unit) => {
      const removed = ablation?.units.find((one) => one.layer === layer && one.unit === unit)?.mae ?? '';
      signals.forEach((signal, index) => {
        const at = unit * signals.length + index;
        lines.push([layer + 1, unit + 1, nameOf(signal), h[at], c[at] ?? '', ablation?.mae ?? '', removed].join(','));
      });
    });
  });
  return `${lines.join('\n')}\n`;
}
