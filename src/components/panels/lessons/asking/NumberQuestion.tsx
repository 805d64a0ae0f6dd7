import { useState } from 'react';
import type { NumberAnswer } from '../../../../lessons/answers';
import { useSize } from '../../../charts/axes/useSize';
import { NumberField } from '../../../controls/fields/NumberField';
import { RangeInput } from '../../../controls/fields/RangeInput';
import { Asking, Outcome } from './Asking';
import { useAskingWords } from './words';

type NumberQuestionProps = {
  question: string;
  /** What the number is, for slider and field. */
  label: string;
  unit: string;
  min: number;
  max: number;
  /** What the slider goes by. */
  step: number;
  truth: number;
  /** Said after any answer. */
  explanation?: string | undefined;
  /** Null before there is one. */
  answer: NumberAnswer | null;
  onAnswer(answer: NumberAnswer): void;
};

/** A number within a range, by slider or typed; after the answer the truth beside it, with the error. */
export function NumberQuestion(props: NumberQuestionProps) {
  const { question, label, unit, min, max, step, truth, explanation, answer, onAnswer } = props;
  const { t, number, figure } = useAskingWords();
  const [picked, setPicked] = useState<number | null>(null);
  const value = answer?.value ?? picked ?? (min + max) / 2;
  const withUnit = (text: string) => (unit === '' ? text : `${text} ${unit}`);
  const said = (each: number) => withUnit(step >= 1 ? number(Math.round(each * 100) / 100) : figure(each));
  const whole = Number.isInteger(step);
  return (
    <Asking label={question}>
      <p className="asking-title">{question}</p>
      {answer ? (
        <>
          <NumberScale min={min} max={max} truth={truth} answer={answer.value} said={said} />
          <Outcome takesFocus={picked !== null}>
            {answer.value === truth
              ? t('asking.numberHit', { truth: said(truth) })
              : t('asking.numberOutcome', {
                  truth: said(truth),
                  answer: said(answer.value),
                  error: said(Math.abs(answer.value - truth)),
                })}{' '}
            {explanation}
          </Outcome>
        </>
      ) : (
        <>
          <div className="asking-number">
            <RangeInput
              hue="var(--answer)"
              fill={(100 * (value - min)) / (max - min || 1)}
              aria-label={label}
              aria-valuetext={said(value)}
              min={min}
              max={max}
              step={step}
              value={value}
              onChange={(event) => setPicked(Number(event.target.value))}
            />
            <NumberField
              label={t('asking.exact', { label })}
              value={value}
              min={min}
              max={max}
              whole={whole}
              onCommit={setPicked}
            />
            <span>{unit}</span>
          </div>
          <div className="asking-foot">
            <button
              type="button"
              className="button asking-submit"
              disabled={picked === null}
              onClick={() => picked !== null && onAnswer({ kind: 'number', value: picked })}
            >
              {t('asking.answer')}
            </button>
            {picked === null && <span className="muted">{t('asking.move')}</span>}
          </div>
        </>
      )}
    </Asking>
  );
}

type NumberScaleProps = { min: number; max: number; truth: number; answer: number; said(value: number): string };

const EDGE = 12;

/** Answer and truth on the range of the question. */
function NumberScale({ min, max, truth, answer, said }: NumberScaleProps) {
  const { t } = useAskingWords();
  const [box, { width }] = useSize<HTMLDivElement>();
  const share = (value: number) => Math.min(1, Math.max(0, (value - min) / (max - min || 1)));
  const at = (value: number) => EDGE + share(value) * (width - 2 * EDGE);
  const middle = 27;
  return (
    <div ref={box} className="asking-scale">
      {width > 0 && (
        <svg width={width} height="54" aria-hidden="true" fontSize="11" textAnchor="middle">
          <path d={`M${EDGE} ${middle}H${width - EDGE}`} stroke="var(--control-line)" strokeWidth="2" />
          <path d={`M${at(answer)} ${middle}H${at(truth)}`} stroke="var(--answer)" strokeWidth="5" opacity="0.35" />
          <circle cx={at(answer)} cy={middle} r="6" fill="var(--answer)" />
          <path d={`M${at(truth)} ${middle - 9}V${middle + 9}`} stroke="var(--ink)" strokeWidth="3" />
          <text x={at(answer)} y="13" fill="var(--answer)" fontWeight="700">
            {t('asking.you')}
          </text>
          <text x={at(truth)} y="50" fill="var(--ink)" fontWeight="700">
            {t('asking.truth')}
          </text>
          <text x={EDGE} y="50" fill="var(--muted)" textAnchor="start" opacity={share(truth) < 0.15 ? 0 : 1}>
            {said(min)}
          </text>
          <text x={width - EDGE} y="50" fill="var(--muted)" textAnchor="end" opacity={share(truth) > 0.85 ? 0 : 1}>
            {said(max)}
          </text>
        </svg>
      )}
    </div>
  );
}
