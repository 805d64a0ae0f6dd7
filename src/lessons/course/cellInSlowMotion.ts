import { cellEquationsMissed, cellsOf, pinnedCell } from '../cellNumbers';
import type { Lesson } from '../lesson';
import { highestOf, isTrained, lowestOf, traceOf } from '../seen';
import { held, letGo, pinMoved, trained } from '../waits';

/** The cell that is looked at unless the learner pins another. */
const PIN = { unit: 1, time: 6 };
/** Of the single precision in which traces come. */
const ROUNDING = 1e-5;

/** One cell, step by step: what is kept, what is written, what is shown. */
export const cellInSlowMotion: Lesson = {
  name: 'cell-in-slow-motion',
  title: { en: 'One cell in slow motion', zh: '慢动作看一个单元' },
  about: {
    en: 'What one cell does at one time step: it forgets, it writes, it shows.',
    zh: '一个单元在一个时间步里做什么：遗忘、写入、输出。',
  },
  minutes: 7,
  steps: [
    {
      id: 'units',
      title: { en: 'Four units read twelve years', zh: '四个单元读十二年' },
      text: {
        en: 'Press [Train](train). Then look at [the strips](inside): each *row* is a unit, each *column* a year of the window. A unit is not a time step: the same four units read one year after the other, and each carries its own memory along.',
        zh: '点击[训练](train)，然后看[色带](inside)：每一*行*是一个单元，每一*列*是窗口里的一年。单元不是时间步：同样的四个单元一年接一年地读，各自带着自己的记忆往下走。',
      },
      lights: ['train'],
      stage: {
        settings: {
          data: 'sunspots',
          units: 4,
          lookBack: 12,
          horizon: 1,
          transform: 'none',
          difference: 0,
          shortcut: 'none',
          learningRate: 0.01,
          epochs: 60,
          patience: 0,
          batchSize: 16,
          dropout: 0,
        },
        view: 'inside-gates',
      },
      waits: trained,
      claim: {
        says: {
          en: '{units} units over {steps} steps: each gate has {numbers} numbers in this window, and all were made by the same weights.',
          zh: '{units} 个单元走过 {steps} 步：每个门在这个窗口里有 {numbers} 个数，全都出自同一组权重。',
        },
        otherwise: {
          en: 'There are {units} units and {steps} steps, and {numbers} numbers for a gate: they do not fit together.',
          zh: '有 {units} 个单元、{steps} 步，一个门却有 {numbers} 个数：对不上。',
        },
        check(seen) {
          const trace = traceOf(seen, 'f');
          if (!isTrained(seen) || !trace) return null;
          const { units, lookBack } = seen.config;
          const numbers = trace.values.length;
          return {
            holds: trace.units === units && numbers === units * lookBack,
            evidence: { units: trace.units, steps: numbers / trace.units, numbers },
          };
        },
      },
    },
    {
      id: 'read',
      title: { en: 'Read', zh: '读取' },
      text: {
        en: 'This is one of the four, at one year. Two things come in: the new value *x*, and *h*, what all units showed a year before. From these two alone come three gates and the candidate: $gates$, where φ is σ for gates and tanh for the candidate. Step on by one year in [the picture](inside); slow motion plays every part.',
        zh: '这是四个单元之一，停在某一年。进来两样东西：新的值 *x*，以及上一年所有单元输出的 *h*。三个门和候选值都只由这两样算出：$gates$，其中的 φ，门用 σ，候选值用 tanh。在[图](inside)里前进一年；“慢动作”会逐一播放每个部分。',
      },
      lights: ['inside'],
      stage: { view: 'inside-cell', pinned: PIN },
      waits: pinMoved(PIN, { en: 'Go to another year', zh: '走到另一年' }),
    },
    {
      id: 'forget',
      title: { en: 'First: forget', zh: '第一：遗忘' },
      text: {
        en: 'The memory *c* comes from the year before. [The forget gate](f) says which share of it stays: 1 keeps everything, 0 drops everything. Despite its name, a high value means *remember*. It can only shrink what is there; it never adds.',
        zh: '记忆 *c* 从上一年传来。[遗忘门](f)决定其中多少留下：1 全部保留，0 全部丢掉。名字虽叫“遗忘”，数值高却表示*记住*。它只能让已有的变小，从不增加什么。',
      },
      lights: ['f'],
      claim: {
        says: {
          en: 'Unit {unit}, step {step}: f is {f}, so of the memory {before} there stays {f} × {before} = {kept}.',
          zh: '单元 {unit}，第 {step} 步：f 为 {f}，于是记忆 {before} 只留下 {f} × {before} = {kept}。',
        },
        otherwise: {
          en: 'Unit {unit}, step {step}: f is {f}, the memory was {before}, and {kept} is left: that is not its share.',
          zh: '单元 {unit}，第 {step} 步：f 为 {f}，记忆原为 {before}，剩下 {kept}：与份额不符。',
        },
        check(seen) {
          const cell = pinnedCell(seen, PIN);
          if (!cell) return null;
          const { unit, step, f, before, c, i, g } = cell;
          // What is there less what was written.
          const kept = c - i * g;
          const holds = f > 0 && f < 1 && Math.abs(kept - f * before) < ROUNDING;
          return { holds, evidence: { unit, step, f, before, kept } };
        },
      },
    },
    {
      id: 'write',
      title: { en: 'Second: write', zh: '第二：写入' },
      text: {
        en: 'Now something new. [The candidate](g), between −1 and 1, says *what* to write; [the input gate](i), between 0 and 1, says *how much*. Their product is added to what was kept: $cell$. Adding is the trick: what was kept is still in there.',
        zh: '接着是新内容。[候选值](g)在 −1 与 1 之间，决定写*什么*；[输入门](i)在 0 与 1 之间，决定写*多少*。两者的乘积加到保留下来的部分上：$cell$。关键在“加”：保留的部分仍在其中。',
      },
      lights: ['i', 'g'],
      claim: {
        says: {
          en: 'Unit {unit}, step {step}: kept {kept}, written {i} × {g} = {written}; the new memory is {c}.',
          zh: '单元 {unit}，第 {step} 步：保留 {kept}，写入 {i} × {g} = {written}；新的记忆是 {c}。',
        },
        otherwise: {
          en: 'Unit {unit}, step {step}: kept {kept}, written {i} × {g} = {written}, but the memory is {c}.',
          zh: '单元 {unit}，第 {step} 步：保留 {kept}，写入 {i} × {g} = {written}，记忆却是 {c}。',
        },
        check(seen) {
          const cell = pinnedCell(seen, PIN);
          if (!cell) return null;
          const { unit, step, f, before, c, i, g } = cell;
          const [kept, written] = [f * before, i * g];
          const holds = Math.abs(c - (kept + written)) < ROUNDING;
          return { holds, evidence: { unit, step, kept, i, g, written, c } };
        },
      },
    },
    {
      id: 'show',
      title: { en: 'Third: show', zh: '第三：输出' },
      text: {
        en: 'The memory itself leaves the cell only for its own next step. What others see is *h*: the memory, squashed by tanh into −1 … 1, times [the output gate](o): $hidden$. The source article leaves this line out.',
        zh: '记忆本身只传给本单元的下一步。外面看到的是 *h*：记忆先被 tanh 压到 −1 … 1 之间，再乘以[输出门](o)：$hidden$。原文漏掉了这一行。',
      },
      lights: ['o', 'h'],
      asks: {
        kind: 'choice',
        asks: {
          en: 'Suppose that at this step the output gate says 0. What has become of the memory?',
          zh: '假设这一步输出门为 0。记忆怎么样了？',
        },
        options: [
          {
            id: 'lost',
            says: { en: 'It is lost', zh: '丢失了' },
            isRight: false,
            because: {
              en: 'o is not in the line of c. Only f decides what is lost.',
              zh: 'c 的公式里没有 o。丢掉多少只由 f 决定。',
            },
          },
          {
            id: 'hidden',
            says: { en: 'It is still there, and not shown', zh: '还在，只是没有输出' },
            isRight: true,
            because: {
              en: 'h is 0, c is as it was. A later step may show it.',
              zh: 'h 是 0，c 照旧。以后某一步还可以把它输出。',
            },
          },
          {
            id: 'halved',
            says: { en: 'It is halved', zh: '减半了' },
            isRight: false,
            because: {
              en: 'o scales what is shown, not what is kept.',
              zh: 'o 缩放的是输出，不是保留的部分。',
            },
          },
        ],
      },
      claim: {
        says: {
          en: 'Unit {unit}, step {step}: memory {c}, output gate {o}; shown is {o} × tanh({c}) = {h}.',
          zh: '单元 {unit}，第 {step} 步：记忆 {c}，输出门 {o}；输出 {o} × tanh({c}) = {h}。',
        },
        otherwise: {
          en: 'Unit {unit}, step {step}: memory {c}, output gate {o}, but shown is {h}.',
          zh: '单元 {unit}，第 {step} 步：记忆 {c}，输出门 {o}，输出却是 {h}。',
        },
        check(seen) {
          const cell = pinnedCell(seen, PIN);
          if (!cell) return null;
          const { unit, step, c, o, h } = cell;
          return { holds: Math.abs(h - o * Math.tanh(c)) < ROUNDING, evidence: { unit, step, c, o, h } };
        },
      },
    },
    {
      id: 'nothing-written',
      title: { en: 'If nothing is written', zh: '如果什么也不写' },
      text: {
        en: 'A memory begins at 0 in each window. Before you hold the input gate at 0, say what comes out. Then, in [the clamp lab](inside-tabs), hold [i](i) of all units at 0, and look at [the forecast](forecast-chart).',
        zh: '每个窗口开始时记忆都是 0。在把输入门固定为 0 之前，先说说结果会怎样。然后在[钳制实验室](inside-tabs)把全部单元的[输入门 i](i)固定为 0，再看[预测](forecast-chart)。',
      },
      stage: { view: 'inside-clamps' },
      lights: ['inside'],
      asks: {
        kind: 'number',
        asks: {
          en: 'The largest memory c, by size, of any unit in the window, when i is 0 all along?',
          zh: '如果 i 始终为 0，窗口里各单元的记忆 c 最大（按绝对值）是多少？',
        },
        unit: { en: '', zh: '' },
        min: 0,
        max: 3,
        step: 0.1,
        truth: (seen) => largestState(seen, 'c'),
        because: {
          en: 'Nothing was there at the start, and nothing came in: there is nothing to keep, whatever f says.',
          zh: '一开始什么也没有，也没有写入任何东西：不管 f 是多少，都没有可保留的。',
        },
      },
      waits: held('i', 'low', { en: 'Hold i of all units at 0', zh: '把全部单元的 i 固定为 0' }),
      claim: {
        says: {
          en: 'Without writing, every c and every h is {c}; the forecast is the same number, {forecast}, for every year.',
          zh: '不写入，所有的 c 和 h 都是 {c}；每一年的预测都是同一个数 {forecast}。',
        },
        otherwise: {
          en: 'c reaches {c}, and the forecasts lie {spread} apart: something was written.',
          zh: 'c 达到 {c}，各年的预测相差 {spread}：还是写入了什么。',
        },
        check(seen) {
          const c = largestState(seen, 'c');
          const h = largestState(seen, 'h');
          const said = seen.clampedForecast?.oneStep.filter((value) => !Number.isNaN(value));
          const forecast = said?.[0];
          if (c === null || h === null || !said || forecast === undefined) return null;
          const spread = highestOf(said) - lowestOf(said);
          return { holds: c === 0 && h === 0 && spread < 1e-3, evidence: { c, forecast, spread } };
        },
      },
    },
    {
      id: 'everywhere',
      title: { en: 'Two lines, everywhere', zh: '两行公式，处处成立' },
      text: {
        en: 'Let go of the gate. You have seen one cell at one year. The page now checks the same two lines, $cell$ and $hidden$, for all units and all years of the window. Drag [the window](forecast-chart) elsewhere: they hold there too.',
        zh: '放开这个门。刚才看的是一个单元、一年。现在页面对窗口里所有单元、所有年份检验同样的两行公式：$cell$ 和 $hidden$。把[窗口](forecast-chart)拖到别处：照样成立。',
      },
      stage: { view: 'inside-cell' },
      waits: letGo,
      claim: {
        says: {
          en: 'Checked {cells} times: both lines are right to {missed}, which is rounding.',
          zh: '检验了 {cells} 次：两行公式的误差都不超过 {missed}，只是舍入误差。',
        },
        otherwise: {
          en: 'Checked {cells} times: somewhere they miss by {missed}. This cell is another one.',
          zh: '检验了 {cells} 次：有一处相差 {missed}。这是另一种单元。',
        },
        check(seen) {
          const missed = cellEquationsMissed(seen);
          const first = cellsOf(seen, 0);
          if (missed === null || !first) return null;
          return { holds: missed < ROUNDING, evidence: { cells: seen.config.units * first.length, missed } };
        },
      },
    },
  ],
};

/** By size, of all units over the window, under what is held. */
function largestState(seen: Parameters<typeof traceOf>[0], state: 'c' | 'h'): number | null {
  const trace = traceOf(seen, state, true);
  return trace && highestOf(trace.values.map(Math.abs));
}
