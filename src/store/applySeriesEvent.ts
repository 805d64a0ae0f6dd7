/** What the series worker's events change. Events of an older opening change nothing. */
import { configFor } from '../model/settings/config';
import type { Config } from '../model/settings/settings';
import type { OwnName } from '../model/settings/sources/names';
import type { SavedSeries, SeriesEvent, SaveProblem } from '../model/protocol/series';
import { crashed, withNotice } from './applyEvent';
import { isOwnName, savedIdOf } from './selectors';
import type { PlaygroundState } from './state';

type Change = Partial<PlaygroundState>;
type Ready = Extract<SeriesEvent, { kind: 'seriesReady' }>;
const NOTHING: Change = {};
/** What ends with an opening, however it ends. */
const NOTHING_OPENING = { importShare: null, openingSaved: '' } as const satisfies Change;

export function applySeriesEvent(state: PlaygroundState, event: SeriesEvent): Change {
  switch (event.kind) {
    case 'crashed':
      return { ...crashed(state, 'series', event), ...NOTHING_OPENING, openedId: state.openId, saving: null };
    case 'sketched':
      return { sketch: { name: event.name, points: event.points } };
    case 'saved':
      return withSaved(state, event.saved);
    case 'saveFailed':
      return withoutStorage(state, event.problem);
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
  const { series, report, savedId, suggested } = event;
  const { source } = series;
  if (!isOwnName(source)) return { series, report, suggested };
  const given = report ? state.given : null;
  return {
    series,
    report,
    suggested,
    own: { ...state.own, [source]: { series, report, given, savedId } },
    config: ownConfig(state, event, source),
  };
}

/** A series of a user's own brings its own settings; another reading of the same one keeps what was set. */
function ownConfig({ config, bringsSettings }: PlaygroundState, ready: Ready, data: OwnName): Config {
  const { series, suggested, savedId: saved } = ready;
  const settings = bringsSettings ? { ...configFor(data), ...suggested?.settings, engine: config.engine } : config;
  return { ...settings, data, column: series.column, saved };
}

/** The saved series as they are now: one has come that was on its way, or the one in place is no longer among them. */
function withSaved(state: PlaygroundState, saved: readonly SavedSeries[]): Change {
  const { saved: before, saving, series, own } = state;
  const added = before && saving && saved.find(({ id }) => before.every((other) => other.id !== id));
  const change: Change = { saved, ...(added ? { saving: null } : {}) };
  if (!series || !isOwnName(series.source)) return change;
  const owned = own[series.source];
  if (!owned) return change;
  const last = savedIdOf(state);
  const gone = last !== '' && saved.every(({ id }) => id !== last);
  const savedId = added && saving === series ? added.id : gone ? '' : last;
  if (savedId === last) return change;
  return {
    ...change,
    own: { ...own, [series.source]: { ...owned, savedId } },
    ...(state.config.data === series.source ? { config: { ...state.config, saved: savedId } } : {}),
  };
}

/** Where nobody asked for anything, a browser that keeps nothing is not worth a message. */
function withoutStorage(state: PlaygroundState, problem: SaveProblem): Change {
  const { saved, saving, openingSaved, notices } = state;
  const change: Change = { saved: saved ?? [], saving: null };
  if (saved === null && saving === null && openingSaved === '') return change;
  const ended = openingSaved === '' ? NOTHING : { ...NOTHING_OPENING, openedId: state.openId };
  return { ...change, ...ended, notices: withNotice(notices, { kind: 'saved', problem }) };
}
