import { useMemo } from 'react';
import { SOURCES } from '../../../../model/settings/sources/sources';
import type { Series } from '../../../../model/protocol/series';
import { linearScale } from '../../../charts/axes/ticks';
import { DrawEditor } from './DrawEditor';
import { DrawFoot } from './DrawFoot';
import { DrawRange } from './DrawRange';
import { DrawView } from './DrawView';
import { newBoard } from '../../../charts/drawing/board';
import { LEAST_STEPS, outcomeOf } from './drawingCheck';
import { editedSeries } from './drawnSeries';
import { useSheet, type Sheet } from './boardState';
import { useDrawWords, type DrawWords } from './words';
import styles from './DrawDialog.module.css';

/** Time steps in view at first: single points can be seen and held. */
const IN_VIEW = 100;
/** Room above and below the values, as a share of their range, into which points can be dragged. */
const ROOM = 0.15;

function editedName({ source, fileName }: Series, { t }: DrawWords): string {
  const title = SOURCES[source].kind === 'own' && fileName ? fileName : t(`source.${source}`);
  return t('draw.edited', { title });
}

function sheetOf(series: Series, words: DrawWords): Sheet {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of series.values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const room = ROOM * (high - low);
  const scale = linearScale(low - room, high + room, 8);
  const board = newBoard(series.values, scale.low, scale.high, 'move', IN_VIEW);
  return { board, name: editedName(series, words), times: 1 };
}

/** The series that is in place, point by point. */
export function EditPoints({ series, onClose }: { series: Series; onClose(): void }) {
  const words = useDrawWords();
  const { t, count } = words;
  const sheet = useSheet(series, () => sheetOf(series, words));
  const { board, name, act } = sheet;
  const { values } = board;
  const needed = Math.min(LEAST_STEPS, series.values.length);
  const outcome = useMemo(() => outcomeOf(values, 1, needed), [values, needed]);
  return (
    <>
      <DrawView sheet={sheet} time={series.time} />
      <DrawEditor
        sheet={sheet}
        time={series.time}
        joins={false}
        reset={{ label: t('draw.startOver'), onReset: () => act({ kind: 'restore', values: series.values }) }}
      />
      <div className={styles['settings']}>
        <DrawRange sheet={sheet} rescale={false} />
      </div>
      <DrawFoot
        sheet={sheet}
        outcome={outcome}
        gapsText={(gaps) => (gaps > 0 ? count('draw.gaps', gaps) : '')}
        tooShort="draw.problem.cut"
        make={() => editedSeries(series, values, outcome, name.trim())}
        onClose={onClose}
      />
    </>
  );
}
