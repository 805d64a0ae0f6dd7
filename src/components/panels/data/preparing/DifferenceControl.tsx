import { SETTINGS } from '../../../../model/settings/settings';
import { NumberField } from '../../../controls/fields/NumberField';
import { Select } from '../../../controls/fields/Select';
import { useCommands, usePlayground, useWords } from '../../page/playgroundContext';
import { restartNote } from '../../settings/restartNote';
import styles from '../DataPanel.module.css';

/** What the network sees: the values, or their change since the step before, the season before, or any lag. */
export function DifferenceControl() {
  const words = useWords();
  const { t } = words;
  const { change } = useCommands();
  const lag = usePlayground((state) => state.config.difference);
  const season = usePlayground((state) => state.series?.season ?? 0);
  const note = restartNote('difference', words);
  const named = [0, 1, ...(season > 1 ? [season] : [])];
  const label = (value: number) => {
    if (value === 0) return t('difference.none');
    if (value === 1) return t('difference.step');
    return value === season ? t('difference.season', { n: value }) : t('difference.other', { n: value });
  };
  const values = named.includes(lag) ? named : [...named, lag];
  return (
    <div className={styles['difference']}>
      <Select
        label={t('set.difference')}
        value={String(lag)}
        options={values.map((value) => ({ value: String(value), label: label(value) }))}
        note={note}
        hint={t('set.differenceHint')}
        onChoose={(value) => change({ difference: Number(value) })}
      />
      <NumberField
        label={t('exact', { name: t('set.difference') })}
        value={lag}
        min={SETTINGS.difference.min}
        max={SETTINGS.difference.max}
        whole
        describedBy={note?.id}
        onCommit={(difference) => change({ difference })}
      />
    </div>
  );
}
