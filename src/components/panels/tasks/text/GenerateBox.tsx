import { useMemo, useState } from 'react';
import type { GenerationQuestion, TextAnswer } from '../../../../model/protocol/inside/text';
import type { TextColour } from '../../../../store/inside/slice';
import { LiveRegion } from '../../inside/frame/LiveRegion';
import { useLiveRegionText } from '../../inside/frame/useLiveRegionText';
import { usePlayground } from '../../page/playgroundContext';
import { Characters } from './Characters';
import { GenerateFields, type Fields } from './GenerateFields';
import { Legend } from './Legend';
import { shadesOf } from './shades';
import { useTextWords } from './textWords';
import { useGeneration } from './useText';
import styles from './Text.module.css';

/** Characters that are said after the prompt. */
const LENGTH = 400;

type GenerateBoxProps = {
  layer: number;
  unit: number;
  /** By what it is coloured. */
  wanted: TextColour;
  /** Where a prompt may be taken from: the watched piece. */
  answer: TextAnswer | null;
  target: number;
  time: number;
};
/** What was asked for by the button: of the run in place. */
type Asked = { readonly fields: Fields; readonly turn: number; readonly runId: number };

/** The network goes on with a text, as it is or anew with every snapshot; coloured as the text above. */
export function GenerateBox({ layer, unit, wanted, answer, target, time }: GenerateBoxProps) {
  const { t, number } = useTextWords();
  const runId = usePlayground((state) => state.runId);
  const [fields, setFields] = useState<Fields>({ prompt: '', temperature: 0.8, seed: 1 });
  const [isLive, setLive] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [turn, setTurn] = useState(0);

  const one = asked?.runId === runId ? asked : null;
  const question = useMemo((): GenerationQuestion | null => {
    const about = { name: 'generation', length: LENGTH, layer, unit } as const;
    if (isLive) return { ...about, ...fields, isLive, turn: 0 };
    return one && { ...about, ...one.fields, isLive, turn: one.turn };
  }, [isLive, fields, one, layer, unit]);
  const said = useGeneration(question);
  const shades = useMemo(() => said && shadesOf(said, wanted), [said, wanted]);
  const isRunning = question !== null && (isLive || said?.turn !== question.turn || !said.isDone);
  const spoken = said?.isDone && !isLive ? t('generate.done', { n: said.points.length - said.prompt }) : '';
  const live = useLiveRegionText(spoken && `${said?.turn}`, spoken);

  function generate(): void {
    setTurn(turn + 1);
    setAsked({ fields, turn: turn + 1, runId });
  }
  function stop(): void {
    setLive(false);
    setAsked(null);
  }
  function takePiece(): void {
    if (!answer) return;
    const at = target - answer.from;
    setFields({ ...fields, prompt: String.fromCodePoint(...answer.points.subarray(Math.max(0, at), at + time)) });
  }

  return (
    <section className={styles['generate']} aria-labelledby="generate-title">
      <h3 id="generate-title">{t('generate.title')}</h3>
      <GenerateFields fields={fields} onChange={setFields} onTakePiece={takePiece} />
      <div className={styles['bar']} data-not-in-picture>
        {isRunning ? (
          <button type="button" className="button button-small" onClick={stop}>
            {t('generate.stop')}
          </button>
        ) : (
          <button type="button" className="button button-primary button-small" onClick={generate}>
            {t('generate.start')}
          </button>
        )}
        <label>
          <input
            type="checkbox"
            checked={isLive}
            onChange={(event) => (event.target.checked ? setLive(true) : stop())}
          />{' '}
          {t('generate.live')}
        </label>
        {said && (
          <span className="muted">
            {t('generate.of', {
              epoch: said.epoch,
              step: said.step,
              n: number(said.points.length - said.prompt),
              all: number(LENGTH),
            })}
          </span>
        )}
      </div>
      <div
        role="group"
        aria-label={t('generate.output')}
        className={`${styles['text']} ${styles['said']}`}
        data-done={said?.isDone}
      >
        {said && shades ? (
          <Characters points={said.points} shades={shades} prompt={said.prompt} />
        ) : (
          <span className="muted">{t('generate.empty')}</span>
        )}
      </div>
      {said && shades && <Legend shades={shades} unit={said.unit} />}
      <LiveRegion text={live} />
    </section>
  );
}
