/** What steps wait for. */
import type { Intervention } from '../model/protocol/inside/clamps';
import type { TraceName } from '../model/protocol/inside/traces';
import type { CellPosition } from '../store/inside/slice';
import type { ForecastTab } from '../store/forecast/tabs';
import type { Wait } from './lesson';
import { isTrained, type Seen } from './seen';
import type { Texts } from './texts';

/** The network is trained for all its epochs. */
export const trained: Wait = {
  says: { en: 'Press Train', zh: '点击“训练”' },
  until: isTrained,
  does: ({ train }) => train(),
  trains: true,
};

/** So many steps of training, one by one. */
export const stepped = (steps: number, says: Texts): Wait => ({
  says,
  until: ({ step }) => step >= steps,
  does({ step }, seen) {
    for (let done = seen.step; done < steps; done++) step('step');
  },
});

/** So many epochs of training, one by one. */
export const epochsDone = (epochs: number, says: Texts): Wait => ({
  says,
  until: ({ epoch }) => epoch >= epochs,
  does({ step }, seen) {
    for (let done = seen.epoch; done < epochs; done++) step('epoch');
  },
});

/** A view is open: `inside-` and one of the inside, one of "Is it any good?", one of the runs. */
export const opened = (view: string, says: Texts): Wait => ({
  says,
  until: (seen) => openView(seen) === view,
  does: ({ ask }) => ask(view),
});

/** A view as `ask` names it. */
export const openView = ({ qualityView, view }: Seen): string => qualityView ?? `inside-${view}`;

export const forecastShown = (tab: ForecastTab, says: Texts): Wait => ({
  says,
  until: ({ forecastTab }) => forecastTab === tab,
  does: ({ showForecast }) => showForecast(tab),
});

/** What lies beyond the last value is forecast. */
export const foreseen: Wait = {
  says: { en: 'Choose Future', zh: '选择“未来”' },
  until: ({ forecastTab, future }) => forecastTab === 'future' && future !== null,
  does({ showForecast, foresee }) {
    showForecast('future');
    foresee(0);
  },
};

/** A unit at a time step is pinned, whichever. */
export const pinned = (suggested: CellPosition, says: Texts): Wait => ({
  says,
  until: (seen) => seen.pinned !== null,
  does: ({ pin }) => pin(suggested),
});

/** A gate of all units of the first layer is held at or below, or at or above, a value. */
export const held = (gate: TraceName, at: 'low' | 'high', says: Texts): Wait => {
  const isThere = (one: Intervention) =>
    one.kind === 'pin' &&
    one.gate === gate &&
    one.unit === 'all' &&
    (at === 'low' ? one.value <= 0.05 : one.value >= 0.95);
  return {
    says,
    until: ({ interventions }) => interventions.some(isThere),
    does: ({ intervene }) => intervene([{ kind: 'pin', layer: 0, gate, unit: 'all', value: at === 'low' ? 0 : 1 }]),
  };
};

/** A gate of all units of the first layer is held near a value. */
export const heldNear = (gate: TraceName, value: number, says: Texts): Wait => ({
  says,
  until: ({ interventions }) =>
    interventions.some(
      (one) => one.kind === 'pin' && one.gate === gate && one.unit === 'all' && Math.abs(one.value - value) <= 0.03,
    ),
  does: ({ intervene }) => intervene([{ kind: 'pin', layer: 0, gate, unit: 'all', value }]),
});

/** The pin is moved on to another time step, or to another unit. */
export const pinMoved = (from: CellPosition, says: Texts): Wait => ({
  says,
  until: ({ pinned }) => pinned !== null && (pinned.unit !== from.unit || pinned.time !== from.time),
  does: ({ pin }) => pin({ ...from, time: from.time + 1 }),
});

/** Nothing is held, removed or cut any more. */
export const letGo: Wait = {
  says: { en: 'Let go of everything', zh: '放开所有干预' },
  until: ({ interventions }) => interventions.length === 0,
  does: ({ intervene }) => intervene([]),
};
