import { useDeferredValue } from 'react';
import { SETTINGS, type MissingChoice } from '../../../../model/settings/settings';
import { inputNames } from '../../../../model/settings/sources/inputs';
import { Select } from '../../../controls/fields/Select';
import { holesOf } from './holes';
import { useCommands, usePlayground, useWords } from '../../page/playgroundContext';
import { restartNote } from '../../settings/restartNote';

/** What takes the place of missing values; there only where some are missing, or a choice has been made. */
export function MissingControl() {
  const words = useWords();
  const { t, count } = words;
  const { change } = useCommands();
  const choice = usePlayground((state) => state.config.missing);
  // A long series is gone through in a task of its own, after the rest of the page has turned to it.
  const series = useDeferredValue(usePlayground((state) => state.series));
  const inputs = inputNames(usePlayground((state) => state.config.inputs)).map(({ name }) => name);
  if (!series) return null;
  const missing = holesOf(series.values).length;
  const further = series.features.filter(({ name }) => inputs.includes(name));
  const hasHoles = missing > 0 || further.some(({ values }) => holesOf(values).length > 0);
  if (!hasHoles && choice === SETTINGS.missing.default) return null;
  return (
    <Select
      label={t('set.missing')}
      value={choice}
      options={SETTINGS.missing.options.map((name) => ({ value: name, label: t(`missing.${name}`) }))}
      note={restartNote('missing', words)}
      hint={`${count('count.holes', missing)} ${t('missing.hint')}`}
      onChoose={(name) => change({ missing: name as MissingChoice })}
    />
  );
}
