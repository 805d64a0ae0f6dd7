import { configFor } from '../../../model/settings/config';
import type { Config } from '../../../model/settings/settings';
import type { Commands } from '../../../store/playground';
import { CellEquations } from '../../charts/equations/CellEquations';
import { Dialog } from '../../controls/popups/Dialog';
import { useCommands, usePlayground } from '../page/playgroundContext';
import { BeatButton } from './beat/BeatButton';
import { useLessonsWords, type LessonKey } from './words';
import styles from './LessonsDialog.module.css';

type Lesson = {
  readonly title: LessonKey;
  readonly body: LessonKey;
  readonly apply?: { readonly label: LessonKey; run(commands: Commands): void };
};

/** The network on the plain values: what is suggested beside it would bring the level along. */
const ALONE = {
  transform: 'none',
  difference: 0,
  shortcut: 'none',
  learningRate: 0.003,
  patience: 0,
} satisfies Partial<Config>;

const LESSONS: readonly Lesson[] = [
  { title: 'lessons.1.title', body: 'lessons.1.body' },
  { title: 'lessons.2.title', body: 'lessons.2.body' },
  {
    title: 'lessons.3.title',
    body: 'lessons.3.body',
    apply: { label: 'lessons.3.apply', run: ({ chooseSource }) => chooseSource('square') },
  },
  { title: 'lessons.4.title', body: 'lessons.4.body' },
  {
    title: 'lessons.5.title',
    body: 'lessons.5.body',
    apply: {
      label: 'lessons.5.apply',
      run: ({ change }) => change({ ...configFor('air-passengers'), ...ALONE }),
    },
  },
  {
    title: 'lessons.6.title',
    body: 'lessons.6.body',
    apply: { label: 'lessons.6.apply', run: ({ chooseSource }) => chooseSource('random-walk') },
  },
];

/** What to try first, and the equations of the cell. */
export function LessonsDialog({ onClose }: { onClose(): void }) {
  const { t } = useLessonsWords();
  const commands = useCommands();
  const activation = usePlayground((state) => state.config.activation);
  return (
    <Dialog title={t('lessons.title')} closeLabel={t('close')} open onClose={onClose}>
      <p className="muted">{t('lessons.intro')}</p>
      <p>
        <BeatButton />
      </p>
      <ol className={styles['steps']}>
        {LESSONS.map(({ title, body, apply }) => (
          <li key={title}>
            <h3>{t(title)}</h3>
            <p>{t(body)}</p>
            {apply && (
              <button
                type="button"
                className="button button-small"
                onClick={() => {
                  onClose();
                  apply.run(commands);
                }}
              >
                {t(apply.label)}
              </button>
            )}
          </li>
        ))}
      </ol>
      <h3>{t('lessons.equations')}</h3>
      <CellEquations activation={activation} />
      <p className="muted">{t('lessons.equationsNote')}</p>
    </Dialog>
  );
}
