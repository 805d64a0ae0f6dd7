import { useDeferredValue, useMemo } from 'react';
import { SETTINGS, type MissingChoice } from '../../../../model/settings/settings';
import { inputNames } from '../../../../model/settings/sources/inputs';
import { Select } from '../../../controls/fields/Select';
import { holesOf } from './holes';
import { useCommands, usePlayground, useWords } from '../../page/playgroundContext';
import { restartNote } from '../../settings/restartNote';

/** How many values of the target are missing, and whether there is anything to choose: some are, or a choice has been made. */
export function useMissing(): { readonly missing: number; readonly isShown: boolean } {
  const choice = usePlayground((state) => state.config.missing);
  // A long series is gone through in a task of its own, after the rest of the page has turned to it.
  const series = useDeferredValue(usePlayground((state) => state.series));
  const inputs = usePlayground((state) => state.config.inputs);
  return useMemo(() => {
    if (!series) return { missing: 0, isShown: false };
    const names = inputNames(inputs).map(({ name }) => name);
    const missing = holesOf(series.values).length;
    const further = series.features.filter(({ name }) => names.includes(name));
    const hasHoles = missing > 0 || further.some(({ values }) => holesOf(values).length > 0);
    return { missing, isShown: hasHoles || choice !== SETTINGS.missing.default };
  }, [series, inputs, choice]);
}

/** What takes the place of missing values. */
export function MissingControl() {
  const words = useWords();
  const { t, count } = words;
  const { change } = useCommands();
  const choice = usePlayground((state) => state.config.missing);
  const { missing } = useMissing();
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
