import { useEffect } from 'react';
import { SETTING_NAMES, type Config } from '../../../model/settings/settings';
import type { UnreadProblem } from '../../../model/protocol/exporting';
import type { ExportNote as Note } from '../../../store/history/facts';
import { hand } from '../../controls/browser/download';
import { Alert } from '../../controls/layout/Alert';
import { useCommands, usePlayground } from '../page/playgroundContext';
import { valueText } from '../runs/changes';
import { settingLabel } from '../settings/settingLabel';
import { isUnreadKey, useUnreadWords, type UnreadWords } from './unreadWords';
import { useExportWords, type ExportKey, type ExportWords } from './exportWords';

/** What came of a file that was to be written or read; a file that was written is given to the user. */
export function ExportNote() {
  const words = useExportWords();
  const unread = useUnreadWords();
  const { dismissExport, takeWritten, undo } = useCommands();
  const note = usePlayground((state) => state.exportNote);
  const written = usePlayground((state) => state.written);
  useEffect(() => {
    if (!written) return;
    const { name, type, content } = written;
    hand(name, new Blob([content as BlobPart], { type }));
    takeWritten();
  }, [written, takeWritten]);
  if (!note) return null;
  return (
    <Alert
      title={titleOf(note, words)}
      actions={
        note.kind === 'read' && (
          <button
            type="button"
            className="button button-small"
            onClick={() => {
              dismissExport();
              undo();
            }}
          >
            {words.t('read.undo')}
          </button>
        )
      }
      dismiss={{ label: words.t('dismiss'), onDismiss: dismissExport }}
    >
      <p>{bodyOf(note, words, unread)}</p>
    </Alert>
  );
}

function titleOf(note: Note, { t }: ExportWords): string {
  switch (note.kind) {
    case 'unwritable':
      return t('export.refused');
    case 'read':
      return t('read.title', { file: note.fileName });
    case 'readRuns':
      return t(note.read === 1 ? 'readRuns.one' : 'readRuns.other', { n: note.read, file: note.fileName });
    case 'unread':
      return t('unread.title', { file: note.fileName });
  }
}

function bodyOf(note: Note, words: ExportWords, unread: UnreadWords): string {
  const { t, count } = words;
  switch (note.kind) {
    case 'unwritable':
      return unwritableText(note, words, unread);
    case 'read': {
      const changes = changedText(note.changed, words);
      return [
        t(note.isForeign ? 'read.foreign' : 'read.own'),
        ...(changes === '' ? [] : [t('read.changed', { changes })]),
      ].join(words.language === 'zh' ? '' : ' ');
    }
    case 'readRuns':
      return note.unread > 0 ? count('readRuns.unread', note.unread) : '';
    case 'unread':
      return `${unreadText(note.problem, unread)} ${t('unread.kept')}`;
  }
}

const changedText = (changed: Partial<Config>, words: ExportWords): string =>
  SETTING_NAMES.flatMap((name) => {
    const value = changed[name];
    return value === undefined ? [] : [`${settingLabel(name, words)} ${valueText(name, value, words)}`];
  }).join(', ');

/** A sentence whose values are those of the file: which they are is known only then. */
const told = (t: (key: never, values: never) => string, key: string, values: UnreadProblem['values']): string =>
  t(key as never, values as never);

export function unreadText({ code, values }: UnreadProblem, words: UnreadWords): string {
  const { t } = words;
  const key = `unread.${code}`;
  return isUnreadKey(key) ? told(t, key, named(values, words)) : t('unread.other', { code });
}

/** What is a setting has its name in the page's language. */
function named(values: UnreadProblem['values'], words: UnreadWords): UnreadProblem['values'] {
  const what = values['what'] ?? values['name'];
  if (typeof what !== 'string') return values;
  const label = what === 'inputs' || what === 'outputs' ? words.t(`unread.what.${what}`) : settingLabel(what, words);
  return { ...values, ...('what' in values ? { what: label } : { name: label }) };
}

const UNWRITABLE = new Set([
  'task',
  'cell',
  'reset-after',
  'one-activation',
  'activation',
  'leaks',
  'setting',
  'windows',
]);

function unwritableText(
  { format, problem }: Extract<Note, { kind: 'unwritable' }>,
  words: ExportWords,
  unread: UnreadWords,
): string {
  const { t } = words;
  const { code, values } = problem;
  if (!UNWRITABLE.has(code)) return t('export.unwritable.other', { code });
  const name = format === 'search' ? format : t(`export.${format}` as ExportKey as 'export.keras');
  const cell = values['cell'];
  const said = {
    ...named(values, unread),
    format: name,
    ...(cell === undefined ? {} : { cell: valueText('cell', cell, words) }),
  };
  return told(t, `export.unwritable.${code}`, said);
}
