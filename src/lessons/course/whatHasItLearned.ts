import type { Lesson, Wait } from '../lesson';
import { answerOf, clampedError, forecastError, isTrained, measuresOf, type Seen } from '../seen';
import { held, letGo, opened, trained } from '../waits';

/** The unit whose state goes most closely with the true season, and how closely. */
function seasonUnit(seen: Seen): { readonly unit: number; readonly r: number } | null {
  const answer = answerOf(seen, 'meanings');
  const signal = answer?.signals.findIndex((one) => one.kind === 'component' && one.name === 'season') ?? -1;
  const layer = answer?.layers[0];
  if (!answer || !layer || signal < 0) return null;
  const count = answer.signals.length;
  let best = { unit: 0, r: 0 };
  layer.strongest.forEach((_, unit) => {
    for (const r of [layer.h[unit * count + signal]!, layer.c[unit * count + signal]!])
      if (Math.abs(r) > Math.abs(best.r)) best = { unit, r };
  });
  return best;
}

const removed: Wait = {
  says: { en: 'Remove that unit', zh: '移除那个单元' },
  until: ({ interventions }) => interventions.some(({ kind }) => kind === 'remove'),
  does: ({ intervene }, seen) => intervene([{ kind: 'remove', layer: 0, unit: seasonUnit(seen)?.unit ?? 0 }]),
};

/** How many times as large the error on the validation part is under what is held. */
function timesWorse(seen: Seen): number | null {
  const [clamped, error] = [clampedError(seen, 'validation'), forecastError(seen, 'validation')];
  return clamped && error && seen.interventions.length > 0 ? clamped.mae / error.mae : null;
}

/** What units follow, and whether the network needs them. */
export const whatHasItLearned: Lesson = {
  name: 'what-has-it-learned',
  title: { en: 'What has it learned?', zh: '它学到了什么？' },
  about: {
    en: 'What single units follow, and how to prove that the network uses it.',
    zh: '单个单元在跟随什么，怎样证明网络真的用到了它。',
  },
  minutes: 7,
  steps: [
    {
      id: 'train',
      title: { en: 'A series whose parts are known', zh: '一条成分已知的序列' },
      text: {
        en: 'This [series](forecast-chart) is made: a slow trend, a season of twelve steps, a little noise. Nobody tells the network, it gets twelve values and is asked for the next. Since we know the parts, we can look for them inside. Press [Train](train).',
        zh: '这条[序列](forecast-chart)是造出来的：缓慢的趋势、十二步的季节、一点噪声。没有人告诉网络，它只看十二个值，答下一个。我们知道这些成分，就能到里面去找。点击[训练](train)。',
      },
      lights: ['train', 'forecast-chart'],
      stage: {
        settings: {
          data: 'trend-season',
          parameters: 'strength=1,slope=0.005',
          noise: 0.05,
          length: 240,
          difference: 0,
          lookBack: 12,
          units: 8,
          learningRate: 0.01,
          epochs: 60,
          patience: 0,
          seed: 11,
        },
        trained: false,
      },
      waits: trained,
      claim: {
        says: {
          en: 'On the validation part it is off by {lstm}; the last value repeated by {naive}. So it knows something.',
          zh: '验证部分的误差是 {lstm}；重复最后一个值是 {naive}。可见它知道些什么。',
        },
        otherwise: {
          en: 'On the validation part it is off by {lstm}, naive by {naive}: it has not learned enough.',
          zh: '验证部分的误差是 {lstm}，朴素预测是 {naive}：学得还不够。',
        },
        check(seen) {
          const lstm = measuresOf(seen, 'validation', 'lstm');
          const naive = measuresOf(seen, 'validation', 'naive');
          if (!lstm || !naive || !isTrained(seen)) return null;
          return { holds: lstm.mae < naive.mae / 2, evidence: { lstm: lstm.mae, naive: naive.mae } };
        },
      },
    },
    {
      id: 'detective',
      title: { en: 'The unit detective', zh: '单元侦探' },
      text: {
        en: 'Open [What each unit means](inside-tabs). For many windows, each unit’s [hidden](h) and [cell state](c) stand beside trend, season, value and change. The number is a correlation: 1 goes along, −1 goes against, 0 is no relation.',
        zh: '打开[各单元的含义](inside-tabs)。在许多窗口上，每个单元的[隐藏状态](h)和[细胞状态](c)与趋势、季节、当前值、变化量放在一起比。数字是相关系数：1 同向，−1 反向，0 无关。',
      },
      lights: ['inside'],
      waits: opened('inside-meanings', { en: 'Open What each unit means', zh: '打开“各单元的含义”' }),
      claim: {
        needs: [{ name: 'meanings' }],
        says: {
          en: 'Unit {unit} goes with the season most closely: its correlation is {r}.',
          zh: '单元 {unit} 与季节最接近：相关系数 {r}。',
        },
        otherwise: {
          en: 'The closest to the season is unit {unit}, with a correlation of {r}: loosely.',
          zh: '与季节最接近的是单元 {unit}，相关系数 {r}：并不紧密。',
        },
        check(seen) {
          const found = seasonUnit(seen);
          if (!found || !isTrained(seen)) return null;
          return { holds: Math.abs(found.r) > 0.8, evidence: { unit: found.unit + 1, r: found.r } };
        },
      },
    },
    {
      id: 'remove',
      title: { en: 'Is it used?', zh: '网络用到它了吗？' },
      text: {
        en: 'A correlation is a hint, no proof: a unit may follow the season and nobody listens. So take it away: in the [Clamp lab](inside-tabs) remove that unit, and neither the other units nor the forecast see it any more. Guess first by how much the error grows.',
        zh: '相关只是线索，不是证明：也许单元跟着季节走，却没有谁听它的。那就拿走它：在[钳制实验室](inside-tabs)里移除那个单元，其他单元和预测都不再看到它。先猜误差会变成几倍。',
      },
      lights: ['inside', 'forecast-chart'],
      stage: { view: 'inside-clamps' },
      asks: {
        kind: 'number',
        asks: {
          en: 'Without that unit, how many times as large is the error?',
          zh: '没有那个单元，误差会变成几倍？',
        },
        unit: { en: 'times', zh: '倍' },
        min: 1,
        max: 10,
        step: 0.5,
        truth: timesWorse,
        because: {
          en: 'The others have learned to work with it; they cannot step in.',
          zh: '其他单元学会了与它配合，却替代不了它。',
        },
      },
      waits: removed,
      claim: {
        needs: [{ name: 'meanings' }],
        says: {
          en: 'Without it the error on the validation part is {times} times as large. The network uses it.',
          zh: '没有它，验证部分的误差变成 {times} 倍。网络用到了它。',
        },
        otherwise: {
          en: 'Without it the error is {times} times as large: the network hardly needs it.',
          zh: '没有它，误差是 {times} 倍：网络不太需要它。',
        },
        check(seen) {
          const times = timesWorse(seen);
          return times === null ? null : { holds: times > 1.5, evidence: { times } };
        },
      },
    },
    {
      id: 'all',
      title: { en: 'Each in its turn', zh: '逐个移除' },
      text: {
        en: 'First let go of everything. Then look at the list of units in the [Clamp lab](inside): each is removed in turn, and the harm measured. It need not be the unit with the finest name that matters most: what is needed is spread over several.',
        zh: '先放开所有干预。再看[钳制实验室](inside)里的单元列表：逐个移除，看误差增大多少。最要紧的不一定是名字最好听的那个：需要的东西往往分散在几个单元上。',
      },
      lights: ['inside'],
      waits: letGo,
      claim: {
        needs: [{ name: 'ablation' }],
        says: {
          en: 'The most needed one is unit {most}: without it {worst} times the error. Even without unit {least}, the least needed, it is {mildest} times.',
          zh: '最不能少的是单元 {most}：没有它，误差是 {worst} 倍。就算移除最无关紧要的单元 {least}，也有 {mildest} 倍。',
        },
        otherwise: {
          en: 'Most needed is unit {most} ({worst} times the error), least unit {least} ({mildest} times).',
          zh: '最不能少的是单元 {most}（误差 {worst} 倍），最无关紧要的是单元 {least}（{mildest} 倍）。',
        },
        check(seen) {
          const answer = answerOf(seen, 'ablation');
          if (!answer || seen.interventions.length > 0) return null;
          const sorted = answer.units.toSorted((one, other) => other.mae - one.mae);
          const [most, least] = [sorted[0]!, sorted.at(-1)!];
          const [worst, mildest] = [most.mae / answer.mae, least.mae / answer.mae];
          return {
            holds: worst > 3 && mildest > 1.1 && worst > mildest * 1.5,
            evidence: { most: most.unit + 1, worst, least: least.unit + 1, mildest },
          };
        },
      },
    },
    {
      id: 'forget',
      title: { en: 'Does it need its memory?', zh: '它需要记忆吗？' },
      text: {
        en: 'The season could also be read off a single value, if value and place in the season went together. Try it: hold the [forget gate](f) of all units at 0. Then nothing is kept from step to step in the cells, and what is left is the newest input and hidden state.',
        zh: '如果数值与季节中的位置一一对应，光看一个值也能读出季节。试试看：把所有单元的[遗忘门](f)固定为 0，单元里就没有什么能从一步留到下一步，只剩最新的输入和隐藏状态。',
      },
      lights: ['f', 'forecast-chart'],
      waits: held('f', 'low', { en: 'Hold the forget gate at 0', zh: '把遗忘门固定为 0' }),
      claim: {
        says: {
          en: 'The error is {times} times as large: it lives on what its cells keep.',
          zh: '误差变成 {times} 倍：它靠的是单元里保留的东西。',
        },
        otherwise: {
          en: 'The error is {times} times as large: it hardly needs what its cells keep.',
          zh: '误差是 {times} 倍：它不太需要单元里保留的东西。',
        },
        check(seen) {
          const times = timesWorse(seen);
          return times === null ? null : { holds: times > 1.5, evidence: { times } };
        },
      },
    },
    {
      id: 'untrained',
      title: { en: 'A warning', zh: '一个提醒' },
      text: {
        en: 'Here is the same network before any training: it has learned nothing. Look for the season in [What each unit means](inside) again. Whoever looks long enough through many units and many signals finds something; only taking it away shows whether it matters.',
        zh: '这是同一个网络训练之前的样子：什么都没学过。再到[各单元的含义](inside)里找季节。在许多单元和信号里找得够久，总能找到点什么；只有拿走它，才知道它要不要紧。',
      },
      lights: ['inside'],
      stage: { trained: false, interventions: [], view: 'inside-meanings' },
      claim: {
        needs: [{ name: 'meanings' }],
        says: {
          en: 'Untrained, unit {unit} correlates with the season by {r}. It follows its input; it has not understood anything.',
          zh: '没有训练，单元 {unit} 与季节的相关系数就有 {r}。它只是跟着输入走，什么也没有理解。',
        },
        otherwise: {
          en: 'Untrained, the closest is unit {unit} with {r}: only a loose relation.',
          zh: '没有训练，最接近的单元 {unit} 是 {r}：关系不大。',
        },
        check(seen) {
          const found = seasonUnit(seen);
          if (!found || seen.step > 0) return null;
          return { holds: Math.abs(found.r) > 0.5, evidence: { unit: found.unit + 1, r: found.r } };
        },
      },
    },
  ],
};
