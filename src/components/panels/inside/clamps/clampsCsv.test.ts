import { describe, expect, it } from 'vitest';
import type { GatesView } from '../../../../model/protocol/inside/gates';
import { clampsCsv } from './clampsCsv';

const viewWith = (gate: readonly number[], input: number, forecast: number): GatesView => ({
  target: 7,
  inputs: Float32Array.of(0.5, input),
  layers: [{ units: 2, traces: [{ name: 'f', values: Float32Array.from(gate) }] }],
  forecast: Float64Array.of(forecast),
  head: null,
  sample: null,
});
const untouched = viewWith([0.25, 0.5, 0.75, 1], 1, 10);

describe('the figures of the clamp lab', () => {
  it('have a line for each, as trained and with the interventions', () => {
    const gates = viewWith([0, 0, 0.5, 0.5], 2, 12);
    const errors = [{ part: 'test' as const, untouched: 3, clamped: 6, change: 100 }];
    const ablation = { name: 'ablation' as const, windows: 4, mae: 3, units: [{ layer: 0, unit: 1, mae: 5 }] };
    expect(clampsCsv({ gates, untouched, layer: 0, errors, score: null, ablation }).split('\n')).toEqual([
      'figure,layer,unit,step,untouched,clamped',
      'forecast,,,1,10,12',
      'mae test,,,,3,6',
      'x,,,1,0.5,0.5',
      'x,,,2,1,2',
      'mean f,1,,1,0.5,0.25',
      'mean f,1,,2,0.75,0.25',
      'mae validation without unit,1,2,,,5',
      '',
    ]);
  });
  it('say the same twice where nothing is changed', () => {
    const errors = [{ part: 'test' as const, untouched: 3, clamped: Number.NaN, change: Number.NaN }];
    const lines = clampsCsv({ gates: untouched, untouched, layer: 0, errors, score: null, ablation: null })
      .trimEnd()
      .split('\n');
    for (const line of lines.slice(1)) {
      const [was, is] = line.split(',').slice(4);
      expect(is).toBe(was);
    }
  });
});
