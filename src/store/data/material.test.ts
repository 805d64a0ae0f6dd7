import { describe, expect, it } from 'vitest';
import { configFor } from '../../model/settings/config';
import type { LabelledReport } from '../../model/protocol/labelled';
import type { TaskSource } from '../../model/protocol/tasks';
import type { Config } from '../../model/settings/settings';
import { testPlayground, testSeries } from '../playground.fixture';

const FILE = new File(['id,label,x'], 'moves.csv');
const OTHER = new File(['?'], 'other.csv');
const SOURCE = {
  kind: 'labelled',
  data: { name: 'moves.csv', channels: ['x'], labels: ['a', 'b'], sequences: [] },
} as const satisfies TaskSource;
const REPORT: LabelledReport = {
  form: 'long',
  files: ['moves.csv'],
  encoding: 'utf-8',
  delimiter: ',',
  decimal: '.',
  columns: { id: 'id', time: null, label: 'label', values: ['x'], all: ['id', 'label', 'x'] },
  shortest: 2,
  longest: 3,
  counts: [2, 2],
  parts: null,
  repairs: [],
};

function harness(config: Config = configFor('sines')) {
  const { playground, sent } = testPlayground(config);
  const { commands, getState: state, events } = playground;
  const ready = (material?: TaskSource) =>
    events.series({
      kind: 'seriesReady',
      openId: state().openId,
      series: { ...testSeries('sines'), ...(material ? { material } : {}) },
      report: null,
      savedId: '',
      suggested: null,
    });
  commands.open();
  ready();
  return { commands, state, says: events.series, ready, sent, last: () => sent.series.at(-1) };
}

describe('a task that is chosen', () => {
  it('keeps the series in place and the engine, and begins a run of its own samples', () => {
    const { commands, state, ready, sent, last } = harness({ ...configFor('sines'), engine: 'reference' });
    commands.chooseTask('adding');
    expect(state().config).toMatchObject({ task: 'adding', data: 'sines', engine: 'reference' });
    expect(last()).toMatchObject({ kind: 'take', series: testSeries('sines') });
    expect(last()).not.toHaveProperty('material');
    ready();
    expect(sent.inspector.findLast(({ kind }) => kind === 'configure')).toMatchObject({ config: { task: 'adding' } });
    expect(sent.evaluator.findLast(({ kind }) => kind === 'configure')).toMatchObject({ config: { task: 'adding' } });
    const opened = sent.series.length;
    commands.chooseTask('adding');
    expect(sent.series).toHaveLength(opened);
  });

  it('asks for the page’s own material, and hands it to trainer, inspector and evaluator', () => {
    const { commands, ready, sent, last } = harness();
    commands.chooseTask('digits');
    expect(last()).toMatchObject({ material: { kind: 'shipped', task: 'digits', url: 'data/digits-8x8.csv.gz' } });
    const images = { width: 8, height: 8, pixels: new Float32Array(), labels: new Uint8Array() };
    ready({ kind: 'images', images });
    for (const commandsOf of [sent.inspector, sent.evaluator]) {
      expect(commandsOf.findLast(({ kind }) => kind === 'configure')).toMatchObject({
        source: { kind: 'images', images },
      });
    }
  });

  it('gives the forecast back as it was suggested', () => {
    const { commands, state, ready } = harness();
    commands.chooseTask('temporal-order');
    ready();
    commands.chooseTask('forecasting');
    expect(state().config).toEqual(configFor('sines'));
  });
});

describe('a text', () => {
  it('takes the page to its task, and null brings the page’s own back', () => {
    const { commands, state, ready, last } = harness();
    commands.giveText({ name: 'mine', text: 'abc' });
    expect(state().config.task).toBe('characters');
    expect(last()).toMatchObject({ material: { kind: 'given', source: { kind: 'text', name: 'mine', text: 'abc' } } });
    ready({ kind: 'text', name: 'mine', text: 'abc' });
    commands.giveText(null);
    expect(last()).toMatchObject({ material: { kind: 'shipped', task: 'characters' } });
  });

  it('that is pasted or dropped on the page is for the task in place', () => {
    const { commands, ready, last } = harness();
    commands.chooseTask('characters');
    ready();
    commands.upload(FILE);
    expect(last()).toEqual({ kind: 'readMaterial', task: 'characters', files: [FILE], choices: {} });
    commands.paste('to be\nor not 2 be', 'Pasted cells');
    expect(last()).toMatchObject({ kind: 'readMaterial', task: 'characters' });
  });
});

describe('labelled sequences', () => {
  it('are read, known by what was given, and opened', () => {
    const { commands, state, says, last } = harness();
    commands.giveMaterial('labelled', [FILE]);
    expect(last()).toEqual({ kind: 'readMaterial', task: 'labelled', files: [FILE], choices: {} });
    expect(state()).toMatchObject({ isReadingMaterial: true, config: { task: 'forecasting' } });
    says({ kind: 'materialRead', source: SOURCE, report: REPORT });
    expect(state()).toMatchObject({ isReadingMaterial: false, config: { task: 'labelled' } });
    const given = { task: 'labelled', files: [FILE], choices: {} };
    expect(state().ownMaterial.labelled).toEqual({ source: SOURCE, report: REPORT, given });
    expect(last()).toMatchObject({ kind: 'take', material: { kind: 'given', source: SOURCE } });
  });

  it('that are corrected are read again as they were said to be', () => {
    const { commands, state, says, ready, last } = harness();
    commands.giveMaterial('labelled', [FILE]);
    says({ kind: 'materialRead', source: SOURCE, report: REPORT });
    ready(SOURCE);
    commands.giveMaterial('labelled', [FILE], { form: 'across' });
    expect(last()).toEqual({ kind: 'readMaterial', task: 'labelled', files: [FILE], choices: { form: 'across' } });
    says({ kind: 'materialRead', source: SOURCE, report: { ...REPORT, form: 'across' } });
    expect(state().ownMaterial.labelled).toMatchObject({
      report: { form: 'across' },
      given: { choices: { form: 'across' } },
    });
    expect(last()).toMatchObject({ kind: 'take' });
  });

  it('stay in place where another file fails, and can be read after it', () => {
    const { commands, state, says, ready, sent } = harness();
    commands.giveMaterial('labelled', [FILE]);
    says({ kind: 'materialRead', source: SOURCE, report: REPORT });
    ready(SOURCE);
    const runs = sent.inspector.length;
    commands.giveMaterial('labelled', [OTHER]);
    says({ kind: 'materialFailed', task: 'labelled', fileName: 'other.csv', problem: { code: 'empty' } });
    expect(state()).toMatchObject({
      isReadingMaterial: false,
      materialProblem: { fileName: 'other.csv', problem: { code: 'empty' } },
      ownMaterial: { labelled: { report: REPORT, given: { files: [FILE] } } },
      givenMaterial: { files: [OTHER] },
      config: { task: 'labelled' },
    });
    expect(sent.inspector).toHaveLength(runs);
    commands.giveMaterial('labelled', [FILE]);
    says({ kind: 'materialRead', source: SOURCE, report: REPORT });
    expect(state().materialProblem).toBeNull();
  });

  it('that are dropped on the page while their task is in place are taken', () => {
    const { commands, ready, last } = harness();
    commands.chooseTask('labelled');
    ready();
    commands.upload(FILE, [FILE, OTHER]);
    expect(last()).toEqual({ kind: 'readMaterial', task: 'labelled', files: [FILE, OTHER], choices: {} });
    commands.chooseTask('forecasting');
    commands.upload(FILE);
    expect(last()).toMatchObject({ kind: 'importFile', file: FILE });
  });
});
