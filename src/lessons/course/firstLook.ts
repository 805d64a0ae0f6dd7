import type { Lesson } from '../lesson';
import { forecastError, isTrained, measuresOf } from '../seen';
import { forecastShown, opened, trained } from '../waits';

/** What is on the page, and what learning looks like. */
export const firstLook: Lesson = {
  name: 'first-look',
  title: { en: 'A first look', zh: '初次见面' },
  about: {
    en: 'What is on the page, and what learning looks like.',
    zh: '页面上有什么，学习是什么样子。',
  },
  minutes: 5,
  steps: [
    {
      id: 'series',
      title: { en: 'A series, cut in three', zh: '一条序列，分成三部分' },
      text: {
        en: 'Here is [the number of sunspots](forecast-chart) of each year since 1700. The network learns from the first part alone. The second, *validation*, says when to stop; the third, *test*, says how good it is. Neither is ever trained on. That is the only honest way to ask.',
        zh: '这里是 1700 年以来每年的[太阳黑子数](forecast-chart)。网络只从第一部分学习；第二部分（*验证*）决定何时停止，第三部分（*测试*）说明它有多好。后两部分从不参与训练：只有这样检验才算诚实。',
      },
      lights: ['forecast'],
      stage: {
        settings: {
          data: 'sunspots',
          units: 8,
          lookBack: 24,
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
      },
    },
    {
      id: 'untrained',
      title: { en: 'Before it has learned', zh: '还没学习的时候' },
      text: {
        en: 'The violet line is what the network forecasts for each year from the 24 years before. It knows nothing yet: its numbers were drawn at random, by a seed. [Evaluation](evaluation) claims nothing for it. How far is it off?',
        zh: '紫色的线是网络对每一年的预测，依据是之前的 24 年。它还什么都不知道：参数是按种子随机抽取的。[评估](evaluation)也不替它作任何断言。它的误差有多大？',
      },
      lights: ['forecast-chart'],
      asks: {
        kind: 'choice',
        asks: { en: 'Which is nearer to the truth now?', zh: '现在哪个离真实值更近？' },
        options: [
          {
            id: 'network',
            says: { en: 'The network', zh: '网络' },
            isRight: false,
            because: { en: 'It has not seen one year yet.', zh: '它还没有学过任何一年的数据。' },
          },
          {
            id: 'naive',
            says: { en: 'Last year’s number, once more', zh: '把去年的数再说一遍' },
            isRight: true,
            because: {
              en: 'It costs nothing and is often hard to beat: it is what every forecast is held against.',
              zh: '这毫不费力，却往往很难胜过：每个预测都要拿来和它比。',
            },
          },
        ],
      },
      claim: {
        says: {
          en: 'Untrained, it is off by {lstm} spots a year on the test part; repeating last year’s value is off by {naive}.',
          zh: '未训练时，它在测试部分平均每年相差 {lstm} 个黑子；重复去年的值只差 {naive} 个。',
        },
        otherwise: {
          en: 'Untrained it is off by {lstm}, and repeating last year’s value by {naive}: this seed was lucky.',
          zh: '未训练时误差为 {lstm}，重复去年的值为 {naive}：这个种子碰巧不错。',
        },
        check(seen) {
          const error = forecastError(seen, 'test');
          const naive = seen.forecast?.metrics.test.naive;
          if (!error || !naive || seen.step > 0) return null;
          return { holds: error.mae > naive.mae, evidence: { lstm: error.mae, naive: naive.mae } };
        },
      },
    },
    {
      id: 'train',
      title: { en: 'Let it learn', zh: '让它学习' },
      text: {
        en: 'Press [Train](train) and watch the violet line, not only the [loss](loss). In each *step* the network forecasts 16 windows, measures its error, and moves every number a little against it. All windows once are an *epoch*.',
        zh: '点击[训练](train)，看紫色的线，不要只看[损失](loss)。每一*步*里，网络对 16 个窗口作预测，算出误差，再把每个参数朝减小误差的方向挪一点。所有窗口过一遍就是一个*轮次*。',
      },
      lights: ['train'],
      waits: trained,
      claim: {
        says: {
          en: 'The training loss fell from {first} to {last}; on years it never trained on, the error fell from {before} to {after} spots.',
          zh: '训练损失从 {first} 降到 {last}；在从未训练过的年份上，误差从 {before} 降到 {after} 个。',
        },
        otherwise: {
          en: 'The loss went from {first} to {last}, the error from {before} to {after}: it has not learned.',
          zh: '损失从 {first} 到 {last}，误差从 {before} 到 {after}：它没有学会。',
        },
        check(seen, earlier) {
          const error = forecastError(seen, 'test');
          const first = seen.losses[0]?.train;
          const last = seen.losses.at(-1)?.train;
          const before = earlier['untrained']?.['lstm'];
          if (!isTrained(seen) || !error || first === undefined || last === undefined || before === undefined)
            return null;
          const holds = last < first / 2 && error.mae < before;
          return { holds, evidence: { first, last, before, after: error.mae } };
        },
      },
    },
    {
      id: 'better-than',
      title: { en: 'Better than what?', zh: '比什么好？' },
      text: {
        en: 'An error alone says nothing. Next to the network stand forecasts that need no learning. Open [Is it any good?](questions): the table is sorted by error, and *naive* is last year’s value once more.',
        zh: '单看一个误差说明不了什么，网络旁边还列着无需学习的预测。打开[它好不好？](questions)：表格按误差排序，*朴素预测*就是把去年的值再说一遍。',
      },
      lights: ['questions'],
      waits: opened('models', { en: 'Open “Is it any good?”', zh: '打开“它好不好？”' }),
      claim: {
        says: {
          en: 'MASE on the test part: network {lstm}, naive {naive}. Below the naive one it has learned something; whether more than a straight line can is a lesson of its own.',
          zh: '测试部分的 MASE：网络 {lstm}，朴素预测 {naive}。低于朴素预测，说明它确实学到了东西；是不是比一条直线学到的更多，另有一课来讲。',
        },
        otherwise: {
          en: 'MASE on the test part: network {lstm}, naive {naive}. It is no better than repeating.',
          zh: '测试部分的 MASE：网络 {lstm}，朴素预测 {naive}。它不比重复好。',
        },
        check(seen) {
          const lstm = measuresOf(seen, 'test', 'lstm');
          const naive = measuresOf(seen, 'test', 'naive');
          if (!lstm || !naive) return null;
          return { holds: lstm.mase < naive.mase, evidence: { lstm: lstm.mase, naive: naive.mase } };
        },
      },
    },
    {
      id: 'free-run',
      title: { en: 'On its own', zh: '只靠自己' },
      text: {
        en: 'So far each forecast was made from true years. Choose [Free run](forecast-tabs): from the marked window on, the network lives on its own forecasts, and each small error is fed back to it. Drag the window along the series and watch where it still holds.',
        zh: '到目前为止，每次预测都以真实的历年数值作输入。选择[自由运行](forecast-tabs)：从标出的窗口起，网络只靠自己的预测往下走，每个小误差都会喂回给它。沿序列拖动窗口，看看它在哪里还站得住。',
      },
      lights: ['forecast-tabs'],
      waits: forecastShown('freeRun', { en: 'Choose Free run', zh: '选择“自由运行”' }),
    },
    {
      id: 'inside',
      title: { en: 'And what is inside?', zh: '里面是什么？' },
      text: {
        en: 'Below, each coloured strip is a [gate](f) or a [state](c) of all units, step by step over the window: what is [forgotten](f), [written](i), and [shown](o). The next lesson goes through one cell in slow motion.',
        zh: '下面每条色带都是全部单元的一个[门](f)或[状态](c)，沿窗口逐步展开：[忘掉](f)什么，[写入](i)什么，[输出](o)什么。下一课用慢动作看一个单元。',
      },
      lights: ['inside'],
      stage: { view: 'inside-gates', forecast: 'oneStep' },
    },
  ],
};
