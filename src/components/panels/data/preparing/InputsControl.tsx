import { useId } from 'react';
import { calendarNames, inputNames, inputsText, type InputName } from '../../../../model/settings/sources/inputs';
import type { Feature } from '../../../../model/protocol/series';
import { InputEffectNote } from './InputEffectNote';
import { useCommands, usePlayground, useWords } from '../../page/playgroundContext';
import { restartNote } from '../../settings/restartNote';
import styles from './InputsControl.module.css';

const isSame = (a: InputName, b: InputName) => a.kind === b.kind && a.name === b.name;

/** Whether there is anything beside the target that could be an input. */
export const useHasInputs = (): boolean =>
  usePlayground(({ series }) => series !== null && series.features.length + calendarNames(series.time).length > 0);

/** The columns beside the target and the positions in the calendar, each switched on or off as an input of the network. */
export function InputsControl() {
  const words = useWords();
  const { t } = words;
  const { change } = useCommands();
  const series = usePlayground((state) => state.series);
  const chosen = inputNames(usePlayground((state) => state.config.inputs));
  const ahead = inputNames(usePlayground((state) => state.config.knownAhead));
  const note = restartNote('inputs', words);
  const group = useId();
  if (!series) return null;
  const calendar = calendarNames(series.time);

  const has = (list: readonly InputName[], name: InputName) => list.some((each) => isSame(each, name));
  const toggled = (list: readonly InputName[], name: InputName) =>
    inputsText(has(list, name) ? list.filter((each) => !isSame(each, name)) : [...list, name]);
  const columnLabel = (feature: Feature) =>
    feature.kind === 'category'
      ? t('inputs.category', { name: feature.name, labels: feature.labels.length })
      : feature.name;
  const option = (name: InputName, label: string) => (
    <li key={`${name.kind} ${name.name}`}>
      <label className={styles['option']}>
        <input
          type="checkbox"
          checked={has(chosen, name)}
          aria-describedby={note?.id}
          onChange={() => change({ inputs: toggled(chosen, name) })}
        />
        <span>{label}</span>
      </label>
      {has(chosen, name) && name.kind === 'column' && (
        <label className={styles['ahead']} title={t('inputs.aheadHint')}>
          <input
            type="checkbox"
            aria-label={t('inputs.aheadOf', { name: label })}
            checked={has(ahead, name)}
            onChange={() => change({ knownAhead: toggled(ahead, name) })}
          />
          {t('inputs.ahead')}
        </label>
      )}
      {has(chosen, name) && <InputEffectNote kind={name.kind} name={name.name} />}
    </li>
  );
  return (
    <details className={styles['inputs']} open={chosen.length > 0}>
      <summary>
        {t('inputs.title')}
        {note && (
          <span aria-hidden="true" title={note.title} className={styles['note']}>
            {note.sign}
          </span>
        )}
        <span className="muted"> {chosen.length > 0 ? chosen.length : t('none')}</span>
      </summary>
      {series.features.length > 0 && (
        <div role="group" aria-labelledby={`${group}c`}>
          <p id={`${group}c`}>{t('inputs.columns')}</p>
          <ul>
            {series.features.map((feature) => option({ kind: 'column', name: feature.name }, columnLabel(feature)))}
          </ul>
        </div>
      )}
      {calendar.length > 0 && (
        <div role="group" aria-labelledby={`${group}d`}>
          <p id={`${group}d`}>{t('inputs.calendar')}</p>
          <ul>{calendar.map((name) => option({ kind: 'calendar', name }, t(`inputs.${name}`)))}</ul>
        </div>
      )}
    </details>
  );
}
