/** Taking changes back: of the settings, of the series and of the interventions, with the network that stood before. */
import { SETTING_NAMES } from '../../model/settings/settings';
import type { Moment } from './commands';
import type { Change } from './facts';

/** Moments that can be gone back to: as many as the trainer keeps runs for. */
const MOST = 60;
/** Milliseconds within which changes of the same thing, as by a hand on a slider, are one. */
const TOGETHER = 1500;

/** Where a series is saved is no change of a run. */
const COMPARED = SETTING_NAMES.filter((name) => name !== 'saved');

export function changeBetween(before: Moment, after: Moment): Change {
  return {
    settings: COMPARED.filter((name) => before.config[name] !== after.config[name]),
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
  /** Where a step leads, and where the page is from now on, be it on its way; null where there is none. */
  back(): Moment | null;
  forth(): Moment | null;
  /** It is there; with other settings, where they were changed on the way. */
  arrived(moment: Moment): void;
  /** The steps on their way lead nowhere: something else was asked for. */
  givenUp(): void;
  undoable(): Change | null;
  redoable(): Change | null;
};

type Moments = { readonly now: Moment; readonly past: readonly Moment[]; readonly future: readonly Moment[] };

/** `clock`: milliseconds that only rise. */
export function createUndo(clock: () => number): Undo {
  let all: Moments | null = null;
  /** Before the steps that are on their way. */
  let before: Moments | null = null;
  /** Whether the network in place was trained at all, and since the last change. */
  let isTrained = false;
  let isTrainedSince = false;
  let last: { readonly name: string; readonly at: number } | null = null;

  /** The run of the moment in place has another number now, also at its other moments. */
  function renumbered({ now, past, future }: Moments, moment: Moment): Moments {
    const withNumber = (one: Moment) => (one.runId === now.runId ? { ...one, runId: moment.runId } : one);
    return { now: moment, past: past.map(withNumber), future: future.map(withNumber) };
  }

  function step(to: (moments: Moments) => Moments | null): Moment | null {
    const next = all && to(all);
    if (!next) return null;
    before ??= all;
    all = next;
    last = null;
    return next.now;
  }

  function note(moment: Moment, hasTrained: boolean): void {
    isTrained ||= hasTrained;
    isTrainedSince ||= hasTrained;
    if (!all) {
      all = { now: moment, past: [], future: [] };
      return;
    }
    const { now, past } = all;
    const isSameRun = moment.runId === now.runId;
    // The series is there already, its run not yet.
    if (isSameRun && moment.series !== now.series) return;
    const change = changeBetween(now, moment);
    const isSame = change.settings.length === 0 && !change.isSeries && !change.isIntervention;
    // Nothing has changed; or it is the same run from its start, of which there was nothing yet.
    if (isSame && (isSameRun || !isTrained)) {
      all = renumbered(all, moment);
      return;
    }
    const name = nameOf(change);
    const isGoingOn = last !== null && last.name === name && clock() - last.at < TOGETHER && !isTrainedSince;
    all = { now: moment, past: isGoingOn ? past : [...past, now].slice(-MOST), future: [] };
    last = { name, at: clock() };
    isTrainedSince = false;
    if (!isSameRun) isTrained = false;
  }

  return {
    note,
    back: () =>
      step(({ now, past, future }) => {
        const moment = past.at(-1);
        return moment ? { now: moment, past: past.slice(0, -1), future: [...future, now] } : null;
      }),
    forth: () =>
      step(({ now, past, future }) => {
        const moment = future.at(-1);
        return moment ? { now: moment, past: [...past, now], future: future.slice(0, -1) } : null;
      }),
    arrived(moment) {
      before = null;
      if (!all) return;
      const isThere = changeBetween(all.now, moment).settings.length === 0;
      // How far the network is that came back is not known here.
      isTrained = true;
      isTrainedSince = false;
      if (isThere) all = renumbered(all, moment);
      else note(moment, true);
    },
    givenUp() {
      all = before ?? all;
      before = null;
    },
    undoable: () => (all && all.past.length > 0 ? changeBetween(all.past.at(-1)!, all.now) : null),
    redoable: () => (all && all.future.length > 0 ? changeBetween(all.now, all.future.at(-1)!) : null),
  };
}
