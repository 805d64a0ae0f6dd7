import { Belt, Box, Doing, Plus, Reading, Valve, Wire } from './CellDiagramParts';
import type { PictureProps } from './CellDiagram';

const WIDE = { width: 860, frame: [98, 664], z: 236, r: 376, reset: 482, n: 600, box: 92, past: 120, x: 150 } as const;
const NARROW = { width: 360, frame: [6, 348], z: 66, r: 150, reset: 222, n: 292, box: 62, past: 16, x: 32 } as const;
const BELT = 78;
const MIXER = 160;
const GATES = 254;
const PAST = 306;
const INPUT = 346;
export const GRU_SIZE = { wide: { width: WIDE.width, height: 420 }, narrow: { width: NARROW.width, height: 420 } };

/** The gated recurrent unit: its memory is h itself, and what z keeps of it is not renewed. */
export function CellDiagramGru({ flow, range, narrow, texts, activation, sums, lit, x }: PictureProps) {
  const at = narrow ? NARROW : WIDE;
  const { values, hBefore, kept, added } = flow;
  const { z = 0, r = 0, n = 0, h = 0 } = values;
  const candidate = sums?.find((sum) => sum.name === 'n');
  const past = candidate && candidate.fromPast + candidate.recurrentBias;
  const seen = past === undefined ? undefined : r * past;
  const top = GATES - 24;
  const right = at.width;
  const litPast = lit?.startsWith('h') ?? false;
  const litInput = lit?.startsWith('x') ?? false;
  const box = (name: 'z' | 'r' | 'n', column: number) => (
    <Box
      at={[column, GATES]}
      width={at.box}
      hue={name}
      face={name === 'n' ? activation : 'σ'}
      name={narrow ? name : texts.names[name]}
    />
  );
  const drops = (column: number) => (
    <>
      <Wire at={[column - 14, PAST, column - 14, GATES + 24]} hue="plain" tip />
      <Wire at={[column + 14, INPUT, column + 14, GATES + 24]} hue="plain" tip />
    </>
  );
  return (
    <>
      <rect x={at.frame[0]} y={26} width={at.frame[1]} height={340} rx={22} fill="var(--well)" stroke="var(--line)" />
      <Belt from={0} to={right} y={BELT} hue="h" />
      <Doing of="read">
        <Wire
          at={[at.past, BELT, at.past, PAST, at.r - 14, PAST]}
          hue="h"
          value={hBefore}
          range={range.h}
          lit={litPast}
        />
        <Wire
          at={[at.x, 412, at.x, INPUT, at.x + 40, INPUT]}
          hue="ink"
          value={x.value}
          range={range.x}
          lit={litInput}
        />
        <Wire at={[at.x + 38, INPUT, at.n + 14, INPUT]} hue="plain" />
      </Doing>
      <Doing of="keep">
        <Wire at={[0, BELT, at.z - 20, BELT]} hue="h" value={hBefore} range={range.h} />
        <Wire at={[at.z + 20, BELT, at.n - 16, BELT]} hue="h" value={kept} range={range.h} />
        {drops(at.z)}
        <Wire at={[at.z, top, at.z, BELT + 20]} hue="z" value={z} tip />
        <Valve at={[at.z, BELT]} hue="z" value={z} />
        {box('z', at.z)}
      </Doing>
      <Doing of="reset">
        {drops(at.r)}
        <Wire
          at={[at.r - 14, PAST, at.reset - 20, PAST]}
          hue={past === undefined ? 'plain' : 'h'}
          value={past}
          range={2}
          lit={litPast}
        />
        <Wire
          at={[at.reset + 20, PAST, at.n - 14, PAST, at.n - 14, GATES + 24]}
          hue={past === undefined ? 'plain' : 'h'}
          value={seen}
          range={2}
          tip
          lit={litPast}
        />
        <Wire at={[at.r + at.box / 2, GATES, at.reset, GATES, at.reset, PAST - 20]} hue="r" value={r} tip />
        <Valve at={[at.reset, PAST]} hue="r" value={r} />
        {box('r', at.r)}
      </Doing>
      <Doing of="renew">
        <Wire at={[at.n + 14, INPUT, at.n + 14, GATES + 24]} hue="plain" tip />
        <Wire at={[at.z, MIXER, at.n - 20, MIXER]} hue="z" value={1 - z} tip />
        <Wire at={[at.n, top, at.n, MIXER + 20]} hue="n" value={n} range={range.h} tip />
        <Wire at={[at.n, MIXER - 20, at.n, BELT + 16]} hue="h" value={added} range={range.h} tip />
        <Wire at={[at.n + 16, BELT, right, BELT]} hue="h" value={h} range={range.h} tip />
        <Plus at={[at.n, BELT]} />
        <Valve at={[at.n, MIXER]} hue="z" value={1 - z} />
        {box('n', at.n)}
      </Doing>
      <Doing of="keep">
        <Reading outside at={narrow ? [4, 18] : [4, 56]} hue="h" name="h" before value={hBefore} />
        <Reading at={[at.z + 14, BELT + 46]} hue="z" name="z" value={z} strong />
        <Reading
          at={[(at.z + at.n) / 2, BELT - 22]}
          hue="h"
          {...(narrow ? {} : { name: texts.kept })}
          value={kept}
          anchor="middle"
        />
      </Doing>
      <Doing of="reset">
        <Reading
          at={narrow ? [at.reset - 8, 228] : [at.r + at.box / 2 + 6, GATES - 13]}
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
        <Reading
          at={narrow ? [at.n - 12, 212] : [at.n + 14, 212]}
          hue="n"
          name="n"
          value={n}
          anchor={narrow ? 'end' : 'start'}
          strong
        />
        <Reading
          at={narrow ? [at.n - 12, 126] : [at.n + 14, 124]}
          hue="h"
          {...(narrow ? {} : { name: texts.added })}
          value={added}
          anchor={narrow ? 'end' : 'start'}
        />
        <Reading
          outside
          at={narrow ? [356, 18] : [right - 84, 56]}
          hue="h"
          name="h"
          value={h}
          anchor={narrow ? 'end' : 'start'}
          strong
        />
      </Doing>
      <Doing of="read">
        <Reading outside at={[at.x + 12, 404]} hue="ink" name={x.name} value={x.value} />
      </Doing>
    </>
  );
}
