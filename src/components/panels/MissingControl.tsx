import { SETTINGS, type MissingChoice } from '../../model/config/settings';
import { Select } from '../controls/Select';
import { useCommands, usePlayground, useWords } from './playgroundContext';
import { restartNote } from './restartNote';

/** What takes the place of missing values; there only where some are missing, or a choice has been made. */
export function MissingControl() {
  const words = useWords();
  const { t, count } = words;
  const { change } = useCommands();
  const choice = usePlayground((state) => state.config.missing);
  const series = usePlayground((state) => state.series);
  const holes = series ? [series.values, ...series.features.map(({ values }) => values)] : [];
  const missing = series?.values.filter(Number.isNaN).length ?? 0;
  const hasHoles = holes.some((values) => values.some(Number.isNaN));
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
