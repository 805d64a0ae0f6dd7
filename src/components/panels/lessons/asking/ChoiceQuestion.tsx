import { useId, useState } from 'react';
import type { ChoiceAnswer } from '../../../../lessons/answers';
import { Asking, Outcome } from './Asking';
import { useAskingWords } from './words';

type ChoiceQuestionProps = {
  question: string;
  options: readonly {
    readonly value: string;
    readonly label: string;
    /** Why it is right, or what speaks against it: said once there is an answer. */
    readonly why?: string | undefined;
  }[];
  /** The value of the right one. */
  right: string;
  /** Said after any answer. */
  explanation?: string | undefined;
  /** Null before there is one. */
  answer: ChoiceAnswer | null;
  onAnswer(answer: ChoiceAnswer): void;
};

/** One of a few; after the answer each says why it is right or is not. */
export function ChoiceQuestion({ question, options, right, explanation, answer, onAnswer }: ChoiceQuestionProps) {
  const { t } = useAskingWords();
  const id = useId();
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = answer?.chosen ?? picked;
  const isRight = answer?.chosen === right;
  return (
    <Asking label={question}>
      <fieldset>
        <legend>{question}</legend>
        <div className="asking-options">
          {options.map(({ value, label, why }) => {
            const is = !answer ? undefined : value === right ? 'right' : value === answer.chosen ? 'yours' : 'other';
            return (
              <label key={value} className="asking-option" data-answered={answer ? true : undefined} data-is={is}>
                <input
                  type="radio"
                  name={id}
                  value={value}
                  checked={chosen === value}
                  disabled={answer !== null}
                  onChange={() => setPicked(value)}
                />
                <span>
                  {label}
                  {is === 'right' && <span className="asking-mark">✓ {t('asking.right')}</span>}
                  {is === 'yours' && <span className="asking-mark">{t('asking.yours')}</span>}
                </span>
                {answer && why && <span className="asking-why">{why}</span>}
              </label>
            );
          })}
        </div>
      </fieldset>
      {answer ? (
        <Outcome takesFocus={picked !== null}>
          {t(isRight ? 'asking.yoursRight' : 'asking.yoursOther')} {explanation}
        </Outcome>
      ) : (
        <div className="asking-foot">
          <button
            type="button"
            className="button asking-submit"
            disabled={picked === null}
            onClick={() => picked !== null && onAnswer({ kind: 'choice', chosen: picked })}
          >
            {t('asking.answer')}
          </button>
        </div>
      )}
    </Asking>
  );
}
