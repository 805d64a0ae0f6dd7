import type { CellName } from '../../../../model/settings/settings';
import type { GradientFlow } from '../../../../model/protocol/inside/gradients';

/** A line for each network, layer and time step, both from 1; c is empty for a cell without one. */
export function gradientsCsv(flows: readonly { readonly of: CellName | 'own'; readonly flow: GradientFlow }[]): string {
  const lines = ['network,layer,step,gradient_h,gradient_c'];
  for (const { of, flow } of flows) {
    flow.layers.forEach(({ h, c }, layer) => {
      h.forEach((value, step) => lines.push([of, layer + 1, step + 1, value, c[step] ?? ''].join(',')));
    });
  }
  return `${lines.join('\n')}\n`;
}
