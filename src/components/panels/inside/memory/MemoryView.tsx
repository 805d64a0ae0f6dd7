import { cellParts } from '../../../../model/settings/cellParts';
import { networkConfig } from '../../../../store/training/selectors';
import { useCallback, useMemo } from 'react';
import type { Answered } from '../../../../store/inside/slice';
import { useCommands, usePlayground, useSnapshotOfState } from '../../page/playgroundContext';
import { HalfLifeFigure, keeperOf } from './halfLife/HalfLifeFigure';
import { MemoryTable } from './MemoryTable';
import styles from './MemoryView.module.css';
import { SaturationMaps } from './SaturationMaps';
import { UnitMemory } from './UnitMemory';
import { ViewFrame } from '../frame/ViewFrame';
import { useIsBlocked } from '../frame/useIsBlocked';
import { memoryCsv } from './memoryCsv';
import { memoryInWords } from './memorySentences';
import { stepUnit } from './stepUnit';
import { useAnswer } from '../frame/useAnswer';
import { about } from './about';
import { useMemoryWords } from './words';

/** How often gates are as good as shut or open, and how long units remember. */
export function MemoryView() {
  const { t } = useMemoryWords();
  const answer = useAnswer('memory');
  const blocked = useIsBlocked();
  return (
    <ViewFrame
      about={about}
      help={t('help.memory')}
      figures={answer && (() => memoryCsv(answer))}
      head={answer && t('memory.of', { epoch: answer.epoch, windows: answer.windows })}
    >
      {answer ? (
        <Remembered answer={answer} />
      ) : (
        <p className="empty">{t(blocked ? 'inside.blocked' : 'inside.waiting')}</p>
      )}
    </ViewFrame>
  );
}

/** The unit under the pointer and the pinned one: here a unit alone is meant, and the time step stays where it was. */
function useUnits(last: number) {
  const { hover, pin } = useCommands();
  const now = useSnapshotOfState();
  const hovered = usePlayground((state) => state.hovered?.unit ?? null);
  const pinned = usePlayground((state) => state.pinned?.unit ?? null);
  const cellOf = useCallback((unit: number) => ({ unit, time: now().pinned?.time ?? last }), [now, last]);
  const onHover = useCallback((unit: number | null) => hover(unit === null ? null : cellOf(unit)), [hover, cellOf]);
  const onPin = useCallback((unit: number) => pin(cellOf(unit)), [pin, cellOf]);
  return { hovered: hovered === -1 ? null : hovered, pinned, onHover, onPin };
}

function Remembered({ answer }: { answer: Answered<'memory'> }) {
  const words = useMemoryWords();
  const { t } = words;
  // Steps of a sample are no hours or months.
  const time = usePlayground((state) => (networkConfig(state).task === 'forecasting' ? state.series?.time : undefined));
  const chosen = usePlayground((state) => state.layer);
  const config = usePlayground(networkConfig);
  const relu = config.activation === 'relu';
  const layer = Math.min(chosen, answer.layers.length - 1);
  const memory = answer.layers[layer];
  const step = useMemo(() => (time ? stepUnit(time) : null), [time]);
  const units = useUnits(answer.lookBack - 1);
  if (!memory) return null;
  const keeper = keeperOf(memory);
  const { open, coupled } = cellParts(config);
  const keptBy = open.includes('f') ? 'none' : coupled ? 'coupled' : keeper;
  return (
    <>
      {answer.step === 0 && <p className={styles['start']}>{t('memory.start')}</p>}
      <p className={styles['title']}>{t('memory.saturation')}</p>
      <p className={styles['hint']}>
        {t(keeper !== 'h' ? 'memory.saturationHint' : relu ? 'memory.saturationHintRelu' : 'memory.saturationHintRnn')}
      </p>
      <SaturationMaps memory={memory} {...units} />
      <UnitMemory memory={memory} unit={units.hovered ?? units.pinned} step={step} />
      <p className={styles['title']}>{t('memory.halfLife')}</p>
      <p className={styles['said']}>{memoryInWords(answer, memory, step, words)}</p>
      <p className={styles['hint']}>{t(`memory.halfLifeHint.${keptBy}`)}</p>
      <HalfLifeFigure answer={answer} memory={memory} step={step} {...units} />
      <MemoryTable memory={memory} layer={layer} />
    </>
  );
}
