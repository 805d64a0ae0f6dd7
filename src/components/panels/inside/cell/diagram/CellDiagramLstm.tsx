import { Belt, Box, Doing, Plus, Reading, Valve, Wire } from './CellDiagramParts';
import type { PictureProps } from './CellDiagram';
import type { TraceName } from '../../../../../model/protocol/inside/traces';

/** Where things stand: columns by what they belong to. */
const WIDE = {
  width: 860,
  frame: [98, 664],
  f: 204,
  i: 330,
  g: 446,
  o: 596,
  show: 700,
  box: 92,
  x: 140,
  eyes: { f: [122, 176], i: 302, o: 552 },
} as const;
const NARROW = {
  width: 360,
  frame: [6, 348],
  f: 62,
  i: 134,
  g: 204,
  o: 272,
  show: 330,
  box: 62,
  x: 92,
  eyes: { f: [18, 42], i: 114, o: 250 },
} as const;
const BELT = 78;
const MIXER = 160;
const SHOWER = 190;
const GATES = 254;
const BUS = 304;
export const LSTM_SIZE = { wide: { width: WIDE.width, height: 392 }, narrow: { width: NARROW.width, height: 392 } };

/** The long short-term memory: c runs along the belt at the top, and the gates are valves. */
export function CellDiagramLstm({ flow, range, narrow, texts, activation, sums, lit, x, peepholes }: PictureProps) {
  const at = narrow ? NARROW : WIDE;
  const { values, cBefore, hBefore, kept, added, squashed } = flow;
  const { f = 0, i = 0, g = 0, o = 0, c = 0, h = 0 } = values;
  const seen = (name: TraceName) => sums?.find((sum) => sum.name === name)?.fromCell ?? undefined;
  const top = GATES - 24;
  const right = at.width;
  const box = (name: 'f' | 'i' | 'g' | 'o', column: number) => (
    <Box
      at={[column, GATES]}
      width={at.box}
      hue={name}
      face={name === 'g' ? activation : 'σ'}
      name={narrow ? name : texts.names[name]}
    />
  );
  const drop = (column: number) => <Wire at={[column, BUS, column, GATES + 24]} hue="plain" tip />;
  const eye = (points: readonly number[], name: TraceName) => (
    <Wire at={points} hue="c" value={seen(name)} range={2} tip lit={lit === 'c'} />
  );
  return (
    <>
      <rect x={at.frame[0]} y={26} width={at.frame[1]} height={306} rx={22} fill="var(--well)" stroke="var(--line)" />
      <Belt from={0} to={right} y={BELT} hue="c" />
      <Doing of="forget">
        <Wire at={[0, BELT, at.f - 20, BELT]} hue="c" value={cBefore} range={range.c} />
        <Wire at={[at.f + 20, BELT, at.g - 16, BELT]} hue="c" value={kept} range={range.c} />
        {drop(at.f)}
        {peepholes && <>{eye([at.eyes.f[0], BELT, at.eyes.f[0], 206, at.eyes.f[1], 206, at.eyes.f[1], top], 'f')}</>}
        <Wire at={[at.f, top, at.f, BELT + 20]} hue="f" value={f} tip />
        <Valve at={[at.f, BELT]} hue="f" value={f} />
        {box('f', at.f)}
      </Doing>
      <Doing of="read">
        <Wire at={[0, BUS, at.x, BUS]} hue="h" value={hBefore} range={range.h} lit={lit?.startsWith('h') ?? false} />
        <Wire
          at={[at.x, 384, at.x, BUS]}
          hue="ink"
          value={x.value}
          range={range.x}
          lit={lit?.startsWith('x') ?? false}
        />
        <Wire at={[at.x, BUS, at.o, BUS]} hue="plain" />
        <circle cx={at.x} cy={BUS} r={5} fill="var(--control-line)" />
      </Doing>
      <Doing of="write">
        {drop(at.i)}
        {drop(at.g)}
        {peepholes && eye([at.eyes.f[0], BELT, at.eyes.f[0], 206, at.eyes.i, 206, at.eyes.i, top], 'i')}
        <Wire at={[at.i, top, at.i, MIXER, at.g - 20, MIXER]} hue="i" value={i} tip />
        <Wire at={[at.g, top, at.g, MIXER + 20]} hue="g" value={g} range={range.h} tip />
        <Wire at={[at.g, MIXER - 20, at.g, BELT + 16]} hue="c" value={added} range={range.c} tip />
        <Wire at={[at.g + 16, BELT, right, BELT]} hue="c" value={c} range={range.c} tip />
        <Plus at={[at.g, BELT]} />
        <Valve at={[at.g, MIXER]} hue="i" value={i} />
        {box('i', at.i)}
        {box('g', at.g)}
      </Doing>
      <Doing of="show">
        {drop(at.o)}
        {peepholes && eye([at.eyes.o, BELT, at.eyes.o, 206, at.eyes.o + 12, 206, at.eyes.o + 12, top], 'o')}
        <Wire at={[at.show, BELT, at.show, SHOWER - 20]} hue="c" value={squashed} range={range.h} />
        <Wire at={[at.o, top, at.o, SHOWER, at.show - 20, SHOWER]} hue="o" value={o} tip />
        <Wire at={[at.show, SHOWER + 20, at.show, BUS, right, BUS]} hue="h" value={h} range={range.h} tip />
        <Box at={[at.show, 122]} width={narrow ? 46 : 64} height={32} hue="c" face={activation} />
        <Valve at={[at.show, SHOWER]} hue="o" value={o} />
        {box('o', at.o)}
      </Doing>
      <Doing of="forget">
        <Reading outside at={narrow ? [4, 18] : [4, 56]} hue="c" name="c" before value={cBefore} />
        <Reading at={[at.f + 14, BELT + 46]} hue="f" name="f" value={f} strong />
        <Reading
          at={[(at.f + at.g) / 2, BELT - 22]}
          hue="c"
          {...(narrow ? {} : { name: texts.kept })}
          value={kept}
          anchor="middle"
        />
      </Doing>
      <Doing of="write">
        <Reading at={[at.i - (narrow ? 8 : 0), MIXER - 13]} hue="i" name="i" value={i} strong />
        <Reading
          at={narrow ? [at.g - 10, 218] : [at.g + 14, 212]}
          hue="g"
          name="g"
          value={g}
          strong
          anchor={narrow ? 'end' : 'start'}
        />
        <Reading
          at={narrow ? [at.g - 10, 126] : [at.g + 14, 124]}
          anchor={narrow ? 'end' : 'start'}
          hue="c"
          {...(narrow ? {} : { name: texts.added })}
          value={added}
        />
        <Reading
          outside
          at={narrow ? [356, 18] : [right - 84, 56]}
          hue="c"
          name="c"
          value={c}
          anchor={narrow ? 'end' : 'start'}
          strong
        />
      </Doing>
      <Doing of="show">
        <Reading at={[at.o + (narrow ? -10 : 4), SHOWER - 13]} hue="o" name="o" value={o} strong />
        <Reading
          at={narrow ? [at.show - 8, 156] : [at.show + 14, 162]}
          hue="c"
          value={squashed}
          anchor={narrow ? 'end' : 'start'}
        />
        <Reading
          outside
          at={narrow ? [356, 358] : [right - 84, BUS - 20]}
          hue="h"
          name="h"
          value={h}
          anchor={narrow ? 'end' : 'start'}
          strong
        />
      </Doing>
      <Doing of="read">
        <Reading outside at={narrow ? [4, 358] : [4, BUS - 20]} hue="h" name="h" before value={hBefore} />
        <Reading outside at={[at.x + 12, narrow ? 382 : 376]} hue="ink" name={x.name} value={x.value} />
      </Doing>
    </>
  );
}
