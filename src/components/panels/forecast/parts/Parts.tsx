import { memo } from 'react';
import { networkConfig } from '../../../../store/training/selectors';
import { linePath, type Plot } from '../../../charts/lines/plot';
import { PlotLayer } from '../../../charts/lines/PlotLayer';
import { Choice } from '../../../controls/fields/Choice';
import { usePlayground } from '../../page/playgroundContext';
import { partsPath } from './partsPath';
import styles from './Parts.module.css';
import { usePartsWords } from './words';

type PartsLayerProps = {
  plot: Plot;
  /** Where the forecast is drawn. */
  indices: readonly number[];
  values: Float64Array;
  line: Float64Array;
};

/** The line of the shortcut, and between it and the forecast what the network adds. */
export const PartsLayer = memo(function PartsLayer({ plot, indices, values, line }: PartsLayerProps) {
  const { t, figure } = usePartsWords();
  const cell = usePlayground((state) => networkConfig(state).cell);
  const last = line.findLastIndex((value, index) => Number.isFinite(value) && Number.isFinite(values[index]));
  return (
    <>
      <PlotLayer plot={plot} name="parts">
        <path d={partsPath(plot, indices, line, values)} fill="var(--forecast)" fillOpacity="0.22" />
        <path
          d={linePath(plot, indices, line)}
          fill="none"
          stroke="var(--muted)"
          strokeWidth="1.4"
          strokeDasharray="5 3"
        />
      </PlotLayer>
      {last >= 0 && (
        <p className="visually-hidden">
          {t('parts.caption', {
            cell: t(`cell.${cell}`),
            line: figure(line[last]!),
            added: figure(values[last]! - line[last]!),
          })}
        </p>
      )}
    </>
  );
});

type PartsChoiceProps = { shown: boolean; onChoose(shown: boolean): void };

/** Whether the forecast is drawn with its parts, and what is which. */
export function PartsChoice({ shown, onChoose }: PartsChoiceProps) {
  const { t } = usePartsWords();
  const cell = t(`cell.${usePlayground((state) => networkConfig(state).cell)}`);
  return (
    <>
      {shown && (
        <>
          <span className={styles['legend']}>
            <i className={styles['line']} /> {t('parts.line')}
          </span>
          <span className={styles['legend']}>
            <i className={styles['added']} /> {t('parts.added', { cell })}
          </span>
        </>
      )}
      <span data-not-in-picture>
        <Choice<'whole' | 'both'>
          label={t('parts.label')}
          showLabel={false}
          value={shown ? 'both' : 'whole'}
          onChoose={(value) => onChoose(value === 'both')}
          options={[
            { value: 'whole', label: t('parts.whole') },
            { value: 'both', label: t('parts.both', { cell }) },
          ]}
        />
      </span>
    </>
  );
}
