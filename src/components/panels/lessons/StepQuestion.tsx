import { useCallback } from 'react';
import type { Answer } from '../../../lessons/answers';
import type { ChoiceAsked, LineAsked, LineName, NumberAsked, Question } from '../../../lessons/question';
import { usePlayground, useSnapshotOfState } from '../page/playgroundContext';
import { ChoiceQuestion } from './asking/ChoiceQuestion';
import { LineQuestion, type LineReveal } from './asking/LineQuestion';
import { NumberQuestion } from './asking/NumberQuestion';
import { useLessonsWords } from './words';

type AskedProps<Q extends Question> = { question: Q; answer: Answer | null; onAnswer(answer: Answer): void };

/** What a step asks, and what is true once it is answered. */
export function StepQuestion({ question, ...props }: AskedProps<Question>) {
  switch (question.kind) {
    case 'choice':
      return <Choosing question={question} {...props} />;
    case 'number':
      return <Guessing question={question} {...props} />;
    case 'line':
      return <Drawing question={question} {...props} />;
  }
}

function Choosing({ question, answer, onAnswer }: AskedProps<ChoiceAsked>) {
  const { language } = useLessonsWords();
  return (
    <ChoiceQuestion
      question={question.asks[language]}
      options={question.options.map(({ id, says, because }) => ({
        value: id,
        label: says[language],
        why: because[language],
      }))}
      right={question.options.find(({ isRight }) => isRight)?.id ?? ''}
      answer={answer?.kind === 'choice' ? answer : null}
      onAnswer={onAnswer}
    />
  );
}

function Guessing({ question, answer, onAnswer }: AskedProps<NumberAsked>) {
  const { t, language } = useLessonsWords();
  const truth = usePlayground(question.truth);
  const given = answer?.kind === 'number' ? answer : null;
  return (
    <>
      <NumberQuestion
        question={question.asks[language]}
        label={t('lesson.answer')}
        unit={question.unit[language]}
        min={question.min}
        max={question.max}
        step={question.step}
        truth={truth ?? Number.NaN}
        explanation={question.because[language]}
        // As long as the truth is not there, nothing is said of the answer.
        answer={truth === null ? null : given}
        onAnswer={onAnswer}
      />
      {given && truth === null && <p className="muted">{t('lesson.notYet')}</p>}
    </>
  );
}

/** The lines beside the learner's own, each by colour, dash and letter. */
const LINES = {
  network: { letter: 'N', colour: 'var(--forecast)' },
  naive: { letter: 'R', colour: 'var(--muted)', dash: '5 4' },
  untrained: { letter: 'U', colour: 'var(--muted)', dash: '2 3' },
} as const satisfies Partial<Record<LineName, object>>;

function Drawing({ question, answer, onAnswer }: AskedProps<LineAsked>) {
  const { t, language, number } = useLessonsWords();
  // What is drawn on and what comes out are worked out of the whole state: once a step, and not with every event.
  const now = useSnapshotOfState();
  const isKnown = usePlayground((state) => question.draw(state) !== null);
  const isThere = usePlayground((state) => question.reveal(state) !== null);
  const place = useCallback((step: number) => (step === 0 ? '0' : `+${number(step)}`), [number]);
  const asked = isKnown ? question.draw(now()) : null;
  if (!asked) return <p className="muted">{t('lesson.notYet')}</p>;
  const out = isThere ? question.reveal(now()) : null;
  const { of } = question;
  const isGate = of !== 'series' && of !== 'loss';
  const reveal: LineReveal | null = out?.truth
    ? {
        truth: out.truth,
        ...(isGate ? { truthColour: `var(--gate-${of})`, truthLetter: of } : {}),
        lines: (Object.keys(LINES) as (keyof typeof LINES)[]).flatMap((name) => {
          const values = out[name];
          return values ? [{ name: t(`lesson.line.${name}`), values, ...LINES[name] }] : [];
        }),
      }
    : null;
  const given = answer?.kind === 'line' ? answer : null;
  return (
    <>
      <LineQuestion
        question={question.asks[language]}
        what={t(`lesson.of.${of}`)}
        {...(isGate ? { letter: of, hue: `var(--gate-${of})` } : {})}
        unit={asked.unit}
        known={asked.known}
        steps={asked.steps}
        scale={of === 'loss' && asked.low > 0 ? 'log' : 'linear'}
        range={[asked.low, asked.high]}
        placeLabel={place}
        answer={given}
        reveal={reveal}
        waiting={t('lesson.notYet')}
        onAnswer={onAnswer}
      />
      {given && reveal && <p>{question.because[language]}</p>}
    </>
  );
}
