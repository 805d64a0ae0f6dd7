/** The network goes on with a text, with the states carried on: what it says so far comes in pauses. */
import { costOfTimeStep } from '../../network/cost';
import { beliefs } from '../../network/answers';
import type { Numbers } from '../../cells/cell';
import type { GenerationAnswer, GenerationQuestion } from '../../protocol/inside/text';
import { seededRandom } from '../../random';
import { generated, promptCodes } from '../../tasks/characters/generate';
import { OTHER } from '../../tasks/characters/symbols';
import type { Inside } from '../inspectedNetwork';
import { readingOn, textIn, unitRecord } from './readOn';

/** Characters of a prompt that are read, its last ones, and characters that are said at most. */
const MOST_PROMPT = 300;
const MOST_SAID = 2000;
/** Multiply-adds between two reports, and characters. */
const REPORT_COST = 3e6;
const MOST_REPORTED = 32;

export function* generation(
  inside: Inside,
  asked: GenerationQuestion,
): Generator<void | GenerationAnswer, GenerationAnswer> {
  const { shape } = inside;
  const { table } = textIn(inside);
  const prompt = promptCodes(asked.prompt, table).slice(-MOST_PROMPT);
  const length = prompt.length + Math.max(1, Math.min(MOST_SAID, Math.floor(asked.length)));
  const points = new Uint32Array(length);
  const believed = new Float32Array(length).fill(Number.NaN);
  const record = unitRecord(inside, asked, length);
  const text = readingOn(inside);
  let done = 0;
  let belief: Float64Array | null = null;

  function read(code: number): Numbers {
    const trace = text.read(Uint8Array.of(code));
    points[done] = (table.symbols[code] ?? OTHER).codePointAt(0)!;
    if (belief) believed[done] = belief[code]!;
    record.write(trace, 1, done);
    done += 1;
    belief = beliefs(shape.answer!, trace.outputs);
    return trace.outputs;
  }
  const soFar = (): GenerationAnswer => ({
    name: 'generation',
    layer: record.layer,
    unit: record.unit,
    turn: asked.turn,
    prompt: prompt.length,
    isDone: done === length,
    // Copies: what has been said already stays as it is.
    points: points.slice(0, done),
    believed: believed.slice(0, done),
    traces: {
      units: 1,
      traces: record.traces.traces.map(({ name, values }) => ({ name, values: values.slice(0, done) })),
    },
  });

  const { temperature, seed } = asked;
  const saying = generated(read, { prompt, temperature, random: seededRandom(seed), table });
  const every = Math.max(1, Math.min(MOST_REPORTED, Math.floor(REPORT_COST / costOfTimeStep(shape))));
  while (done < length) {
    // Reads what was said last, and draws the next.
    saying.next();
    if (done < length) yield done % every === 0 ? soFar() : undefined;
  }
  return soFar();
}
