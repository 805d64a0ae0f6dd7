/** A run of another task than forecasting, as the inspector knows it. Fetched when such a task is chosen. */
import { validated } from '../forecasting/sample';
import { parameterCount } from '../network/layout';
import type { WindowsSummary } from '../protocol/inspection';
import type { InspectedSource } from '../protocol/series';
import type { SamplesSummary, TaskProblem, TaskSource } from '../protocol/tasks';
import type { Config } from '../settings/settings';
import { samplesFor, taskOf } from '../tasks/registry';
import type { Samples } from '../tasks/task';
import type { AboutText } from './inspectedNetwork';
import { networkFor, type Run, type Started } from './inspectedRun';
import { sampleMeanings } from './meanings/sampleMeanings';
import { generation } from './text/generation';
import { stretch } from './text/stretch';

const ABOUT_TEXT: AboutText = { text: stretch, generation };

export function startTaskRun(
  runId: number,
  config: Config,
  source: InspectedSource,
  taskSource: TaskSource,
): Started<Run, TaskProblem> {
  const cut = samplesFor(config, taskSource);
  if (!cut.ok) return cut;
  const { samples } = cut;
  const network = networkFor(config, samples);
  const { train, validation, test } = samples.parts;
  const summary: WindowsSummary = {
    firstTarget: train[0]!,
    trainEnd: validation[0]!,
    validationEnd: test[0]!,
    fillings: new Float64Array(),
    meanInput: 0,
    channels: samples.inputs,
    windows: { train: train.length, validation: validation.length, test: test.length },
    parameters: parameterCount(network.layout),
    validated: validated({ parts: samples.parts, lookBack: samples.time }, network.shape).length,
    samples: summaryOf(samples),
  };
  const aboutText = samples.text ? ABOUT_TEXT : null;
  return {
    ok: true,
    run: {
      ...network,
      runId,
      config,
      source,
      task: taskOf(config),
      windows: null,
      aboutText,
      sampleMeanings,
      sample: null,
    },
    summary,
  };
}

function summaryOf({ parts, time, channels, classes, answer, text }: Samples): SamplesSummary {
  const asked = answer ? { kind: answer.kind, at: answer.at } : ({ kind: 'number', at: 'last' } as const);
  const facts = text && {
    characters: text.points.length,
    leftOut: text.leftOut,
    symbols: text.table.symbols.length,
    others: text.others,
  };
  return { names: parts, time, channels, classes, answer: asked, ...(facts ? { text: facts } : {}) };
}
