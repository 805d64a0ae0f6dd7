import { useEffect, useRef, type ReactNode } from 'react';
import { lessonOf, LESSONS } from '../../../lessons/course/lessons';
import type { LessonName } from '../../../lessons/names';
import type { Lesson } from '../../../lessons/lesson';
import { usePlayground } from '../page/playgroundContext';
import { takeKey } from '../page/keys/handlers';
import { LessonStepView } from './LessonStepView';
import styles from './LessonColumn.module.css';
import { LessonReceipt } from './receipts/LessonReceipt';
import { useGuide } from './useGuide';
import { useLessonsWords } from './words';

/** Before what else turns by them. */
const LESSON_FIRST = 10;

/** The lesson that is taken, beside the page that it speaks of; the settings are folded below it. */
export function LessonColumn({ children }: { children: ReactNode }) {
  const { t, language } = useLessonsWords();
  const guide = useGuide();
  const wanted = usePlayground((state) => state.wantedLesson);
  const inPlace = usePlayground((state) => state.lesson);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (wanted) void guide.begin(wanted.name, wanted.step);
  }, [guide, wanted]);
  const name = inPlace?.name;
  const at = inPlace?.step;
  // Whoever listens hears the step that has come.
  useEffect(() => {
    if (at !== undefined) title.current?.focus({ preventScroll: true });
  }, [name, at]);
  // A clicker's page keys step the lesson.
  useEffect(() => {
    if (at === undefined) return;
    const given = [
      takeKey('pageDown', () => void guide.go(at + 1), LESSON_FIRST),
      takeKey('pageUp', () => void guide.go(at - 1), LESSON_FIRST),
    ];
    return () => given.forEach((giveBack) => giveBack());
  }, [guide, at]);
  if (!inPlace) {
    return (
      <>
        <p className="muted">{t('lesson.coming')}</p>
        <button type="button" className="button" onClick={() => void guide.leave()}>
          {t('lesson.leave')}
        </button>
      </>
    );
  }
  const lesson = lessonOf(inPlace.name);
  const step = lesson.steps[inPlace.step]!;
  return (
    <>
      <section
        className={styles['lesson']}
        aria-label={t('lesson.region')}
        data-lesson={lesson.name}
        data-lesson-step={step.id}
        data-settling={inPlace.isSettling}
      >
        <header className={styles['head']}>
          <h2>{lesson.title[language]}</h2>
          <button type="button" className="button button-small" onClick={() => void guide.leave()}>
            {t('lesson.leave')}
          </button>
        </header>
        <ol className={styles['steps']} aria-label={t('lesson.steps')}>
          {lesson.steps.map((one, index) => (
            <li key={one.id}>
              <button
                type="button"
                aria-current={index === inPlace.step ? 'step' : undefined}
                aria-label={t('lesson.toStep', { n: index + 1, title: one.title[language] })}
                title={one.title[language]}
                onClick={() => void guide.go(index)}
              >
                <span aria-hidden="true">{index + 1}</span>
              </button>
            </li>
          ))}
        </ol>
        <h3 ref={title} tabIndex={-1} className={styles['title']}>
          {step.title[language]}
          <span className="visually-hidden">
            {' '}
            {t('lesson.ofSteps', { n: inPlace.step + 1, of: lesson.steps.length })}
          </span>
        </h3>
        <LessonStepView key={`${lesson.name} ${step.id}`} step={step} guide={guide} />
        {inPlace.step === lesson.steps.length - 1 && <LessonReceipt lesson={lesson.name} />}
        <Ways />
      </section>
      <details className={styles['drawer']}>
        <summary>{t('lesson.settings')}</summary>
        <div className={styles['panels']}>{children}</div>
      </details>
    </>
  );
}

/** Back and on; at the end the next lesson. */
function Ways() {
  const { t, language } = useLessonsWords();
  const guide = useGuide();
  const inPlace = usePlayground((state) => state.lesson)!;
  const { steps, name } = lessonOf(inPlace.name);
  const isLast = inPlace.step === steps.length - 1;
  const next = isLast ? nextLesson(name) : null;
  return (
    <div className={styles['ways']}>
      <button
        type="button"
        className="button"
        disabled={inPlace.step === 0}
        onClick={() => void guide.go(inPlace.step - 1)}
      >
        {t('lesson.back')}
      </button>
      {!isLast && (
        <button type="button" className={`button ${styles['next']}`} onClick={() => void guide.go(inPlace.step + 1)}>
          {t('lesson.next')}
        </button>
      )}
      {next && (
        <button type="button" className={`button ${styles['next']}`} onClick={() => void guide.begin(next.name)}>
          {t('lesson.nextLesson', { title: next.title[language] })}
        </button>
      )}
    </div>
  );
}

/** The one after it; null after the last. */
const nextLesson = (name: LessonName): Lesson | null =>
  LESSONS[LESSONS.findIndex((one) => one.name === name) + 1] ?? null;
