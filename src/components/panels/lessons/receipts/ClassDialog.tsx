import { useId, useMemo, useState } from 'react';
import { lessonOf, LESSONS } from '../../../../lessons/course/lessons';
import { readCodes } from '../../../../lessons/receipts/code';
import { poolOf } from '../../../../lessons/receipts/pool';
import { Dialog } from '../../../controls/popups/Dialog';
import { PooledLessonView } from './PooledLessonView';
import styles from './receipts.module.css';
import { useReceiptWords } from './words';

/** A class's codes, read in this tab and seen together. */
export function ClassDialog({ onClose }: { onClose(): void }) {
  const { t, count, number } = useReceiptWords();
  const field = useId();
  const [text, setText] = useState('');
  const read = useMemo(() => readCodes(text, lessonOf), [text]);
  const pools = useMemo(
    () => LESSONS.map((lesson) => poolOf(lesson, read.receipts)).filter(({ learners }) => learners > 0),
    [read],
  );
  async function add(files: Iterable<File>): Promise<void> {
    const texts = await Promise.all([...files].map((file) => file.text()));
    setText((before) => [before, ...texts].filter((part) => part !== '').join('\n'));
  }
  return (
    <Dialog title={t('class.title')} closeLabel={t('close')} open onClose={onClose}>
      <p className="muted">{t('class.about')}</p>
      <label htmlFor={field}>{t('class.paste')}</label>
      <textarea
        id={field}
        className={styles['codes']}
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          if (event.dataTransfer.files.length === 0) return;
          event.preventDefault();
          void add(event.dataTransfer.files);
        }}
      />
      <label className={styles['files']}>
        {t('class.files')}{' '}
        <input
          type="file"
          multiple
          accept=".txt,.csv,.json,text/*"
          onChange={(event) => void add(event.target.files ?? [])}
        />
      </label>
      <p role="status">
        {read.receipts.length === 0 ? t('class.none') : count('class.read', read.receipts.length)}
        {read.doubled > 0 && ` · ${t('class.doubled', { n: number(read.doubled) })}`}
      </p>
      {read.refused.length > 0 && (
        <ul className={styles['refused']}>
          {read.refused.map(({ place, problem }) => (
            <li key={place}>{t('class.refused', { place: number(place), why: t(`class.${problem}`) })}</li>
          ))}
        </ul>
      )}
      {pools.map((pool) => (
        <PooledLessonView key={pool.lesson.name} pool={pool} />
      ))}
    </Dialog>
  );
}
