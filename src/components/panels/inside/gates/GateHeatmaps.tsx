import { useCallback, useId, useMemo, useState } from 'react';
import type { GatesView } from '../../../../model/protocol/inside/gates';
import type { LayerTraces, TraceName } from '../../../../model/protocol/inside/traces';
import type { CellPosition } from '../../../../store/inside/slice';
import type { StripTexts } from './GateStrip';
import { GateStrips, type GateStripsTexts } from './GateStrips';
import { statsOf } from '../../../charts/units/traces';
import type { UnitOrder } from '../../../charts/units/unitOrder';
import { useCommands, usePlayground } from '../../page/playgroundContext';
import { useTheme } from '../../page/useTheme';
import { Hint } from '../../page/hints/Hint';
import { LiveRegion } from '../frame/LiveRegion';
import { GateHold } from './GateHold';
import styles from './GateHeatmaps.module.css';
import { useGatesWords, type GatesWords } from './words';

const TRACES: readonly TraceName[] = ['f', 'i', 'g', 'o', 'c', 'h', 'z', 'r', 'n'];

function traceTexts(
  name: TraceName,
  units: number,
  steps: number,
  { t, figure, tick, number }: GatesWords,
): StripTexts {
  const title = t(`gate.${name}`);
  return {
    name: title,
    meaning: t(`meaning.${name}`),
    tick,
    describe: ({ mean, low, high }) =>
      t('gates.strip', { name: title, mean: figure(mean), low: figure(low), high: figure(high), units, steps }),
    describeSaturation: (shut, open) =>
      t('gates.saturationLabel', { name: title, low: number(100 * shut, 0), high: number(100 * open, 0) }),
  };
}

/** "Unit 5, step 18 (Jun 1954): f 0.69 …" */
function readout(cell: CellPosition, layer: LayerTraces, steps: number, time: string, { t, figure }: GatesWords) {
  const head = t('gates.readout', { unit: cell.unit + 1, step: cell.time + 1, time });
  const values = layer.traces.map(({ name, values: all }) => ({
    name,
    text: figure(all[cell.unit * steps + cell.time] ?? Number.NaN),
  }));
  return { head, values };
}

type GateHeatmapsProps = { gates: GatesView; layer: LayerTraces; order: UnitOrder; timeOf(index: number): string };

/** The heatmaps with what the pointer or the keys find in them. */
export function GateHeatmaps({ gates, layer, order, timeOf }: GateHeatmapsProps) {
  const words = useGatesWords();
  const { t, figure, count } = words;
  const { hover, pin } = useCommands();
  const steps = gates.inputs.length;
  const { units } = layer;
  // What was pointed at may be of a larger network.
  const fitting = (at: CellPosition | null) => (at && at.unit < units && at.time < steps ? at : null);
  const hovered = fitting(usePlayground((state) => state.hovered));
  const pinned = fitting(usePlayground((state) => state.pinned));
  const theme = useTheme();
  const hint = useId();
  const [spoken, setSpoken] = useState('');

  const traces = useMemo(
    () =>
      Object.fromEntries(TRACES.map((name) => [name, traceTexts(name, units, steps, words)])) as Record<
        TraceName,
        StripTexts
      >,
    [units, steps, words],
  );
  const { low, high } = statsOf(gates.inputs);
  const texts: GateStripsTexts = {
    input: t('inside.input'),
    inputMeaning: t('gates.inputMeaning', { steps: count('count.steps', steps) }),
    inputLabel: t('gates.inputStrip', { low: figure(low), high: figure(high), steps }),
    saturation: t('gates.saturation'),
    saturationScale: t('gates.saturationScale'),
    cursor: t('gates.cursor'),
    traces,
  };
  const onHover = useCallback((cell: CellPosition | null) => hover(cell), [hover]);
  const cell = hovered ?? pinned;
  const inside = cell && cell.unit >= 0 ? cell : null;
  const found = inside && readout(inside, layer, steps, timeOf(gates.target - steps + inside.time), words);
  const speak = (at: CellPosition) => {
    const { head, values } = readout(at, layer, steps, timeOf(gates.target - steps + at.time), words);
    setSpoken(`${head}: ${values.map(({ name, text }) => `${name} ${text}`).join(', ')}`);
  };
  return (
    <>
      <p className={styles['readout']}>
        {found ? (
          <>
            {found.head}
            {found.values.map(({ name, text }) => (
              <span key={name} style={{ color: `var(--gate-${name}-text)` }}>
                {name} <b>{text}</b>
              </span>
            ))}
          </>
        ) : (
          <span data-not-in-picture>{t('gates.hint')}</span>
        )}
      </p>
      <p id={hint} className="visually-hidden">
        {t('gates.cursorHint')}
      </p>
      <LiveRegion text={spoken} />
      <div className={styles['hint']} data-not-in-picture>
        <Hint name="cell" />
      </div>
      <GateStrips
        inputs={gates.inputs}
        sample={gates.sample}
        layer={layer}
        order={order}
        texts={texts}
        theme={theme}
        hovered={hovered}
        pinned={pinned}
        describedBy={hint}
        Hold={GateHold}
        onHover={onHover}
        onPin={pin}
        onCursor={speak}
      />
    </>
  );
}
