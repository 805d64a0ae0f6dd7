/**
 * Imports files that were changed at random, and says what was understood:
 *
 *   npm run fuzz [-- --files 50000 --seed 1]
 *
 * A crash, a file that takes longer than 5 s, or a wrong number ends it with the status 1 and prints the file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { seededRandom } from '../src/model/random';
import { imported } from '../src/model/series/importing/imported.fixture';
import { damaged, flawOf, mutated } from '../src/model/series/importing/mutation.fixture';

const FOLDER = 'src/model/series/importing/samples/';
const SLOWEST_MS = 5000;
const SHOWN_FAILURES = 5;
const SHOWN_CHARACTERS = 1500;
/** Of ten files so many are damaged in their bytes, not in their text. */
const DAMAGED_OF_TEN = 2;

const { values } = parseArgs({
  options: { files: { type: 'string', default: '50000' }, seed: { type: 'string', default: '1' } },
});
const files = Number(values.files);
const random = seededRandom(Number(values.seed));
const samples = readdirSync(FOLDER).map((name) => ({ name, bytes: new Uint8Array(readFileSync(FOLDER + name)) }));
const texts = samples
  .filter(({ name }) => /\.(?:csv|tsv|txt|dat|json|ndjson)$/.test(name))
  .map(({ name, bytes }) => ({ name, text: new TextDecoder().decode(bytes) }))
  .filter(({ text }) => !text.includes('\0')); // UTF-16 is changed in its bytes

const answers = new Map<string, number>();
let slowest = 0;
let failures = 0;

function fail(name: string, flaw: string, text: string): void {
  failures++;
  if (failures <= SHOWN_FAILURES) console.log(`\n${name}: ${flaw}\n${text.slice(0, SHOWN_CHARACTERS)}`);
}

const begin = performance.now();
for (let file = 0; file < files; file++) {
  const broken = random.integer(10) < DAMAGED_OF_TEN;
  const sample = samples[random.integer(samples.length)]!;
  const written = texts[random.integer(texts.length)]!;
  const text = broken ? null : mutated(written.text, random);
  const bytes = text === null ? damaged(sample.bytes, random) : new TextEncoder().encode(text);
  const name = text === null ? sample.name : written.name;
  const shown = text ?? `base64 ${Buffer.from(bytes).toString('base64')}`;
  const start = performance.now();
  try {
    const result = await imported(bytes);
    const flaw = flawOf(result, text);
    const answer = result.ok ? 'a series' : result.problem.code;
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    if (flaw) fail(name, flaw, shown);
  } catch (error) {
    fail(name, error instanceof Error ? (error.stack ?? error.message) : String(error), shown);
  }
  const took = performance.now() - start;
  slowest = Math.max(slowest, took);
  if (took > SLOWEST_MS) fail(name, `took ${Math.round(took)} ms`, shown);
}

const seconds = (performance.now() - begin) / 1000;
console.log(
  `${files} files changed at random, seed ${values.seed}, in ${seconds.toFixed(0)} s; the slowest ${slowest.toFixed(0)} ms.`,
);
for (const [answer, count] of [...answers].sort((a, b) => b[1] - a[1]))
  console.log(`  ${String(count).padStart(6)}  ${answer}`);
console.log(failures === 0 ? 'No crash, no hang, no wrong number.' : `${failures} FAILURES.`);
process.exitCode = failures === 0 ? 0 : 1;
