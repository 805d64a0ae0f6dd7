import type { DecimalMark, Delimiter, Encoding } from '../../../../model/protocol/importing';
import type { LabelledChoices, LabelledReport } from '../../../../model/protocol/labelled';
import { Select } from '../../../controls/fields/Select';
import { FoundSelect } from '../../data/importing/FoundSelect';
import { DECIMALS, DELIMITERS, ENCODINGS } from '../../data/importing/importTerms';
import { useImportWords } from '../../data/importing/importWords';
import type { LabelledCorrections } from './labelledChoices';
import { useMaterialWords } from './materialWords';
import styles from './TaskMaterial.module.css';

type LabelledFormProps = {
  /** Null where nothing was understood. */
  report: LabelledReport | null;
  choices: LabelledChoices;
  /** All columns of the long form. */
  columns: readonly string[];
  onCorrect(change: LabelledCorrections): void;
};

/** How the files are written, and which column is what. */
export function LabelledForm({ report, choices, columns, onCorrect }: LabelledFormProps) {
  const { t } = useMaterialWords();
  const { t: say } = useImportWords();
  const delimiters = (Object.keys(DELIMITERS) as Delimiter[]).map((value) => ({
    value,
    label: say(DELIMITERS[value]),
  }));
  const decimals = (Object.keys(DECIMALS) as DecimalMark[]).map((value) => ({ value, label: say(DECIMALS[value]) }));
  const encodings = (Object.keys(ENCODINGS) as Encoding[]).map((value) => ({ value, label: ENCODINGS[value] }));
  const found = <T,>(options: readonly { value: T; label: string }[], value: T | null | undefined) =>
    options.find((option) => option.value === value)?.label ?? '–';
  return (
    <fieldset className={styles['form']}>
      <legend>{say('read.file')}</legend>
      <FoundSelect<'long' | 'across'>
        label={t('labelled.form')}
        said={choices.form}
        found={report ? t(`labelled.form.${report.form}`) : '–'}
        options={[
          { value: 'long', label: t('labelled.form.long') },
          { value: 'across', label: t('labelled.form.across') },
        ]}
        onSay={(form) => onCorrect({ form })}
      />
      <FoundSelect<Encoding>
        label={say('read.encoding')}
        said={choices.encoding}
        found={found(encodings, report?.encoding)}
        options={encodings}
        onSay={(encoding) => onCorrect({ encoding })}
      />
      {report?.form !== 'ts' && (
        <>
          <FoundSelect<Delimiter>
            label={say('read.delimiter')}
            said={choices.delimiter}
            found={found(delimiters, report?.delimiter)}
            options={delimiters}
            onSay={(delimiter) => onCorrect({ delimiter })}
          />
          <FoundSelect<DecimalMark>
            label={say('read.decimal')}
            said={choices.decimal}
            found={found(decimals, report?.decimal)}
            options={decimals}
            onSay={(decimal) => onCorrect({ decimal })}
          />
        </>
      )}
      {columns.length > 0 && <ColumnRoles report={report} choices={choices} columns={columns} onCorrect={onCorrect} />}
    </fieldset>
  );
}

/** No column has this name: it stands for none. */
const NONE = '\u0000';

function ColumnRoles({ report, choices, columns, onCorrect }: LabelledFormProps) {
  const { t } = useMaterialWords();
  const roles = report?.columns ?? null;
  const names = columns.map((name) => ({ value: name, label: name }));
  const unknown = { value: '', label: t('labelled.choose') };
  const id = choices.id ?? roles?.id ?? '';
  const label = choices.label ?? roles?.label ?? '';
  const time = choices.time === undefined ? (roles ? (roles.time ?? NONE) : '') : (choices.time ?? NONE);
  const values = choices.values ?? roles?.values ?? [];
  const withUnknown = (value: string) => (value === '' ? [unknown, ...names] : names);
  return (
    <>
      <Select
        label={t('labelled.id')}
        value={id}
        options={withUnknown(id)}
        onChoose={(name) => onCorrect({ id: name === '' ? undefined : name })}
      />
      <Select
        label={t('labelled.label')}
        value={label}
        options={withUnknown(label)}
        onChoose={(name) => onCorrect({ label: name === '' ? undefined : name })}
      />
      <Select
        label={t('labelled.time')}
        value={time}
        options={[...(time === '' ? [unknown] : []), { value: NONE, label: t('labelled.inOrder') }, ...names]}
        onChoose={(name) => onCorrect({ time: name === NONE ? null : name === '' ? undefined : name })}
      />
      <fieldset className={styles['values']}>
        <legend>{t('labelled.values')}</legend>
        {columns
          .filter((name) => name !== id && name !== label && name !== time)
          .map((name) => {
            const isTaken = values.includes(name);
            const next = columns.filter((other) => (other === name ? !isTaken : values.includes(other)));
            return (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={isTaken}
                  // One column of values there must be.
                  disabled={isTaken && values.length === 1}
                  onChange={() => onCorrect({ values: next })}
                />{' '}
                {name}
              </label>
            );
          })}
      </fieldset>
    </>
  );
}
