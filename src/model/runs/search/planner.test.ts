import { expect, it } from 'vitest';
import type { SearchEvent } from '../../protocol/runs';
import type { Search } from '../../protocol/search';
import { configFor } from '../../settings/config';
import { series } from '../../training/trainer.fixture';
import { createPlanner } from './planner';

const search: Search = {
  settings: [{ name: 'lookBack', values: [4, 8, 12] }],
  kind: 'grid',
  budget: 20,
  seeds: 1,
  seed: 1,
};

it('plans in pieces, and answers the latest question alone', async () => {
  const said: SearchEvent[] = [];
  const waiting: (() => void)[] = [];
  let now = 0;
  const plan = createPlanner({
    emit: (event) => said.push(event),
    // Each look at the clock finds it a piece further.
    clock: () => (now += 9),
    nextTask: () => new Promise((resume) => waiting.push(resume)),
  });
  const ask = (id: number) => plan({ kind: 'planSearch', id, search, config: configFor('sines'), series });
  const asked = [ask(1), ask(2)];
  expect(said).toEqual([]);
  while (waiting.length > 0) {
    waiting.shift()!();
    await Promise.resolve();
    await Promise.resolve();
  }
  await Promise.all(asked);
  expect(said).toMatchObject([{ kind: 'searchPlanned', id: 2, planned: { ok: true } }]);
});
