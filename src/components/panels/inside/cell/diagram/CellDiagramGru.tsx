import { GateBox, GateInput, Keeping, Renewing } from './CellDiagramMemory';
import { Belt, Doing, Frame, Valve, Wire } from './CellDiagramParts';
import { Reading, SideReading, StateAfter, StateBefore } from './CellDiagramReadings';
import { BELT, GATES, HALF_BOX, layoutOf, MIXER } from './pictureLayout';
import type { PictureProps } from './pictureProps';

const WIDE = { z: 236, r: 376, reset: 482, n: 600, past: 120, x: 150 } as const;
const NARROW = { z: 66, r: 150, reset: 222, n: 292, past: 16, x: 32 } as const;
const PAST = 306;
const INPUT = 346;
export const GRU_HEIGHT = 420;

/** The gated recurrent unit: its memory is h itself, and what z keeps of it is not renewed. */
export function CellDiagramGru({ flow, range, narrow, texts, parts, sums, isLit, x }: PictureProps) {
  const at = narrow ? NARROW : WIDE;
  const { width: right, box } = layoutOf(narrow);
  const { values, hBefore, kept, added } = flow;
  const { z = 0, r = 0, n = 0, h = 0 } = values;
  const candidate = sums?.find((sum) => sum.name === 'n');
  const past = candidate && candidate.fromPast + candidate.recurrentBias;
  const seen = past === undefined ? undefined : r * past;
  const pastHue = past === undefined ? 'plain' : 'h';
  const below = GATES + HALF_BOX;
  const keptName = narrow ? undefined : texts.kept;
  const addedName = narrow ? undefined : texts.added;
  const hRow = narrow ? 18 : 56;
  const inputs = (column: number) => (
    <>
      <GateInput column={column - 14} from={PAST} />
      <GateInput column={column + 14} from={INPUT} />
    </>
  );
  return (
    <>
      <Frame height={340} />
      <Belt from={0} to={right} y={BELT} hue="h" />
      <Doing of="read">
        <Wire
          at={[at.past, BELT, at.past, PAST, at.r - 14, PAST]}
          hue="h"
          value={hBefore}
          range={range.h}
          lit={isLit('h')}
        />
        <Wire
          at={[at.x, 412, at.x, INPUT, at.x + 40, INPUT]}
          hue="ink"
          value={x.value}
          range={range.x}
          lit={isLit('x')}
        />
        <Wire at={[at.x + 38, INPUT, at.n + 14, INPUT]} hue="plain" />
      </Doing>
      <Doing of="keep">
        <Keeping state="h" gate="z" column={at.z} sum={at.n} open={z} before={hBefore} kept={kept} range={range.h}>
          {inputs(at.z)}
        </Keeping>
        <GateBox gate="z" column={at.z} title={texts.names.z} />
      </Doing>
      <Doing of="reset">
        {inputs(at.r)}
        <Wire at={[at.r - 14, PAST, at.reset - 20, PAST]} hue={pastHue} value={past} range={2} lit={isLit('h')} />
        <Wire
          at={[at.reset + 20, PAST, at.n - 14, PAST, at.n - 14, below]}
          hue={pastHue}
          value={seen}
          range={2}
          tip
          lit={isLit('h')}
        />
        <Wire at={[at.r + box / 2, GATES, at.reset, GATES, at.reset, PAST - 20]} hue="r" value={r} tip />
        <Valve at={[at.reset, PAST]} hue="r" value={r} />
        <GateBox gate="r" column={at.r} title={texts.names.r} />
      </Doing>
      <Doing of="renew">
        <GateInput column={at.n + 14} from={INPUT} />
        <Wire at={[at.z, MIXER, at.n - 20, MIXER]} hue="z" value={1 - z} tip />
        <Renewing
          state="h"
          column={at.n}
          candidate={{ name: 'n', value: n, range: range.h }}
          gate="z"
          open={1 - z}
          added={added}
          after={h}
          range={range.h}
        />
        <GateBox gate="n" column={at.n} title={texts.names.n} face={parts.candidate} />
      </Doing>
      <Doing of="keep">
        <StateBefore state="h" y={hRow} value={hBefore} />
        <Reading at={[at.z + 14, BELT + 46]} hue="z" name="z" value={z} strong />
        <Reading at={[(at.z + at.n) / 2, BELT - 22]} hue="h" name={keptName} value={kept} anchor="middle" />
      </Doing>
      <Doing of="reset">
        <Reading
          at={narrow ? [at.reset - 8, 228] : [at.r + box / 2 + 6, GATES - 13]}
          hue="r"
          name="r"
          value={r}
          anchor={narrow ? 'middle' : 'start'}
          strong
        />
        {!narrow && past !== undefined && (
          <>
            <Reading at={[at.reset - 26, PAST - 12]} hue="h" value={past} anchor="end" />
            <Reading at={[at.reset + 26, PAST + 26]} hue="h" value={seen} />
          </>
        )}
      </Doing>
      <Doing of="renew">
        <Reading at={[(at.z + at.n) / 2, MIXER - 13]} hue="z" name="1 − z" value={1 - z} anchor="middle" />
        <SideReading column={at.n} narrowGap={12} y={212} hue="n" name="n" value={n} strong />
        <SideReading column={at.n} narrowGap={12} y={narrow ? 126 : 124} hue="h" name={addedName} value={added} />
        <StateAfter state="h" y={hRow} value={h} />
      </Doing>
      <Doing of="read">
        <Reading outside at={[at.x + 12, 404]} hue="ink" name={x.name} value={x.value} />
      </Doing>
    </>
  );
}
