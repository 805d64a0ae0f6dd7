import { useState } from 'react';
import type { RunEntry } from '../../../../model/protocol/history';
import type { Measured } from '../../../../model/protocol/tasks';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { measureText } from '../../tasks/score/scoreText';
import { durationText } from '../../training/durationText';
import { changedText, nameText, seriesText } from './entryText';
import { LossLine } from './LossLine';
import styles from './history.module.css';
import { useHistoryWords } from './words';

type RunRowProps = {
  entry: RunEntry;
  entries: readonly RunEntry[];
  isChosen: boolean;
  canChoose: boolean;
  onChoose(isChosen: boolean): void;
};

/** One run of the list. */
export function RunRow({ entry, entries, isChosen, canChoose, onChoose }: RunRowProps) {
  const words = useHistoryWords();
  const { t, number, figure, language } = words;
  const { openEntry, changeEntry, removeEntries } = useCommands();
  const isInPlace = usePlayground((state) => state.entry === entry.id);
  const [isNoteOpen, openNote] = useState(false);
  const name = nameText(entry, entries, words);
  const { id, isStarred, note, validation, test, score, epochs, trainedMs, line, savedAt } = entry;
  const date = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <tr data-run={id}>
        <td>
          <input
            type="checkbox"
            aria-label={t('runs.chooseOne', { name })}
            checked={isChosen}
            disabled={!isChosen && !canChoose}
            onChange={(event) => onChoose(event.target.checked)}
          />
        </td>
        <td>
          <button
            type="button"
            className="sign-button"
            aria-pressed={isStarred}
            aria-label={t(isStarred ? 'runs.unstar' : 'runs.star', { name })}
            onClick={() => changeEntry(id, { isStarred: !isStarred })}
          >
            {isStarred ? '★' : '☆'}
          </button>
        </td>
        <th scope="row" className={styles['name']}>
          <NameField key={entry.name} entry={entry} shown={name} />
          <span className="muted">
            {seriesText(entry, words)} · {date.format(savedAt)}
            {isInPlace && <strong className={styles['place']}>{t('runs.inPlace')}</strong>}
          </span>
          <span className={styles['actions']}>
            <button
              type="button"
              className="button button-small"
              aria-label={t('runs.openOne', { name })}
              onClick={() => openEntry(id)}
            >
              {t('runs.open')}
            </button>
            <button
              type="button"
              className="button button-small"
              aria-expanded={isNoteOpen}
              aria-label={t('runs.note', { name })}
              onClick={() => openNote(!isNoteOpen)}
            >
              {note === '' ? '✎' : '✎ •'}
            </button>
            <button
              type="button"
              className="button button-small"
              aria-label={t('runs.deleteOne', { name })}
              onClick={() => removeEntries([id])}
            >
              ✕
            </button>
          </span>
        </th>
        <td className={styles['text']}>{changedText(entry, entries, words)}</td>
        <ScoreCell mase={validation} score={score?.validation ?? null} />
        <ScoreCell mase={test} score={score?.test ?? null} />
        <td>{number(epochs)}</td>
        <td>{durationText(trainedMs, words)}</td>
        <td>
          <LossLine
            line={line}
            label={t('runs.lineOf', {
              first: figure(line[0] ?? Number.NaN),
              last: figure(line.at(-1) ?? Number.NaN),
              epochs,
            })}
          />
        </td>
      </tr>
      {(isNoteOpen || note !== '') && (
        <tr className={styles['noteRow']}>
          <td colSpan={2} />
          <td colSpan={7}>
            <textarea
              key={note}
              className={styles['note']}
              aria-label={t('runs.note', { name })}
              placeholder={t('runs.noteShort')}
              defaultValue={note}
              maxLength={2000}
              rows={Math.min(6, 1 + note.split('\n').length)}
              onBlur={(event) => event.target.value !== note && changeEntry(id, { note: event.target.value })}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** What it came to on a part: its MASE, or the measure of another task beside chance. */
function ScoreCell({ mase, score }: { mase: number | null; score: Measured | null }) {
  const words = useHistoryWords();
  if (!score) return <td>{words.figure(mase ?? Number.NaN)}</td>;
  const { measure, value, chance } = score;
  return (
    <td>
      {measureText(measure, value, words)}{' '}
      <span className={`muted ${styles['chance']}`}>
        {words.t(`runs.${measure}`, { chance: measureText(measure, chance, words) })}
      </span>
    </td>
  );
}

/** Its name, which is written over; emptied, it has its default again. */
function NameField({ entry, shown }: { entry: RunEntry; shown: string }) {
  const { t } = useHistoryWords();
  const { changeEntry } = useCommands();
  const commit = (value: string) => {
    const name = value.trim() === shown ? entry.name : value.trim();
    if (name !== entry.name) changeEntry(entry.id, { name });
  };
  return (
    <input
      className={styles['nameField']}
      aria-label={t('runs.rename', { name: shown })}
      defaultValue={shown}
      maxLength={120}
      title={shown}
      onBlur={(event) => commit(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        event.currentTarget.value = shown;
        event.currentTarget.blur();
      }}
    />
  );
}
