import type { MemoryAnswer } from '../../../../model/protocol/inside/memory';

/** A line for each unit of each layer, both from 1; shares from 0 to 1, half-lives in time steps. */
export function memoryCsv({ layers }: MemoryAnswer): string {
  const names = layers[0]?.gates.flatMap(({ name }) => [`${name}_below_0.1`, `${name}_above_0.9`]) ?? [];
  const lines = [['layer', 'unit', 'keeps', 'half_life', ...names].join(',')];
  layers.forEach(({ gates, keeps, halfLives }, layer) => {
    keeps.forEach((kept, unit) => {
      const shares = gates.flatMap(({ low, high }) => [low[unit], high[unit]]);
      lines.push([layer + 1, unit + 1, kept, halfLives[unit], ...shares].join(','));
    });
  });
  return `${lines.join('\n')}\n`;
}
