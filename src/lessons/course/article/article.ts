import { cellEquationsMissed } from '../../cellNumbers';
import type { Lesson } from '../../lesson';
import { highestOf, isTrained, traceOf } from '../../seen';
import { opened, trained } from '../../waits';
import { articleChallenges } from './articleChallenges';
import { ARTICLE_SERIES } from './articleSeries';
import { articleEquations } from './articleEquations';

/** The source article, section by section, on a live page. */
export const article: Lesson = {
  name: 'article',
  title: { en: 'The article, come to life', zh: '活起来的原文' },
  about: {
    en: 'The source article section by section, in our own words, with every figure and formula live.',
    zh: '用我们自己的话逐节讲解原文，每个图形和公式都是实时的。',
  },
  minutes: 12,
  steps: [
    {
      id: 'background',
      title: { en: '1 Background', zh: '1 背景介绍' },
      text: {
        en: 'Much of what is measured comes in the order of time: a *time series*. [This one](forecast-chart) has a trend, a season of twelve steps, and some chance. To foresee its next value one must know what came before. The LSTM is a network made for that.',
        zh: '许多测量值都按时间先后排列，这就是*时间序列*。[这一条](forecast-chart)有趋势、十二步的季节和一点随机。要预见下一个值，就得知道之前发生了什么。LSTM 正是为此而造的网络。',
      },
      lights: ['forecast-chart'],
      stage: { settings: ARTICLE_SERIES, view: 'inside-gates' },
    },
    {
      id: 'concepts',
      title: { en: '2 Core concepts', zh: '2 核心概念' },
      text: {
        en: 'An LSTM is a recurrent network: at each time step it reads a value and what it said itself the step before. Its *cell* keeps a memory, [c](c). Three gates rule it: the [forget gate](f), the [input gate](i) and the [output gate](o).',
        zh: 'LSTM 是一种递归（循环）神经网络：每个时间步读入一个值，以及自己上一步的输出。*单元*（Cell）保存一份记忆 [c](c)，由三个门管理：[遗忘门](f)、[输入门](i)和[输出门](o)。',
      },
      lights: ['f', 'i', 'o', 'c'],
      asks: {
        kind: 'choice',
        asks: { en: 'The forget gate stands at 1. The memory …', zh: '遗忘门为 1。记忆……' },
        options: [
          {
            id: 'stays',
            says: { en: 'stays as it was', zh: '原样留下' },
            isRight: true,
            because: { en: 'The gate is the share that is kept.', zh: '门的值就是保留的份额。' },
          },
          {
            id: 'goes',
            says: { en: 'is forgotten', zh: '被忘掉' },
            isRight: false,
            because: { en: 'That would be 0, whatever the name says.', zh: '那是 0；别被名字误导。' },
          },
        ],
      },
    },
    {
      id: 'structure',
      title: { en: '3.1 Structure', zh: '3.1 LSTM 的结构' },
      text: {
        en: 'An input layer, a hidden layer of several units, an output layer. Each unit has the three gates and what the article calls the “new gate”: [the candidate](g), which says what might be written. Change [the units](set-units), if you like, and watch the count.',
        zh: '输入层、由多个单元组成的隐藏层、输出层。每个单元有三个门，还有原文所说的“新建立的门”，即[候选值](g)：可能写入的内容。不妨改一改[单元数](set-units)，看参数个数怎样变。',
      },
      lights: ['g', 'model'],
      controls: ['units', 'cell'],
      claim: {
        says: {
          en: '{units} units with peepholes: $parameters$ and three peepholes a unit, {cell} in the cells, {head} in the output layer, {parameters} in all.',
          zh: '{units} 个带窥视孔的单元：$parameters$，每个单元再加三个窥视孔，单元共 {cell} 个参数，输出层 {head} 个，合计 {parameters} 个。',
        },
        otherwise: {
          en: '{units} units have {parameters} parameters, not {cell} and {head}: this is another cell.',
          zh: '{units} 个单元有 {parameters} 个参数，不是 {cell} 加 {head}：这是另一种单元。',
        },
        check({ summary, config }) {
          if (!summary) return null;
          const { units } = config;
          const cell = 4 * units * (summary.channels + units + 1) + 3 * units;
          const head = units + 1;
          const { parameters } = summary;
          return { holds: parameters === cell + head, evidence: { units, cell, head, parameters } };
        },
      },
    },
    ...articleEquations,
    {
      id: 'hidden',
      title: { en: '3.2 The line that is missing', zh: '3.2 漏掉的一行' },
      text: {
        en: 'The article calls c “the hidden state” and ends here. But then h, which all four equations use, comes from nowhere. The missing line is $hidden$. c is the *cell state*, kept inside; h is the *hidden state*, which others see.',
        zh: '原文把 c 称为“隐藏状态”，到此为止。可是四个公式都用到的 h 就没有来源了。漏掉的一行是 $hidden$。c 是留在内部的*细胞状态*，h 才是外面看到的*隐藏状态*。',
      },
      lights: ['c', 'h'],
      claim: {
        says: {
          en: 'Over all units and steps of this window the line is right to {missed}. The largest c is {c}, the largest h {h}: two different things.',
          zh: '在这个窗口的所有单元和时间步上，这一行的误差不超过 {missed}。最大的 c 是 {c}，最大的 h 是 {h}：两样不同的东西。',
        },
        otherwise: {
          en: 'The line misses by {missed}; the largest c is {c}, the largest h {h}.',
          zh: '这一行相差 {missed}；最大的 c 是 {c}，最大的 h 是 {h}。',
        },
        check(seen) {
          const missed = cellEquationsMissed(seen);
          const states = traceOf(seen, 'c')?.values;
          const shown = traceOf(seen, 'h')?.values;
          if (missed === null || !states || !shown) return null;
          const [c, h] = [highestOf(states.map(Math.abs)), highestOf(shown.map(Math.abs))];
          return { holds: missed < 1e-5 && c > 1.2 * h, evidence: { missed, c, h } };
        },
      },
    },
    {
      id: 'training',
      title: { en: '3.3 Training', zh: '3.3 训练过程' },
      text: {
        en: 'Start values by [the seed](set-seed); gates, time step by time step; states and output; loss, and [a step down its slope](set-learningRate); again, until the epochs are over. Five steps, which the lesson “How it learns” takes one by one. Press [Train](train).',
        zh: '由[种子](set-seed)给出初始值；逐个时间步算门；得到状态和输出；算损失，[沿坡度往下走一步](set-learningRate)；再来，直到轮次跑完。这五个步骤在“它怎样学习”一课里逐一展开。点击[训练](train)。',
      },
      lights: ['train', 'loss'],
      controls: ['learningRate'],
      waits: trained,
      claim: {
        says: {
          en: '{epochs} epochs: the training loss fell from {first} to {last}, the validation loss to {validation}.',
          zh: '{epochs} 个轮次：训练损失从 {first} 降到 {last}，验证损失降到 {validation}。',
        },
        otherwise: {
          en: '{epochs} epochs: the training loss went from {first} to {last}, the validation loss to {validation}.',
          zh: '{epochs} 个轮次：训练损失从 {first} 到 {last}，验证损失到 {validation}。',
        },
        check(seen) {
          const first = seen.losses[0]?.train;
          const end = seen.losses.at(-1);
          if (!isTrained(seen) || first === undefined || !end) return null;
          const { train: last, validation } = end;
          return { holds: last < first / 10, evidence: { epochs: seen.epoch, first, last, validation } };
        },
      },
    },
    {
      id: 'code',
      title: { en: '4 The code', zh: '4 代码实例' },
      text: {
        en: 'The article’s Keras lines make a network of one relu unit and train it on three rows; as printed they stop, since X lacks an axis. The lesson “The article’s example” runs them. The network on this page leaves as Keras, too: *Export*. See [its parameters](inside) under Weights.',
        zh: '原文的 Keras 代码建了一个只有一个 relu 单元的网络，用三行数据训练；照原文会出错，因为 X 少一个轴。“原文的例子”一课会真正运行它。本页的网络也能*导出*为 Keras。在“权重”视图里看[它的参数](inside)。',
      },
      lights: ['inside-tabs'],
      waits: opened('inside-weights', { en: 'Open Weights', zh: '打开“权重”' }),
    },
    ...articleChallenges,
  ],
};
