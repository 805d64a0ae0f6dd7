import { Box, Doing, Frame, Plus, Wire } from './CellDiagramParts';
import { Reading, StateAfter, StateBefore } from './CellDiagramReadings';
import { layoutOf } from './pictureLayout';
import type { PictureProps } from './pictureProps';

const WIDE = { u: 214, sum: 410, squash: 590 } as const;
const NARROW = { u: 56, sum: 168, squash: 268 } as const;
const LINE = 138;
export const RNN_HEIGHT = 330;

/** The simple recurrent network: all that it remembers is squashed at every step. */
export function CellDiagramRnn({ flow, range, narrow, parts: { candidate }, sums, isLit, x }: PictureProps) {
  const at = narrow ? NARROW : WIDE;
  const { hBefore, values } = flow;
  const { h = 0 } = values;
  const parts = sums?.[0];
  const wide = 2;
  const { width: right, box } = layoutOf(narrow);
  const hRow = narrow ? 18 : LINE - 22;
  return (
    <>
      <Frame height={248} />
      <Doing of="read">
        <Wire at={[0, LINE, at.u - box / 2, LINE]} hue="h" value={hBefore} range={range.h} tip lit={isLit('h')} />
        <Wire at={[at.sum, 322, at.sum, 248]} hue="ink" value={x.value} range={range.x} tip lit={isLit('x')} />
      </Doing>
      <Doing of="sum">
        <Wire
          at={[at.u + box / 2, LINE, at.sum - 16, LINE]}
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
        <Wire at={[at.sum, 72, at.sum, LINE - 16]} hue="plain" value={parts?.bias} range={wide} tip lit={isLit('b')} />
        <Box at={[at.u, LINE]} width={box} hue="plain" face="× U" />
        <Box at={[at.sum, 224]} width={box} hue="plain" face="× W" />
        <Plus at={[at.sum, LINE]} letter="Σ" />
      </Doing>
      <Doing of="squash">
        <Wire
          at={[at.sum + 16, LINE, at.squash - box / 2, LINE]}
          hue={parts ? 'h' : 'plain'}
          value={parts?.sum}
          range={wide}
          tip
        />
        <Wire at={[at.squash + box / 2, LINE, right, LINE]} hue="h" value={h} range={range.h} tip />
        <Box at={[at.squash, LINE]} width={box} hue="h" face={candidate} />
      </Doing>
      <Doing of="read">
        <StateBefore state="h" y={hRow} value={hBefore} />
        <Reading outside at={[at.sum + 14, 312]} hue="ink" name={x.name} value={x.value} />
      </Doing>
      <Doing of="sum">
        <Reading at={[at.sum, 62]} hue="plain" name="b" value={parts?.bias} anchor="middle" />
      </Doing>
      {parts && (
        <Doing of="sum">
          <Reading
            at={[(at.u + box / 2 + at.sum - 16) / 2, LINE - 18]}
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
            at={[(at.sum + 16 + at.squash - box / 2) / 2, LINE - 18]}
            hue="h"
            value={parts.sum}
            anchor="middle"
          />
        )}
        <StateAfter state="h" y={hRow} value={h} />
      </Doing>
    </>
  );
}
