/** The shipped data sets: files that are known, so that nothing about them has to be found out. */
import { DATASETS } from '../settings/sources/datasets';
import type { DatasetName } from '../settings/sources/names';
import type { Series } from '../protocol/series';
import { assembled, type About } from './assemble';
import { cellsIn, cellText } from './table/tableCell';
import { columnOf, type Column } from './table/column';
import { scanned, type Grid } from './table/grid';
import { countedSteps, timelineOf } from './dates/timeSteps';
import { namedTime, type TimeColumn } from './dates/timeColumn';
import { lengthened, wideColumns, wideName } from './table/wideTable';

const READING = { decimal: '.', dateOrder: null } as const;

function gridOf(text: string): Grid {
  const steps = scanned(text, ',', Infinity);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.grid;
  }
}

function columnsOf(grid: Grid): readonly Column[] {
  const rows = Uint32Array.from({ length: grid.rows - 1 }, (_, row) => row + 1);
  const width = cellsIn(grid, 0);
  const body = { grid, rows, spoiled: new Set<number>() };
  return Array.from({ length: width }, (_, at) => columnOf(body, at, cellText(grid, 0, at), width, READING));
}

const timelineFor = (time: TimeColumn | null, times: Float64Array, rows: number) =>
  time ? timelineOf(times, { dates: time.dates, frequency: null, resample: false }).steps : countedSteps(rows);

/** Files with commas, points and a header, in UTF-8. */
export function readDataset(name: DatasetName, bytes: ArrayBuffer): Series {
  const { column, timeColumns, unit, season } = DATASETS[name];
  const columns = columnsOf(gridOf(new TextDecoder().decode(bytes)));
  const time = namedTime(timeColumns.flatMap((wanted) => columns.find((each) => each.name === wanted) ?? []));
  const others = columns.filter((each) => !time?.columns.includes(each));
  const about: About = { source: name, fileName: '', column, unit, season };
  const target = others.find((each) => each.name === column);
  if (target) {
    const steps = timelineFor(time, time?.values ?? new Float64Array(), target.numbers.length);
    return assembled(
      about,
      time,
      steps,
      target.numbers,
      others.filter((each) => each !== target),
      false,
    );
  }
  const wide = wideColumns(others, true);
  if (!wide || !time) throw new Error(`${name} has no column ${column}.`);
  const { times, numbers } = lengthened(wide, time);
  return assembled(
    { ...about, column: column || wideName(wide) },
    time,
    timelineFor(time, times, 0),
    numbers,
    [],
    false,
  );
}
