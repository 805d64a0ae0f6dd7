/** Steps in slow motion for tests, each beside a run that takes **Step**. */
import { expect } from 'vitest';
import type { Config } from '../../settings/settings';
import type { SlowStep, Watched } from '../../protocol/slowStep';
import type { EngineHost } from '../engines/engines';
import { harness } from '../trainer.fixture';

/** Steps before it: in the midst of an epoch of five, or of more than one. */
export type SlowCase = { readonly change: Partial<Config>; readonly before: number };

/** The slow step after some steps, and both runs as they stand after it and after a step and an epoch more. */
export async function slowAndPlain(
  host: () => EngineHost,
  { change, before }: SlowCase,
  watched: Watched = { row: 1, layer: 0 },
) {
  const standing = async (isSlow: boolean) => {
    const run = harness(host());
    run.configure(change);
    await run.until('ready');
    const step = async (more: { readonly watched?: Watched } = {}, unit: 'step' | 'epoch' = 'step') => {
      const at = run.events.length;
      run.send({ kind: 'step', unit, ...more });
      await run.until('training');
      await run.until('paused');
      return run.events.slice(at);
    };
    const stands = () => {
      run.send({ kind: 'handOver', step: null });
      return run.events.findLast((event) => event.kind === 'handedOver')!.standing;
    };
    for (let count = 0; count < before; count++) await step();
    await step(isSlow ? { watched } : {});
    if (isSlow) await expect.poll(() => run.events.some(({ kind }) => kind === 'slowStep')).toBe(true);
    const after = stands();
    await step();
    // An epoch of a task is long.
    if (run.progress().stepsPerEpoch < 10) await step({}, 'epoch');
    const taken = run.events.findLast((event) => event.kind === 'slowStep')?.taken ?? null;
    return { after, later: stands(), taken, run };
  };
  const [slow, plain] = [await standing(true), await standing(false)];
  return { slow, plain };
}

export function expectSame({ slow, plain }: Awaited<ReturnType<typeof slowAndPlain>>): SlowStep {
  expect(slow.after).toEqual(plain.after);
  expect(slow.later).toEqual(plain.later);
  const { taken } = slow;
  if (!taken || typeof taken === 'string') throw new Error(`No slow step, but ${taken}`);
  return taken;
}
