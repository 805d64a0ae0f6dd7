import type { LeakName } from '../../model/settings/sources/leaks';
import type { Claim, Lesson } from '../lesson';
import { evaluationOf, isTrained, measuresOf } from '../seen';
import { trained } from '../waits';

const PLAIN = {
  data: 'air-passengers',
  transform: 'none',
  difference: 0,
  shortcut: 'none',
  units: 8,
  lookBack: 12,
  learningRate: 0.01,
  epochs: 100,
  patience: 0,
} as const;

/** The score that a leak brings beside that of the first step, where none was; both in thousand passengers. */
function pays(leak: LeakName, holds: (leaking: number, honest: number) => boolean, says: Claim['says']): Claim {
  return {
    says,
    otherwise: {
      en: 'With the leak it is off by {leaking}, honestly by {honest}: on this run that is another outcome.',
      zh: '有泄漏时误差为 {leaking}，诚实时为 {honest}：这次的结果不一样。',
    },
    check(seen, earlier) {
      const leaking = evaluationOf(seen)?.leak;
      const honest = earlier['honest']?.['lstm'];
      if (!leaking?.leaks.includes(leak) || honest === undefined || !isTrained(seen)) return null;
      return { holds: holds(leaking.leaking.mae, honest), evidence: { leaking: leaking.leaking.mae, honest } };
    },
  };
}

/** Errors made on purpose, on one series from one seed: what each makes of the score. */
export const leaks: Lesson = {
  name: 'leaks',
  title: { en: 'How to fool yourself', zh: '如何欺骗自己' },
  about: {
    en: 'Four classic errors that let a network see what it is judged by.',
    zh: '四种经典的错误，让网络提前看到用来评判它的数据。',
  },
  minutes: 8,
  steps: [
    {
      id: 'honest',
      title: { en: 'The honest score', zh: '诚实的分数' },
      text: {
        en: 'Air passengers on plain values, split in time order, scaled by the training part alone: all by the rules. Press [Train](train) and read the [test error](evaluation). It is poor, since the series outgrows what was seen. We shall now make it look splendid, without improving anything.',
        zh: '航空旅客的原始数值，按时间划分，只用训练部分缩放：一切照规矩来。点击[训练](train)，看[测试误差](evaluation)。结果很差，因为序列涨到了见过的范围之外。接下来我们让分数变得漂亮，却什么也不改进。',
      },
      lights: ['train', 'evaluation'],
      stage: { trained: false, settings: PLAIN, view: 'leaks' },
      waits: trained,
      claim: {
        says: {
          en: 'By the rules it is off by {lstm} thousand passengers; the last value repeated by {naive}.',
          zh: '照规矩，误差是 {lstm} 千人；重复最后一个值是 {naive}。',
        },
        otherwise: {
          en: 'By the rules it is off by {lstm} thousand passengers, naive by {naive}: this seed did well.',
          zh: '照规矩，误差是 {lstm} 千人，朴素预测是 {naive}：这个种子碰巧不错。',
        },
        check(seen) {
          const lstm = measuresOf(seen, 'test', 'lstm');
          const naive = measuresOf(seen, 'test', 'naive');
          if (!lstm || !naive || !isTrained(seen)) return null;
          return { holds: lstm.mae > naive.mae, evidence: { lstm: lstm.mae, naive: naive.mae } };
        },
      },
    },
    {
      id: 'split',
      title: { en: 'Shuffle before you split', zh: '先打乱，再划分' },
      text: {
        en: 'Most splitting functions shuffle by default. So do we: windows go to [the parts](set-leaks) at random. A window of March 1958 is judged, those of February and April are trained on, and share nearly all its values. Guess first, then press [Train](train).',
        zh: '多数划分函数默认打乱顺序，我们也照做：窗口随机分到[三个部分](set-leaks)。1958 年 3 月的窗口用来评判，2 月和 4 月的却参与训练，而它们的值几乎全都重合。先猜，再点击[训练](train)。',
      },
      lights: ['train', 'quality'],
      controls: ['leaks'],
      stage: { trained: false, settings: { leaks: 'split' } },
      asks: {
        kind: 'number',
        asks: {
          en: 'How far will it be off on the “test part” now?',
          zh: '现在它在“测试部分”上的误差会是多少？',
        },
        unit: { en: 'thousand passengers', zh: '千人' },
        min: 0,
        max: 200,
        step: 5,
        truth: (seen) => (isTrained(seen) ? (evaluationOf(seen)?.leak?.leaking.mae ?? null) : null),
        because: {
          en: 'Between two neighbours that are known, there is little left to forecast.',
          zh: '左右两个邻居都已知，剩下要预测的就不多了。',
        },
      },
      waits: trained,
      claim: pays('split', (leaking, honest) => leaking < honest / 2, {
        en: 'Off by {leaking} instead of {honest}. The network is no better: nobody will hand it the neighbours of tomorrow.',
        zh: '误差只有 {leaking}，原来是 {honest}。网络并没有变好：没有人会把明天前后的值交给它。',
      }),
    },
    {
      id: 'target',
      title: { en: 'Off by one', zh: '下标差了一' },
      text: {
        en: 'An index off by one while cutting windows, and the value to be forecast is the last one in the window. The split is honest again, the network only has to copy. Press [Train](train) and look at the [loss](loss), too.',
        zh: '切窗口时下标差了一，要预测的值就成了窗口里的最后一个。划分又是诚实的了，网络却只要照抄。点击[训练](train)，也看一看[损失](loss)。',
      },
      lights: ['train', 'loss', 'quality'],
      controls: ['leaks'],
      stage: { trained: false, settings: { leaks: 'target' } },
      waits: trained,
      claim: pays('target', (leaking, honest) => leaking < honest * 0.7, {
        en: 'Off by {leaking} instead of {honest}. A result too good to be true mostly is: look for the answer among the inputs.',
        zh: '误差只有 {leaking}，原来是 {honest}。好得不像真的，多半就不是真的：去输入里找答案。',
      }),
    },
    {
      id: 'choice',
      title: { en: 'Pick the best epoch, by the test part', zh: '按测试部分挑最好的轮次' },
      text: {
        en: 'Subtler: nothing is trained on the test part, we only look at it after each epoch and keep the network that did best there. Choosing is learning, too. For choosing there is the *validation* part. Press [Train](train).',
        zh: '更隐蔽的一种：没有在测试部分上训练，只是每一轮之后看它一眼，留下在那里表现最好的网络。挑选也是学习，挑选要用*验证*部分。点击[训练](train)。',
      },
      lights: ['train', 'quality'],
      controls: ['leaks'],
      stage: { trained: false, settings: { leaks: 'choice' } },
      waits: trained,
      claim: pays('choice', (leaking, honest) => leaking < honest * 0.95, {
        en: 'Off by {leaking} instead of {honest}, with the very same training: only the choice of the epoch differs.',
        zh: '误差为 {leaking}，原来是 {honest}。训练完全一样，只是挑的轮次不同。',
      }),
    },
    {
      id: 'scaler',
      title: { en: 'Scale the whole table', zh: '缩放整张表' },
      text: {
        en: 'The most frequent one: mean and spread for [scaling](set-scaling) are taken from the whole series, so the network’s scale knows how high 1960 will climb. Choose what you expect, then press [Train](train).',
        zh: '最常见的一种：[缩放](set-scaling)用的均值和离散程度取自整条序列，网络的刻度早就知道 1960 年会升多高。先选你的预期，再点击[训练](train)。',
      },
      lights: ['train', 'quality'],
      controls: ['leaks'],
      stage: { trained: false, settings: { leaks: 'scaler' } },
      asks: {
        kind: 'choice',
        asks: {
          en: 'What does a scaler fitted on everything do to the score here?',
          zh: '用全部数据拟合缩放，这里的分数会怎样？',
        },
        options: [
          {
            id: 'splendid',
            says: { en: 'It makes it splendid, like the others.', zh: '像前几种那样，变得很漂亮。' },
            isRight: false,
            because: {
              en: 'Not here: a linear change of scale tells this network next to nothing. An error does not have to pay to be one.',
              zh: '这里没有：线性地换一个刻度，几乎没告诉网络什么。错误不一定要有好处才算错误。',
            },
          },
          {
            id: 'little',
            says: { en: 'It stays poor.', zh: '仍然很糟。' },
            isRight: true,
            because: {
              en: 'A linear change of scale tells this network next to nothing. It is wrong all the same: on other data it pays, and you cannot know.',
              zh: '线性地换一个刻度，几乎没告诉网络什么。但它仍然是错的：换一份数据就可能有好处，而你无从知道。',
            },
          },
        ],
      },
      waits: trained,
      claim: pays('scaler', (leaking, honest) => leaking > honest * 0.75, {
        en: 'Off by {leaking}, honestly by {honest}: poor as before. It is an error all the same.',
        zh: '误差为 {leaking}，诚实时为 {honest}：和原来一样糟。但它仍然是错误。',
      }),
    },
    {
      id: 'honestly',
      title: { en: 'Better, and honestly so', zh: '诚实地变好' },
      text: {
        en: 'All leaks are off again. The score can be improved by the rules: logarithm and difference use nothing but what lies before. Press [Train](train). Under [Leaks](quality) you can switch each error on yourself; the page trains the honest run beside it.',
        zh: '所有泄漏都关掉了。分数可以照规矩变好：对数和差分只用之前的值。点击[训练](train)。在[泄漏](quality)里，你可以自己打开每一种错误，页面会在旁边训练一个诚实的网络。',
      },
      lights: ['train', 'evaluation', 'quality'],
      controls: ['leaks', 'transform', 'difference'],
      stage: { trained: false, settings: { leaks: '', transform: 'log', difference: 1 } },
      waits: trained,
      claim: {
        says: {
          en: 'Off by {lstm} instead of {honest}, and nothing leaks: this number will still hold tomorrow, as far as tomorrow is like the past.',
          zh: '误差为 {lstm}，原来是 {honest}，而且没有泄漏：只要明天像过去，这个数就还算数。',
        },
        otherwise: {
          en: 'Off by {lstm}; before it was {honest}.',
          zh: '误差为 {lstm}；原来是 {honest}。',
        },
        check(seen, earlier) {
          const lstm = measuresOf(seen, 'test', 'lstm');
          const honest = earlier['honest']?.['lstm'];
          if (!lstm || honest === undefined || !isTrained(seen) || evaluationOf(seen)?.leak) return null;
          return { holds: lstm.mae < honest / 2, evidence: { lstm: lstm.mae, honest } };
        },
      },
    },
  ],
};
