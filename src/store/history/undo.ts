/** Taking changes back: of the settings, of the series and of the interventions, with the network that stood before. */
import { SETTING_NAMES, type SettingName } from '../../model/settings/settings';
import type { Moment } from './commands';
import type { Change } from './facts';

/** Moments that can be gone back to: as many as the trainer keeps runs for. */
const MOST = 60;
/** Milliseconds within which changes of the same thing, as by a hand on a slider, are one. */
const TOGETHER = 1500;

export function changeBetween(before: Moment, after: Moment): Change {
  const settings = SETTING_NAMES.filter((name) => before.config[name] !== after.config[name]);
  return {
    settings,
    isSeries: before.series !== after.series,
    isIntervention: !areSame(before.interventions, after.interventions),
  };
}

const areSame = (some: Moment['interventions'], others: Moment['interventions']): boolean =>
  some === others || JSON.stringify(some) === JSON.stringify(others);

const nameOf = ({ settings, isSeries, isIntervention }: Change): string =>
  JSON.stringify([settings, isSeries, isIntervention]);

export type Undo = {
  /** The page has come to another moment; `hasTrained`: the network of the one before was. */
  note(moment: Moment, hasTrained: boolean): void;
  /** Where a step leads; null where nowhere. Until `arrived`, moments are those on the way there. */
  back(): Moment | null;
  forth(): Moment | null;
  undoable(): Change | null;
  redoable(): Change | null;
};

/** `clock`: milliseconds that only rise. */
export function createUndo(clock: () => number): Undo {
  let now: Moment | null = null;
  let past: Moment[] = [];
  let future: Moment[] = [];
  /** Where a step leads that is on its way. */
  let target: Moment | null = null;
  let last: { readonly name: string; readonly at: number } | null = null;

  /** The run that was resumed has another number now, also for other moments of it. */
  function renumber(from: number, to: number): void {
    const renumbered = (moment: Moment) => (moment.runId === from ? { ...moment, runId: to } : moment);
    past = past.map(renumbered);
    future = future.map(renumbered);
  }

  function step(from: Moment[], to: Moment[]): Moment | null {
    const moment = from.pop();
    if (!moment || !now) return null;
    to.push(now);
    target = moment;
    last = null;
    return moment;
  }

  return {
    note(moment, hasTrained) {
      if (!now) {
        now = moment;
        return;
      }
      // The series is there already, its run not yet.
      if (moment.series !== now.series && moment.runId === now.runId) return;
      if (target) {
        // All on the way there is the same step.
        if (moment.runId !== now.runId && moment.runId !== target.runId) renumber(target.runId, moment.runId);
        now = moment;
        if (isThere(moment, target)) {
          target = null;
          last = null;
        }
        return;
      }
      const change = changeBetween(now, moment);
      const isSame = change.settings.length === 0 && !change.isSeries && !change.isIntervention;
      // The same run from its start, of which there was nothing yet.
      if (isSame && !hasTrained) {
        renumber(now.runId, moment.runId);
        now = moment;
        return;
      }
      const name = nameOf(change);
      const isGoingOn = last !== null && last.name === name && clock() - last.at < TOGETHER && !hasTrained;
      if (!isGoingOn) past = [...past, now].slice(-MOST);
      future = [];
      last = { name, at: clock() };
      now = moment;
    },
    back: () => step(past, future),
    forth: () => step(future, past),
    undoable: () => (now && past.length > 0 ? changeBetween(past.at(-1)!, now) : null),
    redoable: () => (now && future.length > 0 ? changeBetween(now, future.at(-1)!) : null),
  };
}

/** Settings and interventions alike. A series that came back is another object. */
const isThere = (moment: Moment, target: Moment): boolean =>
  areSame(moment.interventions, target.interventions) &&
  SETTING_NAMES.every((name: SettingName) => moment.config[name] === target.config[name]);
