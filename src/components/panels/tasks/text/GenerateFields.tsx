import { useId } from 'react';
import { NumberField } from '../../../controls/fields/NumberField';
import { Slider } from '../../../controls/fields/Slider';
import { useTextWords } from './textWords';
import styles from './Text.module.css';

export type Fields = { readonly prompt: string; readonly temperature: number; readonly seed: number };

const STOPS = Array.from({ length: 16 }, (_, at) => at / 10);
const MOST_PROMPT = 300;
const MOST_SEED = 9999;

type GenerateFieldsProps = { fields: Fields; onChange(fields: Fields): void; onTakePiece(): void };

/** With what the network begins, how boldly it draws, and from which seed. */
export function GenerateFields({ fields, onChange, onTakePiece }: GenerateFieldsProps) {
  const { t, number } = useTextWords();
  const id = useId();
  const { prompt, temperature, seed } = fields;
  return (
    <div className={styles['fields']} data-not-in-picture>
      <div className={styles['prompt']}>
        <label htmlFor={id}>{t('generate.prompt')}</label>
        <textarea
          id={id}
          rows={2}
          maxLength={MOST_PROMPT}
          value={prompt}
          spellCheck={false}
          onChange={(event) => onChange({ ...fields, prompt: event.target.value })}
        />
        <span>
          <button type="button" className="link-button" onClick={onTakePiece}>
            {t('generate.fromText')}
          </button>
        </span>
      </div>
      <div className={styles['chance']}>
        <Slider
          label={t('generate.temperature')}
          exactLabel={t('generate.temperatureExact')}
          value={temperature}
          stops={STOPS}
          min={0}
          max={1.5}
          whole={false}
          aside={temperature === 0 ? t('generate.likeliest') : undefined}
          format={(value) => number(value, 1)}
          onCommit={(value) => onChange({ ...fields, temperature: value })}
        />
        <span className={styles['unit']}>
          <span aria-hidden="true">{t('generate.seed')}</span>
          <NumberField
            label={t('generate.seed')}
            value={seed}
            min={1}
            max={MOST_SEED}
            whole
            onCommit={(value) => onChange({ ...fields, seed: value })}
          />
          <button
            type="button"
            className="button button-small"
            onClick={() => onChange({ ...fields, seed: (seed % MOST_SEED) + 1 })}
          >
            {t('generate.otherSeed')}
          </button>
        </span>
      </div>
    </div>
  );
}
