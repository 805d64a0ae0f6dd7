import type { LayerTraces, TraceName } from '../../model/protocol/inspection';
import type { CellPosition, PlaygroundState } from '../../store/state';
import { UnitEquations, type UnitValues } from '../charts/UnitEquations';
import { Panel } from '../controls/Panel';
import { useCommands, usePaced, usePlayground, useWords } from './playgroundContext';

const selectGates = (state: PlaygroundState) => state.gates;

/** The values of a unit of an LSTM at a step; null where the layer is of another kind of cell. */
export function unitValues(layer: LayerTraces, { unit, time }: CellPosition, steps: number): UnitValues | null {
  const at = (name: TraceName, step: number): number | undefined =>
    step < 0 ? 0 : layer.traces.find((trace) => trace.name === name)?.values[unit * steps + step];
  const [f, i, g, o, c, h, before] = [
    at('f', time),
    at('i', time),
    at('g', time),
    at('o', time),
    at('c', time),
    at('h', time),
    at('c', time - 1),
  ];
  if (f === undefined || i === undefined || g === undefined || o === undefined) return null;
  if (c === undefined || h === undefined || before === undefined) return null;
  return { f, i, g, o, c, h, before };
}

/** What the pinned unit does at the pinned step, as equations with the live numbers. */
export function UnitPanel() {
  const { t, number } = useWords();
  const { pin } = useCommands();
  const pinned = usePlayground((state) => state.pinned);
  const shown = usePlayground((state) => state.layer);
  const activation = usePlayground((state) => state.config.activation);
  const gates = usePaced(selectGates, 250, 190);
  const layer = gates?.layers[shown];
  if (!pinned || !gates || !layer) {
    return (
      <Panel name={t('unit.none')}>
        <p className="empty">{t('unit.empty')}</p>
      </Panel>
    );
  }
  const values = unitValues(layer, pinned, gates.inputs.length);
  const two = (value: number) => number(value, 2).replace('-', '−');
  const title = t('unit.title', { unit: pinned.unit + 1, step: pinned.time + 1 });
  return (
    <Panel
      name={title}
      aside={
        <>
          {gates.layers.length > 1 ? `${t('unit.layer', { n: shown + 1 })} · ` : ''}
          {t('unit.pinned')} ·{' '}
          <button type="button" className="link-button" onClick={() => pin(null)}>
            {t('unit.letGo')}
          </button>
        </>
      }
    >
      {values ? (
        <>
          <UnitEquations values={values} activation={activation} format={two} />
          <p className="muted">{t('unit.keeps', { share: number(100 * values.f, 0) })}</p>
        </>
      ) : (
        <>
          <p className="muted">{t('unit.otherCell')}</p>
          <ul>
            {layer.traces.map((trace) => (
              <li key={trace.name} style={{ color: `var(--gate-${trace.name}-text)` }}>
                {t(`gate.${trace.name}`)} ={' '}
                {two(trace.values[pinned.unit * gates.inputs.length + pinned.time] ?? Number.NaN)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
