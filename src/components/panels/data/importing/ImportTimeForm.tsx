import { useState } from 'react';
import type { ImportReport, ImportTime } from '../../../../model/protocol/importing';
import type { ImportWords } from './importWords';
import { Choice } from '../../../controls/fields/Choice';
import { Select } from '../../../controls/fields/Select';
import { DateOrderQuestion } from './DateOrderQuestion';
import { FoundSelect } from './FoundSelect';
import type { Corrections } from './importChoices';
import { FREQUENCIES, timeText } from './importTerms';
import { useImportWords } from './importWords';
import styles from './ImportDialog.module.css';

type ImportTimeFormProps = { report: ImportReport; onCorrect(change: Corrections): void };

/** Values of the select that are no column; columns go by their place, since a name may be anything. */
const FOUND = 'found';
const COUNTED = 'counted';
const PARTS = 'parts';
const PART_NAMES = ['year', 'month', 'day', 'time'] as const;

/** What is odd about the time stamps, counted. */
const findings = ({ unsorted, duplicates, absent, irregular }: ImportTime, { t, count }: ImportWords): string[] => [
  ...(unsorted > 0 ? [count('read.unsorted', unsorted)] : []),
  ...(duplicates > 0 ? [count('read.duplicates', duplicates)] : []),
  ...(absent > 0 ? [count('read.absent', absent)] : []),
  ...(irregular ? [t('read.irregular')] : []),
];

/** The parts that were found, as long as their joined name can be told apart again. */
function foundParts({ time, columns }: ImportReport): readonly string[] {
  const names = time?.column.split(' ') ?? [];
  return names.length > 1 && names.every((part) => columns.some(({ name }) => name === part)) ? names : [];
}

/** Where the time steps are: which columns, how they are written, how far apart, and what is done where they are uneven. */
export function ImportTimeForm({ report, onCorrect }: ImportTimeFormProps) {
  const words = useImportWords();
  const { t, count } = words;
  const { columns, time, choices } = report;
  const said = choices.time;
  /** Parts that are being chosen: less than two of them are not said yet. */
  const [parts, setParts] = useState<readonly string[] | null>(said && said.length > 1 ? said : null);
  const places = columns.map(({ name }, index) => ({ value: String(index), label: name }));
  const placeOf = (name: string | undefined) => String(columns.findIndex((column) => column.name === name));
  const nameAt = (place: string) => columns[Number(place)]?.name ?? '';
  const value = () => {
    if (parts) return PARTS;
    if (said === undefined) return FOUND;
    return said.length === 0 ? COUNTED : placeOf(said[0]);
  };
  const choose = (chosen: string) => {
    setParts(chosen === PARTS ? foundParts(report) : null);
    if (chosen === FOUND) onCorrect({ time: undefined });
    else if (chosen === COUNTED) onCorrect({ time: [] });
    else if (chosen !== PARTS) onCorrect({ time: [nameAt(chosen)] });
  };
  const choosePart = (index: number, name: string) => {
    const next = PART_NAMES.map((_, at) => (at === index ? name : (parts?.[at] ?? '')));
    setParts(next);
    const named = next.filter((part) => part !== '');
    if (named.length > 1) onCorrect({ time: named });
  };
  return (
    <fieldset className={styles['form']}>
      <legend>{t('read.timeTitle')}</legend>
      <p className={styles['wide']}>{[timeText(time, words), ...(time ? findings(time, words) : [])].join(' · ')}</p>
      <Select
        label={t('read.timeColumn')}
        value={value()}
        options={[
          {
            value: FOUND,
            label: said === undefined ? t('read.found', { found: time?.column ?? t('none') }) : t('read.auto'),
          },
          { value: COUNTED, label: t('read.counted') },
          ...places,
          { value: PARTS, label: t('read.parts') },
        ]}
        onChoose={choose}
      />
      {parts &&
        PART_NAMES.map((part, index) => (
          <Select
            key={part}
            label={t(`part.${part}`)}
            value={placeOf(parts[index])}
            options={[{ value: '-1', label: t('none') }, ...places]}
            onChoose={(place) => choosePart(index, nameAt(place))}
          />
        ))}
      {time && (
        <FoundSelect
          label={t('read.frequency')}
          said={choices.frequency}
          found={time.frequency ? t(`frequency.${time.frequency}`) : t('none')}
          options={FREQUENCIES.map((frequency) => ({ value: frequency, label: t(`frequency.${frequency}`) }))}
          onSay={(frequency) => onCorrect({ frequency })}
        />
      )}
      {time && <DateOrderQuestion report={report} onCorrect={onCorrect} />}
      {time && (time.duplicates > 0 || choices.duplicates) && (
        <Choice
          label={count('read.duplicates', time.duplicates)}
          value={choices.duplicates ?? 'last'}
          options={[
            { value: 'last', label: t('duplicates.last') },
            { value: 'mean', label: t('duplicates.mean') },
          ]}
          onChoose={(duplicates) => onCorrect({ duplicates })}
        />
      )}
      {time && (time.irregular || choices.spacing) && (
        <Choice
          label={t('read.spacing')}
          value={choices.spacing ?? 'keep'}
          options={[
            { value: 'keep', label: t('spacing.keep') },
            { value: 'resample', label: t('spacing.resample') },
          ]}
          onChoose={(spacing) => onCorrect({ spacing })}
        />
      )}
    </fieldset>
  );
}
