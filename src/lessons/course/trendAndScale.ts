import type { Lesson } from '../lesson';
import { highestOf, isTrained, measuresOf, partOf, type Seen } from '../seen';
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

/** What is forecast one step ahead over the test part; null until the network is trained. */
function saidOnTest(seen: Seen): Float64Array | null {
  const part = partOf(seen, 'test');
  const { forecast } = seen;
  if (!part || !forecast || forecast.runId !== seen.runId || forecast.step !== seen.step || !isTrained(seen))
    return null;
  return forecast.oneStep.slice(part.from, part.to);
}

function truthOf(seen: Seen, name: 'train' | 'test'): Float64Array | null {
  const part = partOf(seen, name);
  return part && seen.series ? seen.series.values.slice(name === 'train' ? 0 : part.from, part.to) : null;
}

/** The errors of the network and of the last value repeated, on the test part. */
function beside(seen: Seen): { readonly lstm: number; readonly naive: number } | null {
  const lstm = measuresOf(seen, 'test', 'lstm');
  const naive = measuresOf(seen, 'test', 'naive');
  return lstm && naive && isTrained(seen) ? { lstm: lstm.mae, naive: naive.mae } : null;
}

/** A network on a series that grows: what it cannot say, and three ways out. */
export const trendAndScale: Lesson = {
  name: 'trend-and-scale',
  title: { en: 'Trend and scale', zh: '趋势与尺度' },
  about: {
    en: 'Why a network fails on a series that grows, and what cures it.',
    zh: '为什么网络在不断增长的序列上失败，怎样才能治好。',
  },
  minutes: 8,
  steps: [
    {
      id: 'guess',
      title: { en: 'A series that grows', zh: '一条不断增长的序列' },
      text: {
        en: 'Air passengers by month, 1949 to 1960. The network gets the plain numbers, twelve months of them, and is asked for the next. It trains on the first part only. Before you train it: what will its line look like on the *test* part of the [chart](forecast-chart)?',
        zh: '1949 到 1960 年每月的航空旅客。网络得到的是原始数值，看十二个月，答下一个月，而且只在第一部分上训练。训练之前想一想：在[图](forecast-chart)的*测试*部分，它的线会是什么样子？',
      },
      lights: ['forecast-chart'],
      stage: { trained: false, settings: PLAIN },
      asks: {
        kind: 'line',
        asks: {
          en: 'Draw the line with which the trained network will forecast the test part.',
          zh: '画出训练好的网络在测试部分上的预测线。',
        },
        of: 'series',
        draw(seen) {
          const part = partOf(seen, 'test');
          if (!part || !seen.series) return null;
          const { values, unit } = seen.series;
          return {
            known: Array.from(values.slice(part.from - 36, part.from)),
            steps: part.to - part.from,
            low: 0,
            high: 700,
            unit,
          };
        },
        reveal(seen) {
          const said = saidOnTest(seen);
          const truth = truthOf(seen, 'test');
          return said && truth ? { truth: Array.from(truth), network: Array.from(said) } : null;
        },
        because: {
          en: 'It follows the months, but stays below the summers: such heights it has never said.',
          zh: '它跟得上月份的起伏，却够不到夏天的高峰：这样高的值它从来没有说过。',
        },
      },
    },
    {
      id: 'plain',
      title: { en: 'Worse than repeating', zh: '还不如重复' },
      text: {
        en: 'Press [Train](train). The [loss](loss) falls as it should, and on the training part the violet line fits. Then comes the test part. Compare with *naive* in the [evaluation](evaluation): last month’s value once more.',
        zh: '点击[训练](train)。[损失](loss)照样下降，训练部分上紫色的线也很贴合。然后看测试部分，和[评估](evaluation)里的*朴素*（把上个月的值重复一遍）比一比。',
      },
      lights: ['train', 'evaluation'],
      waits: trained,
      claim: {
        says: {
          en: 'The training loss fell to {loss}, yet on the test part it is off by {lstm} thousand passengers, naive only by {naive}.',
          zh: '训练损失降到 {loss}，可是在测试部分它平均相差 {lstm} 千人，朴素预测只差 {naive}。',
        },
        otherwise: {
          en: 'The training loss fell to {loss}; on the test part it is off by {lstm}, naive by {naive}.',
          zh: '训练损失降到 {loss}；测试部分的误差是 {lstm}，朴素预测是 {naive}。',
        },
        check(seen) {
          const errors = beside(seen);
          const loss = seen.losses.at(-1)?.train;
          if (!errors || loss === undefined) return null;
          return { holds: errors.lstm > errors.naive * 1.2 && loss < 0.1, evidence: { ...errors, loss } };
        },
      },
    },
    {
      id: 'ceiling',
      title: { en: 'It cannot say what it never saw', zh: '没见过的，它说不出' },
      text: {
        en: 'Look at the summers of the [test part](forecast-chart). Each [hidden value](h) lies between −1 and 1, and the head only weighs and adds them: training has set those weights for the heights it saw. Beyond, the tanh flattens and the line bends under a ceiling.',
        zh: '看[测试部分](forecast-chart)的夏天。每个[隐藏状态](h)都在 −1 与 1 之间，输出层只是加权求和，权重是按训练时见过的高度学的。再往上，tanh 变平，线被压在天花板下面。',
      },
      lights: ['forecast-chart', 'h'],
      claim: {
        says: {
          en: 'Of {all} test months {above} lie above all that was trained on ({seen}). The highest came to {truth}; the highest it ever said there is {said}.',
          zh: '{all} 个测试月里有 {above} 个高于训练时见过的一切（{seen}）。最高达到 {truth}；它说过的最高只有 {said}。',
        },
        otherwise: {
          en: 'Of {all} test months {above} lie above all that was trained on ({seen}). The highest came to {truth}, and it said up to {said}.',
          zh: '{all} 个测试月里有 {above} 个高于训练时见过的一切（{seen}）。最高达到 {truth}，它最高说到 {said}。',
        },
        check(seen) {
          const said = saidOnTest(seen);
          const truth = truthOf(seen, 'test');
          const known = truthOf(seen, 'train');
          if (!said || !truth || !known) return null;
          const most = highestOf(known);
          const above = truth.filter((value) => value > most).length;
          return {
            holds: above > truth.length / 2 && highestOf(said) < highestOf(truth) * 0.9,
            evidence: {
              all: truth.length,
              above,
              seen: most,
              truth: highestOf(truth),
              said: highestOf(said),
            },
          };
        },
      },
    },
    {
      id: 'log',
      title: { en: 'Logarithms make the summers alike', zh: '取对数，让夏天一样高' },
      text: {
        en: 'The summers also grow: by a share of the level, not by a fixed number. A [logarithm](set-transform) turns equal shares into equal distances. First choose what you expect; then press [Train](train): same data, same seed.',
        zh: '夏天的高峰也越来越高：按水平的比例增长，而不是固定的数。取[对数](set-transform)后，相同的比例变成相同的距离。先选你的预期，再点击[训练](train)：数据和种子都不变。',
      },
      lights: ['train'],
      controls: ['transform'],
      stage: { trained: false, settings: { transform: 'log' } },
      asks: {
        kind: 'choice',
        asks: { en: 'Will the logarithm alone cure it?', zh: '单靠取对数能治好吗？' },
        options: [
          {
            id: 'yes',
            says: { en: 'Yes, that was the trouble.', zh: '能，毛病就在这里。' },
            isRight: false,
            because: {
              en: 'The swings are alike now, but the level still climbs beyond all that was seen.',
              zh: '起伏一致了，但水平仍然升到从未见过的高度。',
            },
          },
          {
            id: 'no',
            says: { en: 'No, the test part still lies higher.', zh: '不能，测试部分仍然更高。' },
            isRight: true,
            because: {
              en: 'The swings are alike now, but the level still climbs beyond all that was seen.',
              zh: '起伏一致了，但水平仍然升到从未见过的高度。',
            },
          },
        ],
      },
      waits: trained,
      claim: {
        says: {
          en: 'With logarithms alone it is off by {lstm}, naive by {naive}: still beaten by repeating.',
          zh: '只取对数，误差是 {lstm}，朴素预测是 {naive}：仍然不如重复。',
        },
        otherwise: {
          en: 'With logarithms alone it is off by {lstm}, naive by {naive}.',
          zh: '只取对数，误差是 {lstm}，朴素预测是 {naive}。',
        },
        check(seen) {
          const errors = beside(seen);
          return errors && { holds: errors.lstm > errors.naive * 1.2, evidence: errors };
        },
      },
    },
    {
      id: 'difference',
      title: { en: 'Ask for the change', zh: '改问变化' },
      text: {
        en: 'Now take the [difference](set-difference) to the month before as well. The network sees changes and is asked for a change; the last value is added afterwards. Changes of 1960 look like changes of 1950, so nothing lies outside of what was seen. Press [Train](train).',
        zh: '现在再取与上个月的[差分](set-difference)：网络看变化，也只答变化，最后一个值事后加上。1960 年的变化和 1950 年的很像，不再超出见过的范围。点击[训练](train)。',
      },
      lights: ['train', 'evaluation'],
      controls: ['transform', 'difference'],
      stage: { trained: false, settings: { difference: 1 } },
      waits: trained,
      claim: {
        says: {
          en: 'From {before} on plain values to {lstm}, same data and seed; naive is off by {naive}. Without learning, this difference alone leaves {without}.',
          zh: '数据和种子相同，误差从原始数值的 {before} 降到 {lstm}；朴素预测是 {naive}。不学习、只靠这个差分，是 {without}。',
        },
        otherwise: {
          en: 'From {before} on plain values to {lstm}; naive is off by {naive}, the difference alone by {without}.',
          zh: '误差从原始数值的 {before} 变为 {lstm}；朴素预测是 {naive}，只靠差分是 {without}。',
        },
        check(seen, earlier) {
          const errors = beside(seen);
          const alone = measuresOf(seen, 'test', 'transform-only');
          const before = earlier['plain']?.['lstm'];
          if (!errors || !alone || before === undefined) return null;
          const holds = errors.lstm < before / 2 && errors.lstm < errors.naive * 0.75 && errors.lstm < alone.mae * 0.75;
          return { holds, evidence: { ...errors, before, without: alone.mae } };
        },
      },
    },
    {
      id: 'shortcut',
      title: { en: 'Or a line beside it', zh: '或者在旁边放一条直线' },
      text: {
        en: 'Another cure leaves the values plain: a [shortcut](set-shortcut) past the network. A straight line from the window to the forecast knows no ceiling; the network adds what the line lacks. It starts at the best line through the training part. Press [Train](train).',
        zh: '另一种疗法不改数值：在网络旁边开一条[捷径](set-shortcut)。从窗口直通预测的直线没有天花板，网络只补直线做不到的部分。它从训练部分上最好的直线开始。点击[训练](train)。',
      },
      lights: ['train', 'evaluation'],
      controls: ['shortcut'],
      stage: { trained: false, settings: { transform: 'none', difference: 0, shortcut: 'linear' } },
      waits: trained,
      claim: {
        says: {
          en: 'With the line it is off by {lstm} instead of {before}. Honesty: the line alone would be off by {linear}; on this series the network has little to add.',
          zh: '有了直线，误差从 {before} 变为 {lstm}。但要诚实：单靠直线是 {linear}；在这条序列上，网络添不了多少。',
        },
        otherwise: {
          en: 'With the line it is off by {lstm} instead of {before}; the line alone by {linear}.',
          zh: '有了直线，误差为 {lstm}，原来是 {before}；单靠直线是 {linear}。',
        },
        check(seen, earlier) {
          const errors = beside(seen);
          const linear = measuresOf(seen, 'test', 'linear');
          const before = earlier['plain']?.['lstm'];
          if (!errors || !linear || before === undefined) return null;
          const holds = errors.lstm < before * 0.6 && errors.lstm < errors.naive && linear.mae < errors.lstm * 1.1;
          return { holds, evidence: { lstm: errors.lstm, before, linear: linear.mae } };
        },
      },
    },
    {
      id: 'who',
      title: { en: 'Who did the work?', zh: '功劳是谁的？' },
      text: {
        en: 'A last setting: logarithm and difference to the *same month a year ago*. Do not train. The [violet line](forecast-chart) already lies on the data! A good score is the network’s merit only beyond *transform only*, a row of its own under [Is it any good?](questions).',
        zh: '最后一种设置：取对数，再减*去年同月*。先别训练：[紫色的线](forecast-chart)已经贴在数据上了！只有超过*仅变换*的部分才是网络的功劳，[它好不好？](questions)里有它单独的一行。',
      },
      lights: ['forecast-chart', 'quality'],
      stage: { trained: false, settings: { transform: 'log', difference: 12, shortcut: 'none' }, view: 'models' },
      claim: {
        says: {
          en: 'Untrained, it is off by {lstm}; the transform alone by {without}, naive by {naive}. It has learned nothing yet.',
          zh: '没有训练，误差只有 {lstm}；仅变换是 {without}，朴素预测是 {naive}。它还什么都没学。',
        },
        otherwise: {
          en: 'Untrained, it is off by {lstm}; the transform alone by {without}, naive by {naive}.',
          zh: '没有训练，误差是 {lstm}；仅变换是 {without}，朴素预测是 {naive}。',
        },
        check(seen) {
          const lstm = measuresOf(seen, 'test', 'lstm');
          const naive = measuresOf(seen, 'test', 'naive');
          const alone = measuresOf(seen, 'test', 'transform-only');
          if (!lstm || !naive || !alone || seen.step > 0) return null;
          return {
            holds: lstm.mae < naive.mae * 0.6,
            evidence: { lstm: lstm.mae, without: alone.mae, naive: naive.mae },
          };
        },
      },
    },
  ],
};
