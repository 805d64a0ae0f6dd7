import type { PortraitAnswer } from '../../../../model/protocol/inside/portrait';

/** A line for each point of each path; `target` is the number, from 1, of the first time step that is forecast from it. */
export function portraitCsv({ layers, seriesStart, freeRunStart, stride, freeRunStride }: PortraitAnswer): string {
  const lines = ['layer,path,target,component_1,component_2'];
  const add = (layer: number, path: string, places: Float32Array, start: number, step: number) => {
    for (let at = 0; 2 * at < places.length; at++) {
      lines.push([layer + 1, path, start + at * step + 1, places[2 * at], places[2 * at + 1]].join(','));
    }
  };
  layers.forEach(({ series, freeRun }, layer) => {
    add(layer, 'series', series, seriesStart, stride);
    add(layer, 'free_run', freeRun, freeRunStart, freeRunStride);
  });
  return `${lines.join('\n')}\n`;
}
