import { Suspense, useMemo } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { cellParts } from '../../../model/settings/cellParts';
import { networkConfig } from '../../../store/training/selectors';
import { flowsOf } from '../../charts/equations/cellFlow';
import { sumOf } from '../../charts/equations/gateTerms';
import type { OpenedSum } from './UnitEquations';
import { Panel } from '../../controls/layout/Panel';
import type { UnitAnswer } from '../../../model/protocol/inside/cell';
import type { PlaygroundState } from '../../../store/state';
import { twoDecimals } from '../page/decimals';
import { usePinnedUnit } from '../inside/frame/usePinnedUnit';
import { useCommands, useOfRun, usePaced, usePlayground, useWords } from '../page/playgroundContext';
import { fetched } from '../../controls/browser/fetched';
import { PanelBoundary } from '../page/PanelBoundary';
import { HalfLife } from './HalfLife';
import { OpenDiagram } from './OpenDiagram';

// What a unit does is read once one is pinned.
const UnitEquations = fetched(async () => (await import('./UnitEquations')).UnitEquations);
const ListenUnit = fetched(async () => (await import('../listening/ListenUnit')).ListenUnit);
// Only a network with a shortcut needs it.
const ForecastEquation = fetched(
  async () => (await import('../../charts/equations/ForecastEquation')).ForecastEquation,
);

const selectGates = (state: PlaygroundState) => state.gates;

/** The sum inside the first gate, a little opened. */
function openedSum({ gates, inputs, hidden, traces }: UnitAnswer, time: number): OpenedSum | null {
  const gate = gates[0];
  if (!gate) return null;
  const steps = traces.traces[0]?.values.length ?? 1;
  const width = inputs.length / steps;
  return {
    inputs: width,
    weight: gate.kernel[0] ?? Number.NaN,
    input: inputs[time * width] ?? Number.NaN,
    units: hidden.length / steps,
    bias: gate.bias + gate.recurrentBias,
  };
}

/** What the pinned unit does at the pinned step, as equations with the live numbers. */
export function UnitPanel() {
  const words = useWords();
  const { t } = words;
  const { pin } = useCommands();
  const pinned = usePlayground((state) => state.pinned);
  const shown = usePlayground((state) => state.layer);
  const config = usePlayground(networkConfig);
  const parts = useMemo(() => cellParts(config), [config]);
  const gates = useOfRun(usePaced(selectGates, 250, 190));
  const layer = gates?.layers[shown];
  const steps = gates?.inputs.length ?? 0;
  const fits = pinned && layer && pinned.unit >= 0 && pinned.unit < layer.units && pinned.time < steps;
  const asked = usePinnedUnit(shown, fits ? pinned.unit : null);
  if (!fits) {
    return (
      <Panel name={t('unit.none')}>
        <p className="empty">{t('unit.empty')}</p>
      </Panel>
    );
  }
  const { unit, time } = pinned;
  const answer = asked?.target === gates.target && asked.traces.traces[0]?.values.length === steps ? asked : null;
  const flow = answer
    ? flowsOf(answer.traces, 0, steps, parts.output)[time]
    : flowsOf(layer, unit, steps, parts.output)[time];
  const sums = answer && Object.fromEntries(answer.gates.map((gate) => [gate.name, sumOf(answer, gate, time).sum]));
  return (
    <Panel
      name={t('unit.title', { unit: unit + 1, step: time + 1 })}
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
      {flow && (
        <PanelBoundary>
          <Suspense fallback={null}>
            <UnitEquations
              flow={flow}
              parts={parts}
              sums={sums}
              opened={answer && openedSum(answer, time)}
              format={(value) => twoDecimals(value, words)}
            />
          </Suspense>
        </PanelBoundary>
      )}
      {gates.head && shown === gates.layers.length - 1 && (
        <ErrorBoundary fallback={null}>
          <Suspense fallback={null}>
            <ForecastEquation parts={gates.head} format={(value) => twoDecimals(value, words)} />
          </Suspense>
        </ErrorBoundary>
      )}
      <HalfLife layer={shown} unit={unit} />
      <OpenDiagram />
      <ErrorBoundary fallback={null}>
        <Suspense fallback={null}>
          <ListenUnit key={`${shown} ${unit}`} layer={layer} unit={unit} steps={steps} />
        </Suspense>
      </ErrorBoundary>
    </Panel>
  );
}
