import { cellParts, isLstm } from '../../../../model/settings/cellParts';
import { networkConfig } from '../../../../store/training/selectors';
import { useMemo, useState } from 'react';
import { Choice } from '../../../controls/fields/Choice';
import { flowsOf, type ShownUnit } from '../../../charts/equations/cellFlow';
import { sumOf, type Term } from '../../../charts/equations/gateTerms';
import { useCommands, usePlayground, useSeat } from '../../page/playgroundContext';
import { CellBuilder } from './builder/CellBuilder';
import { CellSwitches } from './builder/CellSwitches';
import { CellNumbers } from './CellNumbers';
import { CellPlayer } from './CellPlayer';
import { HeadDiagram } from './diagram/HeadDiagram';
import { twoDecimals } from '../../page/decimals';
import { termsCsv } from './termsCsv';
import { usePinnedUnit } from '../frame/usePinnedUnit';
import { useShownGates, type ShownGates } from '../frame/useShownGates';
import { ViewFrame } from '../frame/ViewFrame';
import { useIsBlocked } from '../frame/useIsBlocked';
import { about } from './about';
import { useCellWords } from './words';

/** The cell as a picture and as equations, with the numbers of the watched window. */
export function CellView() {
  const { t } = useCellWords();
  const shown = useShownGates();
  const blocked = useIsBlocked();
  const [touched, onTouch] = useState<string | null>(null);
  const isBeside = useSeat() !== null;
  return (
    <>
      {shown ? (
        <ShownCell shown={shown} switches={isBeside ? null : { touched, onTouch }} />
      ) : (
        <ViewFrame about={about} help={t('help.cell')} figures={null}>
          <p className="empty">{t(blocked ? 'inside.blocked' : 'inside.gatesWaiting')}</p>
        </ViewFrame>
      )}
      {/* A run that is looked at beside another is not built anew. */}
      {!isBeside && <CellBuilder />}
    </>
  );
}

/** The loudest unit of the layer at the last step. */
function strongest({ layer, gates }: ShownGates): number {
  const steps = gates.inputs.length;
  const h = layer.traces.find(({ name }) => name === 'h')?.values;
  const size = (unit: number) => Math.abs(h?.[unit * steps + steps - 1] ?? 0);
  let best = 0;
  for (let unit = 1; unit < layer.units; unit++) if (size(unit) > size(best)) best = unit;
  return best;
}

/** `switches` knows the part that was switched last; null: nothing can be switched. */
type ShownCellProps = {
  shown: ShownGates;
  switches: { readonly touched: string | null; onTouch(part: string): void } | null;
};

function ShownCell({ shown, switches }: ShownCellProps) {
  const words = useCellWords();
  const { t } = words;
  const { pin } = useCommands();
  const pinned = usePlayground((state) => state.pinned);
  const config = usePlayground(networkConfig);
  const { cell } = config;
  const parts = useMemo(() => cellParts(config), [config]);
  const channels = usePlayground((state) => state.summary?.channels ?? 1);
  const [wantsMean, setWantsMean] = useState(false);
  const [localTime, setLocalTime] = useState<number | null>(null);
  const [pointed, setPointed] = useState<Term | null>(null);
  const [held, setHeld] = useState<Term | null>(null);

  const { gates, layer, layerIndex, timeOf } = shown;
  const steps = gates.inputs.length;
  const unit = pinned && pinned.unit >= 0 && pinned.unit < layer.units ? pinned.unit : null;
  const time = Math.min(steps - 1, Math.max(0, pinned?.time ?? localTime ?? steps - 1));
  const asked = usePinnedUnit(layerIndex, unit);
  // An answer of another window will be followed by that of this one.
  const answer = asked?.traces.traces[0]?.values.length === steps && asked.target === gates.target ? asked : null;
  const isMean = wantsMean || unit === null;

  const source = isMean || !answer ? layer : answer.traces;
  const which: ShownUnit = isMean ? 'mean' : answer ? 0 : unit;
  const flows = useMemo(() => flowsOf(source, which, steps, parts.output), [source, which, steps, parts]);
  const inputs = answer ? answer.inputs.length / steps : layerIndex > 0 ? layer.units : channels;
  const sums = useMemo(() => answer?.gates.map((gate) => sumOf(answer, gate, time)) ?? null, [answer, time]);
  const flow = flows[time];
  if (!flow) return null;
  const moment = {
    flow,
    parts,
    x: inputs === 1 ? gates.inputs[time] : undefined,
    inputs,
    sums: isMean ? null : sums,
  };
  // The head sees the last layer alone.
  const head = layerIndex === gates.layers.length - 1 ? gates.head : null;
  const format = (value: number) => twoDecimals(value, words);
  const name = unit === null || isMean ? t('cell.mean', { units: layer.units }) : t('cell.unit', { unit: unit + 1 });
  return (
    <ViewFrame
      about={about}
      help={t('help.cell')}
      figures={answer && (() => termsCsv(answer, time))}
      head={
        unit === null ? (
          t('cell.meanHead', { units: layer.units })
        ) : (
          <Choice
            label={t('cell.shown')}
            showLabel={false}
            value={wantsMean ? 'mean' : 'unit'}
            options={[
              { value: 'unit', label: t('cell.unit', { unit: unit + 1 }) },
              { value: 'mean', label: t('cell.mean', { units: layer.units }) },
            ]}
            onChoose={(value) => setWantsMean(value === 'mean')}
          />
        )
      }
    >
      <CellPlayer
        cell={cell}
        name={name}
        moment={moment}
        flows={flows}
        windowInputs={inputs === 1 ? gates.inputs : null}
        time={time}
        steps={steps}
        timeLabel={timeOf(gates.target - steps + time)}
        lit={isMean ? null : ((pointed ?? held)?.key ?? null)}
        switches={
          switches && isLstm(cell) ? (over) => <CellSwitches drawn={config} over={over} {...switches} /> : undefined
        }
        onTime={setLocalTime}
      />
      {head && (
        <>
          <p className="muted">{t('cell.head')}</p>
          <HeadDiagram
            parts={head}
            format={format}
            label={t('cell.headPicture', {
              network: format(head.network),
              line: format(head.line),
              sum: format(head.network + head.line),
            })}
          />
        </>
      )}
      <CellNumbers
        head={head}
        answer={answer}
        isPinned={unit !== null}
        time={time}
        sums={sums}
        parts={parts}
        pointed={pointed}
        held={held}
        onPoint={setPointed}
        onHold={(term) => setHeld(held?.key === term.key ? null : term)}
        onPinStrongest={() => pin({ unit: strongest(shown), time })}
      />
    </ViewFrame>
  );
}
