/** Links to tasks. */
import { describe, expect, it } from 'vitest';
import { changedConfig, configFor } from './config';
import { decodeHash, encodeHash } from './hash';
import { SETTING_NAMES } from './settings';
import { TASK_NAMES } from './sources/tasks';
import { hasSetting } from './sources/taskSettings';

describe.each(TASK_NAMES)('a link to the task %s', (task) => {
  it('says what it suggests, and whatever was changed', () => {
    for (const config of [
      configFor('sunspots', task),
      configFor('sines', task),
      changedConfig(configFor('sunspots', task), { units: 7, seed: 12, batchSize: 8 }),
    ]) {
      expect(decodeHash(encodeHash(config))).toEqual({ config, problems: [] });
    }
    expect(decodeHash(`#task=${task}`)).toEqual({ config: configFor('sunspots', task), problems: [] });
  });

  it('has settings, of which none means nothing to it', () => {
    const own = SETTING_NAMES.filter((name) => hasSetting(task, name));
    expect(own).toEqual(expect.arrayContaining(['task', 'cell', 'units', 'layers', 'epochs', 'learningRate', 'seed']));
    for (const name of ['horizon', 'season', 'transform', 'shortcut'] as const) {
      expect(own.includes(name), name).toBe(task === 'forecasting');
    }
  });
});
