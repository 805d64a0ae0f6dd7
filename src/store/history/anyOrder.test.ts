/** Undo and redo against what they are without a page: whatever is done, and in whatever order it comes. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Intervention } from '../../model/protocol/inside/clamps';
import type { Config } from '../../model/settings/settings';
import { settled, testPage, type Network } from './page.fixture';

afterEach(() => vi.restoreAllMocks());

type State = {
  readonly config: Config;
  readonly series: string;
  readonly interventions: readonly Intervention[];
  readonly network: Network;
};

/** What undo is, without a page: two stacks of states, of which those of one run have its network in common. */
function createModel(first: State) {
  let now = first;
  let past: State[] = [];
  let future: State[] = [];
  return {
    now: () => now,
    counts: () => [past.length, future.length],
    change(next: State) {
      past = [...past, now].slice(-60);
      future = [];
      now = next;
    },
    undo() {
      const to = past.pop();
      if (!to) return;
      future.push(now);
      now = to;
    },
    redo() {
      const to = future.pop();
      if (!to) return;
      past.push(now);
      now = to;
    },
  };
}

const someInterventions: readonly (readonly Intervention[])[] = [
  [],
  [{ kind: 'cut', layer: 0 }],
  [{ kind: 'forgetBias', layer: 0, value: 2 }],
];
const operation = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('model' as const), value: fc.constantFrom(5, 6, 7) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('live' as const), value: fc.constantFrom(0.1, 0.2, 0.3) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('intervene' as const), value: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('source' as const),
      value: fc.constantFrom('square' as const, 'sawtooth' as const, 'sines' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('draw' as const), value: fc.constantFrom('a', 'b') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reset' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('train' as const) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('undo' as const), waits: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('redo' as const), waits: fc.boolean() }) },
);

describe('whatever is done', () => {
  it('undo and redo lead through the same settings, series, interventions and networks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 40 }), async (operations) => {
        const page = await testPage().opened();
        await settled(page);
        const stateOf = (): State => {
          const { runConfig, series, interventions } = page.state();
          return {
            config: runConfig!,
            series: series!.source + series!.fileName,
            interventions,
            network: page.network(),
          };
        };
        const model = createModel(stateOf());
        const arrived = async () => {
          if (page.isOpening()) page.arrive();
          await settled(page);
        };
        for (const one of operations) {
          // Only steps follow one another before a series is there.
          if (one.kind !== 'undo' && one.kind !== 'redo') await arrived();
          const { interventions } = page.state();
          const before = stateOf();
          switch (one.kind) {
            case 'model':
              page.change({ units: one.value });
              break;
            case 'live':
              page.change({ learningRate: one.value });
              break;
            case 'intervene':
              page.intervene(someInterventions[one.value]!);
              break;
            case 'source':
              page.choose(one.value);
              break;
            case 'draw':
              page.commands.take(page.drawn(one.value));
              break;
            case 'reset':
              if (page.network().steps > 0) page.commands.reset('same');
              break;
            case 'train':
              page.train();
              break;
            case 'undo':
              page.undo();
              model.undo();
              if (one.waits) continue;
              break;
            case 'redo':
              page.redo();
              model.redo();
              if (one.waits) continue;
              break;
          }
          page.pump();
          await arrived();
          const after = stateOf();
          const isSame = JSON.stringify({ ...before, interventions }) === JSON.stringify(after);
          const isStep = one.kind === 'undo' || one.kind === 'redo' || one.kind === 'train';
          const isOpened = one.kind === 'source' || one.kind === 'draw';
          if (!isStep && (!isSame || (isOpened && before.network !== after.network))) model.change(after);
          const { network, ...rest } = model.now();
          const { network: found, ...shown } = after;
          expect(shown).toEqual(rest);
          expect(found).toEqual(network);
          expect(page.state().config).toEqual(shown.config);
          const { undoable, redoable } = page.state();
          expect([undoable !== null, redoable !== null]).toEqual(model.counts().map((count) => count > 0));
        }
      }),
      { numRuns: 150 },
    );
  });
});
