import type { TraceName } from '../../../../../model/protocol/inside/traces';
import { GateBox, GateInput, Keeping, Renewing } from './CellDiagramMemory';
import { Belt, Box, Doing, Frame, Valve, Wire } from './CellDiagramParts';
import { Reading, SideReading, StateAfter, StateBefore } from './CellDiagramReadings';
import { LSTM_COLUMNS, SHOWER, SQUASHER } from './lstmLayout';
import { BELT, GATES, HALF_BOX, layoutOf, MIXER } from './pictureLayout';
import type { PictureProps } from './pictureProps';

const BUS = 304;
export const LSTM_HEIGHT = 392;
/** On a box through which values go as they are: a sum and nothing else. */
const SUM = 'Σ';

/** The long short-term memory: c runs along the belt at the top, and the gates are valves. What is left out is not drawn. */
export function CellDiagramLstm({ flow, range, narrow, texts, parts, sums, isLit, x, peepholes }: PictureProps) {
  const at = LSTM_COLUMNS[narrow ? 'narrow' : 'wide'];
  const { values, cBefore, hBefore, kept, added, squashed } = flow;
  const { f, i, g = 0, o, c = 0, h = 0 } = values;
  const { coupled, candidate, output } = parts;
  const seen = (name: TraceName) => sums?.find((sum) => sum.name === name)?.fromCell ?? undefined;
  const top = GATES - HALF_BOX;
  const right = layoutOf(narrow).width;
  const keptName = narrow ? undefined : texts.kept;
  const addedName = narrow ? undefined : texts.added;
  const cRow = narrow ? 18 : 56;
  const hRow = narrow ? 358 : BUS - 20;
  const eye = (points: readonly number[], name: TraceName) =>
    peepholes && <Wire at={points} hue="c" value={seen(name)} range={2} tip lit={isLit('c')} />;
  /** Where the bus ends: at the last of those who read it. */
  const reader = o === undefined ? at.g : at.o;
  const half = (narrow ? 46 : 64) / 2;
  return (
    <>
      <Frame height={306} />
      <Belt from={0} to={right} y={BELT} hue="c" />
      {f === undefined ? (
        <Doing of="write">
          <Wire at={[0, BELT, at.g - 16, BELT]} hue="c" value={cBefore} range={range.c} />
        </Doing>
      ) : (
        <Doing of="forget">
          {coupled ? (
            <>
              {i !== undefined && <Wire at={[at.i, MIXER, at.f + half, MIXER]} hue="i" value={i} tip />}
              <Keeping
                state="c"
                gate="f"
                column={at.f}
                from={MIXER - 16}
                sum={at.g}
                open={f}
                before={cBefore}
                kept={kept}
                range={range.c}
              />
              <Box at={[at.f, MIXER]} width={2 * half} height={32} hue="f" face={i === undefined ? '1 − 1' : '1 −'} />
            </>
          ) : (
            <>
              <Keeping
                state="c"
                gate="f"
                column={at.f}
                sum={at.g}
                open={f}
                before={cBefore}
                kept={kept}
                range={range.c}
              >
                <GateInput column={at.f} from={BUS} />
                {eye([at.eyes.f[0], BELT, at.eyes.f[0], 206, at.eyes.f[1], 206, at.eyes.f[1], top], 'f')}
              </Keeping>
              <GateBox gate="f" column={at.f} title={texts.names.f} />
            </>
          )}
        </Doing>
      )}
      <Doing of="read">
        <Wire at={[0, BUS, at.x, BUS]} hue="h" value={hBefore} range={range.h} lit={isLit('h')} />
        <Wire at={[at.x, 384, at.x, BUS]} hue="ink" value={x.value} range={range.x} lit={isLit('x')} />
        <Wire at={[at.x, BUS, reader, BUS]} hue="plain" />
        <circle cx={at.x} cy={BUS} r={5} fill="var(--control-line)" />
      </Doing>
      <Doing of="write">
        {i !== undefined && (
          <>
            <GateInput column={at.i} from={BUS} />
            {eye([at.eyes.f[0], BELT, at.eyes.f[0], 206, at.eyes.i, 206, at.eyes.i, top], 'i')}
            <Wire at={[at.i, top, at.i, MIXER, at.g - 20, MIXER]} hue="i" value={i} tip />
          </>
        )}
        <GateInput column={at.g} from={BUS} />
        <Renewing
          state="c"
          column={at.g}
          candidate={{ name: 'g', value: g, range: range.h }}
          {...(i === undefined ? {} : { gate: 'i', open: i })}
          added={added}
          after={c}
          range={range.c}
        />
        {i !== undefined && <GateBox gate="i" column={at.i} title={texts.names.i} />}
        <GateBox gate="g" column={at.g} title={texts.names.g} face={candidate === 'none' ? SUM : candidate} />
      </Doing>
      <Doing of="show">
        <Wire
          at={[at.show, BELT, at.show, o === undefined ? BUS : SHOWER - 20, ...(o === undefined ? [right, BUS] : [])]}
          hue={o === undefined ? 'h' : 'c'}
          value={squashed}
          range={range.h}
          tip={o === undefined}
        />
        {output !== 'none' && <Box at={[at.show, SQUASHER]} width={2 * half} height={32} hue="c" face={output} />}
        {o !== undefined && (
          <>
            <GateInput column={at.o} from={BUS} />
            {eye([at.eyes.o, BELT, at.eyes.o, 206, at.eyes.o + 12, 206, at.eyes.o + 12, top], 'o')}
            <Wire at={[at.o, top, at.o, SHOWER, at.show - 20, SHOWER]} hue="o" value={o} tip />
            <Wire at={[at.show, SHOWER + 20, at.show, BUS, right, BUS]} hue="h" value={h} range={range.h} tip />
            <Valve at={[at.show, SHOWER]} hue="o" value={o} />
            <GateBox gate="o" column={at.o} title={texts.names.o} />
          </>
        )}
      </Doing>
      <Doing of={f === undefined ? 'write' : 'forget'}>
        <StateBefore state="c" y={cRow} value={cBefore} />
        {f !== undefined && (
          <>
            <Reading at={[at.f + 14, BELT + 46]} hue="f" name="f" value={f} strong />
            <Reading at={[(at.f + at.g) / 2, BELT - 22]} hue="c" name={keptName} value={kept} anchor="middle" />
          </>
        )}
      </Doing>
      <Doing of="write">
        {i !== undefined && <Reading at={[at.i - (narrow ? 8 : 0), MIXER - 13]} hue="i" name="i" value={i} strong />}
        <SideReading column={at.g} narrowGap={10} y={narrow ? 218 : 212} hue="g" name="g" value={g} strong />
        {i !== undefined && (
          <SideReading column={at.g} narrowGap={10} y={narrow ? 126 : 124} hue="c" name={addedName} value={added} />
        )}
        <StateAfter state="c" y={cRow} value={c} />
      </Doing>
      <Doing of="show">
        {o !== undefined && (
          <>
            <Reading at={[at.o + (narrow ? -10 : 4), SHOWER - 13]} hue="o" name="o" value={o} strong />
            <SideReading column={at.show} narrowGap={8} y={narrow ? 156 : 162} hue="c" value={squashed} />
          </>
        )}
        <StateAfter state="h" y={hRow} value={h} />
      </Doing>
      <Doing of="read">
        <StateBefore state="h" y={hRow} value={hBefore} />
        <Reading outside at={[at.x + 12, narrow ? 382 : 376]} hue="ink" name={x.name} value={x.value} />
      </Doing>
    </>
  );
}
