import type { LayerTraces } from '../../../../model/protocol/inside/traces';
import type { TextColour } from '../../../../store/inside/slice';
import { networkConfig } from '../../../../store/training/selectors';
import { Choice } from '../../../controls/fields/Choice';
import { NumberField } from '../../../controls/fields/NumberField';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { colourIn } from './shades';
import { useTextWords } from './textWords';
import styles from './Text.module.css';

type ColourBarProps = { traces: LayerTraces | null; layer: number; unit: number };

/** By what the text is coloured: by surprise, or by a gate or state of a unit of a layer, which is then the pinned one. */
export function ColourBar({ traces, layer, unit }: ColourBarProps) {
  const { t } = useTextWords();
  const { colourText, showLayer, pin } = useCommands();
  const by = usePlayground((state) => state.textColour);
  const time = usePlayground((state) => state.pinned?.time ?? null);
  const { units, layers, lookBack } = usePlayground(networkConfig);
  const options = (traces?.traces ?? []).map(({ name }) => ({ value: name, label: name, hint: t(`gate.${name}`) }));
  const shown = traces ? colourIn(traces, by) : by;
  const go = (to: number) => pin({ unit: to, time: time ?? lookBack - 1 });
  return (
    <div className={styles['bar']} data-not-in-picture>
      <Choice<TextColour>
        label={t('text.colour')}
        inline
        value={shown}
        options={[{ value: 'surprise', label: t('text.surprise'), hint: t('text.surpriseHint') }, ...options]}
        onChoose={colourText}
      />
      {shown !== 'surprise' && layers > 1 && (
        <Choice
          label={t('text.layer')}
          inline
          value={String(Math.min(layer, layers - 1))}
          options={Array.from({ length: layers }, (_, index) => ({ value: String(index), label: String(index + 1) }))}
          onChoose={(value) => showLayer(Number(value))}
        />
      )}
      {shown !== 'surprise' && (
        <span className={styles['unit']}>
          <button
            type="button"
            className="button button-small"
            aria-label={t('text.unitBefore')}
            disabled={unit === 0}
            onClick={() => go(unit - 1)}
          >
            ◀
          </button>
          <span aria-hidden="true">{t('text.unit')}</span>
          <NumberField
            label={t('text.unit')}
            value={unit + 1}
            min={1}
            max={units}
            whole
            onCommit={(value) => go(value - 1)}
          />
          <button
            type="button"
            className="button button-small"
            aria-label={t('text.unitNext')}
            disabled={unit >= units - 1}
            onClick={() => go(unit + 1)}
          >
            ▶
          </button>
        </span>
      )}
    </div>
  );
}
