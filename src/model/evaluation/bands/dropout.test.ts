import { describe, expect, it } from 'vitest';
import { finished } from '../pausing';
import { networkTable } from '../table';
import { bandCase } from './bands.fixture';
import { DROPOUT_NETWORKS } from '../../protocol/evaluation';
import { dropoutEdges } from './dropout';

function edgesOf({ dropout, seed, atOnce }: { dropout: number; seed: number; atOnce?: number }) {
  const { windows, shape, saying, origins } = bandCase({ layers: 3 });
  return finished(dropoutEdges(windows, shape, { dropout, seed }, (drop) => saying({ drop }), origins, atOnce));
}

describe('the band of Monte-Carlo dropout', () => {
  it('is the same from the same seed, however many windows go at once, and another from another', () => {
    const one = edgesOf({ dropout: 0.3, seed: 4 });
    expect(edgesOf({ dropout: 0.3, seed: 4, atOnce: 5 })).toEqual(one);
    expect(edgesOf({ dropout: 0.3, seed: 5 }).low).not.toEqual(one.low);
    one.low.forEach((low, at) => expect(low).toBeLessThan(one.high[at]!));
  });

  it('is the plain forecast without dropout', () => {
    const { windows, shape, saying, origins } = bandCase({});
    const plain = finished(networkTable(windows, saying(), origins.all)).forecasts;
    const none = { dropout: 0, seed: 4 };
    const { low, high } = finished(dropoutEdges(windows, shape, none, (drop) => saying({ drop }), origins));
    expect(low).toEqual(plain);
    expect(high).toEqual(plain);
  });

  it('drops the share that is set, between layers only, and enlarges what stays', () => {
    const { windows, shape, saying, origins } = bandCase({ layers: 3 });
    const masks: Float64Array[] = [];
    const seen = new Set<number>();
    const computation = dropoutEdges(
      windows,
      shape,
      { dropout: 0.4, seed: 1 },
      (drop) => {
        const ones = new Float64Array(windows.lookBack * shape.units).fill(1);
        drop(ones, 0);
        masks.push(ones);
        return saying({ drop: (h, layer) => (seen.add(layer), drop(h, layer)) });
      },
      { all: origins.all.subarray(0, 1), validation: 1 },
    );
    finished(computation);
    expect(masks).toHaveLength(DROPOUT_NETWORKS);
    expect([...seen]).toEqual([0, 1]);
    const all = masks.flatMap((mask) => [...mask]);
    expect(new Set(all)).toEqual(new Set([0, 1 / 0.6]));
    // 2000 draws: four standard deviations.
    expect(Math.abs(all.filter((value) => value === 0).length / all.length - 0.4)).toBeLessThan(0.044);
  });
});
