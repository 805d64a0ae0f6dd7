import { useEffect, useMemo, useState } from 'react';
import type { Language } from '../../../i18n/language';
import type { Guide } from '../../../lessons/guide';
import type { LessonStep } from '../../../lessons/lesson';
import { piecesOf } from '../../../lessons/marks';
import type { Place } from '../../../lessons/places';
import { isTrained } from '../../../lessons/seen';
import { usePlayground } from '../page/playgroundContext';
import { SettingControl } from '../settings/SettingControl';
import { createLighting, type Lighting } from './lighting';
import { LessonText } from './LessonText';
import { StepQuestion } from './StepQuestion';
import styles from './LessonColumn.module.css';
import { useLessonsWords } from './words';

/** What a step says, has one do, and claims. */
export function LessonStepView({ step, guide }: { step: LessonStep; guide: Guide }) {
  const { t, language, figure, number } = useLessonsWords();
  const { light, pointAt, touched } = useLights(step, language);
  const isDone = usePlayground((state) => step.waits?.until(state) ?? true);
  const isBusy = usePlayground((state) => state.status === 'training' && !isTrained(state));
  const epoch = usePlayground((state) => (isBusy ? state.epoch : 0));
  const epochs = usePlayground((state) => state.config.epochs);
  const checked = usePlayground((state) => state.checked[step.id]);
  const answer = usePlayground((state) => state.lessonAnswers[step.id]);
  // What is asked is not told before.
  const isAnswered = !step.asks || answer !== undefined;
  const claim = checked && step.claim ? (checked.holds ? step.claim.says : step.claim.otherwise) : null;
  return (
    <>
      <LessonText pieces={piecesOf(step.text[language], {}, figure)} touched={touched} onPoint={light} onGo={pointAt} />
      {step.controls && (
        <div className={styles['controls']}>
          {step.controls.map((name) => (
            <SettingControl key={name} name={name} />
          ))}
        </div>
      )}
      {step.asks && <StepQuestion question={step.asks} answer={answer ?? null} onAnswer={guide.answer} />}
      {step.waits && (
        <p className={styles['wait']} data-done={isDone}>
          <span aria-hidden="true">{isDone ? '✓' : '→'}</span>
          <span>{isDone ? t('lesson.done', { what: step.waits.says[language] }) : step.waits.says[language]}</span>
          {!isDone && !isBusy && isAnswered && (
            <button type="button" className="button button-small" onClick={guide.doIt}>
              {t('lesson.doIt')}
            </button>
          )}
        </p>
      )}
      {isBusy && <p className="muted">{t('lesson.training', { n: number(epoch), of: number(epochs) })}</p>}
      {claim && checked && isAnswered && (
        <p className={styles['claim']} data-holds={checked.holds} role="note" aria-label={t('lesson.claim')}>
          <span aria-hidden="true">{checked.holds ? '✓' : '≠'}</span>
          <LessonText
            pieces={piecesOf(claim[language], checked.evidence, figure)}
            touched={touched}
            onPoint={light}
            onGo={pointAt}
            inline
          />
        </p>
      )}
    </>
  );
}

/** What is lit: what the step lights, and what a word points at; and the word of the place that is touched. */
function useLights(step: LessonStep, language: Language) {
  const [lighting, setLighting] = useState<Lighting | null>(null);
  const [pointed, setPointed] = useState<Place | null>(null);
  const [touched, setTouched] = useState<Place | null>(null);
  const places = useMemo(
    () => piecesOf(step.text[language], {}, String).flatMap((piece) => (piece.kind === 'place' ? [piece.place] : [])),
    [step, language],
  );
  const [first] = step.lights ?? [];
  useEffect(() => {
    const made = createLighting(document);
    // oxlint-disable-next-line react/set-state-in-effect -- what stands beside the document is there with the effect
    setLighting(made);
    return made.end;
  }, []);
  useEffect(() => {
    lighting?.light([...(step.lights ?? []), ...(pointed ? [pointed] : [])]);
  }, [lighting, step, pointed]);
  useEffect(() => {
    if (first) lighting?.show(first);
  }, [lighting, first]);
  useEffect(() => {
    if (!lighting) return;
    const touch = ({ target }: Event) => {
      const isHere = target instanceof Element && !target.closest('[data-lesson]');
      setTouched(isHere ? lighting.placeAt(target, places) : null);
    };
    document.addEventListener('pointermove', touch);
    document.addEventListener('focusin', touch);
    return () => {
      document.removeEventListener('pointermove', touch);
      document.removeEventListener('focusin', touch);
    };
  }, [lighting, places]);
  return { light: setPointed, pointAt: (place: Place) => lighting?.show(place), touched };
}
