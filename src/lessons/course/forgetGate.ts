import type { Lesson } from '../lesson';
import {
  clampedError,
  forecastError,
  highestOf,
  isTrained,
  lowestOf,
  meanOf,
  traceOf,
  unitOf,
  type Seen,
} from '../seen';
import { held, letGo, opened, trained } from '../waits';

/** Values of the gate that are there when the rest is drawn. */
const KNOWN = 3;

/** What the forget gate does, and what becomes of the forecast if it is held. */
export const forgetGate: Lesson = {
  name: 'forget-gate',
  title: { en: 'What the forget gate does', zh: '遗忘门有什么用' },
  about: {
    en: 'A gate near 1 remembers, near 0 forgets; both at the wrong time do harm.',
    zh: '门接近 1 是记住，接近 0 是忘掉；时机不对，两者都有害。',
  },
  minutes: 7,
  steps: [
    {
      id: 'forgetful',
      title: { en: 'A network that begins by forgetting', zh: '一开始就健忘的网络' },
      text: {
        en: 'A pulse comes [every twenty steps](forecast-chart), nothing in between. To foresee it, the network has to remember the last one for twenty steps. Its [forget bias](set-forgetBias) begins at −2: the gates are nearly closed. Press [Train](train).',
        zh: '每[二十步](forecast-chart)来一个脉冲，其间什么也没有。要预见它，就得把上一个脉冲记住二十步。它的[遗忘门偏置](set-forgetBias)从 −2 开始：门几乎是关着的。点击[训练](train)。',
      },
      lights: ['forecast-chart'],
      controls: ['forgetBias'],
      stage: {
        settings: {
          data: 'pulse',
          parameters: 'width=1',
          length: 1000,
          noise: 0.02,
          units: 8,
          lookBack: 24,
          horizon: 1,
          transform: 'none',
          difference: 0,
          shortcut: 'none',
          learningRate: 0.01,
          epochs: 5,
          patience: 0,
          batchSize: 16,
          dropout: 0,
          forgetBias: -2,
        },
        view: 'models',
      },
      waits: trained,
      claim: {
        says: {
          en: 'After {epochs} epochs the loss is still {loss}, where about 1 is that of always saying the mean. f is {f} on average.',
          zh: '{epochs} 个轮次之后，损失仍是 {loss}；总是回答均值的损失约为 1。f 平均为 {f}。',
        },
        otherwise: {
          en: 'The loss is {loss} after {epochs} epochs, with f at {f} on average: this seed learned it all the same.',
          zh: '{epochs} 个轮次之后损失为 {loss}，f 平均为 {f}：这个种子照样学会了。',
        },
        check(seen) {
          const run = runOf(seen);
          return run && { holds: run.loss > 0.1 && run.f < 0.5, evidence: run };
        },
      },
    },
    {
      id: 'keeps',
      title: { en: 'The same, beginning by keeping', zh: '同样的网络，一开始就保留' },
      text: {
        en: 'Same series, same seed, one number changed: the [forget bias](set-forgetBias) begins at 1, so that f begins near 0.73. What was written lasts long enough for learning to find out that it is useful. Press [Train](train) again.',
        zh: '同样的序列、同样的种子，只改一个数：[遗忘门偏置](set-forgetBias)从 1 开始，于是 f 起初约为 0.73。写入的内容留得够久，学习才能发现它有用。再点一次[训练](train)。',
      },
      lights: ['set-forgetBias'],
      controls: ['forgetBias'],
      stage: { settings: { forgetBias: 1 } },
      waits: trained,
      claim: {
        says: {
          en: 'Loss {loss} instead of {before}, after the same {epochs} epochs. f is {f} on average.',
          zh: '同样 {epochs} 个轮次，损失是 {loss}，而不是 {before}。f 平均为 {f}。',
        },
        otherwise: {
          en: 'Loss {loss}, before {before}, after {epochs} epochs, f {f}: here the bias did not decide.',
          zh: '{epochs} 个轮次之后损失 {loss}，之前 {before}，f 为 {f}：这里偏置没有起决定作用。',
        },
        check(seen, earlier) {
          const run = runOf(seen);
          const before = earlier['forgetful']?.['loss'];
          if (!run || before === undefined) return null;
          return { holds: run.loss < before / 10 && run.f > 0.5, evidence: { ...run, before } };
        },
      },
    },
    {
      id: 'when',
      title: { en: 'When does it forget?', zh: '它什么时候忘？' },
      text: {
        en: 'The window that is watched holds a pulse, near [its left end](forecast-chart). Draw how the forget gate of the liveliest unit goes over the window. Then open [Inside the LSTM](questions) and look at [f](f).',
        zh: '正在观察的窗口里有一个脉冲，靠近[左端](forecast-chart)。画出最活跃的那个单元的遗忘门在窗口里怎样变化。然后打开[LSTM 内部](questions)，看 [f](f)。',
      },
      lights: ['forecast-chart'],
      asks: {
        kind: 'line',
        asks: { en: 'Draw f of that unit, from 0 to 1.', zh: '画出这个单元的 f（在 0 与 1 之间）。' },
        of: 'f',
        draw(seen) {
          const lively = liveliest(seen);
          if (!lively || !isTrained(seen)) return null;
          const { values } = lively;
          return {
            known: Array.from(values.slice(0, KNOWN)),
            steps: values.length - KNOWN,
            low: 0,
            high: 1,
            unit: '',
          };
        },
        reveal(seen) {
          const lively = liveliest(seen);
          return lively && isTrained(seen) ? { truth: Array.from(lively.values.slice(KNOWN)) } : null;
        },
        because: {
          en: 'It keeps, step after step; at the pulse it lets go, and a new count begins.',
          zh: '它一步步保留；脉冲一到就放手，重新开始计数。',
        },
      },
      waits: opened('inside-gates', { en: 'Open “Inside the LSTM”', zh: '打开“LSTM 内部”' }),
      claim: {
        says: {
          en: 'f of unit {unit} is {usual} on average, but {pulse} at the pulse, at step {step}: the old memory is cleared just there.',
          zh: '单元 {unit} 的 f 平均为 {usual}，但在脉冲处（第 {step} 步）为 {pulse}：旧的记忆就在那里清空。',
        },
        otherwise: {
          en: 'f of unit {unit} is {usual} on average and {pulse} at the pulse, at step {step}: it keeps time in another way.',
          zh: '单元 {unit} 的 f 平均为 {usual}，脉冲处（第 {step} 步）为 {pulse}：它用别的方式计时。',
        },
        check(seen) {
          const lively = liveliest(seen);
          const inputs = seen.gates?.inputs;
          if (!lively || !inputs || !isTrained(seen)) return null;
          const at = inputs.indexOf(highestOf(inputs));
          const pulse = lively.values[at] ?? Number.NaN;
          const usual = meanOf(lively.values);
          return { holds: pulse < usual / 2, evidence: { unit: lively.unit + 1, usual, pulse, step: at + 1 } };
        },
      },
    },
    {
      id: 'never-keep',
      title: { en: 'f = 0: nothing is kept', zh: 'f = 0：什么都不保留' },
      text: {
        en: 'Now take the gate into your hand. In the [clamp lab](inside-tabs) hold [f](f) of all units at 0. Then c is only what this very step writes. What the past still can do, it does through h, which goes into the gates.',
        zh: '现在亲手控制这个门。在[钳制实验室](inside-tabs)把全部单元的 [f](f) 固定为 0。这时 c 只剩当前这一步写入的内容。过去还能起作用的，只有通过进入各个门的 h。',
      },
      lights: ['inside'],
      stage: { view: 'inside-clamps' },
      asks: {
        kind: 'choice',
        asks: { en: 'A unit has f near 1. What does it do?', zh: '一个单元的 f 接近 1。它在做什么？' },
        options: [
          {
            id: 'forgets',
            says: { en: 'It forgets nearly everything', zh: '几乎全部忘掉' },
            isRight: false,
            because: {
              en: 'The name misleads: f is the share that is kept.',
              zh: '名字容易误导：f 是保留的份额。',
            },
          },
          {
            id: 'remembers',
            says: { en: 'It remembers nearly everything', zh: '几乎全部记住' },
            isRight: true,
            because: { en: 'c is multiplied by f: near 1 it stays.', zh: 'c 乘以 f：接近 1 就留下来。' },
          },
          {
            id: 'writes',
            says: { en: 'It writes much', zh: '写入很多' },
            isRight: false,
            because: { en: 'Writing is the input gate’s.', zh: '写入归输入门管。' },
          },
        ],
      },
      waits: held('f', 'low', { en: 'Hold f of all units at 0', zh: '把全部单元的 f 固定为 0' }),
      claim: {
        says: {
          en: 'Test error {free} → {held}. No c is larger than {c}: one step can write no more than 1.',
          zh: '测试误差 {free} → {held}。任何 c 都不超过 {c}：一步最多写入 1。',
        },
        otherwise: {
          en: 'Test error {free} → {held}, c up to {c}: this network can do without its memory.',
          zh: '测试误差 {free} → {held}，c 最大 {c}：这个网络没有记忆也行。',
        },
        check(seen) {
          const held = heldAt(seen);
          return held && { holds: held.held > 2 * held.free && held.c < 1, evidence: held };
        },
      },
    },
    {
      id: 'never-forget',
      title: { en: 'f = 1: nothing is forgotten', zh: 'f = 1：什么都不忘' },
      text: {
        en: 'Is it then best never to forget? Hold [f](f) of all units at 1. Now everything that was ever written in the window stays in c, the pulse before and all that came after it, and piles up.',
        zh: '那么永不遗忘最好吗？把全部单元的 [f](f) 固定为 1。现在窗口里写过的一切都留在 c 里，上一个脉冲和之后的一切都在，越积越多。',
      },
      lights: ['inside'],
      waits: held('f', 'high', { en: 'Hold f of all units at 1', zh: '把全部单元的 f 固定为 1' }),
      claim: {
        says: {
          en: 'Test error {free} → {held}; with f at 0 it was {zero}. The largest c grows from {before} to {c}.',
          zh: '测试误差 {free} → {held}；f 为 0 时是 {zero}。最大的 c 从 {before} 涨到 {c}。',
        },
        otherwise: {
          en: 'Test error {free} → {held}, with f at 0 {zero}; the largest c {before} → {c}. Here keeping it all does no harm.',
          zh: '测试误差 {free} → {held}，f 为 0 时 {zero}；最大的 c {before} → {c}。在这里全部保留没有害处。',
        },
        check(seen, earlier) {
          const held = heldAt(seen);
          const trace = traceOf(seen, 'c');
          const zero = earlier['never-keep']?.['held'];
          if (!held || !trace || zero === undefined) return null;
          const before = highestOf(trace.values.map(Math.abs));
          return { holds: held.held > 2 * held.free && held.c > 1.5 * before, evidence: { ...held, zero, before } };
        },
      },
    },
    {
      id: 'let-go',
      title: { en: 'Let go', zh: '放开' },
      text: {
        en: 'Neither keeping nor dropping is good in itself. What the network learned is *when*. [Let go](inside) of everything: holding a gate changed nothing of what was trained, and the error is back to the last digit.',
        zh: '保留和丢掉本身都谈不上好坏，网络学会的是*什么时候*。[放开](inside)所有干预：固定一个门没有改动任何训练所得，误差回到原来，一位数字也不差。',
      },
      lights: ['inside'],
      waits: letGo,
      claim: {
        says: {
          en: 'Test error {now}, before the clamps {free}.',
          zh: '测试误差 {now}，干预之前 {free}。',
        },
        otherwise: {
          en: 'Test error {now}, before the clamps {free}: something has changed.',
          zh: '测试误差 {now}，干预之前 {free}：有什么变了。',
        },
        check(seen, earlier) {
          const now = forecastError(seen, 'test')?.mae;
          const free = earlier['never-keep']?.['free'];
          if (now === undefined || free === undefined) return null;
          return { holds: now === free, evidence: { now, free } };
        },
      },
    },
  ],
};

function runOf(seen: Seen): { loss: number; f: number; epochs: number } | null {
  const f = traceOf(seen, 'f');
  const loss = seen.losses.at(-1)?.train;
  return isTrained(seen) && f && loss !== undefined ? { loss, f: meanOf(f.values), epochs: seen.epoch } : null;
}

/** The unit whose forget gate moves most over the window. */
function liveliest(seen: Seen): { readonly unit: number; readonly values: Float32Array } | null {
  const range = (values: Float32Array) => highestOf(values) - lowestOf(values);
  let best: { unit: number; values: Float32Array } | null = null;
  for (let unit = 0; unit < seen.config.units; unit++) {
    const values = unitOf(seen, 'f', unit);
    if (values && (!best || range(values) > range(best.values))) best = { unit, values };
  }
  return best;
}

function heldAt(seen: Seen): { free: number; held: number; c: number } | null {
  const c = traceOf(seen, 'c', true);
  const free = forecastError(seen, 'test')?.mae;
  const held = clampedError(seen, 'test')?.mae;
  if (!c || free === undefined || held === undefined) return null;
  return { free, held, c: highestOf(c.values.map(Math.abs)) };
}
