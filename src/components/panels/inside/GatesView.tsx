import { usePlayground, useWords } from '../playgroundContext';
import { GateHeatmaps } from './GateHeatmaps';
import { ViewFrame } from './ViewFrame';
import { useShownGates } from './useShownGates';
import { gatesCsv } from './gatesCsv';

/** The gates of one window, live. */
export function GatesView() {
  const { t } = useWords();
  const shown = useShownGates();
  const blocked = usePlayground((state) => state.windowsProblem !== null);
  return (
    <ViewFrame name="gates" figures={shown && (() => gatesCsv(shown.layer, shown.gates.inputs))}>
      {shown ? (
        <GateHeatmaps gates={shown.gates} layer={shown.layer} timeOf={shown.timeOf} />
      ) : (
        <p className="empty">{t(blocked ? 'gates.blocked' : 'gates.waiting')}</p>
      )}
    </ViewFrame>
  );
}
