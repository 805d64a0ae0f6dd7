import { expect, it } from 'vitest';
import { judgeVariants } from './judgeVariants';

const V = [1, 1.1, 0.9, 1.05, 0.95];

it('holds each variant against the one', () => {
  const judged = judgeVariants({ V, worse: V.map((value) => value + 1), same: [...V].reverse() }, 'V');
  expect(judged['V']).toMatchObject({ verdict: null, spread: { n: 5, mean: 1 } });
  // Two of the 252 ways to deal ten errors out to five and five.
  expect(judged['worse']!.verdict).toMatchObject({ code: 'worse', p: 2 / 252 });
  expect(judged['same']!.verdict).toMatchObject({ code: 'within-luck' });
});

it('says nothing of what is not there, and that few runs are too few', () => {
  const judged = judgeVariants({ V: [1], other: [2], none: [] }, 'V');
  expect(judged['other']!.verdict).toMatchObject({ code: 'too-few' });
  expect(judged['none']).toMatchObject({ verdict: null, spread: { n: 0 } });
  expect(judgeVariants({ other: [2] }, 'V')['other']!.verdict).toBeNull();
});
