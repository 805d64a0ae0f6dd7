import { LESSONS } from '../../../lessons/course/lessons';
import { Dialog } from '../../controls/popups/Dialog';
import { useCommands, usePlayground } from '../page/playgroundContext';
import { DialogButton } from '../page/DialogButton';
import { fetched } from '../../controls/browser/fetched';
import { BeatButton } from './beat/BeatButton';
import styles from './LessonsDialog.module.css';
import { useGuide } from './useGuide';
import { useLessonsWords } from './words';

const ClassDialog = fetched(async () => (await import('./receipts/ClassDialog')).ClassDialog);

/** The lessons, in their order, with how far each has been taken. */
export function LessonsDialog({ onClose }: { onClose(): void }) {
  const { t, language, number } = useLessonsWords();
  const { wantLesson } = useCommands();
  const taken = usePlayground((state) => state.taken);
  useGuide();
  return (
    <Dialog title={t('lessons.title')} closeLabel={t('close')} open onClose={onClose}>
      <p className="muted">{t('lessons.intro')}</p>
      <p>
        <BeatButton />
      </p>
      <ol className={styles['lessons']}>
        {LESSONS.map(({ name, title, about, minutes, steps }) => {
          const progress = taken[name];
          return (
            <li key={name}>
              <button
                type="button"
                className={styles['lesson']}
                data-lesson-name={name}
                onClick={() => {
                  onClose();
                  wantLesson(name);
                }}
              >
                <strong>{title[language]}</strong>
                <span>{about[language]}</span>
                <span className="muted">
                  {t('lessons.minutes', { n: number(minutes) })}
                  {progress && (
                    <>
                      {' · '}
                      {progress.isDone
                        ? `✓ ${t('lessons.done')}`
                        : t('lessons.begun', { n: number(progress.step + 1), of: number(steps.length) })}
                    </>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <DialogButton dialog={ClassDialog}>{t('lessons.class')}</DialogButton>
    </Dialog>
  );
}
