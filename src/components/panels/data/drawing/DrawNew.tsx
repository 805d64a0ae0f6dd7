import { useMemo } from 'react';
import type { TimeAxis } from '../../../../model/protocol/series';
import { Slider } from '../../../controls/fields/Slider';
import { DrawEditor } from './DrawEditor';
import { DrawFoot } from './DrawFoot';
import { DrawRange } from './DrawRange';
import { newBoard } from '../../../charts/drawing/board';
import { LEAST_STEPS, outcomeOf } from './drawingCheck';
import { drawnSeries } from './drawnSeries';
import { BLANK, useSheet, type Sheet } from './boardState';
import { holesOnly } from '../../../charts/drawing/values';
import { useDrawWords } from './words';
import styles from './DrawDialog.module.css';

const STEPS = [60, 80, 100, 150, 200, 300, 400, 600, 800];
const TIMES = [1, 2, 3, 4, 5, 8, 10, 15, 20];
const COUNTED: TimeAxis = { kind: 'index' };

const emptySheet = (name: string): Sheet => ({ board: newBoard(holesOnly(200), 0, 100, 'draw'), name, times: 1 });

/** A series from nothing: its shape is drawn, and repeated where it is short. */
export function DrawNew({ onClose }: { onClose(): void }) {
  const { t, count } = useDrawWords();
  const sheet = useSheet(BLANK, () => emptySheet(t('draw.defaultName')));
  const { board, name, times, act, put } = sheet;
  const { values } = board;
  const outcome = useMemo(() => outcomeOf(values, times, LEAST_STEPS), [values, times]);
  return (
    <>
      <DrawEditor
        sheet={sheet}
        time={COUNTED}
        joins
        reset={{ label: t('draw.clear'), onReset: () => act({ kind: 'clear' }) }}
      />
      <div className={styles['settings']}>
        <Slider
          label={t('draw.steps')}
          exactLabel={t('exact', { name: t('draw.steps') })}
          value={values.length}
          stops={STEPS}
          min={60}
          max={800}
          whole
          format={(steps) => count('count.steps', steps)}
          onCommit={(length) => act({ kind: 'resample', length })}
        />
        <Slider
          label={t('draw.repeat')}
          exactLabel={t('exact', { name: t('draw.repeat') })}
          hint={t('draw.repeatHint')}
          value={times}
          stops={TIMES}
          min={1}
          max={50}
          whole
          format={(number) => count('count.times', number)}
          onCommit={(number) => put({ times: number })}
        />
        <DrawRange sheet={sheet} rescale />
      </div>
      <DrawFoot
        sheet={sheet}
        outcome={outcome}
        gapsText={() => t('draw.joined')}
        tooShort="draw.problem.short"
        make={() => drawnSeries(values, outcome, name.trim())}
        onClose={onClose}
      />
    </>
  );
}
