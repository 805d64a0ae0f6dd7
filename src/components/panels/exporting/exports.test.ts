import { describe, expect, it } from 'vitest';
import { configFor } from '../../../model/settings/config';
import type { Series } from '../../../model/protocol/series';
import { configurationJson, forecastCsv, lossesCsv } from './exports';

const SERIES: Series = {
  source: 'air-passengers',
  fileName: '',
  column: 'passengers',
  unit: '',
  values: Float64Array.of(1.5, 2),
  time: { kind: 'date', values: Float64Array.of(Date.UTC(1949, 0), Date.UTC(1949, 1)), precision: 'month' },
  season: 12,
  features: [],
  components: [],
};

describe('exports', () => {
  it('write the configuration as JSON that reads back', () => {
    expect(JSON.parse(configurationJson(configFor('co2')))).toEqual(configFor('co2'));
  });

  it('leave out what is not there', () => {
    expect(lossesCsv([{ epoch: 1, train: 0.5, validation: Number.NaN, learningRate: 0.01 }])).toBe(
      'epoch,train_loss,validation_loss\n1,0.5,\n',
    );
    expect([...forecastCsv(SERIES, null)].join('')).toBe(
      'time,value,one_step_ahead,free_run\n1949-01,1.5,,\n1949-02,2,,\n',
    );
  });
});
