import type { Part } from '../../../../model/protocol/parts';
import { Choice } from '../../../controls/fields/Choice';
import { NumberField } from '../../../controls/fields/NumberField';
import { RangeInput } from '../../../controls/fields/RangeInput';
import { useCommands } from '../../page/playgroundContext';
import { useTaskWords } from '../taskWords';
import type { ShownSample } from './useShownSample';
import styles from './SamplePanel.module.css';

const PARTS: readonly Part[] = ['train', 'validation', 'test'];

/** Which sample is watched: its part, and its place there. */
export function SampleBar({ shown: { sample, samples } }: { shown: ShownSample }) {
  const { t } = useTaskWords();
  const { watch } = useCommands();
  const { part, place } = sample;
  const names = samples.names[part];
  const last = names.length - 1;
  const go = (to: number) => watch(names[Math.min(last, Math.max(0, to))]!);
  return (
    <div className={styles['bar']} data-not-in-picture>
      <Choice<Part>
        label={t('sample.part')}
        showLabel={false}
        value={part}
        options={PARTS.map((value) => ({ value, label: t(`part.${value}`) }))}
        onChoose={(chosen) => watch(samples.names[chosen][0]!)}
      />
      <div className={styles['places']}>
        <button
          type="button"
          className="button button-small"
          aria-label={t('sample.before')}
          disabled={place === 0}
          onClick={() => go(place - 1)}
        >
          ◀
        </button>
        <span className={styles['slider']}>
          <RangeInput
            hue="var(--forecast)"
            fill={(100 * place) / Math.max(1, last)}
            min={0}
            max={last}
            step={1}
            value={place}
            aria-label={t('sample.which')}
            aria-valuetext={t('sample.of', { at: place + 1, n: names.length })}
            onChange={(event) => go(Number(event.target.value))}
          />
        </span>
        <button
          type="button"
          className="button button-small"
          aria-label={t('sample.next')}
          disabled={place === last}
          onClick={() => go(place + 1)}
        >
          ▶
        </button>
        <NumberField
          label={t('sample.exact')}
          value={place + 1}
          min={1}
          max={last + 1}
          whole
          onCommit={(value) => go(value - 1)}
        />
        <span className="muted">/&nbsp;{names.length}</span>
      </div>
    </div>
  );
}
