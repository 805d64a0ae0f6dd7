/**
 * `npm run --silent lessons`: takes every lesson as a learner would, and prints what each claim came to, with its numbers. Names of
 * lessons after it take those alone.
 */
import { wordsFor } from '../src/i18n/words';
import { createGuide } from '../src/lessons/guide';
import { lessonOf, LESSONS } from '../src/lessons/course/lessons';
import type { Lesson } from '../src/lessons/lesson';
import { piecesOf, plainText } from '../src/lessons/marks';
import type { Playground } from '../src/store/playground';
import { headlessPage } from './lessons/headlessPage';

/** A claim that takes longer has not come to hold. */
const LIMIT_MS = 300_000;
/** What was looked at is looked at for good when nothing has changed for so long. */
const QUIET_MS = 700;

type Row = {
  readonly lesson: string;
  readonly step: string;
  readonly claim: string;
  readonly holds: boolean;
  readonly evidence: object;
};

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

async function until(isThere: () => boolean): Promise<boolean> {
  const end = performance.now() + LIMIT_MS;
  while (!isThere()) {
    if (performance.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/** Nothing trains, and nothing has been said for a while. */
async function quiet(playground: Playground): Promise<void> {
  let last = performance.now();
  const stop = playground.subscribe(() => {
    last = performance.now();
  });
  await until(() => playground.getState().status !== 'training' && performance.now() - last > QUIET_MS);
  stop();
}

async function take(lesson: Lesson): Promise<readonly Row[]> {
  const playground = await headlessPage();
  const { getState: state } = playground;
  const guide = createGuide(playground, lessonOf);
  const english = wordsFor('en');
  const rows: Row[] = [];
  await guide.begin(lesson.name);
  for (const [at, { id, waits, claim }] of lesson.steps.entries()) {
    if (state().lesson?.step !== at) await guide.go(at);
    await until(() => state().lesson?.isSettling === false);
    if (waits && !waits.until(state())) {
      guide.doIt();
      await until(() => waits.until(state()));
    }
    if (!claim) continue;
    await until(() => state().checked[id] !== undefined);
    await quiet(playground);
    const checked = state().checked[id];
    const { holds, evidence } = checked ?? { holds: false, evidence: {} };
    // A sentence that names a number which is not there throws, in whichever language, and whether it is said or not.
    for (const sentence of [claim.says, claim.otherwise].flatMap((texts) => Object.values(texts))) {
      if (checked) piecesOf(sentence, evidence, english.figure);
    }
    const text = checked
      ? plainText(piecesOf((holds ? claim.says : claim.otherwise).en, evidence, english.figure))
      : 'never known';
    rows.push({ lesson: lesson.name, step: id, claim: text, holds, evidence });
    process.stderr.write(`${holds ? '✓' : '✗'} ${lesson.name}, ${id}: ${text}\n`);
  }
  await guide.leave();
  return rows;
}

const asked = process.argv.slice(2);
const rows: Row[] = [];
for (const lesson of LESSONS) {
  if (asked.length > 0 && !asked.includes(lesson.name)) continue;
  const began = performance.now();
  rows.push(...(await take(lesson)));
  process.stderr.write(`  ${lesson.name}: ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
}
process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);
process.exit(rows.every(({ holds }) => holds) && rows.length > 0 ? 0 : 1);
