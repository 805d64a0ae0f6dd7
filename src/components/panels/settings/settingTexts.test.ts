import { describe, expect, it } from 'vitest';
import { en } from '../../../i18n/en';
import { SETTINGS, SETTING_NAMES, type SettingName } from '../../../model/settings/settings';
import { TASK_NAMES } from '../../../model/settings/sources/tasks';
import { hasSetting } from '../../../model/settings/sources/taskSettings';

/** Those that no list of settings shows: they have controls of their own, with texts of their own. */
const APART: readonly SettingName[] = [
  'data',
  'column',
  'saved',
  'parameters',
  'formula',
  'knownAhead',
  'leaks',
  'validation',
];

describe.each(TASK_NAMES)('the panels of the task %s', (task) => {
  const shown = SETTING_NAMES.filter((name) => hasSetting(task, name) && !APART.includes(name));

  it.each(shown)('have a text for %s', (name) => {
    expect(Object.keys(en)).toContain(`set.${name}`);
  });

  it.each(shown.filter((name) => SETTINGS[name].kind === 'choice' && name !== 'task'))(
    'have a text for each option of %s',
    (name) => {
      const setting = SETTINGS[name];
      const options = setting.kind === 'choice' ? setting.options : [];
      for (const option of options) expect(Object.keys(en)).toContain(`${name}.${option}`);
    },
  );
});
