import { Box, Doing, Plus, Reading, Wire } from './CellDiagramParts';
import type { PictureProps } from './CellDiagram';

const WIDE = { width: 860, frame: [98, 664], u: 214, sum: 410, squash: 590, box: 92 } as const;
const NARROW = { width: 360, frame: [6, 348], u: 56, sum: 168, squash: 268, box: 62 } as const;
const LINE = 138;
export const RNN_SIZE = { wide: { width: WIDE.width, height: 330 }, narrow: { width: NARROW.width, height: 330 } };

/** The simple recurrent network: all that it remembers is squashed at every step. */
export function CellDiagramRnn({ flow, range, narrow, activation, sums, lit, x }: PictureProps) {
  const at = narrow ? NARROW : WIDE;
  const { hBefore, values } = flow;
  const { h = 0 } = values;
  const parts = sums?.[0];
  const wide = 2;
  const right = at.width;
  return (
    <>
      <rect x={at.frame[0]} y={26} width={at.frame[1]} height={248} rx={22} fill="var(--well)" stroke="var(--line)" />
      <Doing of="read">
        <Wire
          at={[0, LINE, at.u - at.box / 2, LINE]}
          hue="h"
          value={hBefore}
          range={range.h}
          tip
          lit={lit?.startsWith('h') ?? false}
        />
        <Wire
          at={[at.sum, 322, at.sum, 248]}
          hue="ink"
          value={x.value}
          range={range.x}
          tip
          lit={lit?.startsWith('x') ?? false}
        />
      </Doing>
      <Doing of="sum">
        <Wire
          at={[at.u + at.box / 2, LINE, at.sum - 16, LINE]}
          hue={parts ? 'h' : 'plain'}
          value={parts?.fromPast}
          range={wide}
          tip
        />
        <Wire
          at={[at.sum, 200, at.sum, LINE + 16]}
          hue={parts ? 'ink' : 'plain'}
          value={parts?.fromInput}
          range={wide}
          tip
        />
        <Wire at={[at.sum, 72, at.sum, LINE - 16]} hue="plain" value={parts?.bias} range={wide} tip lit={lit === 'b'} />
        <Box at={[at.u, LINE]} width={at.box} hue="plain" face="× U" />
        <Box at={[at.sum, 224]} width={at.box} hue="plain" face="× W" />
        <Plus at={[at.sum, LINE]} letter="Σ" />
      </Doing>
      <Doing of="squash">
        <Wire
          at={[at.sum + 16, LINE, at.squash - at.box / 2, LINE]}
          hue={parts ? 'h' : 'plain'}
          value={parts?.sum}
          range={wide}
          tip
        />
        <Wire at={[at.squash + at.box / 2, LINE, right, LINE]} hue="h" value={h} range={range.h} tip />
        <Box at={[at.squash, LINE]} width={at.box} hue="h" face={activation} />
      </Doing>
      <Doing of="read">
        <Reading outside at={narrow ? [4, 18] : [4, LINE - 22]} hue="h" name="h" before value={hBefore} />
        <Reading outside at={[at.sum + 14, 312]} hue="ink" name={x.name} value={x.value} />
      </Doing>
      <Doing of="sum">
        <Reading at={[at.sum, 62]} hue="plain" name="b" value={parts?.bias} anchor="middle" />
      </Doing>
      {parts && (
        <Doing of="sum">
          <Reading
            at={[(at.u + at.box / 2 + at.sum - 16) / 2, LINE - 18]}
            hue="h"
            value={parts.fromPast}
            anchor="middle"
            strong
          />
          <Reading at={[at.sum + 14, 186]} hue="ink" value={parts.fromInput} strong />
        </Doing>
      )}
      <Doing of="squash">
        {parts && (
          <Reading
            at={[(at.sum + 16 + at.squash - at.box / 2) / 2, LINE - 18]}
            hue="h"
            value={parts.sum}
            anchor="middle"
          />
        )}
        <Reading
          outside
          at={narrow ? [356, 18] : [right - 84, LINE - 22]}
          hue="h"
          name="h"
          value={h}
          anchor={narrow ? 'end' : 'start'}
          strong
        />
      </Doing>
    </>
  );
}
