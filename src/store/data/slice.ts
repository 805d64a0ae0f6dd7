/** How events change the facts of the data. */
import { isOwnName } from '../../model/settings/sources/names';
import type { SavedSeries, Series, SeriesEvent } from '../../model/protocol/series';
import type { Slice } from '../slice';
import type { DataFacts, OwnTask } from './facts';
import { newlySaved, savedIdAfter } from './selectors';

type Change = Partial<DataFacts>;
type Ready = Extract<SeriesEvent, { kind: 'seriesReady' }>;
const NOTHING: Change = {};
/** What ends with an opening, however it ends. */
const NOTHING_OPENING = { importShare: null, openingSaved: '' } as const satisfies Change;

export const dataSlice: Slice<DataFacts> = {
  initial: {
    ...NOTHING_OPENING,
    openId: 0,
    openedId: 0,
    series: null,
    report: null,
    suggested: null,
    bringsSettings: false,
    given: null,
    sketch: null,
    formulaProblem: null,
    own: { csv: null, drawn: null },
    saved: null,
    saving: null,
    dialog: null,
    ownMaterial: { characters: null, labelled: null },
    givenMaterial: null,
    materialProblem: null,
    isReadingMaterial: false,
  },
  on: {
    series(own, event) {
      switch (event.kind) {
        case 'crashed':
        case 'notArrived':
          return {
            ...NOTHING_OPENING,
            openedId: own.openId,
            bringsSettings: false,
            saving: null,
            isReadingMaterial: false,
          };
        case 'sketched':
          return { sketch: { name: event.name, points: event.points } };
        case 'saved':
          return withSaved(own, event.saved);
        case 'saveFailed':
          return withoutStorage(own);
        case 'importProgress':
          return { importShare: event.share };
        case 'importCancelled':
          // The worker has forgotten it.
          return { ...NOTHING_OPENING, openedId: event.openId, bringsSettings: false, given: null };
        case 'importFailed':
          return { ...NOTHING_OPENING, openedId: event.openId };
        case 'materialRead': {
          const { source, report } = event;
          const task = source.kind === 'text' ? 'characters' : 'labelled';
          const ownMaterial = { ...own.ownMaterial, [task]: { source, report, ...givenFor(own, task) } };
          return { ownMaterial, materialProblem: null, isReadingMaterial: false };
        }
        case 'materialFailed': {
          const { fileName, problem } = event;
          return { materialProblem: { fileName, problem }, isReadingMaterial: false };
        }
        case 'formulaFailed':
          return { ...NOTHING_OPENING, openedId: event.openId, formulaProblem: event.problem };
        case 'seriesReady':
          return {
            ...NOTHING_OPENING,
            ...inPlace(own, event),
            openedId: event.openId,
            bringsSettings: false,
            formulaProblem: null,
          };
      }
    },
  },
};

const givenFor = ({ givenMaterial: given }: DataFacts, task: OwnTask) => (given?.task === task ? { given } : {});

function inPlace({ given: latest, own, ownMaterial }: DataFacts, event: Ready): Change {
  const { series, report, savedId, suggested } = event;
  const { source } = series;
  const made = { series, suggested, ownMaterial: withMaterial(ownMaterial, series.material) };
  if (!isOwnName(source)) return { ...made, report };
  const { material: _, ...bare } = series;
  const before = own[source];
  // What was understood of its file is still known where it comes back as it was, as with another task.
  if (!report && before && isSame(before.series, bare)) {
    return { ...made, report: before.report, own: { ...own, [source]: { ...before, savedId } } };
  }
  const given = report ? latest : null;
  return { ...made, report, own: { ...own, [source]: { series: bare, report, given, savedId } } };
}

const isSame = (some: Series, other: Series): boolean =>
  some.fileName === other.fileName &&
  some.column === other.column &&
  some.values.length === other.values.length &&
  some.values.every((value, at) => Object.is(value, other.values[at]));

/** A text or sequences that come with a run that was kept are its owner's, as if they had been given here. */
function withMaterial(own: DataFacts['ownMaterial'], source: Series['material']): DataFacts['ownMaterial'] {
  if (source?.kind === 'text') {
    const before = own.characters?.source;
    // The page's own text has no name.
    if (source.name === '') return before ? { ...own, characters: null } : own;
    const isKnown = before?.kind === 'text' && before.name === source.name && before.text === source.text;
    return isKnown ? own : { ...own, characters: { source, report: null } };
  }
  if (source?.kind !== 'labelled') return own;
  const before = own.labelled?.source;
  const { name, sequences } = source.data;
  const isKnown =
    before?.kind === 'labelled' && before.data.name === name && before.data.sequences.length === sequences.length;
  return isKnown ? own : { ...own, labelled: { source, report: null } };
}

/** The saved series as they are now: one has come that was on its way, or the one in place is no longer among them. */
function withSaved(facts: DataFacts, saved: readonly SavedSeries[]): Change {
  const change: Change = { saved, ...(newlySaved(facts, saved) ? { saving: null } : {}) };
  const after = savedIdAfter(facts, saved);
  const owned = after && facts.own[after.source];
  return owned ? { ...change, own: { ...facts.own, [after.source]: { ...owned, savedId: after.id } } } : change;
}

function withoutStorage({ saved, openId, openingSaved }: DataFacts): Change {
  const ended = openingSaved === '' ? NOTHING : { ...NOTHING_OPENING, openedId: openId };
  return { saved: saved ?? [], saving: null, ...ended };
}
