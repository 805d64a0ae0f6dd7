import type { CellName } from '../../model/settings/settings';
import type { Claim, Lesson } from '../lesson';
import { isTrained, measuresOf, scoreOf } from '../seen';
import { trained } from '../waits';

const SUNSPOTS = {
  data: 'sunspots',
  cell: 'lstm',
  units: 8,
  lookBack: 12,
  transform: 'none',
  difference: 0,
  shortcut: 'none',
  learningRate: 0.01,
  batchSize: 16,
  epochs: 60,
  patience: 0,
} as const;

/** Parameters and test error of another cell beside those of the LSTM of the first step. */
const besideLstm = (cell: CellName, isMore: boolean, says: Claim['says']): Claim => ({
  says,
  otherwise: {
    en: 'With {parameters} parameters it is off by {error}; the LSTM, with {lstmParameters}, by {lstm}: more apart than expected.',
    zh: '{parameters} 个参数，误差 {error}；LSTM 有 {lstmParameters} 个，误差 {lstm}：差别比预想的大。',
  },
  check(seen, earlier) {
    const test = measuresOf(seen, 'test', 'lstm');
    const { parameters: lstmParameters, error: lstm } = earlier['lstm'] ?? {};
    if (!test || !seen.summary || lstmParameters === undefined || lstm === undefined) return null;
    if (!isTrained(seen) || seen.config.cell !== cell) return null;
    const { parameters } = seen.summary;
    return {
      holds: parameters > lstmParameters === isMore && Math.abs(test.mae / lstm - 1) < 0.3,
      evidence: { parameters, error: test.mae, lstmParameters, lstm },
    };
  },
});

/** Peepholes, GRU, a network without gates, and an LSTM without its forget gate. */
export const otherCells: Lesson = {
  name: 'other-cells',
  title: { en: 'Other cells', zh: '其他单元' },
  about: {
    en: 'What gates are worth, and where one cannot do without them.',
    zh: '门有多大价值，在哪里少不了它。',
  },
  minutes: 7,
  steps: [
    {
      id: 'lstm',
      title: { en: 'The LSTM to compare with', zh: '用来比较的 LSTM' },
      text: {
        en: 'Sunspots again, twelve years in, one out, eight [units](set-units). An LSTM has four weighted sums in each unit: forget, input, output gate and candidate. Press [Train](train), and note parameters and test error.',
        zh: '还是太阳黑子，看十二年，答下一年，八个[单元](set-units)。LSTM 的每个单元有四个加权和：遗忘门、输入门、输出门和候选值。点击[训练](train)，记下参数个数和测试误差。',
      },
      lights: ['train', 'model'],
      controls: ['cell'],
      stage: { settings: SUNSPOTS, trained: false, view: 'inside-cell' },
      waits: trained,
      claim: {
        says: {
          en: '{parameters} parameters; off by {error} spots a year on the test part, the last value repeated by {naive}.',
          zh: '{parameters} 个参数；测试部分平均每年相差 {error} 个黑子，重复最后一个值是 {naive} 个。',
        },
        otherwise: {
          en: '{parameters} parameters; off by {error}, naive by {naive}: this seed has not learned.',
          zh: '{parameters} 个参数；误差 {error}，朴素预测 {naive}：这个种子没有学会。',
        },
        check(seen) {
          const test = measuresOf(seen, 'test', 'lstm');
          const naive = measuresOf(seen, 'test', 'naive');
          if (!test || !naive || !seen.summary || !isTrained(seen)) return null;
          const { parameters } = seen.summary;
          return { holds: test.mae < naive.mae * 0.8, evidence: { parameters, error: test.mae, naive: naive.mae } };
        },
      },
    },
    {
      id: 'peephole',
      title: { en: 'Peepholes', zh: '窥视孔' },
      text: {
        en: 'In the article’s equations the gates also see the cell state: one more weight for each gate and unit. Those are *peepholes*. Most programs leave them out, and so did the step before. Same seed: press [Train](train).',
        zh: '原文的公式里，门还能看到细胞状态：每个单元、每个门多一个权重。这就是*窥视孔*。多数程序省去了它，上一步也没有。种子不变，点击[训练](train)。',
      },
      lights: ['train', 'inside'],
      controls: ['cell'],
      stage: { settings: { cell: 'peephole' }, trained: false },
      waits: trained,
      claim: besideLstm('peephole', true, {
        en: '{parameters} instead of {lstmParameters} parameters; off by {error} instead of {lstm}. One seed decides nothing: they are about as good.',
        zh: '参数 {parameters} 个，原来 {lstmParameters} 个；误差 {error}，原来 {lstm}。一个种子说明不了什么：两者差不多。',
      }),
    },
    {
      id: 'gru',
      title: { en: 'One gate less: GRU', zh: '少一个门：GRU' },
      text: {
        en: 'A GRU has no cell state of its own. An [update gate](z) says how much of h is kept, and what is not kept is replaced; a [reset gate](r) says how much of h the candidate sees. Three weighted sums in each unit, not four. Guess, then press [Train](train).',
        zh: 'GRU 没有单独的细胞状态。[更新门](z)决定保留多少 h，不保留的部分就被替换；[重置门](r)决定候选值参考多少 h。每个单元三个加权和，而不是四个。先猜，再点击[训练](train)。',
      },
      lights: ['train', 'inside'],
      controls: ['cell'],
      stage: { settings: { cell: 'gru' }, trained: false },
      asks: {
        kind: 'number',
        asks: {
          en: 'The LSTM has 320 parameters in its cells and 9 in the head. How many does this network have in all?',
          zh: 'LSTM 的单元里有 320 个参数，输出层 9 个。这个网络一共有多少个？',
        },
        unit: { en: 'parameters', zh: '个' },
        min: 0,
        max: 500,
        step: 1,
        truth: ({ summary, config }) => (config.cell === 'gru' ? (summary?.parameters ?? null) : null),
        because: {
          en: 'Three quarters of 320 are 240, and 9 for the head. This GRU is of the kind that runs fastest on graphics cards: 24 further biases.',
          zh: '320 的四分之三是 240，输出层 9 个。这里的 GRU 用的是显卡上最快的那种形式，另有 24 个偏置。',
        },
      },
      waits: trained,
      claim: besideLstm('gru', false, {
        en: '{parameters} instead of {lstmParameters} parameters; off by {error} instead of {lstm}.',
        zh: '参数 {parameters} 个，原来 {lstmParameters} 个；误差 {error}，原来 {lstm}。',
      }),
    },
    {
      id: 'rnn',
      title: { en: 'No gates at all', zh: '一个门也没有' },
      text: {
        en: 'The simple RNN: one weighted sum, one tanh, no gate. On twelve yearly values nothing has to be kept for long. Press [Train](train) before you believe that only an LSTM can do this.',
        zh: '简单 RNN：一个加权和，一个 tanh，没有门。只有十二个年份，没有什么需要长久保存。点击[训练](train)，再决定是不是非 LSTM 不可。',
      },
      lights: ['train'],
      controls: ['cell'],
      stage: { settings: { cell: 'rnn' }, trained: false },
      waits: trained,
      claim: besideLstm('rnn', false, {
        en: '{parameters} instead of {lstmParameters} parameters, and off by {error} instead of {lstm}: where little must be remembered, gates buy little.',
        zh: '参数 {parameters} 个，原来 {lstmParameters} 个；误差 {error}，原来 {lstm}：要记的不多，门的好处也不多。',
      }),
    },
    {
      id: 'without',
      title: { en: 'A stream without an end', zh: '没有尽头的数据流' },
      text: {
        en: 'Now a task that needs its gates: strings of a grammar, one after the other without a break; the next symbol depends on one at the string’s beginning. First an LSTM *without a* [forget gate](set-forgetGate), as it was invented in 1997: it can add to its cells, never clear them. Press [Train](train).',
        zh: '现在是离不开门的任务：语法串一个接一个，没有间断；下一个符号取决于本串开头的一个。先用*没有*[遗忘门](set-forgetGate)的 LSTM，即 1997 年最初的样子：只能往细胞状态里加，不能清空。点击[训练](train)。',
      },
      lights: ['train', 'loss'],
      controls: ['forgetGate'],
      stage: {
        settings: { task: 'continual-reber', forgetGate: 'off', epochs: 12 },
        trained: false,
        view: 'inside-gates',
      },
      waits: trained,
      claim: {
        says: {
          en: 'A share of {error} of the test strings is wrong; by guessing {chance}.',
          zh: '测试串答错的比例是 {error}；瞎猜是 {chance}。',
        },
        otherwise: {
          en: 'Only a share of {error} of the test strings is wrong (guessing {chance}): this seed did without.',
          zh: '测试串答错的比例只有 {error}（瞎猜 {chance}）：这个种子没有它也行。',
        },
        check(seen) {
          const score = scoreOf(seen, 'test');
          if (!score || !isTrained(seen) || seen.config.forgetGate !== 'off') return null;
          return { holds: score.value > 0.1, evidence: { error: score.value, chance: score.chance } };
        },
      },
    },
    {
      id: 'with',
      title: { en: 'And with it', zh: '有了遗忘门' },
      text: {
        en: 'Gers, Schmidhuber and Cummins added the [forget gate](set-forgetGate) in 2000 for this very task. Same seed, as many units and epochs. Press [Train](train), then look how the [forget gate](f) of some units drops at a string’s end.',
        zh: '2000 年，Gers、Schmidhuber 与 Cummins 正是为这个任务加上了[遗忘门](set-forgetGate)。种子、单元数和轮次都不变。点击[训练](train)，再看有些单元的[遗忘门](f)怎样在串的末尾落下。',
      },
      lights: ['train', 'f'],
      controls: ['forgetGate'],
      stage: { settings: { forgetGate: 'on' }, trained: false },
      waits: trained,
      claim: {
        says: {
          en: 'Wrong strings: {error} with the forget gate, {before} without, after as many epochs. With more units and longer training the gap can close.',
          zh: '答错的比例：有遗忘门 {error}，没有则是 {before}，轮次相同。单元更多、训练更久，差距也可能消失。',
        },
        otherwise: {
          en: 'Wrong strings: {error} with the forget gate, {before} without.',
          zh: '答错的比例：有遗忘门 {error}，没有则是 {before}。',
        },
        check(seen, earlier) {
          const score = scoreOf(seen, 'test');
          const before = earlier['without']?.['error'];
          if (!score || before === undefined || !isTrained(seen) || seen.config.forgetGate !== 'on') return null;
          return { holds: score.value < before / 4, evidence: { error: score.value, before } };
        },
      },
    },
  ],
};
