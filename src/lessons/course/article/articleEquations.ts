/** The four equations of the article, each worked out anew from the weights beside the network's own gates. */
import { gateFromWeights } from '../../cellNumbers';
import type { Checked } from '../../checked';
import type { LessonStep } from '../../lesson';
import type { TraceName } from '../../../model/protocol/inside/traces';
import type { Seen } from '../../seen';

/** The unit that the equations are of, and the time step at which its numbers are said. */
const PIN = { unit: 0, time: 6 };
const NEEDS = [{ name: 'unit', layer: 0, unit: PIN.unit }] as const;
/** Of sums in single precision. */
const ROUNDING = 1e-4;

export const articleEquations: readonly LessonStep[] = [
  {
    id: 'gates',
    title: { en: '3.2 Input and forget gate', zh: '3.2 输入门与遗忘门' },
    text: {
      en: '$input-gate$ and $forget-gate$. A sum of three things: the new value, what was shown before, and, through a *peephole*, the memory itself; σ squeezes it into 0 … 1. Below are [the same lines](inside) with the numbers of one unit.',
      zh: '$input-gate$ 与 $forget-gate$。三样东西相加：新的值、之前的输出，以及通过*窥视孔*看到的记忆本身；σ 把和压到 0 … 1。下面是带着一个单元实时数值的[同样两行](inside)。',
    },
    lights: ['i', 'f', 'unit'],
    stage: { view: 'inside-cell', pinned: PIN },
    claim: {
      needs: NEEDS,
      says: {
        en: 'Worked out anew from the weights: i is {i}, f is {f} at step {step}; over the window the network’s own differ by at most {missed}.',
        zh: '由权重重新计算：第 {step} 步 i 为 {i}，f 为 {f}；整个窗口里与网络自己的值最多相差 {missed}。',
      },
      otherwise: {
        en: 'From the weights i is {i} and f is {f} at step {step}, but the network’s own differ by {missed}.',
        zh: '由权重算得第 {step} 步 i 为 {i}，f 为 {f}，但与网络自己的值相差 {missed}。',
      },
      check: (seen) => workedOut(seen, 'i', 'f'),
    },
  },
  {
    id: 'memory',
    title: { en: '3.2 Memory and output gate', zh: '3.2 记忆与输出门' },
    text: {
      en: '$cell-article$: kept, and written. Then $output-gate$, whose peephole sees the *new* memory. ⊙ multiplies unit by unit: each unit has its own c, and no other unit’s c comes in. Move [the pin](inside) to another step; the lines stay true.',
      zh: '$cell-article$：保留，再写入。然后是 $output-gate$，它的窥视孔看到的是*新的*记忆。⊙ 是逐单元相乘：每个单元有自己的 c，别的单元的 c 不会进来。把[固定的一格](inside)移到别的步，公式照样成立。',
    },
    lights: ['c', 'o', 'unit'],
    claim: {
      needs: NEEDS,
      says: {
        en: 'Worked out anew: the candidate is {g}, o is {o} at step {step}; the network’s own differ by at most {missed}.',
        zh: '重新计算：第 {step} 步候选值为 {g}，o 为 {o}；与网络自己的值最多相差 {missed}。',
      },
      otherwise: {
        en: 'From the weights the candidate is {g} and o is {o} at step {step}, but the network’s own differ by {missed}.',
        zh: '由权重算得第 {step} 步候选值为 {g}，o 为 {o}，但与网络自己的值相差 {missed}。',
      },
      check: (seen) => workedOut(seen, 'g', 'o'),
    },
  },
];

function workedOut({ answers, runId, step: done }: Seen, ...names: readonly [TraceName, TraceName]): Checked | null {
  const { unit } = answers;
  if (!unit || unit.runId !== runId || unit.step !== done || unit.gates[0]?.peephole == null) return null;
  let missed = 0;
  const said: Record<string, number> = {};
  for (const name of names) {
    const own = unit.traces.traces.find((one) => one.name === name)?.values;
    if (!own) return null;
    for (const [time, value] of own.entries()) {
      const anew = gateFromWeights(unit, name, time);
      if (anew === null) return null;
      missed = Math.max(missed, Math.abs(anew - value));
      if (time === PIN.time) said[name] = anew;
    }
  }
  return { holds: missed < ROUNDING, evidence: { ...said, step: PIN.time + 1, missed } };
}
