import { describe, expect, it } from 'vitest';
import { configFor } from '../../model/settings/config';
import { suggestionFor } from '../../model/settings/sources/suggest';
import type { Config } from '../../model/settings/settings';
import type { ImportProblem, ImportReport } from '../../model/protocol/importing';
import type { Series } from '../../model/protocol/series';
import { testPlayground, testSeries } from '../playground.fixture';
import { savedIdOf, reportInQuestion } from './selectors';

const series: Series = { ...testSeries('csv'), fileName: 'a.csv', column: 'v' };
const report: ImportReport = {
  fileName: 'a.csv',
  kind: 'text',
  encoding: 'utf-8',
  delimiter: ',',
  decimal: '.',
  ambiguous: false,
  header: true,
  layout: 'long',
  sheets: [],
  sheet: null,
  groups: null,
  ties: [],
  rows: 60,
  columns: [],
  time: null,
  target: 'v',
  repairs: [],
  preview: [],
  choices: {},
};
const EMPTY: ImportProblem = { code: 'empty' };
const saved = (id: string) => ({ id, name: id, length: 60, preview: [] });

function harness(config: Config = configFor('sines')) {
  const {
    playground,
    sent: { series: sent },
  } = testPlayground(config);
  const { commands, getState: state } = playground;
  const says = playground.events.series;
  const ready = (made: Series = series, of: ImportReport | null = report, savedId = '') =>
    says({
      kind: 'seriesReady',
      openId: state().openId,
      series: made,
      report: of,
      savedId,
      suggested: suggestionFor(made),
    });
  const fails = (of: ImportReport | null = null) =>
    says({ kind: 'importFailed', openId: state().openId, fileName: 'b.csv', problem: EMPTY, report: of });
  commands.open();
  ready({ ...series, source: 'sines' }, null);
  return { sent, commands, state, says, ready, fails, last: () => sent.at(-1) };
}
const FILE = new File(['x'], 'a.csv');

describe('a series of a user’s own', () => {
  it('brings settings of its own, and another column of it keeps what was set', () => {
    const { commands, state, ready, last } = harness();
    commands.change({ engine: 'reference', units: 2 });
    commands.upload(FILE);
    expect(last()).toEqual({ kind: 'importFile', openId: 2, file: FILE, choices: {} });
    ready();
    expect(state().config).toMatchObject({
      data: 'csv',
      column: 'v',
      engine: 'reference',
      units: configFor('csv').units,
    });
    commands.change({ units: 5 });
    commands.pickColumn('w');
    expect(last()).toEqual({ kind: 'reimport', openId: 3, choices: { target: 'w' } });
    ready({ ...series, column: 'w' });
    expect(state().config).toMatchObject({ data: 'csv', column: 'w', units: 5 });
    commands.paste('1\n2', 'cells');
    expect(last()).toEqual({ kind: 'importText', openId: 4, name: 'cells', text: '1\n2', choices: {} });
    ready({ ...series, fileName: 'cells' });
    expect(state().config.units).toBe(configFor('csv').units);
  });

  it('keeps what was said of a file when another column is taken', () => {
    const { commands, ready, last } = harness();
    commands.upload(FILE);
    ready();
    commands.reimport({ delimiter: ';', target: 'v' });
    ready(series, { ...report, choices: { delimiter: ';', target: 'v' } });
    commands.pickColumn('w');
    expect(last()).toMatchObject({ kind: 'reimport', choices: { delimiter: ';', target: 'w' } });
  });

  it('reads the file in place again although another one failed in between', () => {
    const { commands, state, ready, fails, last } = harness();
    commands.upload(FILE);
    ready();
    commands.upload(new File(['y'], 'b.csv'));
    const misread = { ...report, fileName: 'b.csv' };
    fails(misread);
    // What failed is in question, until its message is put away.
    expect(reportInQuestion(state())).toBe(misread);
    commands.reimport({ header: false });
    expect(last()).toEqual({ kind: 'reimport', openId: 4, choices: { header: false } });
    fails(misread);
    commands.dismiss(state().notices[0]!);
    expect(reportInQuestion(state())).toBe(report);
    commands.pickColumn('w');
    expect(last()).toEqual({ kind: 'importFile', openId: 5, file: FILE, choices: { target: 'w' } });
  });

  it('shows how far a file is read, and leaves all as it was when that is cancelled', () => {
    const { commands, state, says, last } = harness();
    const before = state().series;
    commands.upload(FILE);
    says({ kind: 'importProgress', openId: 1, share: 0.9 });
    expect(state().importShare).toBeNull();
    says({ kind: 'importProgress', openId: 2, share: 0.5 });
    expect(state().importShare).toBe(0.5);
    commands.cancelImport();
    expect(last()).toEqual({ kind: 'cancelImport' });
    says({ kind: 'importCancelled', openId: 2 });
    expect(state()).toMatchObject({ importShare: null, openedId: 2, series: before, config: { data: 'sines' } });
  });

  it('can be chosen again after another source', () => {
    const { commands, state, ready, last } = harness();
    commands.upload(FILE);
    ready();
    commands.chooseSource('square');
    ready({ ...series, source: 'square' }, null);
    commands.take({ ...series, source: 'drawn' });
    ready({ ...series, source: 'drawn' }, null);
    commands.chooseSource('csv');
    expect(last()).toMatchObject({ kind: 'reimport', choices: {} });
    ready();
    commands.chooseSource('drawn');
    expect(last()).toMatchObject({ kind: 'take', series: { source: 'drawn' } });
    ready({ ...series, source: 'drawn' }, null);
    expect(state().config.data).toBe('drawn');
  });

  it('keeps the settings where points of the series in place were dragged, and brings its own where it is another', () => {
    const { commands, state, ready } = harness();
    commands.change({ units: 5 });
    commands.take({ ...series, source: 'drawn' });
    ready({ ...series, source: 'drawn' }, null);
    expect(state().config).toMatchObject({ data: 'drawn', units: 5 });
    const shorter = { ...series, source: 'drawn' as const, values: series.values.slice(0, 50) };
    commands.take(shorter);
    ready(shorter, null);
    expect(state().config).toMatchObject({ data: 'drawn', units: configFor('drawn').units });
  });
});

describe('formulas', () => {
  it('say what is wrong with them until a series is there', () => {
    const { commands, state, says, ready } = harness();
    commands.chooseSource('formula');
    const problem = { code: 'syntax', at: 3, what: ')' } as const;
    says({ kind: 'formulaFailed', openId: 2, problem });
    expect(state()).toMatchObject({ formulaProblem: problem, openedId: 2 });
    commands.change({ formula: 'sin(t)' });
    ready({ ...series, source: 'formula' }, null);
    expect(state().formulaProblem).toBeNull();
  });

  it('have a sketch whatever is open', () => {
    const { commands, state, says, last } = harness();
    const recipe = { name: 'chirp', seed: 1, noise: 0, length: 60, parameters: '', formula: '' } as const;
    commands.sketch(recipe);
    expect(last()).toEqual({ kind: 'sketch', recipe });
    says({ kind: 'sketched', name: 'chirp', points: [0, 1] });
    expect(state().sketch).toEqual({ name: 'chirp', points: [0, 1] });
  });
});

describe('saved series', () => {
  it('are told from those before, and named in the link', () => {
    const { sent, commands, state, says, ready } = harness();
    commands.upload(FILE);
    ready();
    commands.save('mine');
    // Not yet listed: what there is comes first.
    expect(sent.slice(-2)).toEqual([
      { kind: 'list' },
      { kind: 'save', name: 'mine', series: { ...series, fileName: 'mine' } },
    ]);
    says({ kind: 'saved', saved: [saved('old')] });
    expect(savedIdOf(state())).toBe('');
    says({ kind: 'saved', saved: [saved('new'), saved('old')] });
    expect(savedIdOf(state())).toBe('new');
    expect(state()).toMatchObject({ saving: null, config: { data: 'csv', saved: 'new' } });
    commands.deleteSaved('new');
    says({ kind: 'saved', saved: [saved('old')] });
    expect(savedIdOf(state())).toBe('');
    expect(state().config.saved).toBe('');
  });

  it('are made of any series, which stays what it is on the page', () => {
    const { commands, state, says, last } = harness();
    says({ kind: 'saved', saved: [] });
    commands.save('my sines');
    expect(last()).toMatchObject({ kind: 'save', series: { source: 'csv', fileName: 'my sines' } });
    says({ kind: 'saved', saved: [saved('a')] });
    expect(state().config).toMatchObject({ data: 'sines', saved: '' });
  });

  it('open with settings that suit them from the list, and with those of the link from a link', () => {
    const { commands, state, ready, last } = harness({ ...configFor('csv'), saved: 'a', units: 3 });
    expect(state().config).toMatchObject({ data: 'csv', units: 3 });
    commands.openSaved('b');
    expect(last()).toEqual({ kind: 'openSaved', openId: 2, id: 'b' });
    ready(series, null, 'b');
    expect(state().config).toMatchObject({ data: 'csv', saved: 'b', units: configFor('csv').units });
    commands.restore({ ...configFor('csv'), saved: 'a', units: 3 });
    expect(last()).toEqual({ kind: 'openSaved', openId: 3, id: 'a' });
    ready(series, null, 'a');
    expect(state().config).toMatchObject({ data: 'csv', saved: 'a', units: 3 });
  });

  it('that are gone give way to the default in a link, and to what is in place in the list', () => {
    const { commands, state, says, last } = harness();
    says({ kind: 'saved', saved: [saved('a')] });
    commands.openSaved('a');
    says({ kind: 'saveFailed', problem: 'gone' });
    expect(state()).toMatchObject({
      openedId: 2,
      config: { data: 'sines' },
      notices: [{ kind: 'saved', problem: 'gone' }],
    });
    commands.restore({ ...configFor('csv'), saved: 'b' });
    says({ kind: 'saveFailed', problem: 'gone' });
    expect(state()).toMatchObject({ config: { data: 'sunspots' }, notices: [{ kind: 'file-elsewhere' }] });
    expect(last()).toMatchObject({ kind: 'openDataset', name: 'sunspots' });
  });

  it('that cannot be had are no message to who asked for none, and one to who did', () => {
    const { commands, state, says } = harness();
    commands.listSaved();
    says({ kind: 'saveFailed', problem: 'not-allowed' });
    expect(state()).toMatchObject({ notices: [], saved: [] });
    commands.save('mine');
    says({ kind: 'saveFailed', problem: 'not-allowed' });
    expect(state()).toMatchObject({ notices: [{ kind: 'saved', problem: 'not-allowed' }], saving: null });
  });
});
