import { SEED_COUNTS, MOST_SEARCH_RUNS, type Search, type SearchedSetting } from '../../../../model/protocol/search';
import type { SearchedName } from '../../../../model/settings/searchable';
import { Choice } from '../../../controls/fields/Choice';
import { NumberField } from '../../../controls/fields/NumberField';
import { Select } from '../../../controls/fields/Select';
import { usePlayground } from '../../page/playgroundContext';
import { settingLabel } from '../../settings/settingLabel';
import { valueText } from '../changes';
import { canAdd, shownValues, withoutSetting, withSetting, withValue } from './draft';
import styles from './search.module.css';
import { useSearchWords } from './words';

const LARGEST_SEED = 999_999;

type SearchFormProps = { search: Search; onChange(search: Search): void };

/** Which settings are varied over which values, and how many combinations of them are tried. */
export function SearchForm({ search, onChange }: SearchFormProps) {
  const words = useSearchWords();
  const { t } = words;
  const config = usePlayground((state) => state.config);
  const further = canAdd(search);
  return (
    <div className={styles['form']} role="group" aria-label={t('search.ask')}>
      {search.settings.map((setting) => (
        <SettingValues key={setting.name} setting={setting} search={search} onChange={onChange} />
      ))}
      {further.length > 0 && (
        <div className={styles['add']}>
          <Select
            label={t('search.add')}
            value=""
            options={[
              { value: '', label: t('search.addNone') },
              ...further.map((name) => ({ value: name, label: settingLabel(name, words) })),
            ]}
            onChoose={(name) => {
              if (name !== '') onChange(withSetting(search, name as SearchedName, config));
            }}
          />
        </div>
      )}
      <div className={styles['how']}>
        <Choice<Search['kind']>
          label={t('search.kind')}
          inline
          value={search.kind}
          options={(['grid', 'random'] as const).map((value) => ({ value, label: t(`search.${value}`) }))}
          onChoose={(kind) => onChange({ ...search, kind })}
        />
        {search.kind === 'random' && (
          <span className={styles['number']}>
            <span aria-hidden="true">{t('search.budget')}</span>
            <NumberField
              label={t('search.budget')}
              value={search.budget}
              min={search.seeds}
              max={MOST_SEARCH_RUNS}
              whole
              onCommit={(budget) => onChange({ ...search, budget })}
            />
          </span>
        )}
        <Choice
          label={t('search.seeds')}
          inline
          hint={t('search.seedsHint')}
          value={String(search.seeds)}
          options={SEED_COUNTS.map((count) => ({ value: String(count), label: String(count) }))}
          onChoose={(text) => {
            const seeds = SEED_COUNTS.find((count) => String(count) === text) ?? search.seeds;
            onChange({ ...search, seeds, budget: Math.max(seeds, search.budget) });
          }}
        />
        <span className={styles['number']}>
          <span aria-hidden="true">{t('search.order')}</span>
          <NumberField
            label={t('search.order')}
            value={search.seed}
            min={0}
            max={LARGEST_SEED}
            whole
            onCommit={(seed) => onChange({ ...search, seed })}
          />
        </span>
      </div>
    </div>
  );
}

type SettingValuesProps = SearchFormProps & { setting: SearchedSetting };

function SettingValues({ setting, search, onChange }: SettingValuesProps) {
  const words = useSearchWords();
  const { t } = words;
  const config = usePlayground((state) => state.config);
  const { name, values } = setting;
  const label = settingLabel(name, words);
  return (
    <fieldset className={styles['setting']}>
      <legend className="visually-hidden">{t('search.values', { name: label })}</legend>
      <span className={styles['name']} aria-hidden="true">
        {label}
      </span>
      <span className={styles['values']}>
        {shownValues(name, config, values).map((value) => (
          <label key={value} className={styles['value']}>
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={() => onChange(withValue(search, setting, value, config))}
            />
            <span>{valueText(name, value, words)}</span>
          </label>
        ))}
      </span>
      <button
        type="button"
        className="link-button"
        aria-label={t('search.remove', { name: label })}
        onClick={() => onChange(withoutSetting(search, name))}
      >
        {t('search.removeSign')}
      </button>
    </fieldset>
  );
}
