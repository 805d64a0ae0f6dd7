/** When the inspector answers what is asked of a text. */
import { expect, it, vi } from 'vitest';
import { predictorOf } from '../../forecasting/predictor';
import type { Question } from '../../protocol/inside/answers';
import type { GenerationAnswer, GenerationQuestion } from '../../protocol/inside/text';
import type { InspectorCommand, InspectorEvent } from '../../protocol/inspection';
import { configFor } from '../../settings/config';
import { createInspector } from '../inspector';

const time = { kind: 'index' } as const;
const series = { values: new Float64Array(9), time, calendar: time, season: 0, features: [], components: [] };
const config = { ...configFor('sunspots', 'characters'), lookBack: 4, units: 3 };
const source = { kind: 'text', name: 'test', text: 'to be or not to be, that is the question. '.repeat(20) } as const;

function harness() {
  const events: InspectorEvent[] = [];
  let now = 0;
  const inspector = createInspector({
    emit: (event) => void events.push(event),
    clock: () => (now += 1),
    wait: async (ms) => {
      now += ms;
      await new Promise((done) => setImmediate(done));
    },
    predictorOf,
  });
  const settled = async () => {
    // What makes samples is fetched.
    await vi.waitFor(() => expect(events.length).toBeGreaterThan(0), { timeout: 20_000 });
    for (let turn = 0; turn < 300; turn++) await new Promise((done) => setImmediate(done));
  };
  const answers = () => events.flatMap((event) => (event.kind === 'answer' ? [event] : []));
  const texts = () =>
    answers().flatMap(({ answer, step }) =>
      answer.name === 'generation' && answer.isDone ? [{ step, text: textOf(answer) }] : [],
    );
  const textOf = ({ points }: GenerationAnswer) => String.fromCodePoint(...points);
  const crashes = () => events.filter(({ kind }) => kind === 'crashed');
  return { send: (command: InspectorCommand) => inspector.handle(command), settled, answers, texts, crashes };
}

const generate = (change: Partial<GenerationQuestion> = {}): Question => ({
  name: 'generation',
  prompt: 'to ',
  temperature: 1,
  seed: 1,
  length: 30,
  layer: 0,
  unit: 0,
  isLive: false,
  turn: 1,
  ...change,
});
const look = (step: number): InspectorCommand => {
  const parameters = new Float32Array(2000).map((_, at) => Math.sin(at * step));
  return { kind: 'look', runId: 1, snapshot: { step, epoch: step, parameters } };
};

it('a text that goes on is answered once, or anew with every snapshot where it is live', async () => {
  const { send, settled, texts, crashes } = harness();
  send({ kind: 'configure', runId: 1, config, series, source });
  await settled();
  send({ kind: 'follow', questions: [generate()] });
  await settled();
  expect(texts()).toHaveLength(1);
  send(look(1));
  await settled();
  expect(texts()).toHaveLength(1);
  send({ kind: 'follow', questions: [generate({ turn: 2 })] });
  await settled();
  expect(texts().map(({ step }) => step)).toEqual([0, 1]);
  send({ kind: 'follow', questions: [generate({ turn: 3, isLive: true })] });
  await settled();
  send(look(2));
  await settled();
  expect(texts().map(({ step }) => step)).toEqual([0, 1, 1, 2]);
  // The same network says the same.
  expect(texts()[2]!.text).toBe(texts()[1]!.text);
  expect(texts()[3]!.text).not.toBe(texts()[2]!.text);
  expect(crashes()).toEqual([]);
});

it('the text goes along with the watched piece and the unit, and is not asked of another task', async () => {
  const { send, settled, answers, crashes } = harness();
  send({ kind: 'configure', runId: 1, config, series, source });
  await settled();
  send({ kind: 'follow', questions: [{ name: 'text', layer: 0, unit: 1 }] });
  await settled();
  send({ kind: 'watch', target: 8 });
  await settled();
  send({ kind: 'follow', questions: [{ name: 'text', layer: 0, unit: 2 }] });
  await settled();
  const seen = answers().map(({ answer }) => (answer.name === 'text' ? [answer.target > 8, answer.unit] : []));
  expect(seen).toEqual([
    [true, 1],
    [false, 1],
    [false, 2],
  ]);
  send({ kind: 'configure', runId: 2, config: { ...config, task: 'adding' }, series });
  await settled();
  send({ kind: 'follow', questions: [generate()] });
  await settled();
  expect(answers()).toHaveLength(3);
  expect(crashes()).toEqual([]);
});
