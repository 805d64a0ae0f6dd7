import { describe, expect, it } from 'vitest';
import { createPauses } from './pauses';

/** Steps of a millisecond each, and the pauses between them in order: a pause, or a rest of so many milliseconds. */
function harness(hasRests = true) {
  let now = 1000;
  const said: ('pause' | number)[] = [];
  const pauses = createPauses({
    clock: () => now,
    async nextTask() {
      said.push('pause');
    },
    rest: hasRests
      ? async (ms) => {
          said.push(ms);
          now += ms;
        }
      : null,
  });
  const steps = async (ms: number) => {
    said.length = 0;
    const end = now + ms;
    while (now < end) {
      now += 1;
      await pauses.pause();
    }
    return [...said];
  };
  return { giveWay: pauses.giveWay, steps };
}

describe('pauses between training steps', () => {
  it('only nextTask while nobody waits', async () => {
    expect(await harness().steps(50)).toStrictEqual(Array(50).fill('pause'));
  });

  it('are as long as the steps after the page was to be given way, and short again once the hand rests', async () => {
    const run = harness();
    run.giveWay();
    const said = await run.steps(119);
    const rests = said.filter((one) => one !== 'pause');
    expect(rests.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(0.45 * 119);
    expect(rests.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(0.55 * 119 + 6);
    await run.steps(10);
    expect(await run.steps(50)).toStrictEqual(Array(50).fill('pause'));
  });

  it('never rest where there are processors enough', async () => {
    const run = harness(false);
    run.giveWay();
    expect(await run.steps(50)).toStrictEqual(Array(50).fill('pause'));
  });
});
