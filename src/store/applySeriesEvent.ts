/** What the series worker's events change. Events of an older opening change nothing. */
import { configFor } from '../model/settings/config';
import type { Config } from '../model/settings/settings';
import type { OwnName } from '../model/settings/sources/names';
import type { KeptSeries, SeriesEvent, ShelfProblem } from '../model/protocol/series';
import { crashed, withNotice } from './applyEvent';
import { isOwnName, keptIdOf } from './selectors';
import type { PlaygroundState } from './state';

type Change = Partial<PlaygroundState>;
type Ready = Extract<SeriesEvent, { kind: 'seriesReady' }>;
const NOTHING: Change = {};
/** What ends with an opening, however it ends. */
const NOTHING_OPENING = { importShare: null, openingKept: '' } as const satisfies Change;

export function applySeriesEvent(state: PlaygroundState, event: SeriesEvent): Change {
  switch (event.kind) {
    case 'crashed':
      return { ...crashed(state, 'series', event), ...NOTHING_OPENING, openedId: state.openId, keeping: null };
    case 'sketched':
      return { sketch: { name: event.name, points: event.points } };
    case 'shelf':
      return withShelf(state, event.kept);
    case 'shelfFailed':
      return withoutShelf(state, event.problem);
    default:
      return event.openId === state.openId ? ofOpening(state, event) : NOTHING;
  }
}

function ofOpening(state: PlaygroundState, event: Extract<SeriesEvent, { openId: number }>): Change {
  const { openId: openedId } = event;
  switch (event.kind) {
    case 'importProgress':
      return { importShare: event.share };
    case 'importCancelled':
      // The worker has forgotten it.
      return { ...NOTHING_OPENING, openedId, bringsSettings: false, given: null };
    case 'importFailed': {
      const { fileName, problem, report } = event;
      const notices = withNotice(state.notices, { kind: 'import', fileName, problem, report });
      return { ...NOTHING_OPENING, openedId, notices };
    }
    case 'formulaFailed':
      return { ...NOTHING_OPENING, openedId, formulaProblem: event.problem };
    case 'seriesReady':
      return {
        ...NOTHING_OPENING,
        ...inPlace(state, event),
        openedId,
        bringsSettings: false,
        formulaProblem: null,
        target: -1,
        hovered: null,
        notices: state.notices.filter((notice) => notice.kind !== 'import'),
      };
  }
}

function inPlace(state: PlaygroundState, event: Ready): Change {
  const { series, report, keptId, suggested } = event;
  const { source } = series;
  if (!isOwnName(source)) return { series, report, suggested };
  const given = report ? state.given : null;
  return {
    series,
    report,
    suggested,
    own: { ...state.own, [source]: { series, report, given, keptId } },
    config: ownConfig(state, event, source),
  };
}

/** A series of a user's own brings its own settings; another reading of the same one keeps what was set. */
function ownConfig({ config, bringsSettings }: PlaygroundState, ready: Ready, data: OwnName): Config {
  const { series, suggested, keptId: kept } = ready;
  const settings = bringsSettings ? { ...configFor(data), ...suggested?.settings, engine: config.engine } : config;
  return { ...settings, data, column: series.column, kept };
}

/** The kept series as they are now: one has come that was on its way, or the one in place is no longer among them. */
function withShelf(state: PlaygroundState, kept: readonly KeptSeries[]): Change {
  const { kept: before, keeping, series, own } = state;
  const added = before && keeping && kept.find(({ id }) => before.every((other) => other.id !== id));
  const change: Change = { kept, ...(added ? { keeping: null } : {}) };
  if (!series || !isOwnName(series.source)) return change;
  const owned = own[series.source];
  if (!owned) return change;
  const last = keptIdOf(state);
  const gone = last !== '' && kept.every(({ id }) => id !== last);
  const keptId = added && keeping === series ? added.id : gone ? '' : last;
  if (keptId === last) return change;
  return {
    ...change,
    own: { ...own, [series.source]: { ...owned, keptId } },
    ...(state.config.data === series.source ? { config: { ...state.config, kept: keptId } } : {}),
  };
}

/** Where nobody asked for anything, a browser that keeps nothing is not worth a message. */
function withoutShelf(state: PlaygroundState, problem: ShelfProblem): Change {
  const { kept, keeping, openingKept, notices } = state;
  const change: Change = { kept: kept ?? [], keeping: null };
  if (kept === null && keeping === null && openingKept === '') return change;
  const ended = openingKept === '' ? NOTHING : { ...NOTHING_OPENING, openedId: state.openId };
  return { ...change, ...ended, notices: withNotice(notices, { kind: 'shelf', problem }) };
}
